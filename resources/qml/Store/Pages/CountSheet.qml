pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// How many lie on the shelf; what the book says is told after the count is kept.
Sheet {
    id: root

    required property Counting counting

    readonly property bool wanted: root.counting.showing
    readonly property bool done: root.counting.result !== ""

    title: qsTr("Count the shelf")
    subtitle: root.counting.name
    reach: 480
    onWantedChanged: root.wanted ? root.open() : root.close()
    onClosed: root.counting.close()

    ColumnLayout {
        anchors.fill: parent
        visible: root.done
        spacing: Metrics.gap

        Item {
            Layout.fillHeight: true
        }

        EmptyState {
            objectName: "counted"
            Layout.fillWidth: true
            Layout.fillHeight: false
            iconName: "check-circle"
            tone: Tone.Kind.Good
            title: qsTr("%1 counted").arg(Theme.digits(root.counting.number))
            text: root.counting.result
            actionText: qsTr("Back to the product")
            onActed: root.close()
        }

        StoreText {
            Layout.fillWidth: true
            text: qsTr("The figure moves by this difference, so what is sold since you looked stays sold.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }

        FlagNote {
            objectName: "countWaits"
            Layout.fillWidth: true
            visible: root.counting.waiting !== ""
            tone: Tone.Kind.Attention
            text: root.counting.waiting
        }

        Item {
            Layout.fillHeight: true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !root.done
        spacing: Metrics.gap

        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: all.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: all

                width: parent.width
                spacing: Metrics.gap

                Stepper {
                    objectName: "countStepper"
                    Layout.fillWidth: true
                    name: root.counting.name
                    edge: 96
                    maximum: 99999
                    value: root.counting.number
                    onMoved: wanted => root.counting.setTo(wanted)
                    onRemoved: root.counting.setTo(0)
                }

                StoreText {
                    Layout.fillWidth: true
                    text: qsTr("Count what lies here. Afterwards you see what the book says.")
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }

                Keypad {
                    objectName: "countKeys"
                    Layout.fillWidth: true
                    focus: true
                    onDigit: digit => root.counting.type(digit)
                    onBackspace: root.counting.takeBack()
                }
            }
        }

        StoreButton {
            objectName: "keepCount"
            Layout.fillWidth: true
            iconName: "check"
            text: qsTr("Finish the count")
            onClicked: root.counting.keep()
        }
    }
}
