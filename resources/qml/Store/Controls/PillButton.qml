pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A state that can be tapped for more: who is served, or what waits while the line is down.
Tappable {
    id: root

    property int tone: Tone.Kind.Accent
    property string iconName
    property string initials
    property string strongText
    property bool opensList: false

    readonly property int startRoom: root.initials === "" ? 16 : 6
    readonly property int endRoom: root.opensList ? 18 : 16

    radius: height / 2
    leftPadding: root.mirrored ? root.endRoom : root.startRoom
    rightPadding: root.mirrored ? root.startRoom : root.endRoom
    spoken: root.strongText === "" ? root.text : qsTr("%1, %2", "a state and more about it").arg(root.text).arg(root.strongText)

    background: Plate {
        radius: root.radius
        color: root.pressed && root.tone === Tone.Kind.Accent ? Theme.accentTintPressed : Tone.tints[root.tone]
        border.width: root.pressed ? Metrics.edgeControl : 0
        border.color: Tone.inks[root.tone]
    }

    contentItem: RowLayout {
        spacing: Metrics.small

        Avatar {
            visible: root.initials !== ""
            initials: root.initials
            size: 36
            strong: true
        }

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: 20
            color: Tone.inks[root.tone]
        }

        StoreText {
            text: root.text
            role: root.strongText === "" ? Type.label : Type.chip
            color: root.strongText === "" ? Tone.inks[root.tone] : Theme.ink
            Layout.fillWidth: true
        }

        StoreText {
            visible: root.strongText !== ""
            text: root.strongText
            role: Type.bodyStrong
            color: Tone.inks[root.tone]
        }

        Icon {
            visible: root.opensList
            name: "chevron-down"
            size: 18
            color: Tone.inks[root.tone]
        }
    }
}
