pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One thing that happened, on a line that leads from one to the next.
Item {
    id: root

    required property string text
    required property string facts
    required property string icon
    required property bool own

    property bool last: false

    implicitHeight: Math.max(66, words.y + words.implicitHeight + Metrics.gap)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2", "a thing and more about it").arg(text).arg(facts)

    Rectangle {
        anchors.horizontalCenter: ground.horizontalCenter
        anchors.top: ground.bottom
        anchors.bottom: parent.bottom
        visible: !root.last
        width: 2
        color: Theme.line
    }

    Rectangle {
        id: ground

        anchors.left: parent.left
        y: 0
        width: 40
        height: 40
        radius: 20
        color: root.own ? Theme.accentTint : Theme.sunken

        Icon {
            anchors.centerIn: parent
            name: root.icon
            size: 20
            color: root.own ? Theme.accent : Theme.inkSoft
        }
    }

    ColumnLayout {
        id: words

        y: Math.max(-3, (ground.height - implicitHeight) / 2)
        anchors.left: ground.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.gap
        spacing: 0

        StoreText {
            Layout.fillWidth: true
            text: root.text
            role: Type.chip
            wrapMode: Text.Wrap
        }

        StoreText {
            Layout.fillWidth: true
            text: root.facts
            role: Type.small
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
    }
}
