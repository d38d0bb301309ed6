pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

ColumnLayout {
    id: root

    required property string title

    spacing: Metrics.gap

    StoreText {
        text: root.title
        role: Type.headline
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: -8
        implicitHeight: 1
        color: Theme.line
    }
}
