pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Where we are, who is served, how the line is and who is at the screen.
Rectangle {
    id: root

    required property Shell shell
    required property LineStatus line

    property bool servingShown: false
    property string servingText
    property string servingInitials

    signal servingAsked

    implicitHeight: Math.max(Metrics.topBar, row.implicitHeight)
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Metrics.edgeHairline
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Metrics.page
        anchors.rightMargin: Metrics.gap
        spacing: Metrics.snug

        Wordmark {
            name: root.shell.shopName || Theme.brandName
        }

        Rectangle {
            visible: root.shell.storeName !== ""
            implicitWidth: Metrics.edgeHairline
            implicitHeight: Metrics.page
            color: Theme.line
        }

        StoreText {
            Layout.fillWidth: true
            text: root.shell.storeName
            color: Theme.inkSoft
        }

        PillButton {
            objectName: "servingPill"
            visible: root.servingShown && root.servingText !== ""
            initials: root.servingInitials
            text: root.servingText
            onClicked: root.servingAsked()
        }

        LinePill {
            line: root.line
        }

        Avatar {
            Layout.leftMargin: Metrics.tiny
            initials: root.shell.staffInitial
        }

        StoreText {
            Layout.leftMargin: -3
            text: root.shell.staffName
            role: Type.chip
        }

        IconButton {
            objectName: "lock"
            iconName: "lock"
            name: qsTr("Lock the screen")
            onClicked: root.shell.lock()
        }
    }
}
