pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// What can be done with the product; it never scrolls away.
Rectangle {
    id: root

    required property ShownProduct product

    readonly property bool recalled: root.product.recalled !== ""

    implicitHeight: Math.max(Metrics.actionBar, row.implicitHeight + 2 * Metrics.gap)
    color: Theme.surface

    Connections {
        target: root.product

        function onKept() {
            justKept.restart();
        }
    }

    Timer {
        id: justKept

        interval: 1200
    }

    Rectangle {
        width: parent.width
        height: Metrics.edgeHairline
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        spacing: Metrics.snug

        StoreButton {
            objectName: "addToCart"
            Layout.fillWidth: true
            Layout.preferredWidth: root.product.hold.offered ? 5 : 8
            text: justKept.running ? qsTr("Added", "to the cart") : qsTr("Add to cart")
            iconName: justKept.running ? "check" : "bag"
            off: root.recalled || !root.product.serving
            offText: root.recalled ? qsTr("Recalled", "a product") : qsTr("Choose a customer to add")
            onClicked: root.product.addToCart()
            onWhyAsked: root.product.addToCart()
        }

        StoreButton {
            objectName: "wish"
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            kind: StoreButton.Kind.Secondary
            text: root.product.wished ? qsTr("On the wishlist") : qsTr("Wishlist", "put on the wishlist")
            iconName: root.product.wished ? "heart-filled" : "heart"
            off: !root.product.serving
            offText: qsTr("Wishlist", "put on the wishlist")
            onClicked: root.product.wish()
            onWhyAsked: root.product.wish()
        }

        StoreButton {
            objectName: "hold"
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            visible: root.product.hold.offered && !root.recalled
            kind: StoreButton.Kind.Secondary
            text: root.product.hold.text
            iconName: root.product.hold.held ? "check" : "hourglass"
            off: root.product.hold.off
            offText: root.product.hold.offText
            onClicked: root.product.hold.press()
            onWhyAsked: root.product.askHold()
        }
    }
}
