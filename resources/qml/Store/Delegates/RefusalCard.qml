pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One change that was not done: what, for whom, why, and what to do now. The best way out is tinted.
Card {
    id: root

    required property int number
    required property string title
    required property string facts
    required property string reason
    required property string picture
    required property string tileName
    required property bool again
    required property string againTitle
    required property string againText
    required property bool wish
    required property bool held
    required property string elsewhere
    required property string elsewhereText
    required property bool tell
    required property string look
    required property string lookText
    required property string lookIcon

    readonly property bool opensCustomer: !root.held && (root.again || root.wish)
    readonly property bool heldAgain: root.held && root.again
    readonly property bool heldWish: root.held && root.wish
    readonly property bool first: root.elsewhere === "" && !root.tell // none of the ways to have it after all

    signal tryAgain(int number)
    signal keepOnWishlist(int number)
    signal holdElsewhere(int number)
    signal tellWhenBack(int number)
    signal leftUndone(int number)
    signal customerAsked(int number)
    signal lookAsked(int number)

    edge: Theme.problem
    padding: 18
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Not done: %1. %2").arg(title).arg(reason)

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.snug

        RowLayout {
            spacing: Metrics.gap

            ProductPicture {
                implicitWidth: 76
                implicitHeight: 76
                source: root.picture
                tile: Theme.tile(root.tileName)
            }

            ColumnLayout {
                spacing: 0

                RowLayout {
                    spacing: Metrics.small

                    Icon {
                        name: "problem"
                        size: 20
                        color: Theme.problem
                    }

                    StoreText {
                        Layout.fillWidth: true
                        text: qsTr("Not done", "a change")
                        role: Type.label
                        color: Theme.problem
                    }
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.title
                    role: Type.title
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.facts
                    role: Type.small
                    color: Theme.inkSoft
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: why.implicitHeight + 24
            radius: Metrics.radiusThumb
            color: Theme.problemTint

            StoreText {
                id: why

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 14
                anchors.verticalCenter: parent.verticalCenter
                text: root.reason
                wrapMode: Text.Wrap
            }
        }

        StoreText {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.tiny
            text: qsTr("What should we do?")
            role: Type.label
            color: Theme.inkSoft
        }

        ColumnLayout {
            Layout.topMargin: -6
            spacing: Metrics.small

            ListRow {
                objectName: "elsewhere-" + root.number
                Layout.fillWidth: true
                visible: root.elsewhere !== ""
                outlined: true
                opens: true
                chosen: true
                iconName: "store"
                title: root.elsewhere
                subtitle: root.elsewhereText
                onClicked: root.holdElsewhere(root.number)
            }

            ListRow {
                objectName: "tell-" + root.number
                Layout.fillWidth: true
                visible: root.tell
                outlined: true
                opens: true
                chosen: root.elsewhere === ""
                iconName: "tasks"
                title: qsTr("Tell me when it is back")
                subtitle: qsTr("It goes on the list of tasks")
                onClicked: root.tellWhenBack(root.number)
            }

            ListRow {
                objectName: "customer-" + root.number
                Layout.fillWidth: true
                visible: root.opensCustomer
                outlined: true
                opens: true
                chosen: root.first
                iconName: "customer"
                title: qsTr("Open the customer")
                subtitle: qsTr("Then it can be done again")
                onClicked: root.customerAsked(root.number)
            }

            ListRow {
                objectName: "again-" + root.number
                Layout.fillWidth: true
                visible: root.heldAgain
                outlined: true
                opens: true
                chosen: root.first
                iconName: "refresh"
                title: root.againTitle
                subtitle: root.againText
                onClicked: root.tryAgain(root.number)
            }

            ListRow {
                objectName: "wish-" + root.number
                Layout.fillWidth: true
                visible: root.heldWish
                outlined: true
                opens: true
                chosen: root.first && !root.heldAgain
                iconName: "heart"
                title: qsTr("Save it for later")
                subtitle: qsTr("It goes on the wishlist")
                onClicked: root.keepOnWishlist(root.number)
            }

            ListRow {
                objectName: "look-" + root.number
                Layout.fillWidth: true
                visible: root.look !== ""
                outlined: true
                opens: true
                chosen: root.first && !root.opensCustomer && !root.heldAgain && !root.heldWish
                iconName: root.lookIcon
                title: root.look
                subtitle: root.lookText
                onClicked: root.lookAsked(root.number)
            }

            ListRow {
                objectName: "leave-" + root.number
                Layout.fillWidth: true
                outlined: true
                opens: true
                chosen: root.first && !root.again && !root.wish && root.look === ""
                iconName: "close"
                title: qsTr("Leave it undone")
                subtitle: qsTr("It goes off this list")
                onClicked: root.leftUndone(root.number)
            }
        }
    }
}
