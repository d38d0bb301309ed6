"""A manager erases a customer: asked once, told what is lost, done by the hub.

Afterwards it is told which devices have deleted the customer, until the manager has read enough;
and again whenever a manager asks, as long as some device has still to do it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.read_erasure import ErasureSoFar
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, PlaceId
from store_app.domain.localized import Localized
from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState
from store_app.domain.wishlist import wishes
from store_app.errors import Refused, StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.customers.erasure_words import all_told, devices_told, left_told
from store_app.viewmodels.history.change_words import why
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts

log = logging.getLogger(__name__)

_NOTHING_ASKED: Final = 0
_LOOK_EVERY_BEATS: Final = 3


@dataclass(frozen=True, slots=True)
class ErasingPorts:
    """`allowed` raises for whoever may not, and while offline."""

    allowed: Callable[[], None]
    customer: Callable[[], CustomerId | None]
    state: Callable[[CustomerId], CustomerState | None]
    erase: Callable[[CustomerId], Change]
    answer: Callable[[int], Outcome | None]
    amounts: Callable[[], Amounts]
    so_far: Callable[[CustomerId], ErasureSoFar]
    unfinished: Callable[[], Sequence[ErasureSoFar]]
    places: Callable[[], Mapping[PlaceId, Localized]]
    now_ms: Callable[[], int]


@dataclass(frozen=True, slots=True)
class ErasingState:
    """The question; or, when it was done, what is `telling` how far it has come.

    `left` says how many erasures some device has still to carry out; empty for none.
    """

    asking: bool = False
    telling: bool = False
    title: str = ""
    text: str = ""
    left: str = ""


@element
class Erasing(QObject):
    """Never erases anybody whom the question did not name."""

    changed = Signal()

    asking = shown(bool, "asking", changed)
    telling = shown(bool, "telling", changed)
    title = shown(str, "title", changed)
    text = shown(str, "text", changed)
    left = shown(str, "left", changed)

    def __init__(self, ports: ErasingPorts, background: Background, toasts: Toasts) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._toasts = toasts
        self._customer: CustomerId | None = None
        self._asked_n = _NOTHING_ASKED
        self._erased: CustomerId | None = None
        self._beats = 0
        self._lists = False
        self._unfinished: Sequence[ErasureSoFar] = ()
        self._places: Mapping[PlaceId, Localized] = {}
        self.state = ErasingState()

    def tick(self) -> None:
        """Look whether the hub has answered."""
        n, answer = self._asked_n, self._ports.answer
        if n != _NOTHING_ASKED:
            self._background.run(lambda: answer(n), done=lambda said: self._heard(n, said))
        self._beats += 1
        if self.state.telling and self._beats % _LOOK_EVERY_BEATS == 0:
            self._look()

    def read(self) -> None:
        """A manager looks at what needs somebody; others hear nothing of erasures."""
        ports = self._ports

        def ask() -> tuple[Sequence[ErasureSoFar], Mapping[PlaceId, Localized]]:
            ports.allowed()
            return ports.unfinished(), ports.places()

        self._background.run(
            ask,
            done=lambda told: self._read(*told),
            failed=lambda error: log.info("erasures are not told: %s", error.code),
        )

    def retranslate(self) -> None:
        self._show(replace(self.state, left=self._left()))

    @Slot()
    def signedOut(self) -> None:
        """Forget what only a manager may see: the next person may be none."""
        self._unfinished = ()
        self.keep()

    @Slot()
    def showUnfinished(self) -> None:
        """List the erasures that some device has still to do; while offline, as last known."""
        self._lists = True
        self._read(self._unfinished, self._places)
        self.read()

    @Slot()
    def ask(self) -> None:
        """Say what would be lost."""
        customer, ports = self._ports.customer(), self._ports
        if customer is None:
            return

        def read() -> CustomerState:
            ports.allowed()
            state = ports.state(customer)
            if state is None or state.erased or state.merged_into is not None:
                raise Refused("customer.not_open")
            return state

        self._background.run(
            read, done=lambda state: self._ask(customer, state), failed=self._failed
        )

    @Slot()
    def keep(self) -> None:
        """Close the sheet: nobody is erased, or enough was read."""
        self._customer = self._erased = None
        self._lists = False
        self._show(ErasingState(left=self._left()))

    @Slot()
    def erase(self) -> None:
        customer, erase = self._customer, self._ports.erase
        self.keep()
        if customer is not None:
            self._erased = customer
            self._background.run(lambda: erase(customer), done=self._asked, failed=self._failed)

    def _ask(self, customer: CustomerId, state: CustomerState) -> None:
        self._customer = customer
        amounts = self._ports.amounts()
        title = QCoreApplication.translate("Erasing", "Erase %1 everywhere?")
        text = QCoreApplication.translate(
            "Erasing",
            "Profile, consents, cart (%1), wishlist (%2), notes and history are lost for good: "
            "here, at head office, on every device and on the phone page. Paid orders stay "
            "without a name.",
        )
        text = text.replace("%1", amounts.number(state.pieces()))
        text = text.replace("%2", amounts.number(len(wishes(state.wishlist))))
        name = state.profile.name if state.profile else ""
        title = title.replace("%1", name)
        self._show(ErasingState(asking=True, title=title, text=text, left=self._left()))

    def _asked(self, change: Change) -> None:
        self._asked_n = change.n
        self._toasts.wait(_asking, "trash")
        self.tick()

    def _heard(self, n: int, said: Outcome | None) -> None:
        if said is None or n != self._asked_n:
            return
        self._asked_n = _NOTHING_ASKED
        if said.done:
            self._toasts.show(_erased, "trash")
            self._look()
        else:
            self._toasts.warn(lambda: why(said))

    def _look(self) -> None:
        """While offline, what was told last stays on the screen."""
        customer, ports = self._erased, self._ports
        if self._lists:
            self.read()
        elif customer is not None:
            self._background.run(
                lambda: (ports.so_far(customer), ports.places()),
                done=lambda told: self._tell(customer, *told),
                failed=lambda error: log.info("not told how far it has come: %s", error.code),
            )

    def _tell(
        self, customer: CustomerId, so_far: ErasureSoFar, places: Mapping[PlaceId, Localized]
    ) -> None:
        if customer != self._erased:
            return
        title = QCoreApplication.translate("Erasing", "Erased")
        text = devices_told(so_far, places, self._ports.amounts())
        self._tell_text(title, text)

    def _read(
        self, unfinished: Sequence[ErasureSoFar], places: Mapping[PlaceId, Localized]
    ) -> None:
        self._unfinished, self._places = unfinished, places
        if not self._lists:
            self._show(replace(self.state, left=self._left()))
            return
        title = QCoreApplication.translate("Erasing", "Erased customers")
        now_ms = self._ports.now_ms()
        self._tell_text(title, all_told(unfinished, places, self._ports.amounts(), now_ms))

    def _tell_text(self, title: str, text: str) -> None:
        left = self._left()
        self._show(ErasingState(asking=True, telling=True, title=title, text=text, left=left))

    def _left(self) -> str:
        return left_told(len(self._unfinished), self._ports.amounts())

    def _failed(self, error: StoreError) -> None:
        self._toasts.warn(lambda: sentence_for(error))

    def _show(self, state: ErasingState) -> None:
        if state != self.state:
            self.state = replace(state)
            self.changed.emit()


def _asking() -> str:
    return QCoreApplication.translate("Erasing", "Asking head office …")


def _erased() -> str:
    return QCoreApplication.translate("Erasing", "Erased. Every device forgets it now.")
