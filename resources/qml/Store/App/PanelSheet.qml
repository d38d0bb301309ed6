pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Pages
import Store.Theme
import Store.ViewModels

// The customer as a sheet, where there is no room for the panel beside the page.
T.Popup {
    id: root

    required property Serving serving

    readonly property bool fromLeft: Application.layoutDirection === Qt.RightToLeft
    readonly property real restX: root.fromLeft ? 0 : (parent ? parent.width - width : 0)
    readonly property bool empty: !root.serving.serving

    signal payAsked
    signal eraseAsked

    parent: T.Overlay.overlay
    objectName: "panelSheet"
    x: root.restX
    width: 400
    height: parent ? parent.height : 0
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onEmptyChanged: if (root.empty)
        root.close()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.fade
        }
    }

    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Motion.fade
        }
    }

    background: Rectangle {
        color: Theme.surface
        topLeftRadius: root.fromLeft ? 0 : Metrics.radiusSheet
        bottomLeftRadius: topLeftRadius
        topRightRadius: root.fromLeft ? Metrics.radiusSheet : 0
        bottomRightRadius: topRightRadius
    }

    contentItem: CustomerPanel {
        serving: root.serving
        inSheet: true
        onPayAsked: root.payAsked()
        onEraseAsked: root.eraseAsked()
    }
}
