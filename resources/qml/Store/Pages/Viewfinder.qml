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
    readonly property Aim aim: root.scanner.aim
    readonly property bool still: root.aim.still
    readonly property bool live: root.still || root.camera.mode === "running" || root.camera.mode === "paused" || root.camera.mode === "starting"

    signal pictureAsked
    signal settingsAsked

    radius: Metrics.radiusCard
    color: root.live ? Theme.toastBg : Theme.surface
    border.width: root.live ? 0 : Metrics.edgeHairline
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Camera")

    CameraView {
        id: view

        objectName: "view"
        anchors.fill: parent
        visible: root.live
        camera: root.camera
        aim: root.aim
        radius: root.radius

        TapHandler {
            onTapped: point => view.tap(point.position.x, point.position.y)
        }
    }

    Shape {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        visible: root.camera.mode === "running" && !root.still && !root.aim.asks
        width: 266
        height: 266

        ShapePath {
            strokeColor: Theme.overlayInk
            strokeWidth: 6
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M3 47 V27 Q3 3 27 3 H47 M219 3 H239 Q263 3 263 27 V47 M263 219 V239 Q263 263 239 263 H219 M47 263 H27 Q3 263 3 239 V219"
            }
        }
    }

    ScanFlash {
        anchors.fill: parent
        radius: root.radius
        scanner: root.scanner
        visible: root.live
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Metrics.wide
        visible: root.live
        spacing: Metrics.small

        OverlayPill {
            objectName: "foundPill"
            anchors.horizontalCenter: parent.horizontalCenter
            room: root.width - 2 * (Metrics.target + Metrics.wide)
            visible: text !== ""
            iconName: root.scanner.noticed ? "problem" : "check-circle"
            text: root.aim.asks ? "" : root.scanner.noticed ? root.scanner.notice.title : root.scanner.found ? qsTr("Found: %1").arg(root.scanner.card.name) : ""
        }

        OverlayPill {
            objectName: "hint"
            anchors.horizontalCenter: parent.horizontalCenter
            room: root.width - 2 * (Metrics.target + Metrics.wide)
            visible: text !== ""
            role: root.aim.asks ? Type.chip : Type.label
            iconName: root.aim.asks ? "scan" : root.aim.sure ? "check" : "hourglass"
            text: root.aim.hint
        }
    }

    BusyDots {
        anchors.centerIn: parent
        visible: root.camera.mode === "starting" && !root.still
        color: Theme.overlayInk
    }

    // Lower and closer where room is short; two lines where the words of a language do not fit into one.
    GridLayout {
        id: buttons

        readonly property bool tight: root.width < 480
        readonly property real needed: pause.implicitWidth + (torch.visible ? torch.implicitWidth + columnSpacing : 0) + (turn.visible ? turn.implicitWidth + columnSpacing : 0)

        objectName: "cameraButtons"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.wide
        visible: root.live
        columns: buttons.needed > root.width - 2 * Metrics.snug ? 2 : 3
        columnSpacing: buttons.tight ? Metrics.small : Metrics.snug
        rowSpacing: columnSpacing

        StoreButton {
            objectName: "leaveStill"
            visible: root.still
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: "close"
            text: qsTr("Close the picture")
            onClicked: root.aim.clear()
        }

        StoreButton {
            id: torch

            objectName: "torch"
            Layout.fillWidth: true
            compact: buttons.tight
            visible: root.camera.hasTorch && !root.still
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: "light"
            text: root.camera.torch ? qsTr("Light off") : qsTr("Light", "of the camera")
            onClicked: root.camera.switchTorch()
        }

        StoreButton {
            id: turn

            objectName: "turn"
            Layout.fillWidth: true
            compact: buttons.tight
            visible: root.camera.canTurn && !root.still
            kind: StoreButton.Kind.Overlay
            role: Type.bodyStrong
            iconName: "turn-camera"
            text: qsTr("Turn camera")
            onClicked: root.camera.turn()
        }

        StoreButton {
            id: pause

            objectName: "pause"
            Layout.fillWidth: true
            compact: buttons.tight
            Layout.columnSpan: buttons.columns === 2 && torch.visible && turn.visible ? 2 : 1
            visible: !root.still
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

    IconButton {
        objectName: "scannerSettings"
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Metrics.snug
        iconName: "sliders"
        color: root.live ? Theme.overlayInk : Theme.ink
        name: qsTr("Set scanners and camera")
        onClicked: root.settingsAsked()
    }
}
