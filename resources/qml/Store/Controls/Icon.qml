pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.impl
import Store.Theme

// One icon of our family, in one colour; those that point somewhere turn round in right-to-left pages.
Item {
    id: root

    required property string name

    property int size: 24
    property color color: Theme.ink

    readonly property bool directional: ["back", "chevron-right", "door", "history", "play", "truck", "undo"].includes(root.name)

    // Icons grow with the text beside them, half as fast.
    readonly property int shownSize: Math.round(root.size * (1 + Theme.textScale) / 2)

    implicitWidth: root.shownSize
    implicitHeight: root.shownSize

    IconImage {
        anchors.fill: parent
        sourceSize: Qt.size(root.width, root.height)
        source: root.name === "" ? "" : Theme.icons + root.name + ".svg"
        color: root.color
        mirror: root.directional && root.LayoutMirroring.enabled
        Accessible.ignored: true
    }
}
