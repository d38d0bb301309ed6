pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Where there is how much: one tile per place, own store first. More than fit can be moved sideways.
Card {
    id: root

    required property StockRows stock

    readonly property real unit: Math.max(168, width / (tiles.count + 0.1))

    padding: 0
    fill: Theme.surface
    implicitHeight: Math.max(125, tiles.contentItem.childrenRect.height)

    ListView {
        id: tiles

        objectName: "stockTiles"
        anchors.fill: parent
        orientation: ListView.Horizontal
        interactive: contentWidth > width + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 1000
        model: root.stock

        delegate: StockTile {
            width: own ? root.unit * 1.1 : root.unit
            height: tiles.height
        }
    }
}
