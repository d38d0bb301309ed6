pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

RowLayout {
    id: root

    required property Words words
    required property url lamp

    spacing: Metrics.page

    Card {
        Layout.preferredWidth: 384
        Layout.fillHeight: true
        padding: 28

        EmptyState {
            anchors.fill: parent
            title: root.words.empty
            text: root.words.emptyText
            picture: root.lamp
            actionText: root.words.scan
            actionIcon: "scan"
        }
    }

    ProblemCard {
        objectName: "problemCard"
        Layout.preferredWidth: 384
        Layout.fillHeight: true
        title: root.words.noStock
        text: root.words.noStockText
        iconName: "offline"
        tone: Tone.Kind.Attention
        actionText: root.words.again
        actionIcon: "refresh"
        actionKind: StoreButton.Kind.Secondary
        secondText: root.words.scan
    }

    ColumnLayout {
        Layout.preferredWidth: 200
        spacing: Metrics.snug

        Skeleton {
            implicitWidth: 150
            implicitHeight: 150
            radius: Metrics.radiusCard
        }

        Skeleton {}

        Card {
            stale: true
            padding: Metrics.gap

            AgeLabel {
                text: root.words.priceOf
            }
        }
    }

    ColumnLayout {
        spacing: Metrics.tiny

        RailItem {
            text: root.words.search
            iconName: "search"
            chosen: true
        }

        RailItem {
            text: root.words.tasks
            iconName: "tasks"
            count: 2
        }

        RailItem {
            text: root.words.tasks
            iconName: "tasks"
            count: 1
            urgent: true
        }

        Avatar {
            initials: "S"
        }
    }
}
