pragma ComponentBehavior: Bound

import QtQuick

// One part of a Segment.
QtObject {
    id: root

    property string text
    property string iconName
    property int count: -1
}
