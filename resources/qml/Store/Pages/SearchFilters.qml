pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// The filters; a set one shows its value and an x. At the end: how much was found, in which order.
RowLayout {
    id: root

    required property ProductSearch search

    spacing: Metrics.small

    Chip {
        objectName: "inThisStore"
        text: qsTr("In this store")
        chosen: root.search.inThisStore
        removable: true
        onClicked: root.search.toggleInThisStore()
    }

    Chip {
        objectName: "price"
        text: root.search.price || qsTr("Price", "filter")
        chosen: root.search.price !== ""
        removable: true
        opensList: true
        onClicked: chosen ? root.search.pickPrice("") : prices.open()

        ChoiceMenu {
            id: prices

            choices: root.search.prices
            onPicked: choiceId => root.search.pickPrice(choiceId)
        }
    }

    Chip {
        objectName: "category"
        text: root.search.category || qsTr("Type", "kind of product, filter")
        chosen: root.search.category !== ""
        removable: true
        opensList: true
        onClicked: chosen ? root.search.pickCategory("") : categories.open()

        ChoiceMenu {
            id: categories

            choices: root.search.categories
            onPicked: choiceId => root.search.pickCategory(choiceId)
        }
    }

    Item {
        Layout.fillWidth: true
    }

    StoreText {
        objectName: "count"
        text: root.search.count
        color: Theme.inkSoft
    }

    AgeLabel {
        objectName: "age"
        Layout.fillWidth: false
        Layout.maximumWidth: implicitWidth
        visible: text !== ""
        text: root.search.age
        stale: root.search.stale
    }

    StoreText {
        Layout.leftMargin: Metrics.small
        text: qsTr("Best match")
        role: Type.chip
    }
}
