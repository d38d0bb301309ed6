pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Who is served, and the way to end it.
RowLayout {
    id: root

    required property Serving serving

    signal leaveAsked

    spacing: Metrics.snug

    Avatar {
        size: 48
        visible: root.serving.initials !== ""
        initials: root.serving.initials
    }

    ColumnLayout {
        spacing: 0

        RowLayout {
            spacing: 5

            StoreText {
                id: before

                visible: root.serving.name !== "" && root.width > before.implicitWidth + served.implicitWidth + 130
                text: qsTr("Serving", "before the name of the customer")
                role: Type.lead
                color: Theme.inkSoft
            }

            StoreText {
                id: served

                objectName: "servedName"
                Layout.fillWidth: true
                text: root.serving.name
                role: Type.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
            }
        }

        StoreText {
            Layout.fillWidth: true
            text: root.serving.ready ? root.serving.standing : qsTr("Opening", "a customer, from the hub")
            role: Type.small
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
    }

    IconButton {
        objectName: "leave"
        iconName: "door"
        kind: IconButton.Kind.Outlined
        name: qsTr("End with this customer")
        onClicked: root.leaveAsked()
    }
}
