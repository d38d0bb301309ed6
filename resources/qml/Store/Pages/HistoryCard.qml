pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// What happened with this customer in every channel.
Card {
    id: root

    required property CustomerProfile profile

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.gap

        StoreText {
            Layout.fillWidth: true
            text: qsTr("What happened")
            role: Type.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        StoreText {
            objectName: "historyNote"
            Layout.fillWidth: true
            visible: text !== ""
            text: root.profile.historyNote
            color: Theme.inkMute
            wrapMode: Text.Wrap
        }

        ListView {
            id: list

            objectName: "history"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.profile.history

            delegate: HistoryRow {
                required property int index

                width: ListView.view.width
                last: index === list.count - 1
            }
        }
    }
}
