pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// The ground of a control; its colour changes within the time of a press.
Rectangle {
    id: root

    radius: Metrics.radiusControl
    border.color: Theme.lineStrong
    border.width: 0

    Behavior on color {
        ColorAnimation {
            duration: Motion.press
        }
    }
}
