pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Store.Theme

// One line of typing: what it is for, what is typed, and in a sentence what is wrong with it.
FocusScope {
    id: root

    required property string name

    property string label
    property string placeholder
    property string iconName
    property string problem
    property bool search: false
    property alias text: input.text
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength

    readonly property alias typing: input.activeFocus
    readonly property bool clearable: root.search && input.text !== ""
    readonly property bool faulty: root.problem !== ""

    signal edited(string text)
    signal accepted
    signal cleared

    function clear() {
        input.clear();
        root.edited("");
        root.cleared();
        input.forceActiveFocus();
    }

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Metrics.small

        StoreText {
            Layout.fillWidth: true
            visible: root.label !== ""
            text: root.label
            role: Type.label
            color: Theme.inkSoft
        }

        T.TextField {
            id: input

            readonly property bool flipped: LayoutMirroring.enabled
            readonly property int startRoom: root.iconName === "" ? Metrics.gap : mark.implicitWidth + (root.search ? 30 : 28)
            readonly property int endRoom: root.clearable ? Metrics.target + Metrics.small : Metrics.gap

            Layout.fillWidth: true
            focus: true
            implicitHeight: Math.max(root.search ? 64 : Metrics.field, contentHeight + 2 * Metrics.small)
            leftPadding: flipped ? endRoom : startRoom
            rightPadding: flipped ? startRoom : endRoom
            verticalAlignment: TextInput.AlignVCenter
            horizontalAlignment: TextInput.AlignLeft
            font: root.search ? Type.lead.font : Type.input.font
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            selectByMouse: true
            Accessible.name: root.name
            onTextEdited: root.edited(text)
            onAccepted: root.accepted()

            cursorDelegate: Rectangle {
                visible: input.activeFocus
                width: 2
                color: Theme.ink
            }

            background: Rectangle {
                radius: root.search ? Metrics.radiusCard : Metrics.radiusControl
                color: Theme.surface
                border.width: root.faulty || input.activeFocus ? Metrics.edgeSelected : Metrics.edgeControl
                border.color: root.faulty ? Theme.problem : input.activeFocus ? Theme.accent : Theme.lineStrong
            }

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.leftMargin: Metrics.gap + 2
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: 24
                color: Theme.inkSoft
            }

            StoreText {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: input.startRoom
                anchors.rightMargin: Metrics.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: input.text === "" && input.preeditText === ""
                text: root.placeholder
                role: root.search ? Type.lead : Type.input
                color: Theme.inkMute
                Accessible.ignored: true
            }

            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Metrics.small
                anchors.verticalCenter: parent.verticalCenter
                visible: root.clearable
                iconName: "close"
                name: qsTr("Clear %1").arg(root.name)
                onClicked: root.clear()
            }
        }

        RowLayout {
            visible: root.faulty
            spacing: Metrics.small

            Icon {
                name: "problem"
                size: 18
                color: Theme.problem
            }

            StoreText {
                Layout.fillWidth: true
                text: root.problem
                role: Type.label
                color: Theme.problem
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
}
