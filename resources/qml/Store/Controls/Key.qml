pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// One key of a Keypad: a digit written as the language writes it, or the one that takes a digit back.
Tappable {
    id: root

    required property string mark

    readonly property bool takesBack: root.mark === "backspace"

    text: root.takesBack || root.mark === "" ? "" : Theme.digits(Number(root.mark))
    spoken: root.takesBack ? qsTr("Delete the last digit") : root.text

    background: Plate {
        color: root.pressed ? Theme.accentTint : root.takesBack ? "transparent" : Theme.surface
        border.width: root.takesBack ? 0 : Metrics.edgeHairline
        border.color: root.pressed ? Theme.accent : Theme.line
    }

    contentItem: Item {
        StoreText {
            anchors.centerIn: parent
            visible: !root.takesBack
            text: root.text
            role: Type.key
        }

        Icon {
            anchors.centerIn: parent
            visible: root.takesBack
            name: "backspace"
            size: 30
        }
    }
}
