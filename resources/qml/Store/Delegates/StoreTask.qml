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

    signal takenUp(string taskId)
    signal finished(string taskId)

    leftPadding: 0
    rightPadding: 0
    iconName: "tasks"
    subtitle: root.facts

    StoreButton {
        objectName: "task-" + root.taskId
        compact: true
        kind: StoreButton.Kind.Secondary
        role: Type.bodyStrong
        text: root.taken ? qsTr("Done", "a task") : qsTr("I do it")
        onClicked: root.taken ? root.finished(root.taskId) : root.takenUp(root.taskId)
    }
}
