"""What happened to a cart is told without a line too, also from before a merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from store_app.actions.read_story import ReadStory, ToldStory
from store_app.domain.change import Author, CartAdd, CartRemove, Change, Channel, Intent
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.outcome import OK
from store_app.domain.profile_change import CustomerMerge
from store_app.domain.seen import Seen
from store_app.domain.story import Logged
from store_app.errors import Unreachable

ELENI = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
DOUBLE = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
MUG = Sku("mug-oat")
ADD = CartAdd(MUG, 1, Money(1800, "EUR"))


@dataclass
class Shelf:
    """The changes of customers held here."""

    kept: dict[CustomerId, list[Logged]] = field(default_factory=dict)

    def keep(self, customer: CustomerId, n: int, intent: Intent) -> None:
        stream = customer_stream(customer)
        change = Change(DeviceId("b"), n, stream, Seen(), Author(Channel.STORE), n, intent)
        log = self.kept.setdefault(customer, [])
        log.append(Logged(len(log) + 1, change, OK))

    def of(self, customer: CustomerId) -> Sequence[Logged]:
        return self.kept.get(customer, [])

    def read_keys(self, _customer: CustomerId) -> frozenset[str]:
        return frozenset()

    def put_away(self, customer: CustomerId, key: str) -> None: ...


def unreachable(_customer: CustomerId, _before: int | None) -> ToldStory:
    raise Unreachable("hub.unreachable")


def told(shelf: Shelf, former: Sequence[CustomerId]) -> list[tuple[int, str]]:
    read = ReadStory(shelf, lambda _: (), unreachable, lambda _: former)
    return [(each.change.n, each.change.intent.kind) for each in read(ELENI).log]


def test_the_newest_stands_first() -> None:
    shelf = Shelf()
    shelf.keep(ELENI, 1, ADD)
    shelf.keep(ELENI, 2, CartRemove(MUG))
    assert told(shelf, ()) == [(2, "cart.remove"), (1, "cart.add")]


def test_what_was_done_under_a_former_name_is_told_and_the_merge_once() -> None:
    shelf = Shelf()
    shelf.keep(ELENI, 1, ADD)
    shelf.keep(DOUBLE, 2, ADD)
    for name in (DOUBLE, ELENI):
        shelf.keep(name, 3, CustomerMerge(ELENI))
    shelf.keep(ELENI, 4, CartRemove(MUG))
    assert told(shelf, (DOUBLE,)) == [
        (4, "cart.remove"),
        (3, "customer.merge"),
        (2, "cart.add"),
        (1, "cart.add"),
    ]
