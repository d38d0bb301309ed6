"""One exchange with the hub, readable from top to bottom."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from store_app.clocks import Clock
from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import CustomerId, DeviceId, control_stream, customer_of
from store_app.domain.outcome import Outcome
from store_app.errors import Refused
from store_app.protocol.exchange import PullResponse, PushResponse, Told
from store_app.protocol.limits import MAX_CHANGES, MAX_PUSH_BYTES
from store_app.protocol.problems import ErrorNumber
from store_app.replica import bodies
from store_app.replica.intake import Intake, Taken
from store_app.replica.outbox import Held, Outbox
from store_app.sync.answers import HubRefused, wait_of
from store_app.sync.downloads import Downloads
from store_app.sync.drift import DriftCheck
from store_app.sync.hub_client import HubClient

log = logging.getLogger(__name__)

_NUMBER: Final = re.compile(r"(\d{1,16})$", re.ASCII)
"""In the detail of a GAP: the number of the change that the hub wants next."""

_FAULTY: Final = re.compile(r"body\.changes\.(\d{1,4})\.", re.ASCII)
"""In the detail of a MALFORMED: how many changes of the push stand before the faulty one."""

_ENVELOPE_BYTES: Final = 1_024  # the fields of a push beside its changes, with room to spare
_ALL: Final = 100_000  # more than an outbox keeps: see `letting_go.MOST_KEPT`
_ASK_AGAIN_S: Final = 10.0  # between two questions about customers whom a restored hub lacks
_PUSHES_A_PULL: Final = 2
_CONTROL: Final = control_stream(DeviceId(""))


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one exchange did, and whether the next should follow at once."""

    sent: int
    received: int
    more: bool
    pause_s: float = 0.0


class Exchanging:
    """Brings our changes to the hub and the hub's to us."""

    def __init__(self, outbox: Outbox, intake: Intake, downloads: Downloads, clock: Clock) -> None:
        self._outbox = outbox
        self._intake = intake
        self._served = intake.customers()
        self._downloads = downloads
        self._clock = clock
        self._at_once = MAX_CHANGES
        self._ask_again_s = 0.0
        self.drift = DriftCheck(intake.copies(), intake, clock)

    def run_once(self, hub: HubClient) -> Exchange:
        """One full exchange. Safe to repeat and to cut off at any line."""
        try:
            self._introduce(hub)
            sent, pause_s = self._push_some(hub)  # no transaction is open here

            asked_ms, opening = self._clock.now_ms(), self._outbox.openings.last()
            page = hub.pull(
                self._intake.cursor(), self._outbox.first_untold, self._intake.wanted_again()
            )
            for notice in page.snapshots:
                self._downloads.bring(hub, notice)
            taken = self._intake.take(page, asked_ms)  # rows and clocks move together, first
            self._settle(page)  # then what they mean for our own changes
            if taken.erased:
                self._outbox.scrub(taken.erased)
        except HubRefused as refused:
            return self._recover(hub, refused)
        try:
            self._care_for_customers(hub, taken, opening)
        finally:  # the hub may have closed them although nobody heard so
            reopened = self._open_again(taken)
        more = page.more or bool(taken.to_fetch) or bool(self._outbox.waiting(limit=1))
        more = more or reopened
        more = more or _was_told(page)  # the next question says that it was done
        if not more:
            more = self.drift.look(hub) is not None
        return Exchange(sent, len(page.rows), more, pause_s)

    def _introduce(self, hub: HubClient) -> None:
        """A new hub or a new name: whom we serve must be heard before what we did.

        Whom a restored hub does not know, another device has still to tell it of: ask again.
        """
        identity = self._outbox.identity()
        if identity is None:
            return
        if self._intake.epoch() not in {"", identity.epoch}:
            self._intake.reset()
        is_new = self._served.device() != identity.device
        if is_new:
            waiting = {customer_of(held.stream) for held in self._outbox.waiting(limit=_ALL)}
            asked = self._served.wanted() | {each for each in waiting if each}
        else:
            asked = self._served.wanted() & frozenset(self._served.unknown())
            if not asked or self._clock.steady_s() < self._ask_again_s:
                return
        answers = {each: _opens(hub, each, self._outbox.openings.next()) for each in sorted(asked)}
        unknown = [each for each, opened in answers.items() if opened is _Opened.NOT_YET]
        erased = [each for each, opened in answers.items() if opened is _Opened.NEVER]
        erased += _erased_among(hub, self._outbox, asked) if is_new else ()
        # Where nobody may ask, the hub has sent by itself all whom it wants to send.
        barred = [each for each, opened in answers.items() if opened is _Opened.NOT_HERE]
        self._served.introduced(
            identity.device, unknown, [*erased, *(barred if not is_new else ())]
        )
        if erased:
            self._outbox.scrub(erased)
        self._ask_again_s = self._clock.steady_s() + _ASK_AGAIN_S

    def _push_some(self, hub: HubClient) -> tuple[int, float]:
        """A few pushes on end, so that what comes back for them comes in one answer.

        Gives how many changes went out, and how long the hub wants to be left alone.
        """
        sent = 0
        for _ in range(_PUSHES_A_PULL):
            batch = fitting(self._emptied(self._outbox.waiting(limit=self._at_once)))
            if not batch:
                break
            answer = self._push(hub, batch)
            sent += len(batch)
            pause_s = wait_of(answer.backoff_s) or 0.0
            if pause_s or answer.last_n < batch[-1].n:
                return sent, pause_s
        return sent, 0.0

    def _push(self, hub: HubClient, batch: Sequence[Held]) -> PushResponse:
        identity = self._outbox.identity()
        if identity is None:
            raise Refused("hub.not_enrolled")
        first_held = self._outbox.first_held or batch[0].n
        was = {held.n: held.was for held in batch if held.was is not None}
        answer = hub.push(identity.epoch, first_held, [held.body for held in batch], was)
        self._hear(answer.results, 0)
        self._outbox.heard(answer.last_n)
        self._at_once = MAX_CHANGES
        return answer

    def _settle(self, page: PullResponse) -> None:
        """Nothing is let go before the answers are complete: its effect may still be on its way."""
        durable_n = 0 if page.more else page.durable_n
        self._hear(page.told, durable_n)
        self._outbox.heard(page.last_n, page.epoch)

    def _hear(self, told: Sequence[Told], durable_n: int) -> None:
        """Who was erased leaves the screen first: their cart without what we put in is no cart."""
        erased = self._outbox.erased_by(told)
        if erased:
            self._served.forget(erased)
        self._outbox.settle(told, durable_n, self._intake.covering())

    def _recover(self, hub: HubClient, refused: HubRefused) -> Exchange:
        """What the hub's no asks of us, where we can do it ourselves."""
        match refused.number:
            case ErrorNumber.OTHER_EPOCH:
                self._intake.reset()
                self._outbox.heard(0, refused.detail)
            case ErrorNumber.GAP if (next_n := _NUMBER.search(refused.detail)) is not None:
                self._outbox.heard(int(next_n[1]) - 1)
            case ErrorNumber.TOO_LARGE if self._at_once > 1:
                self._at_once //= 2
            case ErrorNumber.TOO_LARGE:
                self._give_up(hub, outcomes.TOO_LARGE)
            case ErrorNumber.MALFORMED if (faulty := _FAULTY.match(refused.detail)) is not None:
                before = int(faulty[1])
                if before:  # they are good, and are taken first
                    self._at_once = before
                else:
                    self._give_up(hub, outcomes.MALFORMED)
            case _:
                raise refused
        return Exchange(0, 0, more=True)

    def _emptied(self, batch: Sequence[Held]) -> Sequence[Held]:
        """Empty changes for what the hub cannot take, so that the next do not wait for it."""
        return [
            replace(held, body=bodies.emptied(held.body)) if held.given_up else held
            for held in batch
        ]

    def _give_up(self, hub: HubClient, outcome: Outcome) -> None:
        """The next change is one that the hub will never take, unless it has it already."""
        identity, (held, *_) = self._outbox.identity(), self._outbox.waiting(limit=1)
        if identity is None or held.given_up:
            raise HubRefused(ErrorNumber.MALFORMED, f"change {held.n}")
        told = hub.change(identity.device, held.n)
        if told is None:
            log.error("the hub cannot take change %d: %s", held.n, outcome.code)
            self._outbox.give_up(held.n, outcome)
        else:
            self._hear([told], 0)
            self._outbox.heard(held.n)

    def _care_for_customers(self, hub: HubClient, taken: Taken, opening: int | None) -> None:
        """Close the customers whom people let go here; ask anew for those held only in part.

        `opening` is the newest that was known when the hub was asked what is new.
        """
        for customer in (*taken.to_close, *taken.to_fetch):
            hub.people.close_customer(customer, opening)
        if taken.to_fetch:
            asked_ms = self._clock.now_ms()
            self._intake.take(hub.pull(self._intake.cursor(), told_from=None), asked_ms)
        for customer in taken.to_fetch:
            hub.people.open_customer(customer, self._outbox.openings.next())

    def _open_again(self, taken: Taken) -> bool:
        """Whether somebody opened a customer whom the hub has just closed, or was told to close.

        Whoever opens says so here before the hub is asked: it hears of the opening last.
        """
        back = {*taken.to_open, *taken.to_close} & self._served.wanted()
        if back:
            self._served.ask_again(back)
            self._ask_again_s = 0.0
        return bool(back)


def _was_told(page: PullResponse) -> bool:
    """Whether the hub has told this device alone to do something."""
    return any(row.stream.startswith(_CONTROL) for row in page.rows)


class _Opened(Enum):
    """Whether the hub has opened a customer on this device."""

    DONE = auto()
    NOT_YET = auto()
    NEVER = auto()  # they were erased
    NOT_HERE = auto()  # nobody may open customers on this device


def _opens(hub: HubClient, customer: CustomerId, opening: int) -> _Opened:
    """Whether the hub knows this customer, who then is open on this device."""
    try:
        hub.people.open_customer(customer, opening)
    except HubRefused as refused:
        if refused.number not in {ErrorNumber.NOT_FOUND, ErrorNumber.FORBIDDEN}:
            raise
        if refused.number is ErrorNumber.NOT_FOUND:
            return _Opened.NEVER if refused.detail == outcomes.ERASED else _Opened.NOT_YET
        return _Opened.NOT_HERE
    return _Opened.DONE


def _erased_among(hub: HubClient, outbox: Outbox, asked: frozenset[CustomerId]) -> list[CustomerId]:
    """Who was erased of those of whom something is here from before this device had its name.

    Who was `asked` about already is left out. The hub knows from now on that of the others
    something is here, should one of them be erased later.
    """
    customers = sorted(outbox.left_over - asked)
    found = {each: _opens(hub, each, outbox.openings.next()) for each in customers}
    opening = outbox.openings.last()
    for customer, opened in found.items():
        if opened is _Opened.DONE:
            hub.people.close_customer(customer, opening)
    return [customer for customer, opened in found.items() if opened is _Opened.NEVER]


def fitting(batch: Sequence[Held]) -> Sequence[Held]:
    """The first changes that fit into one push; at least one."""
    room = MAX_PUSH_BYTES - _ENVELOPE_BYTES
    for at, held in enumerate(batch):
        room -= len(held.body) + 1
        if room < 0:
            return batch[: max(at, 1)]
    return batch
