pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// What stands in this store and can be had instead of a thing that is not for sale any more.
ColumnLayout {
    id: root

    required property LineDetails line

    visible: things.count > 0
    spacing: Metrics.tiny

    StoreText {
        text: qsTr("In this store instead")
        role: Type.label
        color: Theme.inkSoft
    }

    Repeater {
        id: things

        model: root.line.instead

        delegate: ListRow {
            id: thing

            required property string productId
            required property string sku
            required property string name
            required property string price
            required property string pictureUrl
            required property string tileName

            objectName: "instead-" + thing.sku
            Layout.fillWidth: true
            leftPadding: 0
            rightPadding: 0
            title: thing.name
            endText: thing.price
            picture: thing.pictureUrl
            tile: Theme.tile(thing.tileName)
            opens: true
            onClicked: root.line.showProduct(thing.productId, thing.sku)
        }
    }
}
