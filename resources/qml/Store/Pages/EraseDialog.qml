pragma ComponentBehavior: Bound

import Store.Controls
import Store.ViewModels

// Asks once before a customer is erased, and says what is lost; then, which devices have done it.
StoreDialog {
    id: root

    required property Erasing erasing

    readonly property bool wanted: root.erasing.asking

    objectName: "eraseDialog"
    title: root.erasing.title
    text: root.erasing.text
    destructive: true
    safeText: root.erasing.telling ? qsTr("Close") : qsTr("Keep the profile")
    actText: root.erasing.telling ? "" : qsTr("Erase for good")
    onWantedChanged: root.wanted ? root.open() : root.close()
    onActed: root.erasing.erase()
    onKept: root.erasing.keep()
}
