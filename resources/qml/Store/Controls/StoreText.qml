pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// Text in one of the roles of the brand, its lines set as high as the role says.
Text {
    id: root

    property TextRole role: Type.body

    readonly property bool arabic: /[\u0600-\u06FF]/.test(text)

    color: Theme.ink
    font: root.role.font
    lineHeight: root.role.lineHeight
    lineHeightMode: Text.FixedHeight
    topPadding: root.arabic ? root.role.arabicLead : root.role.lead
    bottomPadding: -topPadding - root.role.over
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    elide: Text.ElideRight
}
