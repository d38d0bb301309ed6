pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// One of several, each a chip, under what it is about.
ColumnLayout {
    id: root

    required property string label
    required property ChoiceRows rows
    required property string about

    signal picked(string choiceId)

    spacing: Metrics.small

    StoreText {
        Layout.fillWidth: true
        text: root.label
        role: Type.label
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Metrics.small

        Repeater {
            model: root.rows
            delegate: Chip {
                required property string choiceId
                required property string label
                required chosen

                objectName: root.about + "-" + choiceId
                text: label
                onClicked: root.picked(choiceId)
            }
        }
    }
}
