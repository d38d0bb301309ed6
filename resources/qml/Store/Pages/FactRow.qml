pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One fact of a label: what it is and what it says.
ColumnLayout {
    id: root

    required property string label
    required property string value

    property string pill
    property int pillTone: Tone.Kind.Good
    property bool code: false

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Metrics.edgeHairline
        color: Theme.line
    }

    RowLayout {
        Layout.minimumHeight: 43
        Layout.maximumHeight: implicitHeight > 43 ? implicitHeight : 43
        spacing: Metrics.small

        StoreText {
            Layout.fillWidth: true
            text: root.label
            color: Theme.inkSoft
        }

        Pill {
            small: true
            visible: root.pill !== ""
            text: root.pill
            tone: root.pillTone
        }

        CodeText {
            visible: root.code
            code: root.value
            role: Type.chip
        }

        StoreText {
            visible: !root.code
            text: root.value
            role: Type.chip
        }
    }
}
