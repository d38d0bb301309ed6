pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The cart as it was paid at the till: all that is closed, and one button that closes it.
Sheet {
    id: root

    required property Paying paying

    readonly property bool wanted: root.paying.showing
    readonly property bool done: root.paying.paidText !== ""

    title: qsTr("Paid at the till")
    subtitle: root.paying.name
    onWantedChanged: root.wanted ? root.open() : root.close()
    onClosed: root.paying.close()

    EmptyState {
        objectName: "paid"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.done
        iconName: "check-circle"
        tone: Tone.Kind.Good
        title: qsTr("The cart is closed")
        text: root.paying.paidText
        actionText: qsTr("Back to the customer")
        onActed: root.close()
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !root.done
        spacing: Metrics.gap

        FlagNote {
            objectName: "payProblem"
            Layout.fillWidth: true
            visible: root.paying.problem !== ""
            text: root.paying.problem
        }

        FlagNote {
            objectName: "payOffline"
            Layout.fillWidth: true
            visible: !root.paying.live
            tone: Tone.Kind.Attention
            text: qsTr("Only head office can close a cart, and the line is down. Take the payment as usual and let us remind you.")
        }

        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.paying.rows

            delegate: ListRow {
                id: line

                required property string name
                required property string facts
                required property string total
                required property string pictureUrl
                required property string tileName
                required property bool flagged

                width: ListView.view.width
                enabled: false
                leftPadding: 0
                rightPadding: 0
                title: line.name
                subtitle: line.facts
                subtitleTone: line.flagged ? Tone.Kind.Problem : Tone.Kind.Neutral
                subtitleIcon: line.flagged ? "warning" : ""
                endText: line.total
                picture: line.pictureUrl
                tile: Theme.tile(line.tileName)
            }
        }

        RowLayout {
            StoreText {
                Layout.fillWidth: true
                text: root.paying.label
                color: Theme.inkSoft
                wrapMode: Text.Wrap
            }

            MoneyText {
                objectName: "payTotal"
                money: root.paying.total
                role: Type.number
            }
        }

        StoreButton {
            objectName: "payRemind"
            Layout.fillWidth: true
            visible: !root.paying.live
            kind: StoreButton.Kind.Secondary
            iconName: "tasks"
            text: qsTr("Remind us")
            onClicked: root.paying.remind()
        }

        StoreButton {
            objectName: "pay"
            Layout.fillWidth: true
            iconName: "check"
            text: root.paying.busy ? qsTr("Asking head office …") : qsTr("It is paid: close the cart")
            off: root.paying.off !== ""
            offText: root.paying.off
            onClicked: root.paying.pay()
        }
    }
}
