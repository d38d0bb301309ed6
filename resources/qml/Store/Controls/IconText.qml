pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// An icon and a word beside it, together in the middle of the room they get.
Item {
    id: root

    property string iconName
    property int iconSize: 24
    property string text
    property TextRole role: Type.button
    property color color: Theme.ink
    property color iconColor: color
    property int spacing: 10

    implicitWidth: Math.ceil(row.implicitWidth)
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(root.width, root.implicitWidth)
        spacing: root.spacing

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            size: root.iconSize
            color: root.iconColor
        }

        StoreText {
            Layout.fillWidth: true
            horizontalAlignment: root.iconName === "" ? Text.AlignHCenter : Text.AlignLeft
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            visible: root.text !== ""
            text: root.text
            role: root.role
            color: root.color
            Accessible.ignored: true
        }
    }
}
