pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A sentence that must not be overlooked, with the sign of its kind.
Rectangle {
    id: root

    required property string text
    property int tone: Tone.Kind.Problem

    implicitHeight: row.implicitHeight + 2 * Metrics.snug
    radius: Metrics.radiusThumb
    color: Tone.tints[root.tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.small

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            name: Tone.icons[root.tone]
            size: 20
            color: Tone.inks[root.tone]
        }

        StoreText {
            Layout.fillWidth: true
            text: root.text
            role: Type.chip
            color: Tone.inks[root.tone]
            wrapMode: Text.Wrap
        }
    }
}
