pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// The question of a dialog and its two answers.
FocusScope {
    id: root

    required property string title
    required property string safeText
    required property string actText

    property string text
    property bool destructive: false

    signal answered(bool act)

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Keys.onEscapePressed: root.answered(false)
    Keys.onBackPressed: root.answered(false)

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Metrics.small

        StoreText {
            Layout.fillWidth: true
            text: root.title
            role: Type.headline
            wrapMode: Text.Wrap
        }

        StoreText {
            Layout.fillWidth: true
            visible: root.text !== ""
            text: root.text
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.topMargin: Metrics.snug
            spacing: Metrics.snug
            uniformCellSizes: true

            StoreButton {
                objectName: "safe"
                Layout.fillWidth: true
                focus: true
                text: root.safeText
                kind: StoreButton.Kind.Secondary
                onClicked: root.answered(false)
            }

            StoreButton {
                objectName: "act"
                Layout.fillWidth: true
                visible: root.actText !== ""
                text: root.actText
                kind: root.destructive ? StoreButton.Kind.Destructive : StoreButton.Kind.Primary
                onClicked: root.answered(true)
            }
        }
    }
}
