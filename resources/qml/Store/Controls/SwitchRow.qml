pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A sentence and a switch; the whole row is the target. The state is kept by whoever shows the row.
Tappable {
    id: root

    property bool on: false
    property string note

    readonly property bool start: root.mirrored ? root.on : !root.on

    signal turned(bool on)

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.on
    onClicked: root.turned(!root.on)

    contentItem: RowLayout {
        spacing: Metrics.gap

        ColumnLayout {
            spacing: 0
            visible: root.text !== ""

            StoreText {
                Layout.fillWidth: true
                text: root.text
                wrapMode: Text.Wrap
                color: root.enabled ? Theme.ink : Theme.inkMute
            }

            StoreText {
                Layout.fillWidth: true
                visible: root.note !== ""
                text: root.note
                role: Type.small
                color: Theme.inkMute
                wrapMode: Text.Wrap
            }
        }

        Plate {
            implicitWidth: 52
            implicitHeight: 32
            radius: 16
            color: root.on ? Theme.accent : Theme.surface
            border.width: Metrics.edgeControl
            border.color: root.on ? Theme.accent : Theme.lineStrong

            Rectangle {
                x: root.start ? 4 : parent.width - width - 4
                anchors.verticalCenter: parent.verticalCenter
                width: 24
                height: 24
                radius: 12
                color: root.on ? Theme.onAccent : Theme.lineStrong

                Behavior on x {
                    NumberAnimation {
                        duration: Motion.reduced ? 0 : Motion.quick
                    }
                }
            }
        }
    }
}
