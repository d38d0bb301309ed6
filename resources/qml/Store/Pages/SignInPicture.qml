pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// The picture half of the sign-in page, with the name of the shop on it.
Rectangle {
    id: root

    property string shopName

    color: Theme.tileSand
    clip: true

    Image {
        anchors.bottom: parent.bottom
        x: LayoutMirroring.enabled ? parent.width - width : (parent.width - width) / 2 // the cord of the lamp hangs clear of the name
        width: Math.max(parent.width, parent.height * 560 / 800)
        height: width * 800 / 560
        source: Qt.resolvedUrl("../../../demo/pictures/scene-sign-in.svg")
        sourceSize: Qt.size(width, height)
        asynchronous: true
        opacity: Theme.dark ? 0.7 : 1
    }

    Wordmark {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.large
        y: 28
        marked: true
        name: root.shopName || Theme.brandName
        role: root.width < 500 * Theme.textScale ? Type.wordmark : Type.displaySmall
        color: Theme.dark ? Theme.bg : Theme.ink // the picture stays a light one
    }
}
