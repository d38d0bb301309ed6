pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// A colleague to tap before typing a PIN.
Tappable {
    id: root

    required property string staffId
    required property string name
    required property string initial
    required property bool chosen

    radius: Metrics.radiusCard
    implicitWidth: Math.max(104, label.implicitWidth + Metrics.page)
    implicitHeight: Math.max(112, 86 + label.implicitHeight)
    spoken: root.name
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.chosen

    background: Plate {
        radius: root.radius
        color: root.chosen || root.pressed ? Theme.accentTint : Theme.surface
        border.width: root.chosen ? Metrics.edgeSelected : Metrics.edgeHairline
        border.color: root.chosen ? Theme.accent : Theme.line
    }

    Avatar {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 15
        size: 52
        initials: root.initial
        strong: root.chosen
    }

    StoreText {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        y: 73
        text: root.name
        role: root.chosen ? Type.bodyStrong : Type.chip
        color: root.chosen ? Theme.accent : Theme.ink
    }
}
