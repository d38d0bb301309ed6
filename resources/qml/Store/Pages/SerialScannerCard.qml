pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The scanner on a serial line: which line, how fast, and whether it is there.
Card {
    id: root

    required property ScannerSettings settings

    contentItem: ColumnLayout {
        spacing: Metrics.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Metrics.snug

            StoreText {
                Layout.fillWidth: true
                text: qsTr("Scanner on a serial or USB-COM port")
                role: Type.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Pill {
                objectName: "portNote"
                visible: root.settings.portNote !== ""
                small: true
                text: root.settings.portNote
                tone: root.settings.portTone
            }
        }

        ChoiceFlow {
            Layout.fillWidth: true
            about: "port"
            label: qsTr("Port")
            rows: root.settings.ports
            onPicked: key => root.settings.pickPort(key)
        }

        ChoiceFlow {
            Layout.fillWidth: true
            visible: root.settings.hasPort
            about: "speed"
            label: qsTr("Speed in bits per second")
            rows: root.settings.speeds
            onPicked: speed => root.settings.pickSpeed(speed)
        }
    }
}
