pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// One of the last scans: a product to open or to add, or a number that was noted.
ListRow {
    id: root

    required property string rowId
    required property string name
    required property string facts
    required property string price
    required property string tileName
    required property string pictureUrl
    required property bool noted

    signal opened(string rowId)
    signal added(string rowId)
    signal putAway(string rowId)

    title: root.name
    subtitle: root.facts
    endText: root.price
    picture: root.pictureUrl
    tile: Theme.tile(root.tileName)
    iconName: root.noted ? "note" : ""
    leftPadding: 0
    rightPadding: 0
    onClicked: root.opened(root.rowId)

    IconButton {
        objectName: "add-" + root.rowId
        visible: !root.noted
        iconName: "plus"
        color: Theme.accent
        name: qsTr("Add %1 to the cart").arg(root.name)
        onClicked: root.added(root.rowId)
    }

    IconButton {
        objectName: "away-" + root.rowId
        visible: root.noted
        iconName: "close"
        name: qsTr("Put %1 away").arg(root.name)
        onClicked: root.putAway(root.rowId)
    }
}
