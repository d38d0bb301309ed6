pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// Says what has just happened, one thing at a time. A problem stays until it is tapped; anything else is `gone` after
// a while, counted anew with each `turn`. Whoever shows it takes it away: then, and when it was `acted` upon.
Rectangle {
    id: root

    property string text
    property int tone: Tone.Kind.Good
    property string iconName: Tone.icons[root.tone]
    property string actionText
    property bool shown: false
    property int turn

    readonly property int stay: root.tone === Tone.Kind.Problem ? 0 : root.actionText !== "" ? Motion.undoStay : Motion.toastStay
    readonly property list<color> inks: [Theme.toastInk, Theme.goodOnDark, Theme.attentionOnDark, Theme.problemOnDark, Theme.toastAction]

    signal acted
    signal gone

    implicitWidth: Math.min(560, row.implicitWidth + 40)
    implicitHeight: Math.max(64, row.implicitHeight + 16)
    radius: Metrics.radiusControl
    color: Theme.toastBg
    visible: opacity > 0
    opacity: root.shown ? 1 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    onTurnChanged: if (root.shown && root.stay > 0)
        clock.restart()

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.quick
        }
    }

    Timer {
        id: clock

        objectName: "clock"
        interval: root.stay
        running: root.shown && root.stay > 0
        onTriggered: root.gone()
    }

    TapHandler {
        onTapped: root.gone()
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Metrics.wide
        anchors.rightMargin: Metrics.small
        spacing: Metrics.snug

        Icon {
            name: root.iconName
            color: root.inks[root.tone]
        }

        StoreText {
            Layout.fillWidth: true
            Layout.rightMargin: Metrics.snug
            text: root.text
            role: Type.chip
            color: Theme.toastInk
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Tappable {
            id: action

            objectName: "action"
            visible: root.actionText !== ""
            text: root.actionText
            leftPadding: Metrics.gap
            rightPadding: Metrics.gap
            onClicked: root.acted()

            contentItem: IconText {
                text: root.actionText
                role: Type.bodyStrong
                color: Theme.toastAction
            }
        }
    }
}
