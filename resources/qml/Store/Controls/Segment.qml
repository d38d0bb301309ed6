pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// Two to five views of the same thing, of which one is shown.
Rectangle {
    id: root

    property int current: 0
    default property list<SegmentPart> parts

    signal picked(int index)

    implicitWidth: row.implicitWidth + 4
    implicitHeight: row.implicitHeight + 4
    radius: Metrics.radiusControl + 2
    color: Theme.sunken
    border.width: Metrics.edgeHairline
    border.color: Theme.highContrast ? Theme.lineStrong : Theme.sunken
    Accessible.role: Accessible.PageTabList

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: 2
        spacing: 0
        uniformCellSizes: true

        Repeater {
            model: root.parts

            delegate: Tappable {
                id: part

                required property SegmentPart modelData
                required property int index

                readonly property bool chosen: index === root.current
                readonly property string caption: modelData.count < 0 ? modelData.text : qsTr("%1 %2", "name of a view and how many it holds").arg(modelData.text).arg(Theme.digits(modelData.count))

                Layout.fillWidth: true
                Layout.fillHeight: true
                text: caption
                leftPadding: Metrics.small
                rightPadding: Metrics.small
                Accessible.role: Accessible.PageTab
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: root.picked(index)

                background: Plate {
                    color: part.chosen ? Theme.surface : part.pressed ? Theme.line : Theme.sunken
                    border.width: part.chosen ? Metrics.edgeHairline : 0
                    border.color: Theme.line
                }

                contentItem: IconText {
                    iconName: part.modelData.iconName
                    iconSize: 22
                    text: part.caption
                    spacing: Metrics.small
                    role: part.chosen ? Type.bodyStrong : Type.chip
                    color: part.chosen ? Theme.ink : Theme.inkSoft
                }
            }
        }
    }
}
