"""Which rows of the hub's tables say something about a customer, and about whom.

Each table stands in one of these lists; a new one has to be put into one (a test sees to it).
Streams and devices are named by random ids and say nothing by themselves: an erasure leaves them.

Not a customer's: reviews, which were published under the name that their author chose, and staff.
No words are kept of a task that names no customer (see `TaskAbout`), so those of others are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, and_, func, not_, null, select

from store_app.domain.identifiers import CustomerId, customer_of, customer_stream
from store_app.hub.storage import store_tables, tables

# Whole rows, with the column that says whose they are; those referred to come first.
OWN: Final[Mapping[Table, str]] = {
    tables.customer: "id",
    tables.customer_word: "customer",
    tables.customer_event: "customer",
    tables.bag_link: "customer",
    tables.customer_state: "stream",
    tables.change: "stream",
}
# Rows that stay and say no more whose they were, as after an erasure.
LINKED: Final = (store_tables.customer_order, store_tables.hold)
# Rows of which some name customers in a text: tasks, and changes that were set aside.
NAMING: Final = (tables.feed, tables.quarantine)
NOBODYS: Final = (
    tables.meta,
    tables.device,
    tables.enrolment,
    tables.stream,
    tables.outcome,
    tables.follow,
    tables.staff,
    tables.sign_in,
    tables.product,
    tables.variant,
    tables.gtin,
    tables.review,
    tables.audit,
    store_tables.stock_count,
    store_tables.stock_ledger,
    store_tables.customer_alias,
    store_tables.erasure,
)

_SEALED: Final = frozenset({*(table.name for table in OWN), tables.quarantine.name})
_UNLINKED: Final = frozenset(table.name for table in LINKED)
_UUID: Final = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NAMES: Final = re.compile(_UUID)
_STREAMS: Final = re.compile(f"customer:({_UUID})")

PersonRows = Mapping[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Source:
    """A database that is read in one unchanging moment, and its tables under the names there."""

    connection: Connection
    tables: Mapping[str, Table]

    def of(self, table: Table) -> Table:
        return self.tables[table.name]

    def tasks(self) -> Iterator[Mapping[str, Any]]:
        own = self.of(tables.feed)
        for row in self.connection.execute(select(own).where(_is_of_tasks(own))).mappings():
            yield dict(row)

    def quarantined(self) -> Iterator[Mapping[str, Any]]:
        for row in self.connection.execute(select(self.of(tables.quarantine))).mappings():
            yield dict(row)

    def erased(self) -> frozenset[CustomerId]:
        column = self.of(store_tables.erasure).c.customer
        return frozenset(map(CustomerId, self.connection.execute(select(column)).scalars()))

    def customers(self) -> frozenset[CustomerId]:
        """Everybody of whom there may be a row, erased or not."""
        streams = self.of(tables.stream).c.name
        named = select(streams).where(streams >= "customer:", streams < "customer;")
        found = {customer_of(name) for name in self.connection.execute(named).scalars()}
        for table, column in ((tables.customer, "id"), *((each, "customer") for each in LINKED)):
            found.update(self.connection.execute(select(self.of(table).c[column])).scalars())
        return frozenset(name for name in found if name is not None)

    def rows_of(self, names: Collection[CustomerId]) -> Mapping[CustomerId, PersonRows]:
        """All that stands in the tables of these customers' own, and which rows link to them."""
        found: dict[CustomerId, dict[str, list[tuple[Any, ...]]]] = {name: {} for name in names}
        for table, column in OWN.items():
            whose = {customer_stream(name) if column == "stream" else name: name for name in names}
            own = self.of(table)
            at = list(own.c.keys()).index(column)
            asked = select(own).where(own.c[column].in_(whose))
            for row in self.connection.execute(asked).all():
                found[whose[row[at]]].setdefault(str(table.name), []).append(tuple(row))
        for table in LINKED:
            own = self.of(table)
            linked = select(own.c.customer, *own.primary_key).where(own.c.customer.in_(names))
            for name, *key in self.connection.execute(linked):
                found[name].setdefault(str(table.name), []).append(tuple(key))
        return found

    def counts(self) -> Mapping[str, int]:
        """How many rows of each table belong to somebody."""
        of = self.connection.execute
        own = {t.name: of(select(func.count()).select_from(self.of(t))).scalar_one() for t in OWN}
        linked = {
            t.name: of(select(func.count(self.of(t).c.customer))).scalar_one() for t in LINKED
        }
        return {**own, **linked}


def clear_part(table: Table) -> Select[Any] | None:
    """What of a table may stand in a backup for everybody to read; the rest is sealed."""
    if table.name in _SEALED:
        return None
    if table.name in _UNLINKED:
        return select(*(null().label(c.name) if c.name == "customer" else c for c in table.c))
    if table.name == tables.feed.name:
        return select(table).where(not_(_is_of_tasks(table)))
    return select(table)


def layout() -> Mapping[str, list[str]]:
    """The columns that a person's rows have in each table, today."""
    own = {str(table.name): list(map(str, table.c.keys())) for table in OWN}
    return own | {str(t.name): [str(each.name) for each in t.primary_key] for t in LINKED}


def named_in(text: str, known: Collection[CustomerId]) -> frozenset[CustomerId]:
    """Whom a text names by their id: those who are known, and whoever has a stream in it."""
    found = {name for name in _NAMES.findall(text) if name in known}
    return frozenset(map(CustomerId, found | set(_STREAMS.findall(text))))


def _is_of_tasks(feed: Table) -> Any:  # noqa: ANN401 - a condition
    stream = feed.c.stream
    return and_(stream >= "store:", stream < "store;", stream.endswith(":tasks"))
