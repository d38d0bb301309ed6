pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// The customer beside every page: cart and wishlist, live from both sides.
Rectangle {
    id: root

    required property Serving serving

    property bool inSheet: false

    readonly property bool erased: root.serving.gone !== "" && root.serving.mergedInto === ""

    signal payAsked
    signal eraseAsked

    implicitWidth: Metrics.sidePanel
    color: root.inSheet ? "transparent" : Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Metrics.edgeHairline
        visible: !root.inSheet
        color: Theme.line
    }

    EmptyState {
        objectName: "nobody"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.wide
        visible: !root.serving.serving
        iconName: "customer"
        title: qsTr("No customer yet")
        text: qsTr("Scan the code on their phone, or go on without.")
        actionText: qsTr("Scan code")
        secondText: qsTr("Find", "look for a customer")
        onActed: root.serving.scanCode()
        onSecondActed: root.serving.find()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.edgeHairline
        anchors.topMargin: Metrics.gap
        visible: root.serving.serving
        spacing: 0

        PanelHead {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.wide
            Layout.rightMargin: Metrics.gap
            serving: root.serving
            onLeaveAsked: root.erased ? root.serving.leave() : leaving.open()
        }

        Segment {
            id: views

            objectName: "views"
            visible: !root.erased
            Layout.fillWidth: true
            Layout.topMargin: Metrics.snug
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            onPicked: index => current = index

            SegmentPart {
                text: qsTr("Cart", "what staff call the bag")
                iconName: "bag"
                count: root.serving.cartCount
            }

            SegmentPart {
                text: qsTr("Wishlist")
                iconName: "heart"
                count: root.serving.wishCount
            }
        }

        FlagNote {
            objectName: "gone"
            Layout.fillWidth: true
            Layout.topMargin: Metrics.snug
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            visible: root.serving.gone !== "" && !root.erased
            tone: Tone.Kind.Attention
            text: root.serving.gone
        }

        StoreButton {
            objectName: "openOther"
            Layout.fillWidth: true
            Layout.topMargin: Metrics.small
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            Layout.bottomMargin: Metrics.small
            visible: root.serving.mergedInto !== ""
            kind: StoreButton.Kind.Secondary
            iconName: "customer"
            text: qsTr("Go on there")
            onClicked: root.serving.openOther()
        }

        FlagNote {
            objectName: "recalled"
            Layout.fillWidth: true
            Layout.topMargin: Metrics.snug
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            visible: root.serving.recalled !== ""
            text: root.serving.recalled
        }

        Repeater {
            model: root.serving.notices.rows

            delegate: MetCard {
                required property int index

                Layout.fillWidth: true
                Layout.topMargin: Metrics.snug
                Layout.leftMargin: Metrics.gap
                Layout.rightMargin: Metrics.gap
                Layout.bottomMargin: Metrics.small
                visible: index === 0 && views.current === 0
                pictured: false
                onPutRight: noticeId => root.serving.notices.putRight(noticeId)
                onPutAway: noticeId => root.serving.notices.putAway(noticeId)
            }
        }

        CartList {
            objectName: "cart"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 3
            visible: views.current === 0 && !root.erased
            serving: root.serving
        }

        WishList {
            objectName: "wishlist"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 3
            visible: views.current === 1 && !root.erased
            serving: root.serving
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.erased

            EmptyState {
                objectName: "erased"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Metrics.wide
                iconName: "trash"
                tone: Tone.Kind.Neutral
                title: qsTr("This profile was erased")
                text: root.serving.gone
                actionText: qsTr("Close", "an erased profile")
                actionKind: StoreButton.Kind.Secondary
                onActed: root.serving.leave()
            }
        }

        Rectangle {
            Layout.fillWidth: true
            visible: !root.erased
            implicitHeight: Metrics.edgeHairline
            color: Theme.line
        }

        PanelFoot {
            Layout.fillWidth: true
            Layout.topMargin: 7
            Layout.leftMargin: Metrics.wide
            Layout.rightMargin: Metrics.wide
            Layout.bottomMargin: Metrics.gap
            visible: !root.erased
            serving: root.serving
            onPayAsked: root.payAsked()
            onEraseAsked: root.eraseAsked()
        }
    }

    StoreDialog {
        id: leaving

        objectName: "leaving"
        title: qsTr("End with %1?").arg(root.serving.firstName)
        text: root.serving.waiting === "" ? qsTr("The cart stays on the phone. This device forgets it now.") : qsTr("The cart stays on the phone. This device forgets it now. %1").arg(root.serving.waiting)
        safeText: qsTr("Keep serving")
        actText: qsTr("End and erase")
        onActed: root.serving.leave()
    }
}
