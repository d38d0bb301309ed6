pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme
import Store.ViewModels

// Below the stock of a product: a count that waits, or one that must be made again.
ColumnLayout {
    id: root

    required property Counting counting

    visible: root.counting.waiting !== "" || root.counting.again !== ""
    spacing: Metrics.small

    FlagNote {
        objectName: "pageCountWaits"
        Layout.fillWidth: true
        visible: root.counting.waiting !== ""
        tone: Tone.Kind.Attention
        text: root.counting.waiting
    }

    RowLayout {
        visible: root.counting.again !== ""
        spacing: Metrics.snug

        FlagNote {
            objectName: "countAgain"
            Layout.fillWidth: true
            tone: Tone.Kind.Attention
            text: root.counting.again
        }

        StoreButton {
            objectName: "countAgainNow"
            compact: true
            kind: StoreButton.Kind.Secondary
            iconName: "clipboard"
            text: qsTr("Count again")
            onClicked: root.counting.open()
        }
    }
}
