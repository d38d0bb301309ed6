pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A pad of digits, one to three from left to right in every language. What it sends are plain digits.
Item {
    id: root

    property int keyHeight: Metrics.key
    property int spacing: Metrics.small

    signal digit(string digit)
    signal backspace

    implicitWidth: 3 * 132 + 2 * root.spacing
    implicitHeight: grid.implicitHeight
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            root.digit(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            root.backspace();
            event.accepted = true;
        }
    }

    GridLayout {
        id: grid

        anchors.fill: parent
        columns: 3
        rowSpacing: root.spacing
        columnSpacing: root.spacing
        uniformCellWidths: true

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "backspace"]

            delegate: Key {
                required property string modelData
                required property int index

                Layout.row: Math.floor(index / 3)
                Layout.column: index < 9 ? index % 3 : index - 8
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: root.keyHeight
                mark: modelData
                onClicked: modelData === "backspace" ? root.backspace() : root.digit(modelData)
            }
        }
    }
}
