pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.Theme

// A product to open; the plus puts one into the cart.
Tappable {
    id: root

    required property string productId
    required property string sku
    required property string name
    required property string marked
    required property string price
    required property string picture
    required property string tile
    required property string stock
    required property string stockIcon
    required property int tone

    readonly property string bold: "<b><font color=\"" + Theme.accent + "\">"

    signal added

    radius: Metrics.radiusCard
    implicitHeight: ground.height + 1 + 14 + title.height + cost.height + standing.height + 11
    spoken: qsTr("%1, %2, %3", "a product, its price and where it is").arg(root.name).arg(root.price).arg(root.stock)

    background: Plate {
        radius: root.radius
        color: root.pressed ? Theme.accentTint : Theme.surface
        border.width: Metrics.edgeHairline
        border.color: Theme.line
    }

    Rectangle {
        id: ground

        x: 1
        y: 1
        width: parent.width - 2
        height: 164 - (title.lineCount - 1) * Type.chip.lineHeight - (where.lineCount - 1) * Type.label.lineHeight // long words take their room from here
        topLeftRadius: root.radius - 1
        topRightRadius: root.radius - 1
        color: Theme.tile(root.tile)

        Image {
            anchors.centerIn: parent
            width: ground.height - 16
            height: width
            source: root.picture
            sourceSize: Qt.size(148, 148)
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
    }

    StoreText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 15
        anchors.top: ground.bottom
        anchors.topMargin: 10
        text: root.marked.replace(/<b>/g, root.bold).replace(/<\/b>/g, "</font></b>")
        textFormat: Text.StyledText
        role: Type.chip
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }

    MoneyText {
        id: cost

        anchors.left: parent.left
        anchors.leftMargin: 15
        anchors.top: title.bottom
        anchors.topMargin: -1
        money: root.price
        role: Type.button
    }

    Row {
        id: standing

        anchors.left: parent.left
        anchors.leftMargin: 15
        anchors.top: cost.bottom
        anchors.topMargin: 5
        spacing: 5

        Icon {
            y: (Type.label.lineHeight - height) / 2
            name: root.stockIcon
            size: 16
            color: Tone.inks[root.tone]
        }

        StoreText {
            id: where

            objectName: "where"
            width: Math.min(implicitWidth, root.width - 100)
            text: root.stock
            role: Type.label
            color: Tone.inks[root.tone]
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }

    IconButton {
        objectName: "add"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.snug
        kind: IconButton.Kind.Tonal
        iconName: "plus"
        name: qsTr("Add %1 to the cart").arg(root.name)
        onClicked: root.added()
    }
}
