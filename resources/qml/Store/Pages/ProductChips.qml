pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Colours and sizes to choose from; what is not made together is dashed and can still be tapped.
ColumnLayout {
    id: root

    required property ChoiceRows colours
    required property ChoiceRows options

    signal picked(string choiceId)

    spacing: 10

    Flow {
        Layout.fillWidth: true
        visible: colourChips.count > 0
        spacing: Metrics.small

        Repeater {
            id: colourChips

            model: root.colours
            delegate: ColourChip {
                required property string choiceId
                required property string label
                required property bool made
                required chosen
                required swatch

                objectName: "choice-" + label
                text: label
                notMade: !made && !chosen
                onClicked: root.picked(choiceId)
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        visible: optionChips.count > 0
        spacing: Metrics.small

        Repeater {
            id: optionChips

            model: root.options
            delegate: Chip {
                required property string choiceId
                required property string label
                required property bool made
                required chosen

                objectName: "choice-" + label
                text: label
                notMade: !made && !chosen
                Accessible.role: Accessible.RadioButton
                onClicked: root.picked(choiceId)
            }
        }
    }
}
