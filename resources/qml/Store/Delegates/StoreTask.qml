pragma ComponentBehavior: Bound

import QtQuick
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

    signal takenUp(string taskId)
    signal finished(string taskId)
    signal compared(string taskId)
    signal looked(string taskId)
    signal counted(string productId, string sku)

    leftPadding: 0
    rightPadding: 0
    iconName: "tasks"
    subtitle: root.facts
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

    StoreButton {
        objectName: "task-" + root.taskId
        visible: !root.compares && !root.counts
        compact: true
        kind: StoreButton.Kind.Secondary
        role: Type.bodyStrong
        text: root.taken ? qsTr("Done", "a task") : qsTr("I will do it")
        onClicked: root.taken ? root.finished(root.taskId) : root.takenUp(root.taskId)
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
