"""Keys as Qt reports them on each platform, for who knows nothing of Qt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from store_app.scanning.key_reader import KeyPress
from store_app.scanning.us_keyboard import MAC_OFFSET, Platform


def key_press(event: QKeyEvent, time_ms: int, platform: Platform) -> KeyPress:
    """The key by its place on the keyboard; macOS tells that as the key's virtual number."""
    modifiers = event.modifiers()
    on_mac = platform is Platform.MAC
    control = Qt.KeyboardModifier.MetaModifier if on_mac else Qt.KeyboardModifier.ControlModifier
    return KeyPress(
        time_ms=time_ms,
        scan_code=event.nativeVirtualKey() + MAC_OFFSET if on_mac else event.nativeScanCode(),
        text=event.text(),
        shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
        is_repeat=event.isAutoRepeat(),
        control=bool(modifiers & control),
        alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
    )
