pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One line of a cart or wishlist at a glance.
RowLayout {
    id: root

    required property string name
    required property string picture
    required property string tile

    property string facts

    spacing: Metrics.snug

    ProductPicture {
        implicitWidth: 48
        implicitHeight: 48
        source: root.picture
        tile: Theme.tile(root.tile)
    }

    ColumnLayout {
        spacing: 0

        StoreText {
            Layout.fillWidth: true
            text: root.name
            role: Type.chip
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        StoreText {
            Layout.fillWidth: true
            text: root.facts
            role: Type.small
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
    }
}
