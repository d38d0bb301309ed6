pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Something is being looked for.
Row {
    id: root

    property color color: Theme.inkMute
    property string name: qsTr("Looking", "what the three dots mean")

    spacing: Metrics.small
    Accessible.role: Accessible.Indicator
    Accessible.name: root.name

    Repeater {
        model: 3

        delegate: Rectangle {
            id: dot

            required property int index

            width: 8
            height: 8
            radius: 4
            color: root.color

            SequentialAnimation on opacity {
                running: root.visible && !Motion.reduced
                loops: Animation.Infinite

                NumberAnimation {
                    to: 0.3
                    duration: Motion.skeleton * (3 + dot.index) / 6
                }

                NumberAnimation {
                    to: 1
                    duration: Motion.skeleton * (3 + dot.index) / 6
                }
            }
        }
    }
}
