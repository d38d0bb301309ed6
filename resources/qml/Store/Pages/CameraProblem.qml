pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.ViewModels

// Why the camera shows nothing, and which ways are left.
EmptyState {
    id: root

    required property Scanner scanner

    readonly property Camera camera: root.scanner.camera
    readonly property bool asks: root.camera.mode === "ask"
    readonly property bool broke: root.camera.mode === "failed"
    readonly property bool absent: root.camera.mode === "no_camera"

    signal pictureAsked

    objectName: "cameraProblem"
    iconName: root.asks ? "camera" : "camera-off"
    tone: root.asks ? Tone.Kind.Accent : root.absent ? Tone.Kind.Neutral : Tone.Kind.Problem
    title: root.asks ? qsTr("May the camera look?") : root.absent ? qsTr("No camera here") : root.broke ? qsTr("The camera does not answer") : qsTr("The camera is off")
    text: root.asks ? qsTr("It looks for codes only while this page is open. No picture is kept.") : root.absent ? qsTr("Use a hand scanner, a picture, or type the number.") : root.broke ? qsTr("Another program may be using it. The hand scanner still works.") : root.camera.mode === "denied" ? qsTr("Allow the camera in the settings of this device, or use the hand scanner.") : qsTr("It looks while this window is in front.")
    actionText: root.asks ? qsTr("Use the camera") : root.broke || root.absent ? qsTr("Try again") : qsTr("Open a picture")
    actionKind: root.asks ? StoreButton.Kind.Primary : StoreButton.Kind.Tonal
    secondText: root.asks || root.broke || root.absent ? qsTr("Open a picture") : qsTr("Paste a picture")
    onActed: root.asks ? root.camera.ask() : root.broke || root.absent ? root.camera.pause() : root.pictureAsked()
    onSecondActed: root.asks || root.broke || root.absent ? root.pictureAsked() : root.scanner.pastePicture()
}
