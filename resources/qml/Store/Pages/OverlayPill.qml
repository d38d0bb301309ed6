pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// A line over the picture of the camera.
Rectangle {
    id: root

    required property string text
    required property real room

    property alias iconName: told.iconName
    property TextRole role: Type.chip

    implicitWidth: Math.min(root.room, told.implicitWidth + 36)
    implicitHeight: Math.max(root.role === Type.chip ? 44 : 36, told.implicitHeight + Metrics.small)
    radius: height / 2
    color: Theme.overlay
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    IconText {
        id: told

        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        anchors.fill: parent
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        iconSize: 22
        spacing: Metrics.small
        role: root.role
        color: Theme.overlayInk
        text: root.text
    }
}
