pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// One thing in a list: picture or icon, two lines, and what stands at the end. The whole row is the target.
Tappable {
    id: root

    required property string title

    property string subtitle
    property string subtitleIcon
    property int subtitleTone: Tone.Kind.Neutral
    property int subtitleLines: 1
    property string iconName
    property color iconColor: root.chosen ? Theme.accent : Theme.ink
    property url picture
    property color tile: Theme.tileSand
    property string endText
    property bool chosen: false
    property bool opens: false
    property bool divided: true
    property bool outlined: false
    default property alias end: slot.data

    readonly property bool pictured: root.picture.toString() !== ""

    radius: root.outlined ? Metrics.radiusControl : 0
    implicitHeight: Math.max(Metrics.listRow, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Metrics.gap
    rightPadding: Metrics.gap
    topPadding: Metrics.small
    bottomPadding: Metrics.small
    spoken: root.subtitle === "" ? root.title : qsTr("%1, %2", "a thing and more about it").arg(root.title).arg(root.subtitle)

    background: Plate {
        radius: root.radius
        color: root.pressed || root.chosen ? Theme.accentTint : root.outlined ? Theme.surface : "transparent"
        border.width: !root.outlined ? 0 : root.chosen ? Metrics.edgeSelected : Metrics.edgeControl
        border.color: root.chosen ? Theme.accent : Theme.lineStrong

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Metrics.edgeHairline
            visible: root.divided && !root.outlined
            color: Theme.line
        }
    }

    // qmllint disable deferred-property-id
    contentItem: RowLayout {
        spacing: Metrics.snug

        ProductPicture {
            visible: root.pictured
            implicitWidth: 52
            implicitHeight: 52
            source: root.picture
            tile: root.tile
        }

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: root.outlined ? 28 : 24
            color: root.iconColor
        }

        ColumnLayout {
            spacing: 0

            StoreText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                role: root.outlined || root.chosen ? Type.bodyStrong : Type.chip
                color: root.chosen ? Theme.accent : Theme.ink
            }

            RowLayout {
                visible: root.subtitle !== ""
                spacing: 6

                Icon {
                    visible: root.subtitleIcon !== ""
                    name: root.subtitleIcon
                    size: 16
                    color: Tone.inks[root.subtitleTone]
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.subtitle
                    wrapMode: root.subtitleLines > 1 ? Text.Wrap : Text.NoWrap
                    maximumLineCount: root.subtitleLines
                    role: root.subtitleTone === Tone.Kind.Neutral ? Type.small : Type.label
                    color: Tone.inks[root.subtitleTone]
                }
            }
        }

        StoreText {
            visible: root.endText !== ""
            text: root.endText
            role: Type.bodyStrong
        }

        RowLayout {
            id: slot

            Layout.fillWidth: false
            Layout.minimumWidth: implicitWidth
            visible: children.length > 0
            spacing: Metrics.small
        }

        Icon {
            visible: root.opens || root.chosen && !root.outlined
            name: root.chosen && !root.outlined ? "check" : "chevron-right"
            size: 22
            color: Theme.inkSoft
        }
    }
}
