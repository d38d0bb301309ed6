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

        RowLayout {
            spacing: Metrics.small

            StoreText {
                Layout.maximumWidth: column.width / 2
                text: root.author
                role: Type.labelStrong
                Accessible.ignored: true
            }

            Stars {
                size: 13
                rating: root.rating
            }

            StoreText {
                Layout.fillWidth: true
                text: root.written
                role: Type.small
                color: Theme.inkMute
                horizontalAlignment: Text.AlignRight
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
