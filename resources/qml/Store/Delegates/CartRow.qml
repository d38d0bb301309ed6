pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One line of a cart: what, how much, who put it there, and how many.
Item {
    id: root

    required property string sku
    required property string name
    required property string choices
    required property string picture
    required property string tile
    required property string total
    required property string priceNote
    required property string note
    required property string source
    required property string sourceIcon
    required property int sourceTone
    required property int quantity
    required property bool fresh
    required property string told
    required property string flag
    required property int flagTone
    required property string held

    property bool last: false

    signal more(string sku)
    signal fewer(string sku)
    signal removed(string sku)
    signal opened(string sku)

    implicitHeight: column.implicitHeight + 27
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2 in the cart, %3, %4").arg(name).arg(quantity).arg(total).arg(told.replace("\n", ", "))

    Rectangle {
        anchors.fill: parent
        color: root.fresh ? Theme.accentTint : Theme.surface

        Behavior on color {
            ColorAnimation {
                duration: Motion.crossfade
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.wide
            anchors.rightMargin: Metrics.wide
            visible: !root.last
            height: Metrics.edgeHairline
            color: Theme.line
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Metrics.wide
        anchors.rightMargin: Metrics.wide
        anchors.topMargin: 15
        spacing: Metrics.small

        RowLayout {
            id: head

            spacing: Metrics.snug

            ProductPicture {
                Layout.alignment: Qt.AlignTop
                source: root.picture
                tile: Theme.tile(root.tile)
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: 0

                StoreText {
                    Layout.fillWidth: true
                    text: root.name
                    role: Type.chip
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }

                StoreText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.choices
                    role: Type.small
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }

                StoreText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.flag
                    role: Type.labelStrong
                    color: Tone.inks[root.flagTone]
                    wrapMode: Text.Wrap
                }

                StoreText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.priceNote
                    role: Type.label
                    color: Theme.attention
                    wrapMode: Text.Wrap
                }

                RowLayout {
                    visible: root.held !== ""
                    spacing: Metrics.tiny

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 2
                        name: "hourglass"
                        size: 16
                        color: Theme.inkSoft
                    }

                    StoreText {
                        objectName: "held-" + root.sku
                        Layout.fillWidth: true
                        text: root.held
                        role: Type.label
                        color: Theme.inkSoft
                        wrapMode: Text.Wrap
                    }
                }

                RowLayout {
                    visible: root.note !== ""
                    spacing: Metrics.tiny

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 2
                        name: "note"
                        size: 16
                        color: Theme.inkMute
                    }

                    StoreText {
                        objectName: "note-" + root.sku
                        Layout.fillWidth: true
                        text: root.note
                        role: Type.small
                        color: Theme.inkMute
                        wrapMode: Text.Wrap
                        textFormat: Text.PlainText
                    }
                }
            }

            MoneyText {
                Layout.alignment: Qt.AlignTop
                money: root.total
                role: Type.bodyStrong
            }
        }

        RowLayout {
            spacing: Metrics.small

            RowLayout {
                spacing: Metrics.small

                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 1
                    name: root.sourceIcon
                    size: 18
                    color: Tone.inks[root.sourceTone]
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.told
                    role: root.sourceTone === Tone.Kind.Neutral ? Type.small : Type.label
                    color: Tone.inks[root.sourceTone]
                    wrapMode: Text.Wrap
                }
            }

            Stepper {
                objectName: "stepper-" + root.sku
                name: root.name
                value: root.quantity
                onMoved: wanted => wanted > root.quantity ? root.more(root.sku) : root.fewer(root.sku)
                onRemoved: root.removed(root.sku)
            }
        }
    }

    Tappable {
        objectName: "line-" + root.sku
        x: column.x
        y: column.y
        width: column.width
        height: head.height
        spoken: qsTr("Note and story of %1").arg(root.name)
        onClicked: root.opened(root.sku)
    }
}
