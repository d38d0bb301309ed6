pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Distances, corners, edges and touch sizes in units; the values come from brand.json.
QtObject {
    id: root

    readonly property int target: touchMin

    property int tiny
    property int small
    property int snug
    property int gap
    property int wide
    property int page
    property int large
    property int huge
    property int giant

    property int radiusThumb
    property int radiusControl
    property int radiusCard
    property int radiusSheet
    property int radiusKiosk
    property int radiusPill

    property int edgeHairline
    property int edgeControl
    property int edgeSelected
    property int edgeFocus
    property int edgeFocusGap

    property int touchMin
    property int action
    property int kioskAction
    property int topBar
    property int rail
    property int sidePanel
    property int actionBar
    property int listRow
    property int field
    property int chip
    property int key
    property int keyKiosk
    property int pill
    property int touchGap
}
