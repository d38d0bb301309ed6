pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Scanners that type like a keyboard: what they put around a code.
Card {
    id: root

    required property ScannerSettings settings

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.gap

        StoreText {
            Layout.fillWidth: true
            text: qsTr("Scanners that type")
            role: Type.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ChoiceFlow {
            Layout.fillWidth: true
            about: "suffix"
            label: qsTr("What comes after a code")
            rows: root.settings.suffixes
            onPicked: suffix => root.settings.pickSuffix(suffix)
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Metrics.gap

            Field {
                id: prefix

                objectName: "prefix"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                name: qsTr("What comes before a code")
                label: qsTr("Before a code")
                placeholder: qsTr("Nothing", "before a code")
                maximumLength: 8
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onEdited: text => root.settings.setSigns(text, separator.text)

                Binding on text {
                    value: root.settings.prefix
                    when: !prefix.typing
                    restoreMode: Binding.RestoreNone
                }
            }

            Field {
                id: separator

                objectName: "separator"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                name: qsTr("What is sent for the separator GS")
                label: qsTr("For the separator (GS)")
                placeholder: qsTr("Found by itself")
                maximumLength: 1
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onEdited: text => root.settings.setSigns(prefix.text, text)

                Binding on text {
                    value: root.settings.separator
                    when: !separator.typing
                    restoreMode: Binding.RestoreNone
                }
            }
        }

        SwitchRow {
            objectName: "byText"
            Layout.fillWidth: true
            text: qsTr("Read what this device types")
            note: qsTr("Only for a scanner set to the same keyboard layout as this device.")
            on: root.settings.byText
            onTurned: on => root.settings.setByText(on)
        }
    }
}
