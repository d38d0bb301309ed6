pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// How long things take, in milliseconds; the values come from brand.json.
QtObject {
    id: root

    readonly property bool reduced: Theme.lessMotion
    readonly property int enter: Easing.OutCubic
    readonly property int leave: Easing.InCubic

    property int press
    property int quick
    property int move
    property int sheet
    property int crossfade
    property int toastStay
    property int undoStay
    property int attractSlide
    property int fade
    property int skeleton
    property int holdToRepeat
    property int repeat
}
