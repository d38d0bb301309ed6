pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Camera, pictures and typing on one side; what they led to on the other.
FocusScope {
    id: root

    required property Scanner scanner

    readonly property bool looking: visible && Window.active && Window.visibility !== Window.Hidden && Window.visibility !== Window.Minimized

    signal settingsAsked

    function openDialog() {
        dialog.active = true;
        (dialog.item as PictureDialog)?.open();
    }

    onLookingChanged: root.scanner.camera.show(root.looking)

    Connections {
        target: root.scanner

        function onTypeAsked() {
            number.forceActiveFocus();
        }

        function onPictureAsked() {
            root.openDialog();
        }
    }

    Loader {
        id: dialog

        active: false
        source: "PictureDialog.qml"
    }

    Connections {
        target: dialog.item as PictureDialog
        ignoreUnknownSignals: true

        function onPicked(file: url) {
            root.scanner.openPicture(file);
        }
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.urls.length > 0)
                root.scanner.openPicture(drop.urls[0]);
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.page
        anchors.topMargin: Metrics.wide
        anchors.bottomMargin: Metrics.wide
        spacing: Metrics.wide

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 600
            Layout.minimumWidth: 380
            spacing: Metrics.gap

            Viewfinder {
                Layout.fillWidth: true
                Layout.fillHeight: true
                scanner: root.scanner
                onPictureAsked: root.openDialog()
                onSettingsAsked: root.settingsAsked()
            }

            RowLayout {
                spacing: Metrics.snug

                Field {
                    id: number

                    objectName: "number"
                    Layout.fillWidth: true
                    focus: true
                    name: qsTr("Number under the code")
                    placeholder: qsTr("Number", "that stands under a code")
                    iconName: width < 240 ? "" : "keyboard" // a whole product number comes first
                    maximumLength: 7100
                    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                    onAccepted: root.scanner.lookUp(number.text)
                }

                StoreButton {
                    objectName: "lookUp"
                    kind: StoreButton.Kind.Secondary
                    text: qsTr("Look up")
                    onClicked: root.scanner.lookUp(number.text)
                }

                IconButton {
                    objectName: "openPicture"
                    implicitWidth: Metrics.action
                    implicitHeight: Metrics.action
                    kind: IconButton.Kind.Outlined
                    iconName: "picture"
                    name: qsTr("Open a picture")
                    onClicked: root.openDialog()
                }

                IconButton {
                    objectName: "paste"
                    implicitWidth: Metrics.action
                    implicitHeight: Metrics.action
                    kind: IconButton.Kind.Outlined
                    iconName: "clipboard"
                    name: qsTr("Paste a picture")
                    onClicked: root.scanner.pastePicture()
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 516
            Layout.minimumWidth: 380
            spacing: Metrics.gap

            Card {
                objectName: "searching"
                Layout.fillWidth: true
                visible: root.scanner.searching

                contentItem: RowLayout {
                    spacing: Metrics.gap

                    BusyDots {}

                    StoreText {
                        Layout.fillWidth: true
                        text: qsTr("Looking for codes in the picture")
                        wrapMode: Text.Wrap
                    }

                    StoreButton {
                        objectName: "stop"
                        kind: StoreButton.Kind.Secondary
                        text: qsTr("Stop", "looking for codes")
                        onClicked: root.scanner.stop()
                    }
                }
            }

            FoundProduct {
                objectName: "found"
                Layout.fillWidth: true
                visible: root.scanner.found && !root.scanner.noticed
                scanner: root.scanner
            }

            ProblemCard {
                objectName: "notice"
                Layout.fillWidth: true
                visible: root.scanner.noticed
                title: root.scanner.notice.title
                text: root.scanner.notice.text
                iconName: root.scanner.notice.icon
                tone: root.scanner.notice.tone
                actionText: root.scanner.notice.stepText
                secondText: qsTr("Close", "a notice")
                onActed: root.scanner.step()
                onSecondActed: root.scanner.dismiss()
            }

            Card {
                objectName: "nothingYet"
                Layout.fillWidth: true
                visible: !root.scanner.found && !root.scanner.noticed && !root.scanner.searching

                contentItem: EmptyState {
                    iconName: "scan"
                    title: qsTr("Scan a label")
                    text: qsTr("Product, shelf and customer codes all work here. A hand scanner works on every page.")
                }
            }

            LastScansCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                last: root.scanner.last
            }
        }
    }
}
