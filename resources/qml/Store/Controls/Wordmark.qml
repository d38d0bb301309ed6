pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// The name of the shop, with its mark where there is room for it.
RowLayout {
    id: root

    property bool marked: false
    property string name: Theme.shopName
    property color color: Theme.ink
    property TextRole role: root.marked ? Type.wordmarkLarge : Type.wordmark

    spacing: Metrics.snug
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name

    BrandMark {
        visible: root.marked
    }

    StoreText {
        text: root.name
        role: root.role
        color: root.color
        Accessible.ignored: true
    }
}
