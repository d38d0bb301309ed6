pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// How this person reads: light or dark, language, size, contrast and motion.
Sheet {
    id: root

    required property Display display

    title: qsTr("Display", "title of the sheet")
    scrolls: true
    subtitle: qsTr("For everyone at this screen.")

    component Heading: StoreText {
        Layout.fillWidth: true
        role: Type.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    component Choices: Flow {
        id: choices

        required property ChoiceRows rows

        signal picked(string choiceId)

        Layout.fillWidth: true
        spacing: Metrics.small

        Repeater {
            model: choices.rows
            delegate: Chip {
                required property string choiceId
                required property string label
                required chosen

                objectName: "choice-" + choiceId
                text: label
                onClicked: choices.picked(choiceId)
            }
        }
    }

    Flickable {
        anchors.fill: parent
        clip: true
        contentHeight: column.implicitHeight
        bottomMargin: Metrics.wide
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            width: parent.width
            spacing: Metrics.gap

            Heading {
                text: qsTr("Language")
            }

            Choices {
                rows: root.display.languages
                onPicked: language => root.display.pickLanguage(language)
            }

            Heading {
                text: qsTr("Size of text")
            }

            Choices {
                rows: root.display.sizes
                onPicked: percent => root.display.pickSize(percent)
            }

            Heading {
                text: qsTr("Look")
            }

            SwitchRow {
                objectName: "dark"
                Layout.fillWidth: true
                text: qsTr("Dark")
                on: root.display.dark
                onTurned: on => root.display.setDark(on)
            }

            SwitchRow {
                objectName: "contrast"
                Layout.fillWidth: true
                text: qsTr("High contrast")
                note: qsTr("Strong lines and no tints.")
                on: root.display.highContrast
                onTurned: on => root.display.setHighContrast(on)
            }

            SwitchRow {
                objectName: "motion"
                Layout.fillWidth: true
                text: qsTr("Less motion")
                note: qsTr("Things fade and do not slide.")
                on: root.display.lessMotion
                onTurned: on => root.display.setLessMotion(on)
            }
        }
    }
}
