pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.ViewModels

// How the line is. It can be tapped only when there is more to see.
Item {
    id: root

    required property LineStatus line

    implicitWidth: root.line.tappable ? button.implicitWidth : pill.implicitWidth
    implicitHeight: root.line.tappable ? button.implicitHeight : pill.implicitHeight

    Pill {
        id: pill

        anchors.fill: parent
        visible: !root.line.tappable
        text: root.line.text
        iconName: root.line.iconName
        tone: root.line.tone
    }

    PillButton {
        id: button

        objectName: "linePill"
        anchors.fill: parent
        visible: root.line.tappable
        text: root.line.text
        strongText: root.line.waiting
        iconName: root.line.iconName
        tone: root.line.tone
        opensList: true
        onClicked: root.line.askWaiting()
    }
}
