pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

ColumnLayout {
    id: root

    property string note

    StoreText {
        visible: root.note !== ""
        text: root.note
        role: Type.small
        color: Theme.inkMute
    }
}
