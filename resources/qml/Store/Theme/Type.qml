pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The roles of text; sizes and weights come from brand.json.
QtObject {
    id: root

    readonly property TextRole label: TextRole {}
    readonly property TextRole small: TextRole {}
    readonly property TextRole labelStrong: TextRole {}
    readonly property TextRole headline: TextRole {}
    readonly property TextRole body: TextRole {}
    readonly property TextRole chipSmall: TextRole {}
    readonly property TextRole chip: TextRole {}
    readonly property TextRole bodyStrong: TextRole {}
    readonly property TextRole input: TextRole {}
    readonly property TextRole button: TextRole {}
    readonly property TextRole lead: TextRole {}
    readonly property TextRole title: TextRole {}
    readonly property TextRole heading: TextRole {}
    readonly property TextRole number: TextRole {}
    readonly property TextRole key: TextRole {}
    readonly property TextRole figure: TextRole {}
    readonly property TextRole price: TextRole {}
    readonly property TextRole wordmarkLarge: TextRole {}
    readonly property TextRole wordmark: TextRole {}
    readonly property TextRole displaySmall: TextRole {}
    readonly property TextRole display: TextRole {}
    readonly property TextRole kioskSmall: TextRole {}
    readonly property TextRole kioskLabel: TextRole {}
    readonly property TextRole kioskBody: TextRole {}
    readonly property TextRole kioskButton: TextRole {}
    readonly property TextRole kioskPrice: TextRole {}
    readonly property TextRole kioskTitle: TextRole {}
    readonly property TextRole kioskDisplay: TextRole {}
    readonly property TextRole kioskHero: TextRole {}
}
