"""Short messages at the edge of the screen: one at a time, with at most one thing to do."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.wording.tone import Tone

Words: TypeAlias = str | Callable[[], str]
"""What says it in the language of now; a text alone would keep the one it was made in."""


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


@dataclass(frozen=True, slots=True)
class _Message:
    """A message that can be said again, and what its action does."""

    toast: Toast = Toast()
    text: Words = ""
    action: Words = ""
    on_action: Callable[[], None] | None = None

    @property
    def about(self) -> str:
        return self.toast.about

    def said(self) -> Toast:
        return replace(self.toast, text=_say(self.text), action=_say(self.action))


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
        self._standing = _Message()
        self._queue: deque[_Message] = deque()
        self._turn = 0

    def show(
        self,
        text: Words,
        icon: str = "check-circle",
        action: Words = "",
        on_action: Callable[[], None] | None = None,
        about: str = "",
    ) -> None:
        """Say that something is done; it goes by itself."""
        toast = Toast(icon=icon, tone=Tone.GOOD, about=about)
        self._put(_Message(toast, text, action, on_action))

    def follow(
        self, text: Words, icon: str, action: Words, on_action: Callable[[], None], about: str
    ) -> None:
        """Ask this once the message that stands now has stood enough."""
        toast = Toast(icon=icon, tone=Tone.ATTENTION, about=about)
        message = _Message(toast, text, action, on_action)
        self._drop(about)
        if self.state.text:
            self._queue.append(message)
        else:
            self._put(message)

    def tells_about(self, about: str) -> bool:
        """Whether a message about this stands or waits for its turn."""
        return any(each.about == about for each in (self._standing, *self._queue))

    def take_off(self, about: str) -> None:
        """What was said about this is not so any more."""
        self._drop(about)
        if self.state.about == about:
            self.dismiss()

    def wait(self, text: Words, icon: str = "offline") -> None:
        """Say that something is kept here and goes out later."""
        self._put(_Message(Toast(icon=icon, tone=Tone.ATTENTION), text))

    def warn(self, text: Words) -> None:
        """Say that something did not work; it stays until it is tapped."""
        self._put(_Message(Toast(icon="problem", tone=Tone.PROBLEM), text))

    def retranslate(self) -> None:
        """Say what stands in the language of now; it stands no longer for that."""
        said = replace(self._standing.said(), turn=self.state.turn)
        if said != self.state:
            self.state = said
            self.changed.emit()

    @Slot()
    def act(self) -> None:
        """Do what the message offers."""
        on_action = self._standing.on_action
        self.dismiss()
        if on_action is not None:
            on_action()

    @Slot()
    def dismiss(self) -> None:
        """Show the next message, or none."""
        self._show(self._queue.popleft() if self._queue else _Message())

    def _put(self, message: _Message) -> None:
        if self.state.text and self.state.tone is Tone.PROBLEM:
            self._drop(message.about)
            self._queue.append(message)
            return
        self._show(message)

    def _drop(self, about: str) -> None:
        if about:
            self._queue = deque(each for each in self._queue if each.about != about)

    def _show(self, message: _Message) -> None:
        self._turn += 1
        self._standing = message
        self.state = replace(message.said(), turn=self._turn)
        self.changed.emit()


def reminded_words() -> str:
    return QCoreApplication.translate("Hold", "A reminder is on the list of tasks.")


def _say(words: Words) -> str:
    return words if isinstance(words, str) else words()
