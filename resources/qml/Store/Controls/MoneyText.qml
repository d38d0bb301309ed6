pragma ComponentBehavior: Bound

import QtQuick
import Store.Theme

// A price as the language writes it, kept together inside text that runs the other way.
StoreText {
    id: root

    required property string money

    text: root.money === "" ? "" : "\u2068" + root.money + "\u2069"
    role: Type.price
    Accessible.role: Accessible.StaticText
    Accessible.name: root.money
}
