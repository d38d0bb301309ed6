pragma ComponentBehavior: Bound

import QtQuick

// One role of text: what the brand asks for, set for the reader's text size and script.
QtObject {
    id: root

    property int size: 16
    property int line: 24
    property int weight: Font.Normal
    property string family
    property string arabicFamily
    property bool tabular: false

    readonly property int pixels: Math.round(size * Theme.textScale)
    readonly property int shownWeight: !Theme.arabicScript ? weight : weight < Font.DemiBold ? Font.Normal : Font.Bold
    readonly property real lineHeight: Math.round(line * Theme.textScale * (Theme.arabicScript ? 1.15 : 1))
    readonly property font font: Qt.font({
        "family": root.family,
        "pixelSize": root.pixels,
        "weight": root.shownWeight,
        "hintingPreference": Font.PreferNoHinting,
        "features": root.tabular ? {
            "tnum": 1
        } : {}
    })

    // Qt sets a line of fixed height on its top: half of what is spare goes above it. Arabic letters
    // come from a taller face, which must not push the line down; `over` is what a last line stands out by.
    readonly property real lead: (lineHeight - latin.height) / 2
    readonly property real arabicLead: lead + Math.min(0, latin.ascent - arabic.ascent)
    readonly property real over: Math.max(0, Math.ceil(latin.height) - lineHeight)

    readonly property FontMetrics latin: FontMetrics {
        font: root.font
    }
    readonly property FontMetrics arabic: FontMetrics {
        font: Qt.font({
            "family": root.arabicFamily,
            "pixelSize": root.pixels
        })
    }
}
