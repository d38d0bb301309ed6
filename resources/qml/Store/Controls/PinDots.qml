pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// How many digits of a PIN are in; always from left to right.
Row {
    id: root

    property int filled: 0
    property bool faulty: false

    readonly property int length: 4

    spacing: Metrics.gap
    LayoutMirroring.enabled: false
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of %2 digits").arg(Theme.digits(root.filled)).arg(Theme.digits(root.length))

    Repeater {
        model: root.length

        delegate: Rectangle {
            required property int index

            width: 18
            height: 18
            radius: 9
            color: index < root.filled ? border.color : "transparent"
            border.width: Metrics.edgeSelected
            border.color: root.faulty ? Theme.problem : Theme.accent
        }
    }
}
