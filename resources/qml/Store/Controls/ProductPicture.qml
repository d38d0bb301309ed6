pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// The picture of a product, set in from the edges of a coloured tile so that nothing needs a round clip.
Rectangle {
    id: root

    property url source
    property color tile: Theme.tileSand
    property string name
    property real inset: Math.round(Math.min(width, height) * 0.08)

    readonly property bool ready: picture.opacity === 1

    implicitWidth: 60
    implicitHeight: 60
    radius: Math.min(Metrics.radiusCard, Math.max(Metrics.radiusThumb, Math.min(width, height) / 10))
    color: root.tile
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name
    Accessible.ignored: root.name === ""

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: root.inset
        source: root.source
        sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        opacity: status === Image.Ready ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Motion.crossfade
            }
        }
    }

    Icon {
        anchors.centerIn: parent
        visible: picture.status === Image.Error || root.source.toString() === ""
        name: "picture"
        size: Math.min(32, parent.height / 2)
        color: Theme.inkMute
    }
}
