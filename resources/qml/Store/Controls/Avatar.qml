pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// The initials of a person in a circle.
Rectangle {
    id: root

    required property string initials

    property int size: 40
    property bool strong: false

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    color: root.strong ? Theme.accent : Theme.accentTint
    Accessible.ignored: true

    StoreText {
        anchors.centerIn: parent
        text: root.initials
        role: root.size >= 52 ? Type.title : root.size >= 40 ? Type.bodyStrong : Type.label
        color: root.strong ? Theme.onAccent : Theme.accent
        Accessible.ignored: true
    }
}
