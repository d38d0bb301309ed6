pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Controls
import Store.Theme
import Store.ViewModels

// A list below a chip, of which one is chosen.
T.Popup {
    id: root

    required property ChoiceRows choices

    readonly property bool fromRight: Application.layoutDirection === Qt.RightToLeft

    signal picked(string choiceId)

    x: root.fromRight && parent ? parent.width - width : 0
    y: parent ? parent.height + Metrics.small : 0
    width: 280
    height: Math.min(list.contentHeight + 2 * padding, 440)
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

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.choices
        implicitHeight: contentHeight

        delegate: ListRow {
            required property string choiceId
            required property string label
            required chosen

            objectName: "menu-" + choiceId
            width: ListView.view.width
            implicitHeight: Metrics.target + Metrics.tiny
            title: label
            divided: false
            radius: Metrics.radiusControl
            onClicked: {
                root.close();
                root.picked(choiceId);
            }
        }
    }
}
