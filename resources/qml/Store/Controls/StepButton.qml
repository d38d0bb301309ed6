pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// One end of a Stepper: a press is one step; held down it goes on stepping while it may.
Tappable {
    id: root

    required property string iconName

    property int edge: Metrics.target
    property bool repeatable: true
    property bool repeated: false

    signal stepped

    implicitWidth: root.edge
    implicitHeight: root.edge
    onPressed: root.repeated = false
    onClicked: root.repeated ? undefined : root.stepped()

    background: Plate {
        anchors.fill: parent
        anchors.margins: 1
        radius: root.radius - 1
        color: root.pressed ? Theme.accentTint : "transparent"
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.edge > Metrics.target ? 28 : 20
            color: root.enabled ? Theme.ink : Theme.inkMute
        }
    }

    Timer {
        interval: Motion.holdToRepeat
        running: root.pressed && root.repeatable && !root.repeated
        onTriggered: root.repeated = true
    }

    Timer {
        interval: Motion.repeat
        running: root.pressed && root.repeatable && root.repeated
        repeat: true
        triggeredOnStart: true
        onTriggered: root.stepped()
    }
}
