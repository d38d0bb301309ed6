"""Apply the changes of pushes: each by the handler of its kind, all written back once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import DeviceId, StreamName, customer_of, tasks_stream
from store_app.domain.outcome import Outcome
from store_app.domain.store_change import TaskAbout
from store_app.domain.task import CHANGES_MISSING
from store_app.hub.changes.admission import Admission
from store_app.hub.changes.before import Before
from store_app.hub.changes.facts import Facts
from store_app.hub.changes.kinds.book import kind_of
from store_app.hub.changes.kinds.ground import Decided, Ground
from store_app.hub.changes.kinds.published import Published
from store_app.hub.changes.kinds.shelves import Shelves
from store_app.hub.changes.kinds.task_list import TaskList
from store_app.hub.storage.bulk import Writes
from store_app.hub.streams import follows, heads
from store_app.hub.streams.customer_log import CustomerLog
from store_app.hub.streams.devices import Device, DeviceKind
from store_app.hub.streams.known_states import KnownStates
from store_app.protocol.changes import WireChange


@dataclass(frozen=True, slots=True)
class Fresh:
    """What one push brings that the hub does not have; its device's row is locked.

    `missing` names changes that the hub once took and that nobody holds any more.
    """

    device: Device
    changes: Sequence[WireChange]
    before: Before
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The new heads of the streams that moved: those of customers, and those of the shop."""

    customers: Mapping[StreamName, int]
    shop: Mapping[StreamName, int]


class Round:
    """All pushes of one transaction: streams locked in one order, read once, written back once.

    Nothing here commits: that belongs to who runs the job.
    """

    def __init__(
        self,
        connection: Connection,
        pushes: Sequence[Fresh],
        now_ms: int,
        known: KnownStates,
    ) -> None:
        touched = [_touched(push) for push in pushes]
        changes = [change for push in pushes for change in push.changes]
        of_each = {push.device.id: names for push, names in zip(pushes, touched, strict=True)}
        facts = Facts.read(connection, changes, of_each)
        admitted = [
            Admission(connection, push.device, push.changes, now_ms, push.before, facts)
            for push in pushes
        ]
        to_make = frozenset().union(*(each.to_make for each in admitted))
        heads.make(connection, to_make | _of_stores(admitted, touched))
        locked = heads.lock(connection, frozenset().union(*touched))
        self._now_ms = now_ms
        self._customers = CustomerLog(connection, locked, to_make, known)
        self._published = Published(connection)
        shelves = Shelves(connection, self._published)
        tasks = TaskList(connection, self._published, now_ms)
        self.pushes: Final = [
            Applying(
                Ground(
                    connection=connection,
                    device=push.device,
                    now_ms=now_ms,
                    admission=admission,
                    customers=self._customers,
                    shelves=shelves,
                    tasks=tasks,
                    published=self._published,
                ),
                push.before,
                names,
            )
            for push, admission, names in zip(pushes, admitted, touched, strict=True)
        ]
        for push in pushes:
            _report_missing(tasks, push)

    def write(self, writes: Writes) -> Moved:
        """Write everything back, here or with what else there is to write."""
        moved = Moved(self._customers.write(writes, self._now_ms), self._published.write())
        for each in self.pushes:
            each.follow()
        return moved


class Applying:
    """The changes of one push on their way, each by the handler of its kind."""

    def __init__(self, ground: Ground, before: Before, touched: AbstractSet[StreamName]) -> None:
        self._ground = ground
        self._before = before
        self._touched = touched
        self._back: set[StreamName] = set()

    @property
    def made(self) -> AbstractSet[StreamName]:
        """The customers' streams that began with this push, or came back to their device."""
        return self._ground.customers.made & self._ground.admission.to_make | self._back

    @property
    def device(self) -> DeviceId:
        """Whose changes these are."""
        return self._ground.device.id

    @property
    def believed(self) -> Sequence[WireChange]:
        """What only a manager may do, and was done again because the device says that it was."""
        return self._ground.admission.believed

    def apply(self, sent: WireChange) -> Decided:
        """What becomes of the next change; what was refused before a restore stays refused.

        What was done for somebody who was erased since was done; the device is to forget it.
        """
        was = self._before.was.get(sent.n)
        if was is not None and not was.done:
            return self._refuse_again(sent, was)
        decided = kind_of(sent).apply(self._ground, sent, was)
        if was is not None and decided.outcome == outcomes.CUSTOMER_ERASED:
            return Decided(was, outcomes.ERASED)
        if was is not None and decided.outcome.done:
            stream = StreamName(sent.stream)
            known = stream in self._ground.admission.ends or customer_of(stream) is None
            self._back |= set() if known else {stream}
        return decided

    def own(self, moved: Moved) -> Mapping[StreamName, int]:
        """The streams that moved, less those of customers whom this push does not touch."""
        about = self._touched | {self._ground.customers.home(name) for name in self._touched}
        of_customers = {name: moved.customers[name] for name in about & moved.customers.keys()}
        return {**moved.shop, **of_customers}

    def followed(self, moved: Mapping[StreamName, int]) -> Mapping[StreamName, int]:
        """The streams that the sender follows and this push touches, with their heads."""
        followed = self._ground.admission.followed | self.made
        own = followed & self._touched
        return {name: head for name, head in moved.items() if head and name in own}

    def follow(self) -> None:
        """On devices of staff: keep touched customers open for longer, open those just created."""
        ground = self._ground
        if ground.device.kind is not DeviceKind.STAFF:
            return
        device, now_ms = ground.device.id, ground.now_ms
        follows.renew(ground.connection, device, ground.admission.ends, now_ms)
        for stream in sorted(self.made):
            follows.open_customer(ground.connection, device, stream, now_ms)

    def _refuse_again(self, sent: WireChange, was: Outcome) -> Decided:
        ground = self._ground
        if ground.admission.bars_stream(sent, ground.customers) is None:
            if ground.customers.is_erased(StreamName(sent.stream)):
                return Decided(was, outcomes.ERASED)
            ground.customers.add_refused(sent, ground.change(sent), was)
        return Decided(was)


def _touched(push: Fresh) -> AbstractSet[StreamName]:
    place = push.device.place
    names = {name for each in push.changes for name in kind_of(each).touches(push.device, each)}
    return names if not push.missing or place is None else names | {tasks_stream(place)}


def _of_stores(
    admitted: Sequence[Admission], touched: Sequence[AbstractSet[StreamName]]
) -> AbstractSet[StreamName]:
    """Of the streams that these touch those of places that the shop has."""
    return {
        name
        for each, names in zip(admitted, touched, strict=True)
        for name in names
        if customer_of(name) is None and each.keeps(name)
    }


def _report_missing(tasks: TaskList, push: Fresh) -> None:
    """People of the device's store are asked to look what was done there and is not any more.

    They are told when that was: after what is known from before, and before what came now.
    """
    device = push.device
    if push.missing and device.place is not None:
        subject = f"{device.id}:{push.missing}"
        made = [each.at_ms for each in push.changes if each.at_ms]
        span = f"{tasks.last_taken_ms(device.id)}-{min(made, default=0)}"
        about = TaskAbout(text=f"{device.name} {push.missing}\n{span}")
        tasks.raise_task(device.place, CHANGES_MISSING, about, subject)
