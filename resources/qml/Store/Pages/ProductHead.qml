pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The picture, and beside it name, stars, price and the choices.
RowLayout {
    id: root

    required property ShownProduct product

    property bool roomy: false

    readonly property int pictureSize: root.roomy ? 364 : 284

    spacing: Metrics.page

    ProductPicture {
        objectName: "picture"
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: root.pictureSize
        Layout.preferredHeight: root.pictureSize
        source: root.product.picture
        tile: Theme.tile(root.product.tile)
        name: root.product.name
        inset: 0
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: root.pictureSize
        spacing: 0

        RowLayout {
            spacing: Metrics.gap

            StoreText {
                Layout.fillWidth: true
                text: root.product.brand
                role: Type.label
                color: Theme.inkSoft
            }

            StoreText {
                objectName: "item"
                text: root.product.item
                role: Type.small
                color: Theme.inkSoft
            }
        }

        StoreText {
            objectName: "name"
            Layout.fillWidth: true
            Layout.topMargin: 1
            text: root.product.name
            role: text.length <= 20 ? Type.display : Type.displaySmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RowLayout {
            Layout.topMargin: 7
            spacing: 7

            Stars {
                visible: root.product.reviews.reviewed
                rating: root.product.reviews.rating
            }

            StoreText {
                Layout.leftMargin: 2
                visible: root.product.reviews.reviewed
                text: root.product.reviews.average
                role: Type.labelStrong
            }

            StoreText {
                Layout.fillWidth: true
                text: root.product.reviews.count
                role: Type.small
                color: Theme.inkSoft
            }
        }

        RowLayout {
            Layout.topMargin: 9
            spacing: Metrics.snug

            MoneyText {
                objectName: "price"
                money: root.product.price
            }

            AgeLabel {
                objectName: "priceAge"
                Layout.topMargin: 5
                visible: text !== ""
                text: root.product.priceAge
            }

            Pill {
                objectName: "priceNote"
                Layout.topMargin: 5
                visible: root.product.priceNote !== ""
                small: true
                text: root.product.priceNote
            }

            Pill {
                Layout.topMargin: 5
                visible: root.product.discontinued
                small: true
                tone: Tone.Kind.Attention
                text: qsTr("Leaving the range")
            }
        }

        StoreText {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.small
            visible: root.roomy && text !== ""
            text: root.product.about
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: Metrics.snug
        }

        ProductChips {
            Layout.fillWidth: true
            colours: root.product.colours
            options: root.product.options
            onPicked: choiceId => root.product.choose(choiceId)
        }
    }
}
