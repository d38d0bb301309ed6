pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// How old a number is; once it is stale it says so with a clock and a colour.
RowLayout {
    id: root

    required property string text

    property bool stale: false

    spacing: 6

    Icon {
        visible: root.stale
        name: "clock"
        size: 16
        color: Theme.attention
    }

    StoreText {
        Layout.fillWidth: true
        text: root.text
        role: root.stale ? Type.label : Type.small
        color: root.stale ? Theme.attention : Theme.inkMute
    }
}
