pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One thing to do in this store: taken by whoever taps first, then finished.
ListRow {
    id: root

    required property string taskId
    required property string facts
    required property bool taken
    required property bool compares
    required property bool counts
    required property string product
    required property string sku
    required property bool leads
    required property bool checks
    required property string other

    signal takenUp(string taskId)
    signal finished(string taskId)
    signal compared(string taskId)
    signal looked(string taskId)
    signal counted(string productId, string sku)
    signal otherAsked(string customerId)

    leftPadding: 0
    rightPadding: 0
    iconName: "tasks"
    subtitle: root.facts
    subtitleLines: 3
    opens: root.leads
    onClicked: root.looked(root.taskId)

    StoreButton {
        objectName: "compare-" + root.taskId
        visible: root.compares
        compact: true
        kind: StoreButton.Kind.Secondary
        role: Type.bodyStrong
        text: qsTr("Compare", "two profiles")
        onClicked: root.compared(root.taskId)
    }

    ColumnLayout {
        Layout.fillWidth: false
        Layout.minimumWidth: implicitWidth
        visible: !root.compares && !root.counts
        spacing: Metrics.small

        StoreButton {
            objectName: "checked-" + root.taskId
            Layout.fillWidth: true
            visible: root.checks && !root.taken
            compact: true
            kind: StoreButton.Kind.Tonal
            role: Type.bodyStrong
            text: qsTr("Checked", "a task")
            onClicked: root.finished(root.taskId)
        }

        StoreButton {
            objectName: "other-" + root.taskId
            Layout.fillWidth: true
            visible: root.other !== ""
            compact: true
            kind: StoreButton.Kind.Tonal
            role: Type.bodyStrong
            text: qsTr("Who is it?", "another customer")
            onClicked: root.otherAsked(root.other)
        }

        StoreButton {
            objectName: "task-" + root.taskId
            Layout.fillWidth: true
            compact: true
            kind: StoreButton.Kind.Secondary
            role: Type.bodyStrong
            text: root.taken ? qsTr("Done", "a task") : qsTr("I will do it")
            onClicked: root.taken ? root.finished(root.taskId) : root.takenUp(root.taskId)
        }
    }

    StoreButton {
        objectName: "count-" + root.taskId
        visible: root.counts
        compact: true
        kind: StoreButton.Kind.Secondary
        role: Type.bodyStrong
        text: qsTr("Count", "count a shelf")
        onClicked: root.counted(root.product, root.sku)
    }
}
