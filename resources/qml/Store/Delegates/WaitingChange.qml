pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// One change that waits to be sent: what, for whom, by whom, since when and where.
ListRow {
    id: root

    required property int number
    required property string facts

    leftPadding: 0
    rightPadding: 0
    iconName: "hourglass"
    iconColor: Theme.attention
    subtitle: root.facts
    enabled: false
}
