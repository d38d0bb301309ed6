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

    leftPadding: Metrics.wide
    rightPadding: Metrics.wide
    topPadding: Metrics.small
    bottomPadding: Metrics.small

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
                visible: list.count > 0
                compact: true
                kind: StoreButton.Kind.Quiet
                role: Type.labelStrong
                text: qsTr("Clear", "the last scans")
                onClicked: root.last.clear()
            }
        }

        ListView {
            id: list

            objectName: "lastScans"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
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
                text: qsTr("What you scan stays here until you clear it.")
                color: Theme.inkMute
                wrapMode: Text.Wrap
            }
        }
    }
}
