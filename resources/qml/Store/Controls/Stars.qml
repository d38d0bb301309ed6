pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A rating in stars, to the half; it fills from where the language starts to read.
Row {
    id: root

    property real rating: 0
    property int size: 16

    readonly property real halves: Math.round(rating * 2) / 2

    spacing: Math.round(root.size / 4)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of 5 stars").arg(root.rating.toLocaleString(Theme.locale, "f", 1))

    Repeater {
        model: 5

        delegate: Item {
            id: star

            required property int index

            width: root.size
            height: root.size

            Icon {
                width: root.size
                height: root.size
                name: "star"
                color: Theme.line
            }

            Item {
                anchors.left: parent.left
                width: root.size * Math.max(0, Math.min(1, root.halves - star.index))
                height: root.size
                visible: width > 0
                clip: true

                Icon {
                    anchors.left: parent.left
                    width: root.size
                    height: root.size
                    name: "star"
                    color: Theme.star
                }
            }
        }
    }
}
