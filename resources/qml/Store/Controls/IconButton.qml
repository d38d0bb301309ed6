pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A button that shows only an icon; it must be given a spoken name.
Tappable {
    id: root

    enum Kind {
        Plain,
        Outlined,
        Tonal
    }

    required property string iconName
    required property string name

    property int kind: IconButton.Kind.Plain
    property color color: kind === IconButton.Kind.Tonal ? Theme.accent : Theme.ink

    spoken: root.name
    opacity: enabled ? 1 : 0.4

    background: Plate {
        color: root.pressed ? Theme.accentTintPressed : root.kind === IconButton.Kind.Tonal ? Theme.accentTint : root.kind === IconButton.Kind.Outlined ? Theme.surface : "transparent"
        border.width: root.kind === IconButton.Kind.Outlined ? Metrics.edgeHairline : 0
        border.color: Theme.line
        radius: root.radius
    }

    contentItem: Item {
        implicitWidth: 24
        implicitHeight: 24

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.color
        }
    }
}
