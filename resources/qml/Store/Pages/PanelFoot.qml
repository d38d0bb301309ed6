pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// What the cart comes to, and the ways on from here: paid at the till, to the phone, to a colleague.
ColumnLayout {
    id: root

    required property Serving serving

    signal payAsked
    signal eraseAsked

    spacing: Metrics.small

    RowLayout {
        ColumnLayout {
            spacing: 0

            StoreText {
                Layout.fillWidth: true
                text: root.serving.subtotalLabel
                color: Theme.inkSoft
                wrapMode: Text.Wrap
            }

            AgeLabel {
                objectName: "servedAge"
                visible: text !== ""
                text: root.serving.age
                stale: root.serving.stale
            }
        }

        MoneyText {
            objectName: "subtotal"
            money: root.serving.subtotal
            role: Type.number
        }
    }

    RowLayout {
        spacing: Metrics.small

        StoreButton {
            objectName: "paidAtTill"
            Layout.fillWidth: true
            kind: StoreButton.Kind.Secondary
            compact: true
            iconName: "check"
            text: qsTr("Paid at the till")
            off: root.serving.cartCount === 0
            offText: qsTr("Nothing to pay")
            onClicked: root.payAsked()
        }

        IconButton {
            objectName: "panelMore"
            iconName: "more"
            kind: IconButton.Kind.Outlined
            name: qsTr("More for this customer")
            onClicked: menu.open()

            PanelMenu {
                id: menu

                onEraseAsked: root.eraseAsked()
            }
        }
    }

    RowLayout {
        spacing: Metrics.small

        StoreButton {
            objectName: "handOver"
            Layout.fillWidth: true
            kind: StoreButton.Kind.Tonal
            iconName: "phone"
            text: qsTr("Hand over to phone")
            onClicked: root.serving.handOver(false)
        }

        IconButton {
            objectName: "handToColleague"
            iconName: "badge"
            kind: IconButton.Kind.Outlined
            name: qsTr("Hand over to a colleague")
            onClicked: root.serving.handOver(true)
        }
    }
}
