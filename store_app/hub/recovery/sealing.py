"""Seals what a backup holds of people, so that whoever is erased is gone from old backups too.

A backup is made once and lies about in copies; nobody goes through them to erase a customer. So the
copy holds no word of anybody: all rows of a customer's own (`personal.OWN`) leave their tables and
stand as one sealed bundle under the customer's id, opened by a key of their own that stands outside
(`customer_keys`). When the key is destroyed, the bundle is noise in every copy of every backup.
The rows are sealed while they are copied: at no moment do they stand in the file in the clear.

Beside a bundle stands what an erasure would leave of the customer: which changes were theirs, by
device and number, and which streams they had absorbed. So who comes back without a key comes back
as one who was erased, and devices are answered accordingly.

Texts that name customers by their id (tasks, changes that were set aside) stand in the clear as an
erasure leaves them, and whole in a seal that needs the keys of all whom they name.

What this does not protect: backups made before there were keys; whoever reads backups and keys;
ids, numbers and times (how many customers, which device changed something when); what `personal`
calls nobody's. The restored database is in the clear, as the hub's own always is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

import orjson
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    insert,
)

from store_app.domain.identifiers import CustomerId
from store_app.errors import Damaged
from store_app.hub.customers.erasing import scrubbed
from store_app.hub.recovery.customer_keys import KeyRing, Stamp
from store_app.hub.recovery.personal import OWN, PersonRows, Source, layout, named_in
from store_app.hub.recovery.seals import BAD, seal
from store_app.hub.storage import tables
from store_app.protocol.store import TaskBody

_AT_ONCE: Final = 500
_SEALED: Final = MetaData()

# These tables are in backups only. `clear` is the state that an erasure would leave, at `seq`.
bundle: Final = Table(
    "sealed_customer",
    _SEALED,
    Column("customer", Text, primary_key=True),
    Column("seq", Integer),
    Column("clear", Text),
    Column("sealed", LargeBinary, nullable=False),
)
body: Final = Table(
    "sealed_body",
    _SEALED,
    Column("id", Integer, primary_key=True),
    Column("table", Text, nullable=False),
    Column("customers", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
about: Final = Table(
    "sealed_about",
    _SEALED,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)


def drop_sealed(target: Connection) -> None:
    _SEALED.drop_all(target)


def stamping(stamp: Stamp) -> tuple[str, tuple[str, str]]:
    """The statement that says in a backup which key file opens it."""
    value = orjson.dumps([stamp.lineage, stamp.generation]).decode()
    return f'INSERT INTO "{about.name}" VALUES (?, ?)', ("stamp", value)  # noqa: S608 - our own


class Sealing:
    """Writes into a copy what it may hold of people. The copy has everything else already."""

    def __init__(self, source: Source, target: Connection, ring: KeyRing) -> None:
        self._source = source
        self._target = target
        self._ring = ring
        self._erased = source.erased()
        self._customers = source.customers() - self._erased

    def run(self) -> None:
        """Raises Damaged `hub.bad_backup` if a row is nobody's: it would be lost."""
        _SEALED.create_all(self._target)
        columns = orjson.dumps(layout()).decode()
        self._target.execute(insert(about), {"key": "layout", "value": columns})
        written = dict.fromkeys(layout(), 0)
        for names in _parts(sorted(self._customers | self._erased)):
            found = self._source.rows_of(names)
            self._write_erased({name: found[name] for name in names if name in self._erased})
            self._seal_each({name: found[name] for name in names if name in self._customers})
            for rows in found.values():
                for name, those in rows.items():
                    written[name] += len(those)
        if written != self._source.counts():
            raise Damaged(BAD, "rows of customers who are not there")
        self._seal_tasks()
        self._seal_quarantine()

    def _write_erased(self, found: Mapping[CustomerId, PersonRows]) -> None:
        """Nothing of them is anybody's secret; that they were erased must be known."""
        for table in OWN:
            names = list(table.c.keys())
            rows = [row for of in found.values() for row in of.get(table.name, ())]
            if rows:
                self._target.execute(
                    insert(table), [dict(zip(names, r, strict=True)) for r in rows]
                )

    def _seal_each(self, found: Mapping[CustomerId, PersonRows]) -> None:
        rows = []
        for name, person in found.items():
            seq, clear = _left(person)
            sealed = seal(person, [self._ring.key_of(name)], name)
            rows.append({"customer": name, "seq": seq, "clear": clear, "sealed": sealed})
        if rows:
            self._target.execute(insert(bundle), rows)

    def _seal_tasks(self) -> None:
        for row in self._source.tasks():
            names = named_in(row["body"] or "", self._customers)
            if not names:
                self._target.execute(insert(tables.feed), row)
            else:
                left = scrubbed(TaskBody.model_validate_json(row["body"])).model_dump_json()
                self._target.execute(insert(tables.feed), {**row, "body": left})
                content = (row["stream"], row["key"], row["body"])
                self._seal_body(tables.feed, names, content)

    def _seal_quarantine(self) -> None:
        for row in self._source.quarantined():
            text = bytes(row["body"]).decode(errors="replace")
            names = named_in(text, self._customers) - self._erased
            self._target.execute(insert(tables.quarantine), {**row, "body": b""} if names else row)
            if names:
                content = (row["device"], row["n"], row["body"])
                self._seal_body(tables.quarantine, names, content)

    def _seal_body(
        self, table: Table, names: Collection[CustomerId], content: Sequence[Any]
    ) -> None:
        whose = sorted(names)
        keys = [self._ring.key_of(name) for name in whose]
        row = {
            "table": table.name,
            "customers": orjson.dumps(whose).decode(),
            "sealed": seal({str(table.name): [content]}, keys, table.name),
        }
        self._target.execute(insert(body), row)


def _left(person: PersonRows) -> tuple[int | None, str | None]:
    """Where a customer's stream stood, and what an erasure leaves of their state."""
    for row in person.get(tables.customer_state.name, ()):
        state = dict(zip(tables.customer_state.c.keys(), row, strict=True))
        whole = orjson.loads(state["state"])
        left = {name: whole[name] for name in ("clock", "absorbed") if name in whole}
        return state["seq"], orjson.dumps({**left, "erased": True}).decode()
    return None, None


def _parts(names: Sequence[CustomerId]) -> Iterator[Sequence[CustomerId]]:
    left = iter(names)
    while part := list(islice(left, _AT_ONCE)):
        yield part
