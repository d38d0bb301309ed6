pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Picks a photo or screenshot of this machine.
Item {
    id: root

    signal picked(url file)

    function open() {
        files.open();
    }

    FileDialog {
        id: files

        title: qsTr("Open a picture of a code")
        nameFilters: [qsTr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff"), qsTr("All files (%1)").arg("*")]
        onAccepted: root.picked(selectedFile)
    }
}
