pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// The stock at one place: number, word, whereabouts and age. Read out as one sentence.
Item {
    id: root

    required property int index
    required property string title
    required property string icon
    required property bool own
    required property string number
    required property string levelWord
    required property string levelIcon
    required property int tone
    required property string whereabouts
    required property string age
    required property bool stale
    required property string spoken

    property bool divided: index > 0
    property bool below: false
    property bool countable: false

    signal countAsked

    readonly property real corner: Metrics.radiusCard - 1
    readonly property int tight: Theme.arabicScript ? 6 : 0 // its lines are higher, the tile is not
    readonly property color ink: root.own && !root.stale ? Theme.accent : Theme.inkSoft
    readonly property real startCorner: root.own && !LayoutMirroring.enabled ? root.corner : 0
    readonly property real endCorner: root.own && LayoutMirroring.enabled ? root.corner : 0

    implicitHeight: column.implicitHeight + 27 - 2 * root.tight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        visible: root.own
        color: root.stale ? Theme.sunken : Theme.accentTint
        topLeftRadius: root.startCorner
        bottomLeftRadius: root.startCorner
        topRightRadius: root.endCorner
        bottomRightRadius: root.endCorner
    }

    Rectangle {
        anchors.left: parent.left
        visible: root.divided
        width: Metrics.edgeHairline
        height: parent.height
        color: Theme.line
    }

    Rectangle {
        visible: root.below
        width: parent.width
        height: Metrics.edgeHairline
        color: Theme.line
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.gap + 1
        anchors.rightMargin: Metrics.small
        y: 14 - root.tight
        spacing: 0

        RowLayout {
            spacing: Metrics.small

            Icon {
                name: root.icon
                size: 18
                color: root.ink
            }

            StoreText {
                Layout.fillWidth: true
                text: root.title
                role: Type.label
                color: root.ink
                Accessible.ignored: true
            }
        }

        RowLayout {
            Layout.topMargin: root.tight > 0 ? 0 : 4
            spacing: Metrics.small

            StoreText {
                text: root.number
                role: Type.number
                color: root.stale ? Theme.inkSoft : Theme.ink
                Accessible.ignored: true
            }

            Icon {
                visible: root.levelIcon !== ""
                name: root.levelIcon
                size: 18
                color: Tone.inks[root.tone]
            }

            StoreText {
                Layout.fillWidth: true
                Layout.leftMargin: root.levelIcon === "" ? 0 : -4
                text: root.levelWord
                role: Type.label
                color: Tone.inks[root.tone]
                Accessible.ignored: true
            }
        }

        StoreText {
            Layout.fillWidth: true
            Layout.rightMargin: root.countable ? Metrics.target : 0
            text: root.whereabouts
            role: Type.small
            color: Theme.inkSoft
            Accessible.ignored: true
        }

        AgeLabel {
            text: root.age
            stale: root.stale
        }
    }

    IconButton {
        objectName: "count"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.tiny
        visible: root.countable
        iconName: "clipboard"
        name: qsTr("Count the shelf")
        onClicked: root.countAsked()
    }
}
