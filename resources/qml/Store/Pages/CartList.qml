pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// The lines of the cart.
ListView {
    id: root

    required property Serving serving

    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.serving.cart

    delegate: CartRow {
        required property int index

        last: index === ListView.view.count - 1
        width: ListView.view.width
        onMore: sku => root.serving.desk.more(sku)
        onFewer: sku => root.serving.desk.fewer(sku)
        onRemoved: sku => root.serving.desk.remove(sku)
        onOpened: sku => root.serving.line.open(sku)
    }

    add: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.move
            easing.type: Motion.enter
        }
    }

    displaced: Transition {
        NumberAnimation {
            properties: "y"
            duration: Motion.move
            easing.type: Motion.enter
        }

        NumberAnimation {
            property: "opacity"
            to: 1
            duration: Motion.move
        }
    }

    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.wide
        visible: root.count === 0 && root.serving.ready
        iconName: "bag"
        title: qsTr("The cart is empty")
        text: qsTr("Scan a label or search to add the first thing.")
        actionText: qsTr("Scan", "a button")
        actionIcon: "scan"
        actionKind: StoreButton.Kind.Secondary
        onActed: root.serving.scanCode()
    }

    Skeleton {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.wide
        visible: !root.serving.ready
        height: 116
    }
}
