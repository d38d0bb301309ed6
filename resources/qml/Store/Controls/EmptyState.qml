pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// Says what is missing or what went wrong, what still works, and gives one or two ways on.
ColumnLayout {
    id: root

    required property string title

    property string text
    property string iconName
    property url picture
    property color tile: Theme.tileSage
    property int tone: Tone.Kind.Accent
    property string actionText
    property string actionIcon
    property int actionKind: StoreButton.Kind.Primary
    property string secondText

    readonly property bool pictured: root.picture.toString() !== ""

    signal acted
    signal secondActed

    spacing: 0

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Metrics.gap
        visible: root.pictured || root.iconName !== ""
        implicitWidth: root.pictured ? 112 : 88
        implicitHeight: implicitWidth
        radius: width / 2
        color: root.pictured ? root.tile : Tone.tints[root.tone]

        Icon {
            anchors.centerIn: parent
            visible: !root.pictured
            name: root.iconName
            size: 40
            color: Tone.inks[root.tone]
        }

        Image {
            anchors.fill: parent
            anchors.margins: Metrics.wide
            visible: root.pictured
            source: root.picture
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
    }

    StoreText {
        objectName: "emptyTitle"
        Layout.fillWidth: true
        text: root.title
        role: Type.headline
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    StoreText {
        Layout.fillWidth: true
        Layout.topMargin: Metrics.tiny
        Layout.maximumWidth: 480
        Layout.alignment: Qt.AlignHCenter
        visible: root.text !== ""
        text: root.text
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }

    Item {
        Layout.fillHeight: true
    }

    GridLayout {
        Layout.fillHeight: false
        Layout.topMargin: Metrics.page
        Layout.maximumWidth: 480
        Layout.alignment: Qt.AlignHCenter
        visible: root.actionText !== ""
        columns: Theme.textScale > 1.3 ? 1 : 2
        columnSpacing: Metrics.snug
        rowSpacing: Metrics.snug
        uniformCellWidths: true

        StoreButton {
            objectName: "action"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.actionText
            iconName: root.actionIcon
            kind: root.actionKind
            onClicked: root.acted()
        }

        StoreButton {
            objectName: "second"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.secondText !== ""
            text: root.secondText
            kind: StoreButton.Kind.Secondary
            onClicked: root.secondActed()
        }
    }
}
