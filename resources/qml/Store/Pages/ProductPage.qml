pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// One product: picture, price, choices, stock and reviews; below them what can be done with it.
FocusScope {
    id: root

    required property ShownProduct product
    required property Counting counting

    property bool roomy: false

    signal searchAsked

    focus: true

    Flickable {
        id: scroll

        objectName: "scroll"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: actions.top
        contentHeight: column.implicitHeight + Metrics.wide + Metrics.snug
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        visible: root.product.ready
        onContentYChanged: if (contentY + 2 * height > contentHeight)
            root.product.reviews.readOn()

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.page
            anchors.rightMargin: Metrics.page
            y: Metrics.wide
            spacing: Metrics.gap

            FlagNote {
                objectName: "productRecalled"
                Layout.fillWidth: true
                visible: root.product.recalled !== ""
                text: root.product.recalled
            }

            ProductHead {
                Layout.fillWidth: true
                product: root.product
                roomy: root.roomy
            }

            StockCard {
                objectName: "stock"
                Layout.fillWidth: true
                stock: root.product.stock
                dashed: root.product.stale
                countable: root.counting.offered
                onCountAsked: root.counting.open()
            }

            CountNote {
                Layout.fillWidth: true
                counting: root.counting
            }

            ReviewSection {
                Layout.fillWidth: true
                reviews: root.product.reviews
            }
        }
    }

    Connections {
        target: root.product

        function onProductChanged() {
            scroll.contentY = 0;
        }
    }

    ProductActions {
        id: actions

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        product: root.product
        visible: root.product.ready
        height: visible ? implicitHeight : 0
    }

    EmptyState {
        objectName: "missing"
        anchors.centerIn: parent
        width: Math.min(480, parent.width - 2 * Metrics.page)
        visible: root.product.problemTitle !== ""
        iconName: "box"
        title: root.product.problemTitle
        text: root.product.problem
        actionText: qsTr("Search", "go to the search page")
        actionIcon: "search"
        onActed: root.searchAsked()
    }
}
