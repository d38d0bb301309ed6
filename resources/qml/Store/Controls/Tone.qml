pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// What a state means, and the ink and the tint that go with it.
QtObject {
    id: root

    enum Kind {
        Neutral,
        Good,
        Attention,
        Problem,
        Accent
    }

    readonly property list<color> inks: [Theme.inkSoft, Theme.good, Theme.attention, Theme.problem, Theme.accent]
    readonly property list<color> tints: [Theme.sunken, Theme.goodTint, Theme.attentionTint, Theme.problemTint, Theme.accentTint]
    readonly property list<string> icons: ["clock", "check-circle", "warning", "problem", "check"]
}
