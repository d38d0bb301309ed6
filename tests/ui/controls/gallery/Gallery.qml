pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

Rectangle {
    id: root

    required property url lamp

    property alias sheet: sheet
    property alias dialog: dialog

    width: Theme.textScale > 1.3 ? 1700 : 1280
    height: content.implicitHeight + 80
    color: Theme.bg
    LayoutMirroring.enabled: Theme.arabicScript
    LayoutMirroring.childrenInherit: true

    Words {
        id: speech
    }

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 40
        spacing: Metrics.large

        RowLayout {
            spacing: 40

            Left {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 580
                Layout.fillWidth: true
                words: speech
                lamp: root.lamp
            }

            Right {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 580
                Layout.fillWidth: true
                words: speech
            }
        }

        States {
            Layout.fillWidth: true
            words: speech
            lamp: root.lamp
        }
    }

    Sheet {
        id: sheet

        title: speech.needsYou
        subtitle: speech.saved
    }

    StoreDialog {
        id: dialog

        title: speech.endTitle
        text: speech.endText
        safeText: speech.keep
        actText: speech.end
    }
}
