pragma ComponentBehavior: Bound

import QtQuick
import Store.Controls
import Store.ViewModels

// Where messages stand: at the bottom of the page, at its start.
Toast {
    id: root

    required property Toasts toasts

    text: root.toasts.text
    tone: root.toasts.tone
    iconName: root.toasts.icon
    actionText: root.toasts.action
    shown: root.toasts.text !== ""
    turn: root.toasts.turn
    onActed: root.toasts.act()
    onGone: root.toasts.dismiss()
}
