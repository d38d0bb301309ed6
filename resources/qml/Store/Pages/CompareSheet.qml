pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// Two profiles that may be one person. The one that is tapped stays.
Sheet {
    id: root

    required property Comparing comparing

    readonly property bool wanted: root.comparing.showing

    title: qsTr("One person or two?")
    subtitle: qsTr("Tap the profile that stays. The other one goes into it.")
    reach: 640
    onWantedChanged: root.wanted ? root.open() : root.close()
    onClosed: root.comparing.close()

    ColumnLayout {
        anchors.fill: parent
        spacing: Metrics.gap

        FlagNote {
            objectName: "compareProblem"
            Layout.fillWidth: true
            visible: root.comparing.problem !== ""
            text: root.comparing.problem
        }

        Flickable {
            objectName: "both"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: all.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: all

                width: parent.width
                spacing: Metrics.gap

                Skeleton {
                    Layout.fillWidth: true
                    visible: !root.comparing.ready
                    implicitHeight: 240
                }

                RowLayout {
                    visible: root.comparing.ready
                    spacing: Metrics.gap
                    uniformCellSizes: true

                    Repeater {
                        model: root.comparing.people

                        delegate: PersonCard {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            onPicked: customerId => root.comparing.keep(customerId)
                        }
                    }
                }

                StoreText {
                    Layout.fillWidth: true
                    text: qsTr("Carts, wishlists and histories come together, and nothing is doubled. This cannot be undone.")
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }
        }

        StoreButton {
            objectName: "areTwo"
            Layout.fillWidth: true
            kind: StoreButton.Kind.Secondary
            iconName: "customer"
            text: qsTr("These are two people")
            onClicked: root.comparing.areTwo()
        }

        StoreButton {
            objectName: "makeOne"
            Layout.fillWidth: true
            off: !root.comparing.ready
            offText: qsTr("Opening both …")
            text: root.comparing.busy ? qsTr("Asking head office …") : qsTr("Make them one")
            onClicked: root.comparing.makeOne()
        }
    }
}
