pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// What the customer wishes for.
ListView {
    id: root

    required property Serving serving

    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.serving.wishlist

    delegate: WishRow {
        required property int index

        last: index === ListView.view.count - 1
        width: ListView.view.width
        onMoved: sku => root.serving.desk.moveToCart(sku)
        onRemoved: sku => root.serving.desk.removeWish(sku)
    }

    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.wide
        visible: root.count === 0 && root.serving.ready
        iconName: "heart"
        title: qsTr("No wishes yet")
        text: qsTr("The heart on a product saves it for later.")
    }
}
