"""Short messages at the edge of the screen: one at a time, with at most one thing to do."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class Toast:
    """One message; a problem stays until somebody taps it.

    Of several `about` the same only the newest is told.
    """

    text: str = ""
    icon: str = ""
    tone: Tone = Tone.GOOD
    action: str = ""
    about: str = ""
    turn: int = 0


@element
class Toasts(QObject):
    """Shows messages in the order in which they came; the page says when one has stood enough."""

    changed = Signal()

    text = shown(str, "text", changed)
    icon = shown(str, "icon", changed)
    tone = shown(int, "tone", changed)
    action = shown(str, "action", changed)
    turn = shown(int, "turn", changed)

    def __init__(self) -> None:
        super().__init__()
        self.state = Toast()
        self._queue: deque[tuple[Toast, Callable[[], None] | None]] = deque()
        self._on_action: Callable[[], None] | None = None
        self._turn = 0

    def show(
        self,
        text: str,
        icon: str = "check-circle",
        action: str = "",
        on_action: Callable[[], None] | None = None,
        about: str = "",
    ) -> None:
        """Say that something is done; it goes by itself."""
        self._put(Toast(text, icon, Tone.GOOD, action, about), on_action)

    def follow(
        self, text: str, icon: str, action: str, on_action: Callable[[], None], about: str
    ) -> None:
        """Ask this once the message that stands now has stood enough."""
        toast = Toast(text, icon, Tone.ATTENTION, action, about)
        self._drop(about)
        if self.state.text:
            self._queue.append((toast, on_action))
        else:
            self._put(toast, on_action)

    def tells_about(self, about: str) -> bool:
        """Whether a message about this stands or waits for its turn."""
        return any(each.about == about for each in (self.state, *(one for one, _ in self._queue)))

    def take_off(self, about: str) -> None:
        """What was said about this is not so any more."""
        self._drop(about)
        if self.state.about == about:
            self.dismiss()

    def wait(self, text: str, icon: str = "offline") -> None:
        """Say that something is kept here and goes out later."""
        self._put(Toast(text, icon, Tone.ATTENTION), None)

    def warn(
        self, text: str, action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Say that something did not work; it stays until it is tapped."""
        self._put(Toast(text, "problem", Tone.PROBLEM, action), on_action)

    @Slot()
    def act(self) -> None:
        """Do what the message offers."""
        on_action = self._on_action
        self.dismiss()
        if on_action is not None:
            on_action()

    @Slot()
    def dismiss(self) -> None:
        """Show the next message, or none."""
        toast, self._on_action = self._queue.popleft() if self._queue else (Toast(), None)
        self._show(toast)

    def _put(self, toast: Toast, on_action: Callable[[], None] | None) -> None:
        if self.state.text and self.state.tone is Tone.PROBLEM:
            self._drop(toast.about)
            self._queue.append((toast, on_action))
            return
        self._on_action = on_action
        self._show(toast)

    def _drop(self, about: str) -> None:
        if about:
            self._queue = deque(each for each in self._queue if each[0].about != about)

    def _show(self, toast: Toast) -> None:
        self._turn += 1
        self.state = replace(toast, turn=self._turn)
        self.changed.emit()
