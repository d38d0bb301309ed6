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

    function pick(view: int) {
        views.current = view;
        if (view === 1)
            root.profile.tellStory();
    }

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

        Segment {
            id: views

            objectName: "historyViews"
            Layout.fillWidth: true
            onPicked: index => root.pick(index)

            SegmentPart {
                text: qsTr("With the shop", "what happened between customer and shop")
                iconName: "history"
            }

            SegmentPart {
                text: qsTr("To the lists", "what happened to cart and wishlist")
                iconName: "bag"
            }
        }

        StoryList {
            objectName: "story"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: views.current === 1
            note: root.profile.storyNote
            rows: root.profile.story
        }

        StoreText {
            objectName: "historyNote"
            Layout.fillWidth: true
            visible: text !== "" && views.current === 0
            text: root.profile.historyNote
            color: Theme.inkMute
            wrapMode: Text.Wrap
        }

        ListView {
            id: list

            objectName: "history"
            visible: views.current === 0
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
