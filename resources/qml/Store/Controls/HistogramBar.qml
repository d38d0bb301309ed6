pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// How many gave so many stars; it is only read, the chips beside it filter.
RowLayout {
    id: root

    required property string label
    required property string count

    property real share: 0

    spacing: Metrics.small
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 stars: %2").arg(root.label).arg(root.count)

    StoreText {
        Layout.preferredWidth: Math.max(10, implicitWidth)
        text: root.label
        role: Type.small
        color: Theme.inkSoft
        Accessible.ignored: true
    }

    Rectangle {
        Layout.fillWidth: true
        implicitWidth: 160
        implicitHeight: 8
        radius: 4
        color: Theme.sunken

        Rectangle {
            anchors.left: parent.left
            width: root.share > 0 ? Math.max(3, parent.width * Math.min(1, root.share)) : 0
            height: parent.height
            radius: Math.min(4, width / 2)
            color: Theme.star
        }
    }

    StoreText {
        Layout.preferredWidth: Math.max(26, implicitWidth)
        text: root.count
        role: Type.small
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
