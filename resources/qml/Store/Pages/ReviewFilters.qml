pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// The filters in one row; what does not fit comes with a tap on the arrow.
RowLayout {
    id: root

    required property ChoiceRows filters

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property bool atEnd: root.mirrored ? chips.atXBeginning : chips.atXEnd

    signal picked(string choiceId)

    spacing: Metrics.tiny

    ListView {
        id: chips

        objectName: "filters"
        Layout.fillWidth: true
        implicitHeight: contentItem.childrenRect.height
        orientation: ListView.Horizontal
        spacing: Metrics.small
        cacheBuffer: 4000 // all chips stand, so that the end is where it is thought to be
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.filters

        Behavior on contentX {
            enabled: !chips.moving && !Motion.reduced

            NumberAnimation {
                duration: Motion.move
            }
        }

        delegate: Chip {
            required property string choiceId
            required property string label
            required chosen

            objectName: "filter-" + choiceId
            text: label
            tick: false
            onClicked: root.picked(choiceId)
        }

        EdgeFade {
            objectName: "leftFade"
            parent: chips
            height: chips.height
            atLeft: true
            visible: !chips.atXBeginning
        }

        EdgeFade {
            objectName: "rightFade"
            parent: chips
            x: chips.width - width
            height: chips.height
            visible: !chips.atXEnd
        }
    }

    IconButton {
        objectName: "moreFilters"
        visible: chips.contentWidth > chips.width + 1
        iconName: root.atEnd ? "back" : "chevron-right"
        name: root.atEnd ? qsTr("First filters") : qsTr("More filters")
        onClicked: root.atEnd ? chips.positionViewAtBeginning() : chips.positionViewAtEnd()
    }
}
