"""How the line to the hub is, in a pill that everybody understands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.clocks import Clock
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class LineShown:
    """The pill: what it says, how loud, and whether it can be tapped for more."""

    text: str = ""
    waiting: str = ""
    icon: str = "live"
    tone: Tone = Tone.NEUTRAL
    tappable: bool = False
    live: bool = False


@element
class LineStatus(QObject):
    """Tells whether what is shown is live; while it is not, since when and how much waits."""

    changed = Signal()
    waitingAsked = Signal()

    text = shown(str, "text", changed)
    waiting = shown(str, "waiting", changed)
    iconName = shown(str, "icon", changed)
    tone = shown(int, "tone", changed)
    tappable = shown(bool, "tappable", changed)
    live = shown(bool, "live", changed)

    def __init__(self, clock: Clock, amounts: Callable[[], Amounts]) -> None:
        super().__init__()
        self._clock = clock
        self._amounts = amounts
        self._told = ("starting", 0, 0, "")
        self.state = LineShown()
        self.retranslate()

    def show(self, mode: str, since_ms: int, waiting: int, code: str = "") -> None:
        """Take over the state of the line: `live`, `offline`, `starting` or `refused`.

        The code says why it is not live, as the exchange names it.
        """
        self._told = (mode, since_ms, waiting, code)
        self.retranslate()

    def retranslate(self) -> None:
        mode, since_ms, waiting, code = self._told
        state = self._shown(mode, since_ms, waiting, code)
        if state != self.state:
            self.state = state
            self.changed.emit()

    @Slot()
    def askWaiting(self) -> None:
        """Somebody wants to see what waits."""
        self.waitingAsked.emit()

    def _shown(self, mode: str, since_ms: int, waiting: int, code: str) -> LineShown:
        words = self._waiting(waiting)
        if mode == "live":
            text = QCoreApplication.translate("LineStatus", "Live")
            return LineShown(text, "", "live", Tone.GOOD, tappable=False, live=True)
        if mode == "refused":
            return LineShown(_refused(code), words, "problem", Tone.PROBLEM, tappable=True)
        if mode == "starting" or not since_ms:
            text = QCoreApplication.translate("LineStatus", "Connecting")
            return LineShown(text, words, "live", Tone.NEUTRAL, tappable=bool(words))
        at = self._amounts().within(since_ms, self._clock.now_ms())
        text = _offline(code).replace("%1", at)
        return LineShown(text, words, "offline", Tone.ATTENTION, tappable=True)

    def _waiting(self, count: int) -> str:
        if not count:
            return ""
        one = QCoreApplication.translate("LineStatus", "1 change waiting")
        many = QCoreApplication.translate("LineStatus", "%1 changes waiting", None, count)
        return counted(one, many, count, self._amounts().number(count))


def _refused(code: str) -> str:
    """What stops the line until a person does something."""
    match code:
        case "disk.full":
            return QCoreApplication.translate("LineStatus", "Disk is full")
        case "hub.unknown_version":
            return QCoreApplication.translate("LineStatus", "Update needed")
        case "hub.frozen":
            return QCoreApplication.translate("LineStatus", "Stopped: this device was copied")
        case "files.unreadable":
            return QCoreApplication.translate("LineStatus", "Stored data damaged: restart")
        case "hub.not_enrolled" | "":
            return QCoreApplication.translate("LineStatus", "Not enrolled any more")
        case _:
            return QCoreApplication.translate("LineStatus", "Head office says no")


def _offline(code: str) -> str:
    """What only time heals; %1 stands for its beginning."""
    match code:
        case "hub.garbage":
            return QCoreApplication.translate("LineStatus", "Strange answers since %1")
        case "hub.broken":
            return QCoreApplication.translate("LineStatus", "Fault at head office since %1")
        case "hub.busy":
            return QCoreApplication.translate("LineStatus", "Head office busy since %1")
        case _:
            return QCoreApplication.translate("LineStatus", "Offline since %1")
