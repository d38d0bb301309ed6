pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Lets a row that goes on run out into the page, where it would otherwise be cut through.
Rectangle {
    id: root

    property bool atLeft: false
    property color paper: Theme.bg

    readonly property color clear: Qt.alpha(root.paper, 0)

    implicitWidth: Metrics.large
    gradient: Gradient {
        orientation: Gradient.Horizontal

        GradientStop {
            position: root.atLeft ? 1 : 0
            color: root.clear
        }

        GradientStop {
            position: root.atLeft ? 0 : 1
            color: root.paper
        }
    }
}
