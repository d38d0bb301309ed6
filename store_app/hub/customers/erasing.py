"""Forget customers: what the hub knew of them, and what a backup would bring back.

Who was erased is written into a list beside the database, which no backup holds and no restore
touches: one line for each name. When a hub opens its database it erases again whoever is on the
list and came back with a backup, and puts on the list whoever is missing there.

A backup file that was made before still holds whoever was erased since, for everybody who can read
the file, until it is pruned. Keep backups where only those may read them who may read the database,
and no longer than the law of the place allows: `backups_kept` says how many there are.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, select, update

from store_app import whole_files
from store_app.domain.identifiers import CustomerId, DeviceId, control_stream, customer_stream
from store_app.domain.profile_rules import erased
from store_app.domain.state import CustomerState
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.store_tables import customer_alias, customer_order, erasure, hold
from store_app.hub.storage.upsert import add_rows, put_rows
from store_app.hub.streams import heads
from store_app.hub.streams.feeds import Keyed, write_rows
from store_app.protocol.state import state_from_json, state_to_json
from store_app.protocol.store import ErasedBody

LIST: Final = "erased-customers.jsonl"


def forget(connection: Connection, customers: Collection[CustomerId]) -> None:
    """Drop everything that says who these customers are; orders and holds stay without a name."""
    names = list(customers)
    for table in (tables.customer_word, tables.customer_event, tables.bag_link):
        connection.execute(delete(table).where(table.c.customer.in_(names)))
    connection.execute(delete(tables.customer).where(tables.customer.c.id.in_(names)))
    for named in (customer_order, hold):
        connection.execute(update(named).where(named.c.customer.in_(names)).values(customer=None))


def notices(customers: Collection[CustomerId]) -> list[Keyed]:
    """What the control stream of a device says of those whom it is to forget."""
    return [Keyed(f"erased:{name}", ErasedBody(customer=name)) for name in sorted(customers)]


class Erasures:
    """The list of who was erased, kept in a folder outside the database."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._path = folder / LIST

    def note(self) -> None:
        """Write down whom the database has erased and the list does not have yet."""
        table = erasure
        with self._database.read() as connection:
            rows = connection.execute(
                select(table.c.customer, table.c.erased_ms)
                .where(table.c.noted.is_(False))
                .order_by(table.c.erased_ms, table.c.customer)
            ).all()
        if not rows:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="ascii") as file:
            for customer, erased_ms in rows:  # what a power cut left of a line stays on its own
                file.write("\n" + json.dumps({"customer": customer, "erased_ms": erased_ms}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        whole_files.keep_names(self._path.parent)
        names = [customer for customer, _ in rows]
        statement = update(table).where(table.c.customer.in_(names)).values(noted=True)
        self._database.run(statement)

    def replay(self) -> Sequence[CustomerId]:
        """Erase again whom a backup brought back; gives their names."""
        listed = self._listed()
        with self._database.read() as connection:
            known = set(connection.execute(select(erasure.c.customer)).scalars())
        missing = {name: at_ms for name, at_ms in listed.items() if name not in known}
        if missing:
            self._database.write(lambda connection: _erase_again(connection, missing))
        return sorted(missing)

    def _listed(self) -> dict[CustomerId, int]:
        if not self._path.exists():
            return {}
        lines = self._path.read_text(encoding="ascii", errors="replace").splitlines()
        found: dict[CustomerId, int] = {}
        for line in lines:
            try:
                row = json.loads(line)
                found[CustomerId(row["customer"])] = int(row["erased_ms"])
            except (ValueError, KeyError, TypeError):
                continue  # cut off by a power cut: the database had it still, and wrote it again
        return found


def _erase_again(connection: Connection, missing: dict[CustomerId, int]) -> None:
    """The streams go on at a number above what devices may have read before.

    Whom the backup does not know as a follower may hold something of them all the same: all are
    told.
    """
    streams = {customer_stream(name) for name in missing}
    before = heads.lock(connection, streams)
    connection.execute(delete(tables.change).where(tables.change.c.stream.in_(list(before))))
    states = tables.customer_state.c
    known = select(states.stream, states.state).where(states.stream.in_(list(before)))
    kept = {name: state_from_json(text) for name, text in connection.execute(known)}
    rows: list[dict[str, object]] = []
    for stream in sorted(before):
        head = heads.advance(connection, stream, 1)
        state = state_to_json(erased(kept.get(stream, CustomerState())))
        rows.append({"stream": stream, "seq": head, "state": state})
    put_rows(connection, tables.customer_state, rows)
    forget(connection, list(missing))
    listed: list[dict[str, object]] = [
        {"customer": name, "erased_ms": at_ms, "noted": True} for name, at_ms in missing.items()
    ]
    add_rows(connection, erasure, listed)
    everyone = select(tables.device.c.id).where(tables.device.c.revoked.is_(False))
    for device in sorted(connection.execute(everyone).scalars()):
        write_rows(connection, control_stream(DeviceId(device)), notices(list(missing)))
    aliased = customer_alias.c.customer.in_(list(missing))
    connection.execute(delete(customer_alias).where(aliased))
