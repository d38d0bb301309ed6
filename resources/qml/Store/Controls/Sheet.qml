pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Store.Theme

// Slides in from the end edge over a flat scrim; Esc, Back, the x and the scrim close it.
T.Popup {
    id: root

    required property string title

    property string subtitle
    property real reach: 536
    property bool scrolls: false // then its content runs out at the edge of the screen
    default property alias content: body.data

    // Mirroring of the window reaches what is inside a popup, not where the popup itself stands.
    readonly property bool fromLeft: Theme.arabicScript
    readonly property real restX: root.fromLeft ? 0 : (parent ? parent.width - width : 0)
    readonly property real awayX: root.fromLeft ? -width : (parent ? parent.width : 0)

    parent: T.Overlay.overlay
    width: parent ? Math.min(root.reach, parent.width) : root.reach
    height: parent ? parent.height : 0
    x: root.restX
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    leftPadding: 28
    rightPadding: 28
    topPadding: Metrics.wide
    bottomPadding: root.scrolls ? 0 : Metrics.wide

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: Motion.reduced ? "opacity" : "x"
            from: Motion.reduced ? 0 : root.awayX
            to: Motion.reduced ? 1 : root.restX
            duration: Motion.reduced ? Motion.fade : Motion.sheet
            easing.type: Motion.enter
        }
    }

    exit: Transition {
        NumberAnimation {
            property: Motion.reduced ? "opacity" : "x"
            to: Motion.reduced ? 0 : root.awayX
            duration: Motion.reduced ? Motion.fade : Motion.sheet
            easing.type: Motion.leave
        }
    }

    background: Rectangle {
        color: Theme.surface
        topLeftRadius: root.fromLeft ? 0 : Metrics.radiusSheet
        bottomLeftRadius: topLeftRadius
        topRightRadius: root.fromLeft ? Metrics.radiusSheet : 0
        bottomRightRadius: topRightRadius
    }

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.gap

        RowLayout {
            spacing: Metrics.gap

            StoreText {
                Layout.fillWidth: true
                text: root.title
                role: text.length <= 20 ? Type.display : Type.displaySmall
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            IconButton {
                objectName: "close"
                iconName: "close"
                name: qsTr("Close", "a sheet")
                kind: IconButton.Kind.Outlined
                onClicked: root.close()
            }
        }

        StoreText {
            Layout.fillWidth: true
            Layout.topMargin: -Metrics.gap
            visible: root.subtitle !== ""
            text: root.subtitle
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
