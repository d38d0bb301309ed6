pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A colour to choose: the swatch and, always, the name of the colour.
Tappable {
    id: root

    required property color swatch

    property bool chosen: false
    property bool notMade: false

    readonly property int swatchSize: 30
    readonly property int startRoom: 9
    readonly property int endRoom: 16

    radius: height / 2
    leftPadding: root.mirrored ? root.endRoom : root.startRoom
    rightPadding: root.mirrored ? root.startRoom : root.endRoom
    implicitHeight: Math.max(Metrics.chip, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.chosen
    spoken: root.notMade ? qsTr("%1, not made").arg(root.text) : root.text

    background: Plate {
        radius: root.radius
        color: root.pressed ? Theme.accentTintPressed : root.notMade ? "transparent" : root.chosen ? Theme.accentTint : Theme.surface
        border.width: root.notMade ? 0 : root.chosen ? Metrics.edgeSelected : Metrics.edgeControl
        border.color: root.chosen ? Theme.accent : Theme.lineStrong

        DashedEdge {
            visible: root.notMade
            radius: root.radius
        }
    }

    contentItem: RowLayout {
        spacing: 9

        Rectangle {
            implicitWidth: root.swatchSize
            implicitHeight: root.swatchSize
            radius: width / 2
            color: root.swatch
            opacity: root.notMade ? 0.4 : 1
            border.width: Metrics.edgeHairline
            border.color: "#33211F1A"

            Icon {
                anchors.centerIn: parent
                visible: root.chosen
                name: "check"
                size: 18
                color: root.swatch.hslLightness > 0.5 ? "#211F1A" : "#FFFCF6"
            }
        }

        StoreText {
            text: root.text
            role: root.chosen ? Type.bodyStrong : Type.chip
            color: root.notMade ? Theme.inkMute : root.chosen ? Theme.accent : Theme.ink
            Layout.fillWidth: true
        }
    }
}
