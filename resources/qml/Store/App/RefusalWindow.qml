pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Store.Controls
import Store.Theme

// All that is shown when the application cannot start: why, and a way to close it.
ApplicationWindow {
    id: root

    required property string sentence

    width: 640
    height: 480
    visible: true
    title: Theme.brandName
    color: Theme.bg
    font: Type.body.font

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.page, 480)
        iconName: "problem"
        title: qsTr("Store Assistant cannot open")
        text: root.sentence
        actionText: qsTr("Close")
        onActed: root.close()
    }
}
