"""A customer is handed over: a code for their phone or for a colleague's device, while it lasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from store_app.actions.hand_over import Handed
from store_app.clocks import Clock
from store_app.domain.identifiers import CustomerId
from store_app.errors import StoreError, Unreachable
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted, sentence_for

ASK_EVERY_S: Final = 2.0
_HOUR_S: Final = 3_600
_DAY_S: Final = 24 * _HOUR_S


@dataclass(frozen=True, slots=True)
class HandOverPorts:
    """Where the codes come from, and who knows whether the phone has opened its page.

    `draws` works without the hub.
    """

    hand_over: Callable[[CustomerId], Handed]
    to_colleague: Callable[[CustomerId], Handed]
    pages_open: Callable[[CustomerId], int]
    amounts: Callable[[], Amounts]
    draws: Background
    is_live: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True)
class HandOverState:
    """The sheet: closed, waiting for the code, showing it, opened on the phone, or too late."""

    shown: bool = False
    colleague: bool = False
    busy: bool = False
    picture: str = ""
    address: str = ""
    left: str = ""
    opened: bool = False
    over: bool = False
    problem: str = ""
    note: str = ""


@element
class HandOver(QObject):
    """Shows one code at a time; a closed sheet asks the hub nothing."""

    changed = Signal()

    showing = shown(bool, "shown", changed)
    toColleague = shown(bool, "colleague", changed)
    busy = shown(bool, "busy", changed)
    picture = shown(str, "picture", changed)
    address = shown(str, "address", changed)
    left = shown(str, "left", changed)
    opened = shown(bool, "opened", changed)
    over = shown(bool, "over", changed)
    problem = shown(str, "problem", changed)
    note = shown(str, "note", changed)

    def __init__(self, ports: HandOverPorts, calls: Background, clock: Clock) -> None:
        super().__init__()
        self._ports = ports
        self._calls = calls
        self._clock = clock
        self._customer: CustomerId | None = None
        self._expires_at_ms = 0
        self._asked_s = 0.0
        self._ticket = 0
        self.state = HandOverState()

    def start(self, customer: CustomerId, *, to_colleague: bool = False) -> None:
        """Open the sheet with a new code for the customer's phone, or for a colleague."""
        self._customer = customer
        self._ticket += 1
        ticket, ports = self._ticket, self._ports
        self._show(HandOverState(shown=True, colleague=to_colleague, busy=True))
        work, at = (
            (ports.to_colleague, ports.draws) if to_colleague else (ports.hand_over, self._calls)
        )
        at.run(
            lambda: work(customer),
            done=lambda handed: self._handed(ticket, handed),
            failed=lambda error: self._failed(ticket, error),
        )

    def tick(self) -> None:
        """Count down, and ask now and then whether the phone is there."""
        if not self.state.picture:
            return
        left_s = max(0, self._expires_at_ms - self._clock.now_ms()) // 1000
        if not left_s and not self.state.opened:
            self._show(HandOverState(shown=True, colleague=self.state.colleague, over=True))
            return
        left = _left(left_s, self._ports.amounts())
        self._show(replace(self.state, left=left, note=self._note()))
        if not self.state.colleague:
            self._ask()

    def retranslate(self) -> None:
        self.tick()

    @Slot()
    def again(self) -> None:
        """Show another code for the same customer."""
        if self._customer is not None:
            self.start(self._customer, to_colleague=self.state.colleague)

    @Slot()
    def close(self) -> None:
        """Put the code away; it works until it expires."""
        self._ticket += 1
        self._customer = None
        self._show(HandOverState())

    def _handed(self, ticket: int, handed: Handed) -> None:
        if ticket != self._ticket:
            return
        self._expires_at_ms = handed.expires_at_ms
        self._asked_s = self._clock.steady_s()
        picture = QUrl.fromLocalFile(str(handed.picture)).toString()
        address = self._ports.amounts().plain(handed.address) if handed.address else ""
        self._show(replace(self.state, busy=False, picture=picture, address=address))
        self.tick()

    def _failed(self, ticket: int, error: StoreError) -> None:
        if ticket != self._ticket:
            return
        if isinstance(error, Unreachable):
            text = QCoreApplication.translate(
                "HandOver",
                "Handing over needs the line. The cart is kept here and goes on working.",
            )
        else:
            text = sentence_for(error)
        self._show(HandOverState(shown=True, colleague=self.state.colleague, problem=text))

    def _note(self) -> str:
        if not self.state.colleague or self._ports.is_live():
            return ""
        return QCoreApplication.translate(
            "HandOver",
            "The line is down. What was done here reaches your colleague once it is back.",
        )

    def _ask(self) -> None:
        customer, ticket = self._customer, self._ticket
        now_s = self._clock.steady_s()
        if customer is None or self.state.opened or now_s - self._asked_s < ASK_EVERY_S:
            return
        self._asked_s = now_s
        self._calls.run(
            lambda: self._ports.pages_open(customer), done=lambda pages: self._heard(ticket, pages)
        )

    def _heard(self, ticket: int, pages: int) -> None:
        if ticket == self._ticket and pages:
            self._show(replace(self.state, opened=True))

    def _show(self, state: HandOverState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _left(seconds: int, amounts: Amounts) -> str:
    """'Works for 7 days', 'Works for 5 hours'; in its last hour the minutes and seconds."""
    if seconds >= _DAY_S:
        days = round(seconds / _DAY_S)
        one = QCoreApplication.translate("HandOver", "Works for 1 day")
        many = QCoreApplication.translate("HandOver", "Works for %1 days", None, days)
        return counted(one, many, days, amounts.number(days))
    if seconds >= _HOUR_S:
        hours = round(seconds / _HOUR_S)
        one = QCoreApplication.translate("HandOver", "Works for 1 hour")
        many = QCoreApplication.translate("HandOver", "Works for %1 hours", None, hours)
        return counted(one, many, hours, amounts.number(hours))
    minutes, rest = divmod(seconds, 60)
    return f"{amounts.number(minutes)}:{amounts.number(rest // 10)}{amounts.number(rest % 10)}"
