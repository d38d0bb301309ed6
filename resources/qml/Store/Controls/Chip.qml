pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A choice or a filter. Chosen it has a tick (or an x that takes it away); a choice that is not made is dashed.
Tappable {
    id: root

    property bool chosen: false
    property bool removable: false
    property bool opensList: false
    property bool notMade: false
    property bool tick: true
    property string iconName

    readonly property color ink: root.notMade ? Theme.inkMute : root.chosen ? Theme.accent : Theme.ink
    readonly property string endIcon: root.removable && root.chosen ? "close" : root.opensList ? "chevron-down" : ""
    readonly property string startIcon: root.chosen && root.tick && !root.removable ? "check" : root.iconName

    radius: height / 2
    leftPadding: 18
    rightPadding: leftPadding
    implicitHeight: Math.max(Metrics.chip, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.chosen
    spoken: root.notMade ? qsTr("%1, not made").arg(root.text) : root.removable && root.chosen ? qsTr("Remove the filter %1").arg(root.text) : root.text

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
        spacing: 10

        Icon {
            visible: root.startIcon !== ""
            name: root.startIcon
            size: 20
            color: root.ink
        }

        StoreText {
            text: root.text
            role: root.chosen ? Type.bodyStrong : Type.chip
            color: root.ink
            horizontalAlignment: root.startIcon === "" && root.endIcon === "" ? Text.AlignHCenter : Text.AlignLeft
            Layout.fillWidth: true
        }

        Icon {
            visible: root.endIcon !== ""
            name: root.endIcon
            size: 20
            color: root.ink
        }
    }
}
