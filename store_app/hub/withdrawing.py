"""Products that a shop folder does not name any more are sold no more, if whoever loads it says so.

One that somebody still has on a list stays known: its line keeps name and picture, says that it is
no longer sold, and offers what is like it. One that nobody has is forgotten, by all devices too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Connection, select

from store_app.domain.identifiers import CATALOGUE, ProductId
from store_app.errors import Refused
from store_app.hub.hub import Hub
from store_app.hub.storage import tables
from store_app.hub.streams import devices
from store_app.hub.streams.feeds import Keyed
from store_app.protocol.catalogue import ProductBody

_AT_ONCE: Final = 500
_MANY: Final = 10_000
_TEXT: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_ENDED: Final = '"discontinued":true'


@dataclass(frozen=True, slots=True)
class Left:
    """What the hub knows and a folder does not name; `sold` of the `of_sold` products sold now."""

    names: tuple[ProductId, ...]
    sold: int
    of_sold: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """How many products are sold no more: some stay known, the others are forgotten."""

    ended: int = 0
    forgotten: int = 0


def not_in(hub: Hub, folder: Sequence[ProductBody]) -> Left:
    """The products of the hub that a folder with these does not name."""
    feed = tables.feed.c
    statement = select(feed.key, feed.body.contains(_ENDED, autoescape=True)).where(
        feed.stream == CATALOGUE, feed.body.is_not(None)
    )
    with hub.database.read() as connection:
        known = {ProductId(key): not ended for key, ended in connection.execute(statement)}
    names = sorted(known.keys() - {ProductId(each.id) for each in folder})
    return Left(tuple(names), sum(known[name] for name in names), sum(known.values()))


def check_few(left: Left, folder: Sequence[ProductBody], at_most_percent: int) -> None:
    """Raises Refused if it looks as if the folder lacked what it should hold."""
    if not folder:
        raise Refused("shop.no_products")
    if left.sold * 100 > left.of_sold * at_most_percent:
        said = f"{left.sold} of {left.of_sold} are missing, at most {at_most_percent} % may be"
        raise Refused("shop.many_missing", said)


def withdraw(hub: Hub, left: Left, folder: Sequence[ProductBody]) -> Withdrawn:
    """End the sale of what left; what the folder has taken over under a new name goes with that.

    All lists are read before; those that moved since are read again when nobody can change any,
    so that nothing is forgotten that somebody has put on a list meanwhile.
    """
    moved = _numbers(folder)
    with hub.database.read() as connection:
        known = list(_bodies(connection, left.names))
        wanted = _numbers(known) - moved
        lists = Lists.read(connection, wanted)
    ended = forgotten = 0
    for start in range(0, len(known), _AT_ONCE):
        part = known[start : start + _AT_ONCE]
        done = hub.catalogue.put_decided(partial(_decided, part, moved, lists))
        ended, forgotten = ended + done.ended, forgotten + done.forgotten
    return Withdrawn(ended, forgotten)


def _decided(
    known: Sequence[ProductBody], moved: Collection[str], lists: Lists, connection: Connection
) -> tuple[Sequence[Keyed], Withdrawn]:
    """What becomes of these products: their new bodies, or none."""
    devices.lock_all(connection)
    listed = lists.read_again(connection)
    rows, ended = [], 0
    for each in known:
        stays = not listed.isdisjoint(variant.sku for variant in each.variants)
        ended += stays
        new = _ended(each, moved) if stays else None
        if new != each:
            rows.append(Keyed(each.id, new))
    return rows, Withdrawn(ended, len(known) - ended)


@dataclass(frozen=True, slots=True)
class Lists:
    """Which of some numbers stand on anybody's list, and up to where each list was read."""

    wanted: frozenset[str]
    found: frozenset[str]
    read_to: Mapping[str, int]

    @classmethod
    def read(cls, connection: Connection, wanted: frozenset[str]) -> Lists:
        """All lists."""
        statement = select(_S.stream, _S.seq, _S.state).execution_options(yield_per=_AT_ONCE)
        found, read_to = set[str](), dict[str, int]()
        quoted = _quoted(wanted)
        for row in connection.execute(statement):
            read_to[row.stream] = row.seq
            found.update(quoted & _texts(row.state))
        return cls(wanted, _plain(found), read_to)

    def read_again(self, connection: Connection) -> frozenset[str]:
        """The same as of now: only what moved since is read, and what stands in the stores."""
        heads = connection.execute(select(_S.stream, _S.seq).execution_options(yield_per=_MANY))
        moved = [row.stream for row in heads if self.read_to.get(row.stream) != row.seq]
        quoted, found = _quoted(self.wanted), set[str]()
        for start in range(0, len(moved), _AT_ONCE):
            some = _S.stream.in_(moved[start : start + _AT_ONCE])
            for state in connection.execute(select(_S.state).where(some)).scalars():
                found.update(quoted & _texts(state))
        for body in connection.execute(_IN_STORES).scalars():
            found.update(quoted & _texts(body))
        return self.found | _plain(found)


def _bodies(connection: Connection, names: Sequence[ProductId]) -> Iterator[ProductBody]:
    feed = tables.feed.c
    for start in range(0, len(names), _AT_ONCE):
        part = names[start : start + _AT_ONCE]
        statement = select(feed.body).where(feed.stream == CATALOGUE, feed.key.in_(part))
        for body in connection.execute(statement).scalars():
            if body is not None:
                yield ProductBody.model_validate_json(body)


def _numbers(products: Iterable[ProductBody]) -> frozenset[str]:
    """What these products are told apart by: their SKUs and GTINs."""
    variants = [variant for product in products for variant in product.variants]
    return frozenset(number for each in variants for number in (each.sku, *each.gtins))


def _ended(body: ProductBody, moved: Collection[str]) -> ProductBody:
    """The product as one that is not sold, without what is another one's now."""
    variants = tuple(
        each.model_copy(update={"gtins": tuple(n for n in each.gtins if n not in moved)})
        for each in body.variants
        if each.sku not in moved
    )
    return body.model_copy(update={"variants": variants, "discontinued": True})


def _quoted(numbers: Collection[str]) -> frozenset[str]:
    return frozenset(map(json.dumps, numbers))


def _plain(quoted: Collection[str]) -> frozenset[str]:
    return frozenset(json.loads(each) for each in quoted)


def _texts(text: str) -> frozenset[str]:
    """All texts in it, as they are written.

    One too many does no harm; so they are not read as what they mean, which would take long.
    """
    return frozenset(_TEXT.findall(text))


_S = tables.customer_state.c
_F = tables.feed.c
_IN_STORES = select(_F.body).where(
    _F.stream >= "store:",
    _F.stream < "store;",
    _F.stream.endswith(":holds") | _F.stream.endswith(":tasks"),
    _F.body.is_not(None),
)
