pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// How scanners, camera and sound are set on one side; a place to try a scanner on the other.
FocusScope {
    id: root

    required property ScannerSettings settings

    signal backAsked

    onVisibleChanged: root.settings.trial.listen(root.visible)
    Component.onCompleted: root.settings.trial.listen(root.visible)

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        y: Metrics.snug
        spacing: Metrics.small

        IconButton {
            objectName: "scannersBack"
            focus: true
            iconName: "back"
            name: qsTr("Back")
            onClicked: root.backAsked()
        }

        StoreText {
            Layout.fillWidth: true
            text: qsTr("Scanners and camera")
            role: Type.displaySmall
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        anchors.topMargin: Metrics.snug
        spacing: Metrics.wide

        Flickable {
            id: set

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 560
            clip: true
            contentHeight: cards.implicitHeight + Metrics.wide
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: cards

                width: set.width
                spacing: Metrics.gap

                TypingScannerCard {
                    Layout.fillWidth: true
                    settings: root.settings
                }

                SerialScannerCard {
                    Layout.fillWidth: true
                    settings: root.settings
                }

                CameraCard {
                    Layout.fillWidth: true
                    settings: root.settings
                }
            }
        }

        Flickable {
            id: tried

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 500
            clip: true
            contentHeight: trial.implicitHeight + Metrics.wide
            boundsBehavior: Flickable.StopAtBounds

            TrialCard {
                id: trial

                width: tried.width
                trial: root.settings.trial
            }
        }
    }
}
