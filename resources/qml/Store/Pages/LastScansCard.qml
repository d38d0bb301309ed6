pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// The last scans, to be opened or added.
Card {
    id: root

    required property LastScans last

    readonly property bool showsNoted: noted.count > 0 && views.current === 1

    leftPadding: Metrics.wide
    rightPadding: Metrics.wide
    topPadding: Metrics.small
    bottomPadding: Metrics.edgeHairline

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.minimumHeight: Metrics.target

            StoreText {
                Layout.fillWidth: true
                text: qsTr("Last scans")
                role: Type.bodyStrong
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            StoreButton {
                objectName: "clear"
                visible: (list.count > 0 || root.last.query !== "") && !root.showsNoted
                compact: true
                kind: StoreButton.Kind.Quiet
                role: Type.labelStrong
                text: qsTr("Clear", "the last scans")
                onClicked: root.last.clear()
            }
        }

        Segment {
            id: views

            objectName: "scanViews"
            Layout.fillWidth: true
            Layout.bottomMargin: Metrics.small
            visible: noted.count > 0
            onPicked: index => current = index

            SegmentPart {
                text: qsTr("Scanned", "the last scans")
            }

            SegmentPart {
                text: qsTr("Noted", "numbers kept for later")
                count: noted.count
            }
        }

        Field {
            id: query

            objectName: "scanQuery"
            Layout.fillWidth: true
            Layout.bottomMargin: Metrics.small
            visible: root.last.searchable && !root.showsNoted
            iconName: "search"
            name: qsTr("Search the last scans")
            placeholder: qsTr("Name or number")
            onEdited: text => root.last.search(text)

            Binding on text {
                value: root.last.query
                when: !query.typing
                restoreMode: Binding.RestoreNone
            }
        }

        ListView {
            id: noted

            objectName: "noted"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.showsNoted
            clip: true
            reuseItems: true
            bottomMargin: Metrics.small
            boundsBehavior: Flickable.StopAtBounds
            model: root.last.noted

            delegate: ScanRow {
                width: ListView.view.width
                onOpened: rowId => root.last.open(rowId)
                onPutAway: rowId => root.last.putAway(rowId)
            }
        }

        ListView {
            id: list

            objectName: "lastScans"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            reuseItems: true
            bottomMargin: Metrics.small
            boundsBehavior: Flickable.StopAtBounds
            visible: !root.showsNoted
            model: root.last.rows

            delegate: ScanRow {
                width: ListView.view.width
                onOpened: rowId => root.last.open(rowId)
                onAdded: rowId => root.last.add(rowId)
            }

            StoreText {
                anchors.left: parent.left
                anchors.right: parent.right
                visible: list.count === 0
                text: root.last.query === "" ? qsTr("What you scan stays here until you clear it.") : qsTr("No scan fits these words.")
                color: Theme.inkMute
                wrapMode: Text.Wrap
            }
        }
    }
}
