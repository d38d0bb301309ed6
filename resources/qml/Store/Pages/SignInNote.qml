pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// The line below the keypad: what went wrong, else what helps.
Card {
    id: root

    property string problem
    property string hint

    readonly property bool faulty: root.problem !== ""

    visible: root.faulty || root.hint !== ""
    radius: Metrics.radiusControl
    padding: Metrics.gap
    fill: root.faulty ? Theme.problemTint : Theme.surface
    edge: root.faulty ? Theme.problem : Theme.line

    RowLayout {
        anchors.fill: parent
        spacing: Metrics.snug

        Icon {
            name: root.faulty ? "problem" : "badge"
            color: root.faulty ? Theme.problem : Theme.ink
        }

        StoreText {
            objectName: "note"
            Layout.fillWidth: true
            text: root.faulty ? root.problem : root.hint
            role: Type.chip
            color: root.faulty ? Theme.problem : Theme.ink
            wrapMode: Text.Wrap
            Accessible.role: root.faulty ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
    }
}
