pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Who is at the screen: tap your name, type your PIN. It needs no OK key.
FocusScope {
    id: root

    required property SignInDesk desk
    required property LineStatus line

    property string shopName

    readonly property bool pictured: width >= 1000
    readonly property bool tall: height >= 960 // then the keys stand in the middle, not under the top

    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.desk.takeBack();
        else
            root.desk.digit(event.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    SignInPicture {
        id: picture

        anchors.left: parent.left
        width: root.pictured ? root.width * 7 / 16 : 0
        height: parent.height
        visible: root.pictured
        shopName: root.shopName
    }

    Flickable {
        id: room

        anchors.left: picture.right
        anchors.right: parent.right
        height: parent.height
        contentHeight: Math.max(height, column.implicitHeight + 56)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.leftMargin: Metrics.huge
            anchors.rightMargin: Metrics.huge
            anchors.topMargin: 28
            anchors.bottomMargin: 28
            spacing: 0

            RowLayout {
                Layout.minimumHeight: Metrics.target

                StoreText {
                    Layout.fillWidth: true
                    text: root.desk.placeName
                    color: Theme.inkSoft
                }

                LinePill {
                    line: root.line
                }
            }

            Item {
                Layout.fillHeight: true
                visible: root.tall
            }

            StoreText {
                Layout.fillWidth: true
                Layout.topMargin: 6
                text: root.desk.greeting
                role: TextRole {
                    size: 40
                    line: 51
                    family: Type.display.family
                }
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Flow {
                id: people

                readonly property real cards: Array.from(children).reduce((sum, card) => sum + card.width, 0)
                readonly property real natural: cards + (repeater.count - 1) * spacing

                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 11
                Layout.preferredWidth: Math.min(natural, column.width)
                Layout.minimumHeight: 112 // the keys must not move when people appear above them
                spacing: Metrics.gap

                Repeater {
                    id: repeater

                    model: root.desk.colleagues
                    delegate: ColleagueCard {
                        objectName: "colleague-" + staffId
                        onClicked: root.desk.pick(staffId)
                    }
                }
            }

            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 20
                spacing: Metrics.wide
                opacity: root.desk.somebody ? 1 : 0

                StoreText {
                    text: qsTr("Your PIN")
                    color: Theme.inkSoft
                }

                PinDots {
                    filled: root.desk.filled
                    faulty: root.desk.problem !== ""
                }
            }

            Keypad {
                objectName: "keypad"
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 16
                Layout.fillHeight: true
                Layout.maximumHeight: 350
                Layout.minimumHeight: 4 * Metrics.target + 3 * spacing
                Layout.preferredWidth: 416
                keyHeight: 80
                spacing: 10
                enabled: root.desk.somebody && !root.desk.isBusy
                onDigit: digit => root.desk.digit(digit)
                onBackspace: root.desk.takeBack()
            }

            Item {
                Layout.fillHeight: true
            }

            SignInNote {
                Layout.fillWidth: true
                problem: root.desk.problem
                hint: root.desk.hint
            }
        }
    }
}
