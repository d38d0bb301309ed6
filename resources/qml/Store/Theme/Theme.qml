pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The colours of the brand and how this person reads. The values come from brand.json, set before the first page.
QtObject {
    id: root

    property string scheme: "light"
    property bool highContrast: false
    property bool lessMotion: false
    property bool arabicScript: false
    property string language: "en"
    property real textScale: 1
    property string brandName
    property string brandMark
    property var brandNames: ({}) // var: a table of names by language

    property color bg
    property color surface
    property color sunken
    property color line
    property color lineStrong
    property color ink
    property color inkSoft
    property color inkMute
    property color accent
    property color accentPressed
    property color accentMid
    property color accentTint
    property color accentTintPressed
    property color onAccent
    property color good
    property color goodTint
    property color attention
    property color attentionTint
    property color problem
    property color problemTint
    property color onProblem
    property color star
    property color oak
    property color toastBg
    property color toastInk
    property color toastAction
    property color goodOnDark
    property color attentionOnDark
    property color problemOnDark
    property color overlay
    property color overlayInk
    property color codePaper
    property color scrim
    property color skeleton
    property color skeletonPulse
    property color tileSand
    property color tileSage
    property color tileClay
    property color tileMist
    property color tileOat
    property color tileStone

    readonly property string shopName: brandNames[language] ?? brandName
    readonly property bool dark: scheme === "dark"
    readonly property var locale: Qt.locale(language) // var: QML has no name for the type of a locale
    readonly property url icons: Qt.resolvedUrl("../../../icons/")

    function digits(number: int): string {
        return number.toLocaleString(root.locale, "f", 0);
    }

    // Somebody's name inside a sentence that may run the other way.
    function isolated(text: string): string {
        return root.arabicScript ? "\u2068" + text + "\u2069" : text;
    }

    function tile(name: string): color {
        const tiles = {
            "tileSand": root.tileSand,
            "tileSage": root.tileSage,
            "tileClay": root.tileClay,
            "tileMist": root.tileMist,
            "tileOat": root.tileOat
        };
        return tiles[name] ?? root.tileStone;
    }
}
