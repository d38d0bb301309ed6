pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// The search for a customer and whom it found.
FocusScope {
    id: root

    required property CustomerFinder customers

    Connections {
        target: root.customers

        function onCleared() {
            query.text = "";
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Metrics.gap

        Field {
            id: query

            objectName: "query"
            Layout.fillWidth: true
            focus: true
            search: true
            name: qsTr("Find a customer")
            placeholder: qsTr("Name, phone, e-mail or code")
            iconName: "search"
            maximumLength: 400
            inputMethodHints: Qt.ImhNoPredictiveText
            onEdited: text => root.customers.search(text)
        }

        RowLayout {
            visible: root.customers.note !== "" || root.customers.busy
            spacing: Metrics.small

            Icon {
                visible: root.customers.note !== ""
                name: "info"
                size: 20
                color: Theme.attention
            }

            StoreText {
                objectName: "note"
                visible: text !== ""
                Layout.fillWidth: true
                text: root.customers.note
                role: Type.label
                color: Theme.attention
            }

            BusyDots {
                visible: root.customers.busy
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredHeight: list.contentHeight + 2
            Layout.maximumHeight: list.contentHeight + 2
            Layout.fillHeight: true
            visible: list.count > 0
            padding: 1

            // qmllint disable deferred-property-id
            contentItem: ListView {
                id: list

                objectName: "customers"
                clip: true
                reuseItems: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.customers.rows

                delegate: CustomerRow {
                    objectName: "customer-" + customerId
                    width: ListView.view.width
                    onPicked: customerId => root.customers.open(customerId)
                }
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.topMargin: Metrics.giant
            visible: list.count === 0 && !root.customers.busy
            iconName: "customer"
            title: root.customers.none ? qsTr("No customer found") : qsTr("No customer yet")
            text: root.customers.none ? qsTr("Check the spelling, or scan the code on their phone.") : qsTr("Scan the code on their phone, or find them by name, phone or e-mail.")
            actionText: qsTr("Scan code")
            actionIcon: "scan"
            actionKind: StoreButton.Kind.Tonal
            onActed: root.customers.scanCode()
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
