pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One wish: what, at which price, whether it is here, and the way into the cart.
Item {
    id: root

    required property string sku
    required property string name
    required property string choices
    required property string picture
    required property string tile
    required property string price
    required property string stock
    required property int stockTone
    required property string source
    required property string sourceIcon
    required property int sourceTone
    required property bool buyable

    property bool last: false

    signal moved(string sku)
    signal removed(string sku)

    implicitHeight: column.implicitHeight + 27
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3, %4").arg(name).arg(price).arg(stock).arg(source)

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
                    elide: Text.ElideRight
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.choices
                    role: Type.small
                    color: Theme.inkSoft
                    elide: Text.ElideRight
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.stock
                    role: Type.label
                    color: Tone.inks[root.stockTone]
                    elide: Text.ElideRight
                }
            }

            MoneyText {
                Layout.alignment: Qt.AlignTop
                money: root.price
                role: Type.bodyStrong
            }
        }

        RowLayout {
            spacing: Metrics.small

            Icon {
                name: root.sourceIcon
                size: 18
                color: Tone.inks[root.sourceTone]
            }

            StoreText {
                Layout.fillWidth: true
                text: root.source
                role: root.sourceTone === Tone.Kind.Neutral ? Type.small : Type.label
                color: Tone.inks[root.sourceTone]
                wrapMode: Text.Wrap
            }

            IconButton {
                objectName: "remove-" + root.sku
                iconName: "trash"
                name: qsTr("Take %1 off the wishlist").arg(root.name)
                onClicked: root.removed(root.sku)
            }

            StoreButton {
                objectName: "move-" + root.sku
                visible: root.buyable
                compact: true
                kind: StoreButton.Kind.Secondary
                role: Type.bodyStrong
                text: qsTr("Move to cart")
                onClicked: root.moved(root.sku)
            }
        }
    }
}
