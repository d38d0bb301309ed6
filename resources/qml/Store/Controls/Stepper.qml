pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// How many. Minus at one takes the row away; the value itself is kept by whoever shows the stepper.
Rectangle {
    id: root

    required property string name

    property int value: 1
    property int maximum: 999
    property int edge: Metrics.target

    signal moved(int value)
    signal removed

    implicitWidth: Math.max(134, 2 * root.edge + number.implicitWidth + 8)
    implicitHeight: Math.max(root.edge, number.implicitHeight)
    radius: Metrics.radiusControl
    color: Theme.surface
    border.width: Metrics.edgeControl
    border.color: Theme.lineStrong
    Accessible.role: Accessible.SpinBox
    Accessible.name: root.name

    RowLayout {
        anchors.fill: parent
        spacing: 0

        StepButton {
            objectName: "minus"
            iconName: "minus"
            edge: root.edge
            repeatable: root.value > 1
            spoken: root.value > 1 ? qsTr("One less of %1").arg(root.name) : qsTr("Take away %1").arg(root.name)
            onStepped: root.value > 1 ? root.moved(root.value - 1) : root.removed()
        }

        StoreText {
            id: number

            Layout.fillWidth: true
            text: Theme.digits(root.value)
            role: root.edge > Metrics.target ? Type.number : Type.bodyStrong
            horizontalAlignment: Text.AlignHCenter
        }

        StepButton {
            objectName: "plus"
            iconName: "plus"
            edge: root.edge
            enabled: root.value < root.maximum
            repeatable: root.value < root.maximum
            spoken: qsTr("One more of %1").arg(root.name)
            onStepped: root.moved(root.value + 1)
        }
    }
}
