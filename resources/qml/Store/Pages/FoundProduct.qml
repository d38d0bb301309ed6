pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The product of the newest scan, with what else its label says.
Card {
    id: root

    required property Scanner scanner

    readonly property FoundCard found: root.scanner.card

    topPadding: 18

    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.bottomMargin: 10
            spacing: Metrics.gap

            ProductPicture {
                implicitWidth: 88
                implicitHeight: 88
                source: root.found.picture
                tile: Theme.tile(root.found.tile)
            }

            ColumnLayout {
                spacing: 0

                StoreText {
                    Layout.fillWidth: true
                    text: root.found.facts
                    role: Type.small
                    color: Theme.inkSoft
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.found.name
                    role: Type.title
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }

                RowLayout {
                    Layout.topMargin: 2
                    spacing: Metrics.snug

                    MoneyText {
                        money: root.found.price
                        role: Type.title
                    }

                    Pill {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        small: true
                        text: root.found.stock
                        tone: root.found.stockTone
                    }

                    Pill {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        small: true
                        visible: root.found.priceNote !== ""
                        text: root.found.priceNote
                        tone: Tone.Kind.Attention
                        iconName: "tag"
                    }
                }

                AgeLabel {
                    objectName: "foundAge"
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.found.age
                    stale: root.found.stale
                }
            }
        }

        FactRow {
            Layout.fillWidth: true
            label: qsTr("Product number (GTIN)")
            value: root.found.number
            code: true
        }

        FactRow {
            Layout.fillWidth: true
            visible: root.found.batch !== ""
            label: qsTr("Batch", "of goods")
            value: root.found.batch
            code: true
        }

        FactRow {
            Layout.fillWidth: true
            visible: root.found.useBefore !== ""
            label: qsTr("Use before")
            value: root.found.useBefore
            pill: root.found.left
            pillTone: root.found.leftTone
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.bottomMargin: Metrics.gap
            implicitHeight: Metrics.edgeHairline
            color: Theme.line
        }

        RowLayout {
            spacing: Metrics.snug

            StoreButton {
                objectName: "addToCart"
                Layout.fillWidth: true
                iconName: "bag"
                text: qsTr("Add to cart")
                onClicked: root.scanner.addToCart()
            }

            StoreButton {
                objectName: "openProduct"
                kind: StoreButton.Kind.Secondary
                text: qsTr("Open", "the page of a product")
                onClicked: root.scanner.openProduct()
            }
        }
    }
}
