pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A rating in stars, to the half; it fills from where the language starts to read.
// All five are one drawing: a page shows dozens of ratings.
Item {
    id: root

    property real rating: 0
    property int size: 16

    readonly property real halves: Math.max(0, Math.min(5, Math.round(rating * 2) / 2))
    readonly property real gap: root.size / 4
    readonly property real whole: Math.floor(root.halves)

    implicitWidth: 5 * root.size + 4 * root.gap
    implicitHeight: root.size
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of 5 stars").arg(root.rating.toLocaleString(Theme.locale, "f", 1))

    Icon {
        width: root.implicitWidth
        height: root.size
        name: "stars"
        color: Theme.line
    }

    Item {
        anchors.left: parent.left
        width: root.whole * (root.size + root.gap) + (root.halves - root.whole) * root.size
        height: root.size
        visible: width > 0
        clip: true

        Icon {
            anchors.left: parent.left
            width: root.implicitWidth
            height: root.size
            name: "stars"
            color: Theme.star
        }
    }
}
