pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Theme

// A place in the rail: an icon above its name, with what waits there.
Tappable {
    id: root

    required property string iconName

    property bool chosen: false
    property int count: 0
    property bool urgent: false

    readonly property color ink: root.chosen ? Theme.accent : Theme.inkSoft

    radius: Metrics.radiusControl
    implicitWidth: 84
    implicitHeight: Math.max(72, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Metrics.small
    bottomPadding: Metrics.small
    leftPadding: 2
    rightPadding: 2
    Accessible.role: Accessible.PageTab
    Accessible.checkable: true
    Accessible.checked: root.chosen
    spoken: root.count > 0 ? qsTr("%1, %2 waiting").arg(root.text).arg(Theme.digits(root.count)) : root.text

    background: Plate {
        radius: root.radius
        color: root.pressed ? Theme.accentTintPressed : root.chosen ? Theme.accentTint : "transparent"
    }

    contentItem: ColumnLayout {
        spacing: 0

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: root.iconName
            size: 26
            color: root.ink

            CountBadge {
                anchors.left: parent.right
                anchors.leftMargin: -10
                anchors.top: parent.top
                anchors.topMargin: -6
                count: root.count
                urgent: root.urgent
            }
        }

        StoreText {
            Layout.fillWidth: true
            text: root.text
            role: root.chosen ? Type.labelStrong : Type.label
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Type.label.size
        }
    }
}
