pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A card that says what happened, what still works and what to do.
Card {
    id: root

    required property string title

    property alias text: state.text
    property alias iconName: state.iconName
    property alias tone: state.tone
    property alias actionText: state.actionText
    property alias actionIcon: state.actionIcon
    property alias actionKind: state.actionKind
    property alias secondText: state.secondText

    signal acted
    signal secondActed

    padding: Metrics.wide

    EmptyState {
        id: state

        anchors.fill: parent
        title: root.title
        iconName: "problem"
        tone: Tone.Kind.Problem
        onActed: root.acted()
        onSecondActed: root.secondActed()
    }
}
