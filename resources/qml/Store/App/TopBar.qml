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

    // Where room is short the pills stay whole; the names of staff, store and shop go first.
    readonly property real pills: linePill.implicitWidth + (serving.visible ? serving.implicitWidth + row.spacing : 0)
    readonly property real least: root.pills + avatar.implicitWidth + lock.implicitWidth + Metrics.page + Metrics.gap + 4 * row.spacing
    readonly property bool shopShown: root.width >= root.least + shop.implicitWidth
    readonly property bool staffShown: root.width >= root.least + shop.implicitWidth + staff.implicitWidth
    readonly property bool storeShown: root.shell.storeName !== "" && root.width >= root.least + shop.implicitWidth + staff.implicitWidth + store.implicitWidth + 3 * row.spacing

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
            id: shop

            visible: root.shopShown
            name: root.shell.shopName || Theme.brandName
        }

        Rectangle {
            visible: root.storeShown
            implicitWidth: Metrics.edgeHairline
            implicitHeight: Metrics.page
            color: Theme.line
        }

        StoreText {
            id: store

            visible: root.storeShown
            text: root.shell.storeName
            color: Theme.inkSoft
        }

        Item {
            Layout.fillWidth: true
        }

        PillButton {
            id: serving

            objectName: "servingPill"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: root.servingShown && root.servingText !== ""
            initials: root.servingInitials
            text: root.servingText
            onClicked: root.servingAsked()
        }

        LinePill {
            id: linePill

            line: root.line
        }

        Avatar {
            id: avatar

            Layout.leftMargin: Metrics.tiny
            visible: root.width >= root.least
            initials: root.shell.staffInitial
        }

        StoreText {
            id: staff

            Layout.leftMargin: -3
            visible: root.staffShown
            text: root.shell.staffName
            role: Type.chip
        }

        IconButton {
            id: lock

            objectName: "lock"
            iconName: "lock"
            name: qsTr("Lock the screen")
            onClicked: root.shell.lock()
        }
    }
}
