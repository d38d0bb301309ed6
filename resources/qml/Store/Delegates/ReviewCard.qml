pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// What one customer wrote, in the direction of the language it is written in.
Rectangle {
    id: root

    required property string author
    required property int rating
    required property string text
    required property string written
    required property bool rightToLeft

    implicitHeight: Math.max(116, column.implicitHeight + 26)
    radius: Metrics.radiusControl
    color: Theme.surface
    border.width: Metrics.edgeHairline
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2 stars, %3: %4").arg(root.author).arg(Theme.digits(root.rating)).arg(root.written).arg(root.text)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 15
        anchors.rightMargin: 15
        y: 12
        spacing: Metrics.tiny

        GridLayout {
            id: head

            readonly property bool oneRow: who.implicitWidth + stars.implicitWidth + day.implicitWidth + 2 * columnSpacing <= column.width

            columns: head.oneRow ? 3 : 2
            columnSpacing: Metrics.small
            rowSpacing: 0

            StoreText {
                id: who

                Layout.maximumWidth: column.width - stars.implicitWidth - head.columnSpacing
                text: root.author
                role: Type.labelStrong
                Accessible.ignored: true
            }

            Stars {
                id: stars

                size: 13
                rating: root.rating
            }

            StoreText {
                id: day

                Layout.fillWidth: true
                Layout.columnSpan: head.oneRow ? 1 : 2
                text: root.written
                role: Type.small
                color: Theme.inkMute
                horizontalAlignment: head.oneRow ? Text.AlignRight : Text.AlignLeft
                Accessible.ignored: true
            }
        }

        StoreText {
            Layout.fillWidth: true
            LayoutMirroring.enabled: false
            text: root.text
            role: Type.small
            wrapMode: Text.Wrap
            horizontalAlignment: root.rightToLeft ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
