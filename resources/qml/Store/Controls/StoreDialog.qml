pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Theme

// Asks one thing. Two buttons, both verbs, the safe one first; Esc and Back are the safe answer.
// Without an act it only tells something.
T.Popup {
    id: root

    required property string title
    required property string safeText
    required property string actText

    property string text
    property bool destructive: false

    signal kept
    signal acted

    function answer(act: bool) {
        root.close();
        act ? root.acted() : root.kept();
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: parent ? Math.min(560, parent.width - 2 * Metrics.page) : 560
    height: implicitContentHeight + topPadding + bottomPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.page
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose

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
        radius: Metrics.radiusSheet
        color: Theme.surface
        border.width: Metrics.edgeHairline
        border.color: Theme.line
    }

    contentItem: DialogBody {
        title: root.title
        text: root.text
        safeText: root.safeText
        actText: root.actText
        destructive: root.destructive
        onAnswered: act => root.answer(act)
    }
}
