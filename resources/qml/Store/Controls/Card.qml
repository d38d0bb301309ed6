pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Theme

// A sheet of paper on the page; what belongs together lies on one.
T.Pane {
    id: root

    property color fill: Theme.surface
    property color edge: Theme.line
    property int edgeWidth: Metrics.edgeHairline
    property real radius: Metrics.radiusCard
    property bool stale: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.wide

    background: Rectangle {
        radius: root.radius
        color: root.stale ? Theme.sunken : root.fill
        border.width: root.stale ? 0 : root.edgeWidth
        border.color: root.edge

        DashedEdge {
            visible: root.stale
            radius: root.radius
        }
    }
}
