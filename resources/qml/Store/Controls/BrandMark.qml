pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// The mark of the shop on a plate of its colour.
Rectangle {
    id: root

    property int size: 48

    implicitWidth: root.size
    implicitHeight: root.size
    radius: Metrics.radiusControl
    color: Theme.accent

    Icon {
        anchors.centerIn: parent
        name: Theme.brandMark
        size: Math.round(root.size * 0.6)
        color: Theme.onAccent
    }
}
