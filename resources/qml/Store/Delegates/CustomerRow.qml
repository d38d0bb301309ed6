pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One customer that a search found.
Tappable {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property string facts

    signal picked(string customerId)

    implicitHeight: Math.max(Metrics.listRow, implicitContentHeight + Metrics.gap)
    radius: 0
    leftPadding: Metrics.wide
    rightPadding: Metrics.wide
    spoken: root.facts === "" ? root.name : qsTr("%1, %2", "a thing and more about it").arg(root.name).arg(root.facts)
    onClicked: root.picked(root.customerId)

    background: Plate {
        radius: 0
        color: root.pressed ? Theme.accentTint : "transparent"
    }

    contentItem: RowLayout {
        spacing: Metrics.snug

        Avatar {
            size: 48
            initials: root.initials
        }

        ColumnLayout {
            spacing: 0

            StoreText {
                Layout.fillWidth: true
                text: root.name
                role: Type.chip
            }

            StoreText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.facts
                role: Type.small
                color: Theme.inkSoft
                wrapMode: Text.Wrap
            }
        }

        Icon {
            name: "chevron-right"
            size: 22
            color: Theme.inkSoft
        }
    }
}
