"""Lists that nobody sees are not made anew with every change; they are when somebody looks."""

from __future__ import annotations

from collections.abc import Callable


class Curtain:
    """Draws what stands behind it when that has changed and is looked at.

    Open until it is closed for the first time.
    """

    def __init__(self, draw: Callable[[], None]) -> None:
        self._draw = draw
        self._open = True
        self._due = False

    def changed(self) -> None:
        """What stands behind is another: draw it now, or else when somebody looks again."""
        self._due = not self._open
        if self._open:
            self._draw()

    def look(self, *, looking: bool) -> None:
        """Somebody looks from now on, or nobody any more; what was drawn last stays."""
        self._open = looking
        if looking and self._due:
            self.changed()
