"""The pill that says whether the hub can be reached and what waits to be sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from store_app.clocks import Clock
from store_app.domain.identifiers import CATALOGUE, REVIEWS
from store_app.sync.connectivity import Loading
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.tone import Tone

SOON_MS: Final = 10_000
"""On a live line a change is gone sooner; one that waits longer is told of like any other."""

_WORTH_TELLING: Final = 1_000  # rows; fewer are there before anybody has read that they come


@dataclass(frozen=True, slots=True)
class LineShown:
    """The pill: what it says, how loud, and whether it can be tapped for more.

    `advice` says what becomes of the work, and what a person must do about the connection.
    """

    text: str = ""
    waiting: str = ""
    icon: str = "live"
    tone: Tone = Tone.NEUTRAL
    tappable: bool = False
    live: bool = False
    advice: str = ""


@element
class LineStatus(QObject):
    """Tells whether what is shown is live, and what waits to be sent and since when."""

    changed = Signal()
    waitingAsked = Signal()

    text = shown(str, "text", changed)
    waiting = shown(str, "waiting", changed)
    iconName = shown(str, "icon", changed)
    tone = shown(int, "tone", changed)
    tappable = shown(bool, "tappable", changed)
    live = shown(bool, "live", changed)
    advice = shown(str, "advice", changed)

    def __init__(self, clock: Clock, amounts: Callable[[], Amounts]) -> None:
        super().__init__()
        self._clock = clock
        self._amounts = amounts
        self._told = ("starting", 0, 0, "", 0)
        self._loading: Loading | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.retranslate)
        self.state = LineShown()
        self.retranslate()

    def show(
        self, mode: str, since_ms: int, waiting: int, code: str = "", waiting_since_ms: int = 0
    ) -> None:
        """Take over the state of the connection: `live`, `offline`, `starting` or `refused`.

        The code says why it is not live, as the exchange names it.
        """
        self._told = (mode, since_ms, waiting, code, waiting_since_ms)
        self.retranslate()

    def fetch(self, loading: Loading | None) -> None:
        """Show how much of a large part of the shop has come; the rest cannot be found yet."""
        self._loading = loading if loading and loading.rows >= _WORTH_TELLING else None
        self.retranslate()

    def retranslate(self) -> None:
        mode, since_ms, waiting, code, waiting_since_ms = self._told
        state = self._shown(mode, since_ms, code, self._waiting(waiting, waiting_since_ms))
        if state != self.state:
            self.state = state
            self.changed.emit()

    @Slot()
    def askWaiting(self) -> None:
        """Somebody wants to see what waits."""
        self.waitingAsked.emit()

    def _shown(self, mode: str, since_ms: int, code: str, words: str) -> LineShown:
        if mode == "live":
            text = self._fetching() or QCoreApplication.translate("LineStatus", "Live")
            late = words if self._is_late() else ""
            return LineShown(text, late, "live", Tone.GOOD, tappable=bool(late), live=True)
        if mode == "refused":
            return LineShown(
                _refused(code), words, "problem", Tone.PROBLEM, tappable=True, advice=_advice(code)
            )
        if mode == "starting" or not since_ms:
            text = QCoreApplication.translate("LineStatus", "Connecting")
            return LineShown(text, words, "live", Tone.NEUTRAL, tappable=bool(words))
        at = self._amounts().within(since_ms, self._clock.now_ms())
        text = _offline(code).replace("%1", at)
        return LineShown(text, words, "offline", Tone.ATTENTION, tappable=True)

    def _fetching(self) -> str:
        if self._loading is None:
            return ""
        percent = 100 * self._loading.done // self._loading.rows
        return _part(self._loading.stream).replace("%1", self._amounts().percent(percent))

    def _is_late(self) -> bool:
        """Whether something waits for longer than it takes to send it; if not yet, look again."""
        self._later.stop()
        _, _, waiting, _, since_ms = self._told
        left_ms = since_ms + SOON_MS - self._clock.now_ms()
        if waiting and left_ms > 0:
            self._later.start(min(left_ms, SOON_MS))
        return bool(waiting) and left_ms <= 0

    def _waiting(self, count: int, since_ms: int) -> str:
        if not count:
            return ""
        one = QCoreApplication.translate("LineStatus", "1 change waiting")
        many = QCoreApplication.translate("LineStatus", "%1 changes waiting", None, count)
        if since_ms:
            one = QCoreApplication.translate("LineStatus", "1 change waiting since %2")
            many = QCoreApplication.translate(
                "LineStatus", "%1 changes waiting since %2", None, count
            )
        text = counted(one, many, count, self._amounts().number(count))
        return text.replace("%2", self._amounts().within(since_ms, self._clock.now_ms()))


def _part(stream: str) -> str:
    """What of the shop is on its way in; %1 stands for how much of it is here."""
    if stream == CATALOGUE:
        return QCoreApplication.translate("LineStatus", "Fetching products: %1")
    if stream == REVIEWS:
        return QCoreApplication.translate("LineStatus", "Fetching reviews: %1")
    return QCoreApplication.translate("LineStatus", "Fetching stock: %1")


def _refused(code: str) -> str:
    """Why the hub refuses this device until a person does something."""
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


def _advice(code: str) -> str:
    """That nothing is lost meanwhile, and the one thing to do."""
    match code:
        case "disk.full":
            return QCoreApplication.translate(
                "LineStatus",
                "The disk of this device is full. What waits is still sent, but nothing new can "
                "be kept. Make room: delete files, or ask a manager.",
            )
        case "hub.unknown_version":
            return QCoreApplication.translate(
                "LineStatus",
                "Head office needs a newer version of Store Assistant. You can work on: all is "
                "kept here. Ask a manager for the update; then it is sent.",
            )
        case "hub.frozen":
            return QCoreApplication.translate(
                "LineStatus",
                "Head office has met a copy of this device and takes nothing more from it. You "
                "can work on: all is kept here. Ask a manager to enrol this device again.",
            )
        case "files.unreadable":
            return QCoreApplication.translate(
                "LineStatus",
                "Stored data of this device cannot be read. Close the application and open it "
                "again: it is fetched anew, and what waits is kept.",
            )
        case "hub.not_enrolled" | "":
            return QCoreApplication.translate(
                "LineStatus",
                "Head office does not know this device any more. You can work on: all is kept "
                "here. Ask a manager to enrol this device again; then it is sent.",
            )
        case _:
            return QCoreApplication.translate(
                "LineStatus",
                "Head office takes nothing from this device. You can work on: all is kept here. "
                "Ask a manager.",
            )


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
