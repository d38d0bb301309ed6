pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A state in one word, always with its icon. It is only read; PillButton is its tappable sister.
Rectangle {
    id: root

    required property string text

    property int tone: Tone.Kind.Neutral
    property string iconName: Tone.icons[root.tone]
    property bool small: false

    implicitWidth: row.implicitWidth + (root.small ? 18 : 24)
    implicitHeight: Math.max(root.small ? 28 : Metrics.pill, row.implicitHeight + 8)
    radius: height / 2
    color: Tone.tints[root.tone]
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.small ? 8 : 12
        anchors.rightMargin: root.small ? 10 : 12
        spacing: root.small ? 6 : 8

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: root.small ? 18 : 20
            color: Tone.inks[root.tone]
        }

        StoreText {
            Layout.fillWidth: true
            text: root.text
            role: Type.label
            color: Tone.inks[root.tone]
            Accessible.ignored: true
        }
    }
}
