"""Mistakes at the hub."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, text

from store_app.domain.change import Change
from store_app.domain.identifiers import DeviceId
from store_app.domain.store_change import TaskIntent, TaskTake
from store_app.domain.task import Task, TaskState, TaskStep, reduce_task
from store_app.hub.changes import facts, taking
from store_app.hub.changes.before import Before
from store_app.hub.changes.kinds import stores
from store_app.hub.changes.taking import Push, Taking
from store_app.hub.customers.erasing import Erasures
from store_app.hub.hub import Hub
from store_app.hub.recovery.customer_keys import KeyFile
from store_app.hub.storage import bulk, meta, tables
from store_app.hub.streams.devices import Device
from store_app.hub.streams.pull import Pull, PulledPage
from store_app.protocol.changes import WireChange
from tests.sync.faulty_rules import COUNTS_AGAIN
from tests.sync.parts import Parts, Swap

_begin_epoch = meta.begin_epoch
_Part = TypeVar("_Part")


class _TakesAgain(Taking):
    """A number that was taken already is taken again."""

    def _check(self, connection: Connection, device: Device | None, push: Push) -> Any:
        if device is not None and push.received and push.received[0].n <= device.last_n:
            device = replace(device, last_n=push.received[0].n - 1)
        return super()._check(connection, device, push)


class _SeesTooLate(Pull):
    """The cursor runs ahead, as a sequence's does past a transaction that is still open."""

    def page(
        self,
        device: DeviceId,
        cursor_text: str,
        limit: int,
        told_from: int | None,
        again: str = "",
    ) -> PulledPage:
        page = super().page(device, cursor_text, limit, told_from, again)
        open_still = [text for text in page.rows if _is_newest(text)]
        rows = [text for text in page.rows if text not in open_still[-1:]]
        return replace(page, rows=rows)


def _turned_into(part: _Part, kind: type[_Part]) -> _Part:
    """The same part of the hub, of the faulty kind."""
    turned = copy(part)
    turned.__class__ = kind
    return turned


def _is_newest(text_of_row: str) -> bool:
    row = json.loads(text_of_row)
    return bool(row["type"] == "change" and row["seq"] % 3 == 0)


def _takes_again(hub: Hub) -> Hub:
    def job(connection: Connection) -> None:
        indexes = text("SELECT name FROM sqlite_schema WHERE name LIKE 'uq_change%'")
        for name in connection.execute(indexes).scalars().all():
            connection.execute(text(f"DROP INDEX {name}"))

    hub.database.write(job)
    changes = copy(hub.changes)
    changes._taking = _turned_into(changes._taking, _TakesAgain)
    return replace(hub, changes=changes)


def _sees_too_late(hub: Hub) -> Hub:
    return replace(hub, pull=_turned_into(hub.pull, _SeesTooLate))


def _counts_epochs(connection: Connection, _epoch: str, now_ms: int) -> None:
    """A restored hub gets the number after the one in its backup."""
    before = connection.execute(text("SELECT value FROM meta WHERE key = 'epoch'")).scalar_one()
    plus_one = f"{int(before, 16) + 1:016x}"
    _begin_epoch(connection, plus_one, now_ms)


def _gives_away(
    task: Task | None, change: Change, intent: TaskIntent, *, confirmed: bool = False
) -> TaskStep:
    """Whoever takes a task has it, whoever had it before."""
    if task is not None and isinstance(intent, TaskTake) and task.state is TaskState.TAKEN:
        task = replace(task, state=TaskState.OPEN)
    return reduce_task(task, change, intent, confirmed=confirmed)


def _hears_nothing(*_all: object) -> Before:
    """What devices heard of the hub before counts for nothing."""
    return Before(aftermath=True)


def _all_signed_in(
    _connection: Connection, asking: Collection[DeviceId], changes: Sequence[WireChange]
) -> frozenset[tuple[str, str]]:
    """Whoever is named has been there."""
    return frozenset((device, change.staff or "") for device in asking for change in changes)


_PUT_OUTCOMES = bulk.putting(tables.outcome, "device", "n", "fingerprint", "code", "detail")
NO_DE_DUPLICATION = Parts(
    hub=_takes_again,
    swaps=(
        Swap(taking, "_ADD_OUTCOMES", _PUT_OUTCOMES),
        *COUNTS_AGAIN,
    ),
)
_KEEP = KeyFile.keep
ERASED_COME_BACK = Parts(  # one of these alone would do: the list of erasures, or their lost keys
    swaps=(
        Swap(Erasures, "replay", lambda _self: ()),
        Swap(KeyFile, "drop", lambda _self, _gone: None),
        Swap(KeyFile, "keep", lambda self, ring, _gone: _KEEP(self, ring, ())),
    )
)
ANYBODY_IS_A_MANAGER = Parts(swaps=(Swap(facts, "_signed_in", _all_signed_in),))
LAST_TAKER_WINS = Parts(swaps=(Swap(stores, "reduce_task", _gives_away),))
EPOCH_PLUS_ONE = Parts(swaps=(Swap(meta, "begin_epoch", _counts_epochs),))
WAS_IGNORED = Parts(swaps=(Swap(Before, "told", _hears_nothing),))
CURSOR_BY_SEQUENCE = Parts(hub=_sees_too_late)
