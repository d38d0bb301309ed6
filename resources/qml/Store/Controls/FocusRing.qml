pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Shows where the keyboard is: a ring outside the edge of what it stands in.
Rectangle {
    id: root

    property bool shown: false
    property real around: Metrics.radiusControl

    readonly property int reach: Metrics.edgeFocus + Metrics.edgeFocusGap

    anchors.fill: parent
    anchors.margins: -root.reach
    visible: root.shown
    color: "transparent"
    radius: root.around + root.reach
    border.width: Metrics.edgeFocus
    border.color: Theme.ink
}
