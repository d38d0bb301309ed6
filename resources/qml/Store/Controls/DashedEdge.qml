pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Store.Theme

// A dashed edge: what is shown is not certain, or cannot be had.
Shape {
    id: root

    property color color: Theme.lineStrong
    property real radius: Metrics.radiusControl

    anchors.fill: parent

    ShapePath {
        strokeColor: root.color
        strokeWidth: Metrics.edgeControl
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 3]
        fillColor: "transparent"

        PathRectangle {
            x: 0.5
            y: 0.5
            width: Math.max(1, root.width - 1)
            height: Math.max(1, root.height - 1)
            radius: Math.max(0, Math.min(root.radius, height / 2) - 0.5)
        }
    }
}
