"""A member of staff proves with a PIN who they are: to the hub, or to this device while offline.

The hub takes a manager's changes only from devices on which it found the manager's PIN right. So
it is asked while it answers, also about a PIN that this device knows.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

from store_app.clocks import Clock
from store_app.domain.identifiers import StaffId
from store_app.domain.staff import Colleague
from store_app.errors import Refused, Unreachable

WRONG_PIN: Final = "pin.wrong"
LOCKED: Final = "pin.locked"
NEVER_HERE: Final = "pin.never_here"
TRIES: Final = 5  # wrong PINs in a row; the hub allows as many (see `hub.access.staff`)
LOCKED_FOR_S: Final = 60.0


class PinOffice(Protocol):
    """The hub, as far as it knows the PINs of staff."""

    def sign_in(self, staff: StaffId, pin: str, /) -> int:
        """The version of the PIN that was right. Raises Refused, or Unreachable if offline."""
        ...


class PinMemory(Protocol):
    """What this device keeps of PINs that were right here before: never the PIN."""

    def keep(self, staff: StaffId, pin_version: int, pin: str, /) -> None: ...

    def check(self, staff: StaffId, pin_version: int, pin: str, /) -> bool | None:
        """Whether the PIN is right; None if this device cannot know."""
        ...

    def forget(self, staff: StaffId, /) -> None:
        """The PIN that was right here is not any more."""
        ...


class WrongPins(Protocol):
    """How often a wrong PIN was given in a row; outlives the application."""

    def wrong_in_a_row(self, staff: StaffId, /) -> int: ...

    def keep_wrong_in_a_row(self, staff: StaffId, times: int, /) -> None: ...


@dataclass(slots=True)
class Tries:
    """Counts wrong PINs in a row, so that nobody can try them all.

    Starting the application again gives no new tries: who was locked out waits from the start.
    """

    clock: Clock
    book: WrongPins
    _until_s: dict[StaffId, float] = field(default_factory=dict)

    def locked(self, staff: StaffId) -> bool:
        if staff not in self._until_s:
            wrong = self.book.wrong_in_a_row(staff)
            self._until_s[staff] = self._lock_after(wrong)
        return self.clock.steady_s() < self._until_s[staff]

    def right(self, staff: StaffId) -> None:
        if self.book.wrong_in_a_row(staff):
            self.book.keep_wrong_in_a_row(staff, 0)

    def wrong(self, staff: StaffId) -> None:
        wrong = self.book.wrong_in_a_row(staff) + 1
        self.book.keep_wrong_in_a_row(staff, wrong)
        self._until_s[staff] = self._lock_after(wrong)

    def _lock_after(self, wrong: int) -> float:
        locks = wrong > 0 and wrong % TRIES == 0
        return self.clock.steady_s() + LOCKED_FOR_S if locks else -math.inf


@dataclass(frozen=True, slots=True)
class SignIn:
    """Returns when the PIN is right; else raises Refused with what a person must know."""

    office: PinOffice
    memory: PinMemory
    tries: Tries
    is_live: Callable[[], bool]

    def __call__(self, who: Colleague, pin: str) -> None:
        if self.tries.locked(who.id):
            raise Refused(LOCKED)
        known = self.memory.check(who.id, who.pin_version, pin)
        if known and self.is_live():
            self._tell_office(who, pin)
        elif not known:  # wrong or new here: only the office can tell
            self._ask_office(who, pin, known=known)
        self.tries.right(who.id)

    def _tell_office(self, who: Colleague, pin: str) -> None:
        """Nobody waits outside because the office is silent, or has troubles of its own."""
        try:
            version = self.office.sign_in(who.id, pin)
        except Unreachable:
            return
        except Refused as refused:
            if refused.code == WRONG_PIN:
                self.memory.forget(who.id)
                raise self._wrong(who) from refused
            return
        if version != who.pin_version:
            self.memory.keep(who.id, version, pin)

    def _ask_office(self, who: Colleague, pin: str, *, known: bool | None) -> None:
        try:
            version = self.office.sign_in(who.id, pin)
        except Unreachable as silent:
            raise (Refused(NEVER_HERE) if known is None else self._wrong(who)) from silent
        except Refused as refused:
            if refused.code == WRONG_PIN:
                raise self._wrong(who) from refused
            raise
        self.memory.keep(who.id, version, pin)

    def _wrong(self, who: Colleague) -> Refused:
        self.tries.wrong(who.id)
        return Refused(LOCKED if self.tries.locked(who.id) else WRONG_PIN)
