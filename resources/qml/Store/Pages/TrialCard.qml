pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// A code to try a scanner with; what came of it, sign by sign, and the set-up that fits.
Card {
    id: root

    required property ScannerTrial trial

    component Fact: ColumnLayout {
        id: fact

        required property string label
        required property string value

        spacing: 2

        StoreText {
            Layout.fillWidth: true
            text: fact.label
            role: Type.label
            color: Theme.inkSoft
        }

        StoreText {
            Layout.fillWidth: true
            text: fact.value
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
    }

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.gap

        StoreText {
            Layout.fillWidth: true
            text: qsTr("Try a scanner")
            role: Type.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        StoreText {
            Layout.fillWidth: true
            text: qsTr("Scan this code, then any product. While this page is open, scans lead nowhere else.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: root.trial.heard ? 148 : 220
            implicitHeight: implicitWidth
            radius: Metrics.radiusControl
            color: Theme.codePaper
            border.width: Metrics.edgeHairline
            border.color: Theme.line

            Image {
                objectName: "trialCode"
                anchors.fill: parent
                anchors.margins: Metrics.tiny
                source: root.trial.picture
                smooth: false
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code to try scanners with")
            }
        }

        ColumnLayout {
            objectName: "tried"
            Layout.fillWidth: true
            visible: root.trial.heard
            spacing: Metrics.snug

            StoreText {
                Layout.fillWidth: true
                text: qsTr("What came")
                role: Type.label
                color: Theme.inkSoft
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: signs.implicitHeight + 2 * Metrics.snug
                radius: Metrics.radiusThumb
                color: Theme.sunken

                StoreText {
                    id: signs

                    objectName: "signs"
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Metrics.snug
                    anchors.verticalCenter: parent.verticalCenter
                    LayoutMirroring.enabled: false
                    horizontalAlignment: root.trial.hidden ? Text.AlignHCenter : Text.AlignLeft
                    text: root.trial.signs
                    role: Type.bodyStrong
                    color: root.trial.hidden ? Theme.inkMute : Theme.ink
                    wrapMode: Text.WrapAnywhere
                    textFormat: Text.PlainText
                }
            }

            Fact {
                objectName: "meaning"
                Layout.fillWidth: true
                label: qsTr("What it means")
                value: root.trial.meaning
            }

            Fact {
                objectName: "advice"
                Layout.fillWidth: true
                visible: root.trial.advice !== ""
                label: qsTr("How this scanner is set")
                value: root.trial.advice
            }

            StoreButton {
                objectName: "fit"
                Layout.fillWidth: true
                visible: root.trial.differs
                iconName: "check"
                text: qsTr("Set scanners like this")
                onClicked: root.trial.fit()
            }

            Pill {
                objectName: "fits"
                visible: !root.trial.differs && !root.trial.hidden
                text: qsTr("Already set like this")
                tone: Tone.Kind.Good
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            visible: !root.trial.heard
            spacing: Metrics.snug

            BusyDots {}

            StoreText {
                text: qsTr("Waiting for a scan")
                color: Theme.inkMute
            }
        }
    }
}
