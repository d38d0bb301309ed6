pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The code for the phone, or for a colleague's device. It opens and closes with the hand-over itself.
Sheet {
    id: root

    required property HandOver handOver

    readonly property bool wanted: root.handOver.showing

    readonly property bool colleague: root.handOver.toColleague

    title: root.colleague ? qsTr("To a colleague", "title of the hand-over") : qsTr("Hand over to phone")
    subtitle: root.colleague ? qsTr("They scan this on their device and go on with the same cart and wishlist.") : qsTr("Point the phone camera here. Cart and wishlist stay live on both sides.")
    reach: 480
    onWantedChanged: root.wanted ? root.open() : root.close()
    onClosed: root.handOver.close()

    ColumnLayout {
        anchors.fill: parent
        spacing: Metrics.gap

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 240
            Layout.maximumHeight: 400
            implicitHeight: 400
            visible: root.handOver.picture !== "" || root.handOver.busy
            radius: Metrics.radiusCard
            color: Theme.codePaper
            border.width: Metrics.edgeHairline
            border.color: Theme.line

            Image {
                objectName: "code"
                anchors.centerIn: parent
                width: Math.min(340, parent.height - 2 * Metrics.wide)
                height: width
                visible: root.handOver.picture !== ""
                source: root.handOver.picture
                smooth: false
                fillMode: Image.PreserveAspectFit
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: root.colleague ? qsTr("Code that opens the customer on another device") : qsTr("Code that opens the cart on a phone")
            }

            BusyDots {
                anchors.centerIn: parent
                visible: root.handOver.busy
            }
        }

        StoreText {
            objectName: "address"
            Layout.fillWidth: true
            visible: text !== ""
            text: root.handOver.address
            role: Type.small
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideMiddle
        }

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(64, waiting.implicitHeight + Metrics.gap)
            visible: root.handOver.picture !== ""
            radius: Metrics.radiusControl
            color: root.handOver.opened ? Theme.goodTint : Theme.sunken

            RowLayout {
                id: waiting

                anchors.fill: parent
                anchors.leftMargin: Metrics.gap
                anchors.rightMargin: Metrics.gap
                spacing: Metrics.snug

                Icon {
                    name: root.handOver.opened ? "check-circle" : root.colleague ? "badge" : "phone"
                    color: root.handOver.opened ? Theme.good : Theme.inkSoft
                }

                StoreText {
                    objectName: "state"
                    Layout.fillWidth: true
                    text: root.handOver.opened ? qsTr("Opened on the phone") : root.colleague ? qsTr("Waiting for a colleague") : qsTr("Waiting for the phone")
                    color: root.handOver.opened ? Theme.good : Theme.ink
                    wrapMode: Text.Wrap
                }

                MoneyText {
                    visible: !root.handOver.opened
                    money: root.handOver.left
                    role: Type.bodyStrong
                }
            }
        }

        FlagNote {
            objectName: "note"
            Layout.fillWidth: true
            visible: root.handOver.note !== ""
            tone: Tone.Kind.Attention
            text: root.handOver.note
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.large
            visible: root.handOver.problem !== "" || root.handOver.over
            iconName: root.handOver.over ? "clock" : "offline"
            tone: Tone.Kind.Attention
            title: root.handOver.over ? qsTr("This code has ended") : qsTr("Not now", "hand-over is not possible")
            text: root.handOver.over ? qsTr("For safety a code works only for a while.") : root.handOver.problem
            actionText: root.handOver.over ? qsTr("Show a new code") : qsTr("Try again")
            actionKind: StoreButton.Kind.Tonal
            onActed: root.handOver.again()
        }

        Item {
            Layout.fillHeight: true
        }

        StoreButton {
            objectName: "done"
            Layout.fillWidth: true
            text: qsTr("Done", "with the hand-over")
            onClicked: root.handOver.close()
        }
    }
}
