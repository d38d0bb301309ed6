pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// What customers say: the sum of it at the start, the reviews that were asked for beside it.
RowLayout {
    id: root

    required property ReviewList reviews

    spacing: Metrics.page

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: false
        Layout.preferredWidth: 212
        visible: root.reviews.reviewed
        spacing: 2

        RowLayout {
            Layout.bottomMargin: 5
            spacing: 13

            StoreText {
                text: root.reviews.average
                role: Type.figure
                Accessible.ignored: true
            }

            ColumnLayout {
                spacing: 0

                Stars {
                    size: 14
                    rating: root.reviews.rating
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.reviews.count
                    role: Type.small
                    color: Theme.inkSoft
                }
            }
        }

        Repeater {
            model: root.reviews.bars
            delegate: HistogramBar {
                required property string stars

                Layout.fillWidth: true
                label: stars
                required count
                required share
            }
        }

        AgeLabel {
            objectName: "reviewAge"
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: text !== ""
            text: root.reviews.age
            stale: root.reviews.stale
        }
    }

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: Metrics.snug

        ReviewFilters {
            Layout.fillWidth: true
            visible: root.reviews.reviewed
            filters: root.reviews.filters
            onPicked: choiceId => root.reviews.filter(choiceId)
        }

        GridLayout {
            Layout.fillWidth: true
            columns: 2
            rowSpacing: Metrics.snug
            columnSpacing: Metrics.snug
            uniformCellWidths: true

            Repeater {
                model: root.reviews.rows
                delegate: ReviewCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }

        StoreText {
            Layout.fillWidth: true
            visible: root.reviews.nothingFound
            text: qsTr("No review fits. Choose another filter.")
            color: Theme.inkSoft
        }
    }
}
