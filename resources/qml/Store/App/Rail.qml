pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// The places of the application, one under the other at the start edge.
Rectangle {
    id: root

    required property string section

    property int needsYou: 0

    signal opened(string page)
    signal tasksAsked
    signal displayAsked

    implicitWidth: Metrics.rail
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "the rail at the edge of the window")

    component Place: RailItem {
        required property string page

        Layout.alignment: Qt.AlignHCenter
        chosen: root.section === page
        onClicked: root.opened(page)
    }

    Rectangle {
        anchors.right: parent.right
        width: Metrics.edgeHairline
        height: parent.height
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Metrics.snug
        anchors.bottomMargin: Metrics.gap
        anchors.rightMargin: Metrics.edgeHairline
        spacing: Metrics.tiny

        BrandMark {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Metrics.snug
        }

        Place {
            objectName: "railScan"
            page: "scan"
            iconName: "scan"
            text: qsTr("Scan", "place in the rail")
        }

        Place {
            objectName: "railSearch"
            page: "search"
            iconName: "search"
            text: qsTr("Search", "place in the rail")
        }

        Place {
            objectName: "railCustomer"
            page: "customer"
            iconName: "customer"
            text: qsTr("Customer", "place in the rail")
        }

        RailItem {
            objectName: "railTasks"
            Layout.alignment: Qt.AlignHCenter
            iconName: "tasks"
            text: qsTr("Tasks", "place in the rail")
            count: root.needsYou
            urgent: true
            onClicked: root.tasksAsked()
        }

        Item {
            Layout.fillHeight: true
        }

        RailItem {
            objectName: "railDisplay"
            Layout.alignment: Qt.AlignHCenter
            iconName: "display"
            text: qsTr("Display", "place in the rail")
            onClicked: root.displayAsked()
        }
    }
}
