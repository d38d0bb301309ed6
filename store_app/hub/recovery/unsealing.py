"""Opens what `sealing` sealed: to see that it is whole, and to bring people back from a backup."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import orjson
from sqlalchemy import Connection, bindparam, func, inspect, select, text, update

from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.errors import Damaged
from store_app.hub.recovery.customer_keys import KeyRing, Stamp
from store_app.hub.recovery.personal import LINKED
from store_app.hub.recovery.sealing import about, body, bundle, drop_sealed
from store_app.hub.recovery.seals import BAD, unseal
from store_app.hub.storage import tables
from store_app.protocol.state import state_from_json

_AT_ONCE: Final = 500
_STATES_READ: Final = 500


@dataclass(frozen=True, slots=True)
class Opened:
    """One customer's rows by table, or, without their key, what an erasure would leave."""

    customer: CustomerId
    rows: Mapping[str, Sequence[tuple[Any, ...]]] | None
    seq: int | None
    clear: str | None


def is_sealed(connection: Connection) -> bool:
    return inspect(connection).has_table(about.name)


def stamp_of(connection: Connection) -> Stamp:
    """The key file of this backup as it was then."""
    lineage, generation = orjson.loads(_about(connection, "stamp"))
    return Stamp(lineage, generation)


def check_seals(connection: Connection, ring: KeyRing, gone: Callable[[], Collection[str]]) -> None:
    """Open everything as a restore would. Only whoever is `gone` may be without a key.

    Raises Damaged `hub.bad_backup`.
    """
    heads = dict(connection.execute(select(tables.stream.c.name, tables.stream.c.head)).all())
    many = connection.execute(select(func.count()).select_from(bundle)).scalar_one()
    sample = set(random.sample(range(many), min(many, _STATES_READ)))
    columns = _layout(connection)
    state_at = columns[tables.customer_state.name].index("state")
    missing = set()
    for at, each in enumerate(_opened(connection, ring)):
        if each.rows is None:
            missing.add(each.customer)
            continue
        states = each.rows.get(tables.customer_state.name, ())
        _check_places(each, columns, heads.get(customer_stream(each.customer), 0))
        if at in sample and states:
            state_from_json(states[0][state_at])
    missing.update(name for names, _ in _bodies(connection, ring) for name in names)
    if missing and missing - set(gone()):
        raise Damaged(BAD, "a customer's key is not in the file of keys")


def unseal_into(connection: Connection, ring: KeyRing) -> Sequence[CustomerId]:
    """Put everybody back whose key is there, and take the seals away; names all others.

    Of those the state is what an erasure leaves, and nothing else is there.
    """
    columns = _layout(connection)
    gone: list[CustomerId] = []
    part: list[Opened] = []
    for each in _opened(connection, ring):
        part.append(each)
        if each.rows is None:
            gone.append(each.customer)
        if len(part) == _AT_ONCE:
            _put_back(connection, part, columns)
            part.clear()
    _put_back(connection, part, columns)
    for missing, row in list(_bodies(connection, ring)):
        if not missing:
            connection.execute(
                _BODIES[row[0]], dict(zip(("one", "two", "whole"), row[1], strict=True))
            )
    drop_sealed(connection)
    return gone


def _opened(connection: Connection, ring: KeyRing) -> Iterator[Opened]:
    for customer, seq, clear, sealed in connection.execute(select(bundle)):
        key = ring.find(customer)
        rows = None if key is None else unseal(sealed, [key], customer)
        yield Opened(CustomerId(customer), rows, seq, clear)


def _bodies(
    connection: Connection, ring: KeyRing
) -> Iterator[tuple[Collection[CustomerId], tuple[str, Sequence[Any]]]]:
    """Whose keys are missing, and, if none is, the table and the content."""
    for _, table, customers, sealed in connection.execute(select(body)):
        names = orjson.loads(customers)
        keys = [key for name in names if (key := ring.find(name)) is not None]
        missing = [name for name in names if ring.find(name) is None]
        content = () if missing else unseal(sealed, keys, table)[table][0]
        yield missing, (table, content)


def _check_places(each: Opened, columns: Mapping[str, list[str]], head: int) -> None:
    rows = each.rows or {}
    for table, fits in (("customer_state", head.__eq__), ("change", head.__ge__)):
        at = columns[table].index("seq")
        if not all(fits(row[at]) for row in rows.get(table, ())):
            raise Damaged(BAD, f"{table} of {each.customer} beside its stream")


def _put_back(
    connection: Connection, part: Sequence[Opened], columns: Mapping[str, list[str]]
) -> None:
    """The tables are those of the hub that made the backup, and so are the columns."""
    linked = {table.name for table in LINKED}
    for table, names in columns.items():
        rows = [(each.customer, row) for each in part for row in (each.rows or {}).get(table, ())]
        if not rows:
            continue
        if table in linked:
            places = " AND ".join(f'"{name}" = :{name}' for name in names)
            statement = f'UPDATE "{table}" SET customer = :whose WHERE {places}'  # noqa: S608
        else:
            listed, values = (", ".join(sign.format(n) for n in names) for sign in ('"{}"', ":{}"))
            statement = f'INSERT INTO "{table}" ({listed}) VALUES ({values})'  # noqa: S608
        given = [{**dict(zip(names, row, strict=True)), "whose": whose} for whose, row in rows]
        connection.execute(text(statement), given)
    left = [
        {"stream": customer_stream(each.customer), "seq": each.seq, "state": each.clear}
        for each in part
        if each.rows is None and each.seq is not None
    ]
    if left:
        connection.execute(tables.customer_state.insert(), left)


def _layout(connection: Connection) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = orjson.loads(_about(connection, "layout"))
    return found


def _about(connection: Connection, key: str) -> str:
    asked = select(about.c.value).where(about.c.key == key)
    found: str | None = connection.execute(asked).scalar_one_or_none()
    if found is None:
        raise Damaged(BAD, f"no {key}")
    return found


_F, _Q = tables.feed, tables.quarantine
_BODIES: Final = {
    _F.name: update(_F)
    .where(_F.c.stream == bindparam("one"), _F.c.key == bindparam("two"))
    .values(body=bindparam("whole")),
    _Q.name: update(_Q)
    .where(_Q.c.device == bindparam("one"), _Q.c.n == bindparam("two"))
    .values(body=bindparam("whole")),
}
