pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One change that went through by itself.
Item {
    id: root

    required property int number
    required property string title
    required property string facts

    implicitHeight: 64
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2", "a thing and more about it").arg(title).arg(facts)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Metrics.edgeHairline
        color: Theme.line
    }

    RowLayout {
        anchors.fill: parent
        spacing: Metrics.snug

        Icon {
            name: "check-circle"
            size: 22
            color: Theme.good
        }

        ColumnLayout {
            spacing: 0

            StoreText {
                Layout.fillWidth: true
                text: root.title
                role: Type.chip
            }

            StoreText {
                Layout.fillWidth: true
                text: root.facts
                role: Type.small
                color: Theme.inkSoft
            }
        }
    }
}
