pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// One line of the cart: its note, its prices, what can be had instead, and who did what.
Sheet {
    id: root

    required property LineDetails line

    title: root.line.name
    subtitle: root.line.choices
    scrolls: true
    onClosed: root.line.close()

    readonly property string kept: root.line.note
    readonly property string which: root.line.sku

    onKeptChanged: note.text = root.kept
    onWhichChanged: note.text = root.kept

    Connections {
        target: root.line

        function onChanged() {
            root.line.opened ? root.open() : root.close();
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: all.implicitHeight
        bottomMargin: Metrics.wide
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: all

            width: parent.width
            spacing: Metrics.gap

            FlagNote {
                Layout.fillWidth: true
                visible: root.line.flag !== ""
                tone: root.line.flagTone
                text: root.line.flag
            }

            InsteadList {
                Layout.fillWidth: true
                line: root.line
            }

            ColumnLayout {
                visible: root.line.priceNote !== ""
                spacing: Metrics.small

                FlagNote {
                    Layout.fillWidth: true
                    tone: Tone.Kind.Attention
                    text: qsTr("%1. The lower one counts until you decide.").arg(root.line.priceNote)
                }

                StoreButton {
                    objectName: "charge"
                    Layout.fillWidth: true
                    visible: root.line.charge !== ""
                    kind: StoreButton.Kind.Secondary
                    iconName: "tag"
                    text: root.line.charge
                    onClicked: root.line.chargeToday()
                }
            }

            RowLayout {
                spacing: Metrics.gap

                StoreText {
                    Layout.fillWidth: true
                    text: qsTr("How many", "of a thing in the cart")
                    role: Type.label
                    color: Theme.inkSoft
                }

                Stepper {
                    objectName: "howMany"
                    name: root.line.name
                    value: root.line.wanted
                    onMoved: wanted => root.line.choose(wanted)
                }
            }

            StoreButton {
                objectName: "setTo"
                Layout.fillWidth: true
                visible: text !== ""
                iconName: "check"
                text: root.line.setTitle
                onClicked: root.line.keepNumber()
            }

            Field {
                id: note

                objectName: "note"
                Layout.fillWidth: true
                name: qsTr("Note", "on a line of the cart")
                label: qsTr("Note for this line")
                placeholder: qsTr("Gift wrap, a date, a name")
                iconName: "note"
                maximumLength: 500
                onAccepted: root.line.keepNote(note.text)
            }

            StoreButton {
                objectName: "keepNote"
                Layout.fillWidth: true
                visible: note.text.trim() !== root.line.note
                text: note.text.trim() === "" ? qsTr("Take the note off") : qsTr("Keep the note")
                onClicked: root.line.keepNote(note.text)
            }

            StoreText {
                Layout.topMargin: Metrics.small
                visible: story.count > 0
                text: qsTr("What happened")
                role: Type.label
                color: Theme.inkSoft
            }

            Repeater {
                id: story

                model: root.line.story

                delegate: HistoryRow {
                    required property int index

                    Layout.fillWidth: true
                    last: index === story.count - 1
                }
            }
        }
    }
}
