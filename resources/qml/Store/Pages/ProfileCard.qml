pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Who the customer is, what they agreed to, and the way to serve them.
Card {
    id: root

    required property CustomerProfile profile

    readonly property bool roomy: root.width > 1000 * Theme.textScale

    signal servingAsked
    signal anotherAsked

    padding: Metrics.page
    topPadding: Metrics.wide
    bottomPadding: Metrics.wide

    contentItem: ColumnLayout {
        spacing: Metrics.gap

        RowLayout {
            spacing: Metrics.wide

            Avatar {
                size: 80
                initials: root.profile.initials
            }

            ColumnLayout {
                spacing: 0

                StoreText {
                    objectName: "profileName"
                    Layout.fillWidth: true
                    text: root.profile.name
                    role: Type.display
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }

                StoreText {
                    Layout.fillWidth: true
                    text: root.profile.facts
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }

                StoreText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.profile.contact
                    role: Type.small
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }

            ColumnLayout {
                visible: root.profile.ready
                spacing: 0

                StoreText {
                    text: qsTr("Points", "of a customer")
                    role: Type.label
                    color: Theme.inkSoft
                }

                StoreText {
                    text: root.profile.points
                    role: Type.number
                }

                AgeLabel {
                    objectName: "profileAge"
                    Layout.minimumWidth: implicitWidth
                    visible: text !== ""
                    text: root.profile.age
                    stale: root.profile.stale
                }
            }

            StoreButton {
                objectName: "another"
                iconName: "search"
                kind: StoreButton.Kind.Secondary
                text: root.roomy ? qsTr("Find another") : ""
                spoken: qsTr("Find another customer")
                onClicked: root.anotherAsked()
            }

            StoreButton {
                objectName: "startServing"
                iconName: "bag"
                text: qsTr("Start serving")
                onClicked: root.servingAsked()
            }
        }

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Metrics.edgeHairline
            color: Theme.line
        }

        ColumnLayout {
            spacing: Metrics.small

            StoreText {
                text: qsTr("Agreed to", "before what a customer consented to")
                role: Type.label
                color: Theme.inkSoft
            }

            Flow {
                Layout.fillWidth: true
                spacing: Metrics.small

                Repeater {
                    model: root.profile.consents

                    delegate: Pill {
                        required property string icon
                        required tone

                        iconName: icon
                    }
                }
            }
        }
    }
}
