pragma ComponentBehavior: Bound

import QtQuick

// The place of one page: made when it is first needed (or early, while nothing else is to do), then kept.
Loader {
    id: root

    property bool current: false
    property bool early: false
    property bool wanted: false

    anchors.fill: parent
    active: root.wanted || root.early
    asynchronous: !root.current
    visible: root.current
    focus: root.current

    onCurrentChanged: if (root.current)
        root.wanted = true
}
