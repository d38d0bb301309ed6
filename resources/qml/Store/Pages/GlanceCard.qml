pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// A cart or a wishlist at a glance.
Card {
    id: root

    required property string iconName
    required property string heading
    required property string empty

    property string sum
    property CartRows cart: null
    property WishRows wishlist: null

    padding: 18
    topPadding: Metrics.gap

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.gap

        RowLayout {
            spacing: Metrics.small

            Icon {
                name: root.iconName
                size: 20
            }

            StoreText {
                Layout.fillWidth: true
                text: root.heading
                role: Type.bodyStrong
            }

            MoneyText {
                money: root.sum
                role: Type.bodyStrong
            }
        }

        Repeater {
            id: bought

            model: root.cart

            delegate: GlanceRow {
                id: line

                required property string glance

                Layout.fillWidth: true
                facts: line.glance
            }
        }

        Repeater {
            id: wished

            model: root.wishlist

            delegate: GlanceRow {
                id: wish

                required property string stock

                Layout.fillWidth: true
                facts: wish.stock
            }
        }

        StoreText {
            Layout.fillWidth: true
            visible: bought.count + wished.count === 0
            text: root.empty
            color: Theme.inkMute
        }
    }
}
