"""Lists that nobody sees are not made anew with every change; they are when somebody looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from store_app.viewmodels.binding.qml import element


@element
class Curtain(QObject):
    """Draws what stands behind it when that has changed and somebody watches.

    Somebody does until it is said for the first time that nobody does.
    """

    def __init__(self, draw: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._watched = True
        self._due = False

    def changed(self) -> None:
        """What stands behind is another: draw it now, or else when somebody looks again."""
        self._due = not self._watched
        if self._watched:
            self._draw()

    @Slot(bool)
    def watch(self, watching: bool) -> None:  # noqa: FBT001 - called by QML
        """Somebody looks from now on, or nobody any more; what was drawn last stays."""
        self._watched = watching
        if watching and self._due:
            self.changed()
