pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Text in one of the roles of the brand, its lines set as high as the role says.
Text {
    id: root

    property TextRole role: Type.body

    color: Theme.ink
    font: root.role.font
    lineHeight: root.role.lineHeight
    lineHeightMode: Text.FixedHeight
    topPadding: root.role.lead
    bottomPadding: -Math.abs(root.role.lead)
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    elide: Text.ElideRight
}
