pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// The shape of something that is still on its way; it fades between two tones.
Rectangle {
    id: root

    implicitWidth: 160
    implicitHeight: Metrics.wide
    radius: Math.min(Metrics.radiusControl, height / 2)
    color: Theme.skeleton
    Accessible.ignored: true

    SequentialAnimation on color {
        running: root.visible && !Motion.reduced
        loops: Animation.Infinite

        ColorAnimation {
            from: Theme.skeleton
            to: Theme.skeletonPulse
            duration: Motion.skeleton
        }

        ColorAnimation {
            from: Theme.skeletonPulse
            to: Theme.skeleton
            duration: Motion.skeleton
        }
    }
}
