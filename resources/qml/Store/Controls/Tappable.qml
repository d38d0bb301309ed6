pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Store.Theme

// What every tappable control shares: a touch size, the keyboard, a spoken name and the focus ring.
T.AbstractButton {
    id: root

    property real radius: Metrics.radiusControl
    property string spoken: text

    implicitWidth: Math.max(Metrics.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.target, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    FocusRing {
        shown: root.visualFocus
        around: root.radius
        z: 1
    }
}
