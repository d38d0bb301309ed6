pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Controls
import Store.Theme

// What is seldom done with a customer.
T.Popup {
    id: root

    readonly property bool fromRight: Application.layoutDirection === Qt.RightToLeft

    signal eraseAsked

    x: root.fromRight || !parent ? 0 : parent.width - width
    y: -height - Metrics.small
    width: 280
    height: row.implicitHeight + 2 * padding
    padding: Metrics.tiny
    margins: Metrics.small
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: Rectangle {
        radius: Metrics.radiusCard
        color: Theme.surface
        border.width: Metrics.edgeControl
        border.color: Theme.lineStrong
    }

    ListRow {
        id: row

        objectName: "eraseProfile"
        width: parent.width
        iconName: "trash"
        iconColor: Theme.problem
        title: qsTr("Erase this profile")
        subtitle: qsTr("For managers")
        divided: false
        radius: Metrics.radiusControl
        onClicked: {
            root.close();
            root.eraseAsked();
        }
    }
}
