"""Drawing where no window is open: in a terminal, without a display."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def a_drawing_application() -> QGuiApplication:
    """What fonts and documents need; keep it as long as something is drawn."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication(["store-app", "-platform", "offscreen"])
