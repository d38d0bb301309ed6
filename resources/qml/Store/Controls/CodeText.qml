pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A number of a product, an aisle, a phone or an address: from left to right in every language.
StoreText {
    id: root

    required property string code

    text: root.code === "" ? "" : "\u2066" + root.code + "\u2069"
    role: Type.body
    Accessible.role: Accessible.StaticText
    Accessible.name: root.code
}
