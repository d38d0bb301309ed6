pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme
import Store.ViewModels

// Look for a customer; once one is open, who it is and what happened so far.
FocusScope {
    id: root

    required property CustomerFinder customers

    CustomerSearch {
        anchors.fill: parent
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        anchors.topMargin: Metrics.wide
        anchors.bottomMargin: Metrics.wide
        visible: !root.customers.customerOpen
        focus: visible
        customers: root.customers
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        anchors.topMargin: Metrics.wide
        anchors.bottomMargin: Metrics.wide
        visible: root.customers.customerOpen
        spacing: Metrics.gap

        ProfileCard {
            Layout.fillWidth: true
            profile: root.customers.profile
            onServingAsked: root.customers.startServing()
            onAnotherAsked: root.customers.lookForAnother()
        }

        RowLayout {
            Layout.fillHeight: true
            spacing: Metrics.gap

            HistoryCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 500
                profile: root.customers.profile
            }

            GlanceCard {
                objectName: "cartCard"
                Layout.fillWidth: true
                Layout.preferredWidth: 302
                Layout.alignment: Qt.AlignTop
                iconName: "bag"
                heading: qsTr("Cart %1", "how many pieces").arg(Theme.digits(root.customers.profile.cartCount))
                sum: root.customers.profile.subtotal
                empty: qsTr("The cart is empty")
                cart: root.customers.profile.cart
            }

            GlanceCard {
                objectName: "wishCard"
                Layout.fillWidth: true
                Layout.preferredWidth: 302
                Layout.alignment: Qt.AlignTop
                iconName: "heart"
                heading: qsTr("Wishlist %1", "how many things").arg(Theme.digits(root.customers.profile.wishCount))
                empty: qsTr("No wishes yet")
                wishlist: root.customers.profile.wishlist
            }
        }
    }
}
