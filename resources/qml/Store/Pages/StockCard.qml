pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Where there is how much: one tile per place, own store first. What does not fit goes to the next row.
Card {
    id: root

    required property StockRows stock

    property bool dashed: false
    property bool countable: false

    signal countAsked

    readonly property int columns: Math.max(1, Math.min(tiles.count, Math.floor(width / (168 * Theme.textScale))))
    readonly property real unit: Math.floor(width / (root.columns + 0.1))
    readonly property bool oneRow: root.columns === tiles.count

    padding: 0

    Flow {
        width: root.availableWidth

        Repeater {
            id: tiles

            objectName: "stockTiles"
            model: root.stock
            delegate: StockTile {
                width: !root.oneRow ? Math.floor(root.width / root.columns) : own ? root.width - (root.columns - 1) * root.unit : root.unit
                divided: index % root.columns > 0
                below: index >= root.columns
                countable: own && root.countable
                onCountAsked: root.countAsked()
            }
        }
    }

    background: Rectangle {
        radius: root.radius
        color: root.fill
        border.width: root.dashed ? 0 : root.edgeWidth
        border.color: root.edge

        DashedEdge {
            visible: root.dashed
            radius: root.radius
        }
    }
}
