pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

// One of two people side by side; chosen, this profile stays.
Tappable {
    id: root

    required property string customerId
    required property string name
    required property string initials
    required property string phone
    required property string email
    required property string since
    required property string cart
    required property string wishlist
    required property bool stays

    signal picked(string customerId)

    objectName: "person-" + root.customerId
    radius: Metrics.radiusCard
    padding: Metrics.gap
    implicitHeight: implicitContentHeight + 2 * padding
    spoken: qsTr("%1, %2, %3", "a customer, phone and e-mail").arg(root.name).arg(root.phone).arg(root.email)
    onClicked: root.picked(root.customerId)

    background: Plate {
        radius: root.radius
        color: root.stays ? Theme.accentTint : Theme.surface
        border.width: root.stays ? Metrics.edgeSelected : Metrics.edgeControl
        border.color: root.stays ? Theme.accent : Theme.lineStrong
    }

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Metrics.small

        Avatar {
            size: 48
            strong: root.stays
            initials: root.initials
        }

        StoreText {
            Layout.fillWidth: true
            text: root.name
            role: Type.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        Repeater {
            model: [root.phone, root.email, root.since, root.cart, root.wishlist]

            delegate: StoreText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                color: Theme.inkSoft
            }
        }

        Item {
            Layout.fillHeight: true
        }

        Pill {
            opacity: root.stays ? 1 : 0
            tone: Tone.Kind.Accent
            iconName: "check"
            text: qsTr("Stays", "the profile that is kept")
        }
    }
}
