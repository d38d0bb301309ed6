pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A button that does one thing. Switched off it says why, and a tap asks for the longer reason.
FocusScope {
    id: root

    enum Kind {
        Primary,
        Secondary,
        Tonal,
        Quiet,
        Destructive,
        Overlay
    }

    property int kind: StoreButton.Kind.Primary
    property string text
    property string iconName
    property string spoken: text
    property bool off: false
    property string offText
    property bool compact: false
    property TextRole role: Type.button

    readonly property alias pressed: button.pressed
    readonly property bool bordered: root.kind === StoreButton.Kind.Secondary && !root.off
    readonly property color ink: root.off ? Theme.inkMute : root.inks[root.kind]
    readonly property color fill: root.off ? Theme.sunken : button.pressed ? root.pressedFills[root.kind] : root.fills[root.kind]
    readonly property list<color> inks: [Theme.onAccent, Theme.ink, Theme.accent, Theme.accent, Theme.onProblem, Theme.toastInk]
    readonly property list<color> fills: [Theme.accent, Theme.surface, Theme.accentTint, "transparent", Theme.problem, Qt.alpha(Theme.toastBg, 0.9)]
    readonly property list<color> pressedFills: [Theme.accentPressed, Theme.sunken, Theme.accentTintPressed, Theme.accentTint, Qt.darker(Theme.problem, 1.25), Theme.toastBg]

    signal clicked
    signal whyAsked

    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight

    Tappable {
        id: button

        anchors.fill: parent
        focus: true
        text: root.off && root.offText !== "" ? root.offText : root.text
        spoken: root.off && root.offText !== "" ? root.offText : root.spoken
        leftPadding: root.compact ? 18 : 22
        rightPadding: leftPadding
        topPadding: Metrics.small
        bottomPadding: Metrics.small
        implicitHeight: Math.max(root.compact ? Metrics.target : Metrics.action, implicitContentHeight + topPadding + bottomPadding)
        onClicked: root.off ? root.whyAsked() : root.clicked()

        background: Plate {
            color: root.fill
            border.width: root.bordered ? Metrics.edgeControl : 0

            DashedEdge {
                visible: root.off
                color: Theme.line
            }
        }

        contentItem: IconText {
            iconName: root.iconName
            iconSize: 24
            text: button.text
            color: root.ink
            role: root.role
        }
    }
}
