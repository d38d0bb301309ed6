"""The button that keeps a thing aside: here if there is one, else in the nearest store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.hold_item import USUAL_TTL_S
from store_app.actions.read_hold import HeldThing, HoldStanding
from store_app.clocks import Clock
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.moments import Moments
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts, reminded_words

_NOTHING_ASKED: Final = 0


@dataclass(frozen=True, slots=True)
class HoldPorts:
    """What holding asks of the rest; `customer` is whoever is served."""

    customer: Callable[[], CustomerId | None]
    read: Callable[[Sku, CustomerId, int], HoldStanding]
    ask: Callable[[Sku, CustomerId, PlaceId], Change]
    release: Callable[[HeldThing], Change]
    remind: Callable[[Sku, CustomerId], Change]
    here: PlaceId
    amounts: Callable[[], Amounts]


@dataclass(frozen=True, slots=True)
class HoldState:
    """What the button says."""

    offered: bool = False
    text: str = ""
    off: bool = True
    off_text: str = ""
    held: bool = False


@element
class HoldDesk(QObject):
    """Asks, lets go, and says until when; what only the hub can promise it never shows as done."""

    changed = Signal()

    offered = shown(bool, "offered", changed)
    text = shown(str, "text", changed)
    off = shown(bool, "off", changed)
    offText = shown(str, "off_text", changed)
    held = shown(bool, "held", changed)

    def __init__(
        self, ports: HoldPorts | None, background: Background, clock: Clock, toasts: Toasts
    ) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._clock = clock
        self._toasts = toasts
        self._reading = Rereading[HoldStanding](background)
        self._sku: Sku | None = None
        self._asked_n = _NOTHING_ASKED
        self._standing = HoldStanding()
        self._live = True
        self.state = HoldState()

    def show(self, sku: Sku | None) -> None:
        """Look again what is held of this thing for whoever is served."""
        if sku != self._sku:
            self._sku, self._asked_n, self._standing = sku, _NOTHING_ASKED, HoldStanding()
            self._tell()
        customer = self._ports.customer() if self._ports else None
        if self._ports is None or sku is None or customer is None:
            self._standing = HoldStanding()
            self._tell()
            return
        read, asked_n = self._ports.read, self._asked_n
        self._reading.ask(
            Read(
                work=lambda: read(sku, customer, asked_n),
                done=lambda standing: self._found(sku, standing),
                failed=self._warn,
            )
        )

    def look_again(self) -> None:
        self.show(self._sku)

    def line_changed(self, *, live: bool) -> None:
        """While offline no hold can be promised."""
        self._live = live
        self._tell()

    @Slot()
    def press(self) -> None:
        """Ask for a hold, or let go of the one that there is."""
        ports, sku = self._ports, self._sku
        customer = ports.customer() if ports else None
        if ports is None or sku is None or customer is None:
            return
        held, where = self._standing.held, self._standing.where
        if held is not None:
            release = ports.release
            self._background.run(
                lambda: release(held), done=lambda _: self._let_go(), failed=self._warn
            )
        elif where is not None and not self._waits():
            ask = ports.ask
            self._background.run(
                lambda: ask(sku, customer, where), done=self._asked, failed=self._warn
            )

    @Slot()
    def why(self) -> None:
        """Say why it cannot be done now, and offer what can be done instead."""
        ports, sku = self._ports, self._sku
        customer = ports.customer() if ports else None
        if ports is None or sku is None or customer is None:
            return
        if self._live:
            self._toasts.wait(_none_anywhere, "none-left")
            return
        remind = ports.remind
        self._toasts.show(
            _only_head_office,
            "offline",
            _remind_us,
            lambda: self._background.run(
                lambda: remind(sku, customer), done=lambda _: self._reminded(), failed=self._warn
            ),
        )

    def _found(self, sku: Sku, standing: HoldStanding) -> None:
        if sku != self._sku:
            return
        got = standing.held is not None and self._standing.held is None
        self._standing = standing
        if standing.refused or got:
            asked, self._asked_n = self._asked_n, _NOTHING_ASKED
            if got and asked and standing.held is not None:
                held = standing.held
                self._toasts.show(lambda: self._until(held), "hourglass")
        self._tell()

    def _asked(self, change: Change) -> None:
        self._asked_n = change.n
        self.look_again()

    def _let_go(self) -> None:
        self._toasts.show(_let_go, "hourglass")
        self.look_again()

    def _reminded(self) -> None:
        self._toasts.wait(reminded_words, "tasks")

    def _warn(self, error: StoreError) -> None:
        self._toasts.warn(lambda: sentence_for(error))

    def _waits(self) -> bool:
        return self._asked_n != _NOTHING_ASKED

    def _tell(self) -> None:
        state = self._state()
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _state(self) -> HoldState:
        ports, held = self._ports, self._standing.held
        if ports is None:
            return HoldState()
        if ports.customer() is not None and held is not None:
            return HoldState(offered=True, text=self._until(held), off=False, held=True)
        off = self._why_off(ports)
        if off:
            return HoldState(offered=True, off_text=off)
        return HoldState(offered=True, text=self._offer(ports, self._standing), off=False)

    def _why_off(self, ports: HoldPorts) -> str:
        """Why no hold can be asked for; empty if one can."""
        if ports.customer() is None:
            return QCoreApplication.translate("Hold", "Hold", "keep it aside; nobody is served")
        if not self._live:
            return QCoreApplication.translate("Hold", "Hold needs Wi-Fi")
        if self._standing.where is None and not self._waits():
            return QCoreApplication.translate("Hold", "None to hold")
        return ""

    def _offer(self, ports: HoldPorts, standing: HoldStanding) -> str:
        amounts = ports.amounts()
        if self._waits():
            return QCoreApplication.translate("Hold", "Asking …")
        if standing.where == ports.here or standing.where_name is None:
            text = QCoreApplication.translate("Hold", "Hold %1 min")
            return text.replace("%1", amounts.number(USUAL_TTL_S // 60))
        text = QCoreApplication.translate("Hold", "Hold in %1", "%1 is another store")
        return text.replace("%1", standing.where_name.in_(amounts.language))

    def _until(self, held: HeldThing) -> str:
        moments = Moments(self._ports.amounts().language if self._ports else "en")
        text = QCoreApplication.translate("Hold", "Held until %1")
        at = moments.moment_of_day(held.hold.until_ms, self._clock.now_ms())
        return text.replace("%1", at)


def _none_anywhere() -> str:
    return QCoreApplication.translate("Hold", "No store has one to hold.")


def _only_head_office() -> str:
    return QCoreApplication.translate("Hold", "Only head office can promise a hold.")


def _remind_us() -> str:
    return QCoreApplication.translate("Hold", "Remind us")


def _let_go() -> str:
    return QCoreApplication.translate("Hold", "The hold is let go.")
