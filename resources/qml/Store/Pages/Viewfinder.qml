pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Store.Controls
import Store.Theme
import Store.ViewModels

// The picture of the camera with what was found; without a camera, why, and the other ways.
Rectangle {
    id: root

    required property Scanner scanner

    readonly property Camera camera: root.scanner.camera
    readonly property bool live: root.camera.mode === "running" || root.camera.mode === "paused" || root.camera.mode === "starting"

    signal pictureAsked

    radius: Metrics.radiusCard
    color: root.live ? Theme.toastBg : Theme.surface
    border.width: root.live ? 0 : Metrics.edgeHairline
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Camera")

    CameraView {
        objectName: "view"
        anchors.fill: parent
        visible: root.live
        camera: root.camera
        radius: root.radius
    }

    Shape {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        visible: root.camera.mode === "running"
        width: 266
        height: 266

        ShapePath {
            strokeColor: "#FFFFFF"
            strokeWidth: 6
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M3 47 V27 Q3 3 27 3 H47 M219 3 H239 Q263 3 263 27 V47 M263 219 V239 Q263 263 239 263 H219 M47 263 H27 Q3 263 3 239 V219"
            }
        }
    }

    Rectangle {
        objectName: "foundPill"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Metrics.wide
        visible: root.live && root.scanner.found && !root.scanner.noticed
        implicitWidth: Math.min(parent.width - 2 * Metrics.wide, told.implicitWidth + 36)
        implicitHeight: 44
        radius: height / 2
        color: "#E6211F1A"

        IconText {
            id: told

            anchors.fill: parent
            anchors.leftMargin: 18
            anchors.rightMargin: 18
            iconName: "check-circle"
            iconSize: 22
            spacing: Metrics.small
            role: Type.chip
            color: "#FFFCF6"
            text: qsTr("Found: %1").arg(root.scanner.card.name)
        }

        Accessible.role: Accessible.AlertMessage
        Accessible.name: told.text
    }

    BusyDots {
        anchors.centerIn: parent
        visible: root.camera.mode === "starting"
        color: "#FFFCF6"
    }

    RowLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.wide
        visible: root.live
        spacing: Metrics.snug

        StoreButton {
            objectName: "torch"
            visible: root.camera.hasTorch
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: "light"
            text: root.camera.torch ? qsTr("Light off") : qsTr("Light", "of the camera")
            onClicked: root.camera.switchTorch()
        }

        StoreButton {
            objectName: "turn"
            visible: root.camera.canTurn
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: "turn-camera"
            text: qsTr("Turn camera")
            onClicked: root.camera.turn()
        }

        StoreButton {
            objectName: "pause"
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: root.camera.mode === "paused" ? "play" : "pause"
            text: root.camera.mode === "paused" ? qsTr("Go on", "with the camera") : qsTr("Pause", "the camera")
            onClicked: root.camera.pause()
        }
    }

    CameraProblem {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Metrics.large
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.live
        scanner: root.scanner
        onPictureAsked: root.pictureAsked()
    }
}
