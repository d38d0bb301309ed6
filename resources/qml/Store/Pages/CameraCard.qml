pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Which camera looks, whether its picture is mirrored, and whether a scan is heard.
Card {
    id: root

    required property ScannerSettings settings

    contentItem: ColumnLayout {
        spacing: Metrics.gap

        StoreText {
            Layout.fillWidth: true
            text: qsTr("Camera and sound")
            role: Type.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ChoiceFlow {
            Layout.fillWidth: true
            about: "camera"
            label: qsTr("Camera")
            rows: root.settings.cameras
            onPicked: key => root.settings.pickCamera(key)
        }

        SwitchRow {
            objectName: "mirror"
            Layout.fillWidth: true
            text: qsTr("Mirror the picture of a front camera")
            note: qsTr("It moves as a mirror does. Codes are read as they are.")
            on: root.settings.mirror
            onTurned: on => root.settings.setMirror(on)
        }

        SwitchRow {
            objectName: "sound"
            Layout.fillWidth: true
            text: qsTr("A short sound for each scan")
            on: root.settings.sound
            onTurned: on => root.settings.setSound(on)
        }
    }
}
