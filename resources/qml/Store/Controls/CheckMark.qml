pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Whether one of several things is chosen: a dot for one of many, a tick for any of many. Its row is the target.
Rectangle {
    id: root

    property bool on: false
    property bool single: false

    implicitWidth: 24
    implicitHeight: 24
    radius: root.single ? 12 : 7
    color: root.on && !root.single ? Theme.accent : Theme.surface
    border.width: Metrics.edgeSelected
    border.color: root.on ? Theme.accent : Theme.lineStrong

    Icon {
        anchors.centerIn: parent
        visible: root.on && !root.single
        name: "check"
        size: 18
        color: Theme.onAccent
    }

    Rectangle {
        anchors.centerIn: parent
        visible: root.on && root.single
        width: 12
        height: 12
        radius: 6
        color: Theme.accent
    }
}
