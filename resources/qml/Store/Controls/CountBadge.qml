pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// How many things wait: to do in green, in need of a person in red.
Rectangle {
    id: root

    property int count: 0
    property bool urgent: false

    implicitWidth: Math.max(height, number.implicitWidth + 10)
    implicitHeight: Math.max(22, number.implicitHeight)
    visible: root.count > 0
    radius: height / 2
    color: root.urgent ? Theme.problem : Theme.accent
    Accessible.ignored: true

    StoreText {
        id: number

        anchors.centerIn: parent
        text: Theme.digits(root.count)
        role: Type.label
        color: root.urgent ? Theme.onProblem : Theme.onAccent
        Accessible.ignored: true
    }
}
