pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme
import Store.ViewModels

// The edge of the picture lights up for a moment with each scan.
Rectangle {
    id: root

    required property Scanner scanner

    property bool good: true

    color: "transparent"
    border.width: 6
    border.color: root.good ? Theme.goodOnDark : Theme.problemOnDark
    opacity: 0

    Connections {
        target: root.scanner

        function onTold(good: bool) {
            root.good = good;
            flash.restart();
        }
    }

    NumberAnimation {
        id: flash

        target: root
        property: "opacity"
        from: 1
        to: 0
        duration: 2 * Motion.sheet
    }
}
