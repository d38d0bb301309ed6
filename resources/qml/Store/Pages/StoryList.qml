pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Who did what to a customer's lists, and whether this is all of it.
ColumnLayout {
    id: root

    required property HistoryRows rows
    required property string note

    spacing: Metrics.gap

    StoreText {
        objectName: "storyNote"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.note
        color: Theme.inkMute
        wrapMode: Text.Wrap
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.rows

        delegate: HistoryRow {
            required property int index

            width: ListView.view.width
            last: index === list.count - 1
        }
    }
}
