pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// What somebody's change met: told once, put right with one tap, or put away.
Card {
    id: root

    required property string noticeId
    required property string title
    required property string text
    required property string facts
    required property string picture
    required property string tile
    required property string step
    required property string stepIcon

    property bool pictured: true

    signal putRight(string noticeId)
    signal putAway(string noticeId)

    fill: Theme.accentTint
    edgeWidth: 0
    padding: Metrics.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1. %2", "a thing and what happened to it").arg(title).arg(text)

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.small

        RowLayout {
            spacing: Metrics.snug

            ProductPicture {
                Layout.alignment: Qt.AlignTop
                visible: root.pictured
                implicitWidth: 52
                implicitHeight: 52
                source: root.picture
                tile: Theme.tile(root.tile)
            }

            ColumnLayout {
                spacing: 0

                StoreText {
                    Layout.fillWidth: true
                    text: root.title
                    role: Type.chip
                    wrapMode: Text.Wrap
                }

                StoreText {
                    objectName: "said-" + root.noticeId
                    Layout.fillWidth: true
                    text: root.text
                    wrapMode: Text.Wrap
                }

                StoreText {
                    Layout.fillWidth: true
                    visible: root.pictured && text !== ""
                    text: root.facts
                    role: Type.small
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            spacing: Metrics.small

            StoreButton {
                objectName: "away-" + root.noticeId
                compact: true
                kind: StoreButton.Kind.Quiet
                role: Type.bodyStrong
                text: qsTr("Understood", "a notice was read")
                onClicked: root.putAway(root.noticeId)
            }

            StoreButton {
                objectName: "right-" + root.noticeId
                visible: root.step !== ""
                compact: true
                kind: StoreButton.Kind.Secondary
                role: Type.bodyStrong
                iconName: root.stepIcon
                text: root.step
                onClicked: root.putRight(root.noticeId)
            }
        }
    }
}
