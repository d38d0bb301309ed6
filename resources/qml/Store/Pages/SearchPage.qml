pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Products while somebody types: what was found before stays until the new is there.
FocusScope {
    id: root

    required property ProductSearch search

    readonly property real room: width - 2 * Metrics.page
    readonly property int columns: Math.max(2, Math.floor((root.room + Metrics.gap) / (224 * Math.sqrt(Theme.textScale))))

    signal scanAsked

    focus: true

    Connections {
        target: root.search

        function onCleared() {
            field.text = "";
        }
    }

    RowLayout {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        y: Metrics.wide
        spacing: Metrics.snug

        Field {
            id: field

            objectName: "searchField"
            Layout.fillWidth: true
            focus: true
            search: true
            iconName: "search"
            name: qsTr("Search products")
            placeholder: qsTr("What is it called?")
            onEdited: text => root.search.search(text)
        }

        StoreButton {
            Layout.fillHeight: true
            kind: StoreButton.Kind.Secondary
            text: qsTr("Scan", "go to the scan page")
            iconName: "scan"
            onClicked: root.scanAsked()
        }
    }

    SearchFilters {
        id: filters

        anchors.left: bar.left
        anchors.right: bar.right
        anchors.top: bar.bottom
        anchors.topMargin: Metrics.snug
        search: root.search
    }

    GridView {
        id: grid

        readonly property int fitting: root.columns * (Math.floor(height / cellHeight) + 1)

        objectName: "cards"
        anchors.left: parent.left
        anchors.leftMargin: LayoutMirroring.enabled ? Metrics.small : Metrics.page
        anchors.top: filters.bottom
        anchors.topMargin: Metrics.gap
        anchors.bottom: parent.bottom
        width: root.room + Metrics.gap
        cellWidth: Math.floor(width / root.columns)
        cellHeight: 245 + 33 + (Type.chip.lineHeight + Type.bodyStrong.lineHeight + Type.label.lineHeight - 68)
        bottomMargin: Metrics.wide
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
        cacheBuffer: 0
        model: root.search.cards
        onFittingChanged: root.search.fit(fitting)
        onContentYChanged: if (contentY + 2 * height > contentHeight)
            root.search.readOn()

        delegate: ProductCard {
            id: card

            objectName: "card-" + productId
            width: grid.cellWidth - Metrics.gap
            height: grid.cellHeight - Metrics.gap
            onClicked: root.search.open(card.productId, card.sku)
            onAdded: root.search.add(card.sku)
        }
    }

    EmptyState {
        anchors.centerIn: grid
        width: Math.min(480, root.room)
        visible: root.search.nothingTitle !== ""
        iconName: "search"
        title: root.search.nothingTitle
        text: root.search.nothing
        actionText: qsTr("Show everything")
        secondText: qsTr("Scan", "go to the scan page")
        onActed: root.search.clear()
        onSecondActed: root.scanAsked()
    }
}
