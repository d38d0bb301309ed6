"""The sheet of tasks costs as much as there is to tell, not as many changes as there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from store_app.actions.read_tasks import ReadTasks, TaskSources
from store_app.domain.change import Author, CartAdd, Change, Channel
from store_app.domain.identifiers import CustomerId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.replica.catalogue import Hit
from store_app.replica.outbox import DoneChange, RefusedChange, Waiting
from tests.makers import ELENI, TABLET

MUG = Sku("mug-oat")


@dataclass
class Asked:
    """An outbox in which much waits, and a device that counts what it is asked for."""

    waiting: tuple[Change, ...]
    times: Counter[str] = field(default_factory=Counter)

    def refused(self) -> tuple[RefusedChange, ...]:
        return ()

    def recent_done(self, _limit: int) -> tuple[DoneChange, ...]:
        return ()

    def count_waiting(self) -> Waiting:
        return Waiting(len(self.waiting), 1)

    def state(self, customer: CustomerId) -> CustomerState | None:
        self.times[customer] += 1
        return CustomerState()

    def by_sku(self, sku: Sku) -> Hit | None:
        self.times[sku] += 1
        return None

    def colleagues(self) -> tuple[()]:
        self.times["colleagues"] += 1
        return ()


def a_change(n: int) -> Change:
    intent = CartAdd(MUG, 1, Money(1800, "EUR"))
    return Change(TABLET, n, customer_stream(ELENI), Seen(), Author(Channel.STORE), n, intent)


def test_one_reading_asks_once_for_whoever_and_whatever_many_changes_are_about() -> None:
    asked = Asked(tuple(a_change(n) for n in range(1, 20)))
    read = ReadTasks(
        asked,
        asked,
        asked,
        asked.colleagues,
        TaskSources(waiting=lambda limit: asked.waiting[:limit]),
    )
    assert len(read().waits) == 19
    assert asked.times == {ELENI: 1, MUG: 1, "colleagues": 1}
    read()
    assert set(asked.times.values()) == {2}
