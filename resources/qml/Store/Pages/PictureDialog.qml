pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Picks a photo, screenshot or document of this machine. Small and large letters are different
// names to the dialog that is drawn where the system has none, and cameras write large ones.
Item {
    id: root

    readonly property string endings: "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.pdf"

    signal picked(url file)

    function open() {
        files.open();
    }

    FileDialog {
        id: files

        title: qsTr("Open a picture of a code")
        nameFilters: [qsTr("Pictures and documents (%1)").arg(root.endings + " " + root.endings.toUpperCase()), qsTr("All files (%1)").arg("*")]
        onAccepted: root.picked(selectedFile)
    }
}
