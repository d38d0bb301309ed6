"""Take changes from devices: each once, in the hub's order, with its outcome kept for ever.

A change is named by its device and its number. The hub moves `device.last_n` in the transaction
that writes the effect, also when it refuses; so the same push may arrive any number of times,
through any number of hub processes, and has one effect and one answer.

`durable_n` says up to which number a restore from backup would still know the changes. It moves
only with a verified backup: while none was ever made it is 0, and devices keep what they sent.

A change on which a handler fails is found by taking its push one by one; see `quarantine`.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from sqlalchemy import Connection, bindparam, select

from store_app.clocks import Clock
from store_app.domain.identifiers import DeviceId
from store_app.hub.changes import quarantine
from store_app.hub.changes.sent import ReceivedChange, read_sent
from store_app.hub.changes.taking import Answer, Push, Taken, Taking
from store_app.hub.changes.transient import is_transient
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.meta import History
from store_app.hub.streams.known_states import KnownStates
from store_app.protocol.exchange import PushRequest, PushResponse, Told
from store_app.protocol.problems import ErrorNumber

log = logging.getLogger(__name__)

_TRY_AGAIN_S: Final = 1.0  # a handler failed: what it met may have passed by then


class Changes:
    """The one door through which everything changes that devices may change."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        doorbell: Doorbell,
        history: History,
        note_erasures: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._history = history
        self._taking = Taking(clock, history)
        self._note_erasures = note_erasures

    @property
    def known(self) -> KnownStates:
        """The states of customers that this process remembers."""
        return self._taking.known

    def accept(
        self, device: DeviceId, pushed: PushRequest, after: int | None = None
    ) -> PushResponse:
        """Take the next changes of a device. The same bytes again get the same answer.

        With `after` refuses GAP, and takes nothing, if that is not the last number of the device.
        """
        push = self._read(device, pushed, after)
        try:
            answer = self._hand_in(push)
        except Exception as error:
            if is_transient(error):
                raise
            # A handler failed; on which change is found out now.
            answer = self._one_by_one(push)
        response = self._answer(device, answer)
        if _erases(push):
            self._note_erasures()
        return response

    async def take(self, device: DeviceId, pushed: PushRequest) -> PushResponse:
        """The same as `accept`, without a thread that waits for the commit."""
        push = self._read(device, pushed)
        try:
            answer = await self._database.written_together(self._taking.take_each, push)
        except Exception as error:
            if is_transient(error):
                raise
            answer = await asyncio.to_thread(self._one_by_one, push)
        response = self._answer(device, answer)
        if _erases(push):
            await asyncio.to_thread(self._note_erasures)
        return response

    def told(self, device: DeviceId, n: int) -> Told | None:
        """What became of one change; None if it never came."""
        bounds = {"device": device, "first": n, "last": n}
        with self._database.read() as connection:
            row = connection.execute(_OUTCOMES, bounds).one_or_none()
        return None if row is None else Told(n=row.n, outcome=row.code, detail=row.detail)

    def has_taken(self, device: DeviceId, pushed: PushRequest) -> bool:
        """Whether these very changes came before."""
        received = read_sent(pushed)
        bounds = {"device": device, "first": received[0].n, "last": received[-1].n}
        with self._database.read() as connection:
            known = {row.n: row.fingerprint for row in connection.execute(_OUTCOMES, bounds)}
        return all(known.get(each.n) == each.fingerprint for each in received)

    def _read(self, device: DeviceId, pushed: PushRequest, after: int | None = None) -> Push:
        if pushed.epoch != self._history.epoch:
            raise RequestRefused(ErrorNumber.OTHER_EPOCH, self._history.epoch)
        _check_form(pushed)
        return Push(device, pushed, read_sent(pushed), after)

    def _hand_in(self, push: Push) -> Answer:
        return self._database.write_together(self._taking.take_each, push)

    def _answer(self, device: DeviceId, answer: Answer) -> PushResponse:
        """Ring for what was taken. Raises what was refused."""
        if isinstance(answer, RequestRefused):
            raise answer
        for stream in answer.made:
            self._doorbell.follow(device, stream)
        self._doorbell.ring(answer.moved)
        return answer.response

    def _one_by_one(self, push: Push) -> Answer:
        """Take what can be taken; who fails is tried again later, and set aside in the end."""
        taken: Taken | None = None
        for each in push.received:
            after = None if push.after is None else each.n - 1
            alone = replace(push, received=(each,), after=after)
            try:
                answer = self._hand_in(alone)
            except Exception as error:
                if is_transient(error):
                    raise
                _tell(error, each, push.device)
                if not self._gives_up(push.device, each, type(error).__name__):
                    later = RequestRefused(ErrorNumber.BUSY, f"change {each.n}", _TRY_AGAIN_S)
                    return later if taken is None else taken.paused(_TRY_AGAIN_S)
                answer = self._hand_in(alone)
            if isinstance(answer, RequestRefused):
                return answer if taken is None else taken
            taken = answer if taken is None else taken.then(answer)
        return RequestRefused(ErrorNumber.BUSY, "", _TRY_AGAIN_S) if taken is None else taken

    def _gives_up(self, device: DeviceId, received: ReceivedChange, error: str) -> bool:
        """Whether the change has failed too often, and is answered without being tried again."""
        now_ms = self._clock.now_ms()

        def job(connection: Connection) -> bool:
            tries = quarantine.strike(connection, device, received, error, now_ms)
            if tries >= quarantine.TRIES:
                quarantine.give_up(connection, device, received, now_ms)
            return tries >= quarantine.TRIES

        return self._database.write(job)


def _tell(error: Exception, change: ReceivedChange, device: DeviceId) -> None:
    """Log where a handler failed, but never what the error says: it may be somebody's name."""
    where = "".join(traceback.format_tb(error.__traceback__))
    kind = type(error).__name__
    log.error("change %d of device %s: %s at\n%s", change.n, device, kind, where)


def _erases(push: Push) -> bool:
    return any(each.kind == "customer.erase" for each in push.received)


def _check_form(pushed: PushRequest) -> None:
    changes = pushed.changes
    if changes and pushed.first_held > changes[0].n:
        raise RequestRefused(ErrorNumber.MALFORMED, "first_held is above what is sent")
    for before, change in pairwise(changes):
        if change.n != before.n + 1:
            raise RequestRefused(ErrorNumber.MALFORMED, "numbers must follow each other")


_O = tables.outcome.c
_OUTCOMES = (
    select(_O.n, _O.fingerprint, _O.code, _O.detail)
    .where(_O.device == bindparam("device"))
    .where(_O.n.between(bindparam("first"), bindparam("last")))
)
