pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

Section {
    id: root

    required property Words words
    required property url lamp

    title: "List rows"

    Card {
        Layout.fillWidth: true
        padding: 1

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            ListRow {
                objectName: "row"
                Layout.fillWidth: true
                title: root.words.lamp
                subtitle: root.words.lampSize
                picture: root.lamp
                tile: Theme.tileSage
                endText: root.words.price
                opens: true
            }

            ListRow {
                Layout.fillWidth: true
                title: root.words.throwName
                subtitle: root.words.waiting
                subtitleIcon: "hourglass"
                subtitleTone: Tone.Kind.Attention
                picture: root.lamp
                endText: root.words.price
                opens: true
            }

            ListRow {
                Layout.fillWidth: true
                title: root.words.mug
                subtitle: root.words.lampSize
                picture: root.lamp
                chosen: true
            }
        }
    }

    ListRow {
        Layout.fillWidth: true
        title: root.words.lamp
        subtitle: root.words.lampSize
        iconName: "store"
        outlined: true
        chosen: true
        opens: true
    }

    ListRow {
        Layout.fillWidth: true
        title: root.words.throwName
        subtitle: root.words.lampSize
        iconName: "truck"
        outlined: true
        opens: true
    }
}
