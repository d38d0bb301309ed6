"""Products that a shop folder does not name any more are sold no more, if whoever loads it says so.

One that somebody still has on a list stays known: its line keeps name and picture, says that it is
no longer sold, and offers what is like it. One that nobody has is forgotten, by all devices too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from store_app.domain.identifiers import CATALOGUE, ProductId
from store_app.errors import Refused
from store_app.hub.hub import Hub
from store_app.hub.storage import tables
from store_app.protocol.catalogue import ProductBody

_AT_ONCE: Final = 500
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
    """End the sale of what left; what the folder has taken over under a new name goes with that."""
    moved = _numbers(folder)
    with hub.database.read() as connection:
        known = list(_bodies(connection, left.names))
        listed = _listed(connection, _numbers(known) - moved)
    stays = [each for each in known if listed.intersection(v.sku for v in each.variants)]
    ended = [_ended(each, moved) for each in stays]
    hub.catalogue.put([new for old, new in zip(stays, ended, strict=True) if new != old])
    gone = set(left.names) - {ProductId(each.id) for each in stays}
    hub.catalogue.withdraw(sorted(gone))
    return Withdrawn(len(stays), len(gone))


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


def _listed(connection: Connection, numbers: Collection[str]) -> frozenset[str]:
    """Those of these numbers that stand on anybody's list, in a hold or in a task.

    One too many does no harm; so the texts are not read as what they mean, which would take long.
    """
    wanted = {json.dumps(number): number for number in numbers}
    states, feed = tables.customer_state.c, tables.feed.c
    of_stores = select(feed.body).where(
        feed.stream >= "store:",
        feed.stream < "store;",
        feed.stream.endswith(":holds") | feed.stream.endswith(":tasks"),
        feed.body.is_not(None),
    )
    found: set[str] = set()
    for statement in (select(states.state), of_stores):
        rows = connection.execute(statement.execution_options(yield_per=_AT_ONCE)).scalars()
        for text in rows:
            found.update(wanted.keys() & _TEXT.findall(text or ""))
    return frozenset(wanted[each] for each in found)
