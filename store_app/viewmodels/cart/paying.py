"""The cart is paid at the till: what is closed, whether it may be, and what the hub said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.read_served import Served
from store_app.domain.cart import cart_hash
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId
from store_app.domain.outcome import Outcome
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.cart.pay_rows import PayRows, not_sold, pay_rows
from store_app.viewmodels.cart.serving_words import serving_state
from store_app.viewmodels.history.change_words import why
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.things import Pictures
from store_app.viewmodels.wording.toasts import Toasts, reminded_words

_NOTHING_ASKED: Final = 0


@dataclass(frozen=True, slots=True)
class PayingPorts:
    """What paying asks of the rest; `customer` is whoever is served."""

    customer: Callable[[], CustomerId | None]
    read: Callable[[CustomerId], Served | None]
    check_out: Callable[[CustomerId, str], Change]
    answer: Callable[[int], Outcome | None]
    put_away: Callable[[int], None]
    remind: Callable[[CustomerId], Change]
    amounts: Callable[[], Amounts]
    picture: Pictures


@dataclass(frozen=True, slots=True)
class PayingState:
    """The sheet. `off` says in short why nothing can be closed now, `problem` in a sentence."""

    shown: bool = False
    name: str = ""
    label: str = ""
    total: str = ""
    off: str = ""
    problem: str = ""
    live: bool = True
    busy: bool = False
    paid: str = ""


@element
class Paying(QObject):
    """Asks for exactly the cart that it shows; what only the hub can say it never shows as done."""

    changed = Signal()
    paid = Signal(str)

    showing = shown(bool, "shown", changed)
    name = shown(str, "name", changed)
    label = shown(str, "label", changed)
    total = shown(str, "total", changed)
    off = shown(str, "off", changed)
    problem = shown(str, "problem", changed)
    live = shown(bool, "live", changed)
    busy = shown(bool, "busy", changed)
    paidText = shown(str, "paid", changed)
    rows = part(PayRows, "_rows")

    def __init__(self, ports: PayingPorts, background: Background, toasts: Toasts) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._toasts = toasts
        self._rows = PayRows(self)
        self._reading = Rereading[tuple[Served | None, Outcome | None]](background)
        self._customer: CustomerId | None = None
        self._served: Served | None = None
        self._asked_n, self._refused = _NOTHING_ASKED, ""
        self._live = True
        self.state = PayingState()

    def streams_changed(self, _streams: frozenset[str]) -> None:
        """The cart may be another one by now, or the hub has answered."""
        self._read()

    def tick(self) -> None:
        if self.state.busy:
            self._read()

    def line_changed(self, *, live: bool) -> None:
        self._live = live
        self._tell()

    def retranslate(self) -> None:
        self._tell()

    @Slot()
    def open(self) -> None:
        """Show what would be closed."""
        self._customer = self._ports.customer()
        self._served, self._refused, self._asked_n = None, "", _NOTHING_ASKED
        self._rows.show(())
        if self._customer is not None:
            self._show(PayingState(shown=True, live=self._live))
            self._read()

    @Slot()
    def close(self) -> None:
        """Back to the customer; what was told here need not be told again."""
        if self._refused and self._asked_n:
            n, put_away = self._asked_n, self._ports.put_away
            self._background.run(lambda: put_away(n), done=lambda _: None)
        self._customer, self._served = None, None
        self._rows.show(())
        self._show(PayingState())

    @Slot()
    def pay(self) -> None:
        """Ask the hub to close the cart, which the customer has paid."""
        customer, served = self._customer, self._served
        if customer is None or served is None or self.state.off or self.state.busy:
            return
        seen, check_out = cart_hash(served.state.cart()), self._ports.check_out
        self._refused = ""
        self._show(replace(self.state, busy=True, problem=""))
        self._background.run(
            lambda: check_out(customer, seen), done=self._asked, failed=self._not_asked
        )

    @Slot()
    def remind(self) -> None:
        """While offline: write a task, so that somebody closes it later."""
        customer, remind = self._customer, self._ports.remind
        if customer is not None:
            self._background.run(
                lambda: remind(customer), done=lambda _: self._reminded(), failed=self._failed
            )

    def _read(self) -> None:
        customer, n = self._customer, self._asked_n
        if customer is None or self.state.paid:
            return
        ports = self._ports
        self._reading.ask(
            Read(
                lambda: (ports.read(customer), ports.answer(n) if n else None),
                done=lambda found: self._found(customer, *found),
                failed=self._failed,
            )
        )

    def _found(self, customer: CustomerId, served: Served | None, outcome: Outcome | None) -> None:
        if customer != self._customer or self.state.paid:
            return
        if outcome is not None and outcome.done:
            text = QCoreApplication.translate("Paying", "Paid: %1. A new cart is open.")
            told = text.replace("%1", self.state.total)
            self._show(replace(self.state, busy=False, problem="", paid=told))
            self.paid.emit(customer)
            return
        if outcome is not None:
            self._refused = why(outcome)
        if self._asked_n == _NOTHING_ASKED or outcome is not None:
            self._served = served
            self._tell()

    def _asked(self, change: Change) -> None:
        self._asked_n = change.n
        self._read()

    def _not_asked(self, error: StoreError) -> None:
        self._failed(error)
        self._read()

    def _failed(self, error: StoreError) -> None:
        self._refused = sentence_for(error)
        self._tell()

    def _reminded(self) -> None:
        self._toasts.wait(reminded_words, "tasks")
        self.close()

    def _tell(self) -> None:
        served = self._served
        if not self.state.shown or self.state.paid or served is None:
            return
        amounts = self._ports.amounts()
        words = serving_state(served, amounts)
        self._rows.show(pay_rows(served, amounts, self._ports.picture))
        flagged = not_sold(served, amounts)
        self._show(
            PayingState(
                shown=True,
                name=words.name,
                label=words.subtotal_label,
                total=words.subtotal,
                off=self._off(closed=bool(served.state.entries) and not flagged),
                problem=self._refused or _take_out(flagged, amounts),
                live=self._live,
            )
        )

    def _off(self, *, closed: bool) -> str:
        """Why the button is off; empty if the cart can be closed as it is."""
        if not self._live:
            return QCoreApplication.translate("Paying", "Closing needs Wi-Fi")
        return "" if closed else QCoreApplication.translate("Paying", "Not to be closed like this")

    def _show(self, state: PayingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _take_out(names: tuple[str, ...], amounts: Amounts) -> str:
    if not names:
        return ""
    text = QCoreApplication.translate("Paying", "Not for sale: %1. Take it out of the cart first.")
    return text.replace("%1", amounts.joined(*names))
