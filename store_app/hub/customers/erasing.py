"""Forget customers: what the hub knew of them, and what a backup would bring back.

Who was erased is written into a list beside the database, which no backup holds and no restore
touches: one line for each name. When a hub opens its database it erases again whoever is on the
list and came back with a backup, and puts on the list whoever is missing there.

Backups that were made before cannot be changed, but what they hold of a customer is sealed with
that customer's key (see `sealing`). An erasure destroys the key in every folder in which this hub
has made backups; one that is out of reach then loses it at the next erasure, start or backup there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, or_, select, update

from store_app import whole_files
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    StreamName,
    control_stream,
    customer_stream,
)
from store_app.domain.profile_rules import erased
from store_app.domain.state import CustomerState
from store_app.domain.store_change import TaskAbout
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.store_tables import customer_alias, customer_order, erasure, hold
from store_app.hub.storage.upsert import add_rows, put_rows
from store_app.hub.streams import heads
from store_app.hub.streams.feeds import Keyed, write_rows
from store_app.protocol.state import state_from_json, state_to_json
from store_app.protocol.store import ErasedBody, HoldBody, TaskBody

LIST: Final = "erased-customers.jsonl"


def forget(connection: Connection, customers: Collection[CustomerId]) -> None:
    """Drop everything that says who these customers are; orders and holds stay without a name."""
    names = list(customers)
    for table in (tables.customer_word, tables.customer_event, tables.bag_link):
        connection.execute(delete(table).where(table.c.customer.in_(names)))
    connection.execute(delete(tables.customer).where(tables.customer.c.id.in_(names)))
    for named in (customer_order, hold):
        connection.execute(update(named).where(named.c.customer.in_(names)).values(customer=None))
    _scrub_quarantine(connection, names)


def _scrub_quarantine(connection: Connection, names: Collection[CustomerId]) -> None:
    """Changes about them that nobody could apply: that there were some is all that stays."""
    table = tables.quarantine
    for row in connection.execute(select(table.c.device, table.c.n, table.c.body)).all():
        if any(name.encode() in bytes(row.body) for name in names):
            place = (table.c.device == row.device, table.c.n == row.n)
            connection.execute(update(table).where(*place).values(body=b""))


def erased_in(database: Database) -> frozenset[CustomerId]:
    """Everybody whom this database knows to be erased, under every name."""
    with database.read() as connection:
        rows = connection.execute(select(erasure.c.customer)).scalars()
        return frozenset(map(CustomerId, rows))


def notices(customers: Collection[CustomerId]) -> list[Keyed]:
    """What the control stream of a device says of those whom it is to forget."""
    return [Keyed(f"erased:{name}", ErasedBody(customer=name)) for name in sorted(customers)]


class Erasures:
    """The list of who was erased, kept in a folder outside the database.

    `forget_keys` destroys the keys to what backups hold of customers, and says whether it could.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        forget_keys: Callable[[Collection[CustomerId]], bool],
    ) -> None:
        self._database = database
        self._path = folder / LIST
        self._forget_keys = forget_keys

    def begin(self) -> None:
        """What a hub does first: erase whom a backup brought back, list whom the list lacks.

        A folder of backups that was out of reach at an erasure may be there again.
        """
        self.replay()
        self.note()
        self.destroy_keys()

    def destroy_keys(self) -> bool:
        """In all folders of backups that are there; whether that was done, or is to be tried again.

        Costs nothing where nobody was ever erased.
        """
        gone = erased_in(self._database)
        return not gone or self._forget_keys(gone)

    def note(self) -> None:
        """Write down whom the database has erased and the list does not have yet.

        Their keys are destroyed; where that cannot be done now, it is tried again with the next.
        """
        table = erasure
        with self._database.read() as connection:
            rows = connection.execute(
                select(table.c.customer, table.c.erased_ms)
                .where(table.c.noted.is_(False))
                .order_by(table.c.erased_ms, table.c.customer)
            ).all()
        if not rows:
            return
        listed = self._listed()
        self._write_down([(name, at_ms) for name, at_ms in rows if name not in listed])
        if self.destroy_keys():
            names = [customer for customer, _ in rows]
            statement = update(table).where(table.c.customer.in_(names)).values(noted=True)
            self._database.run(statement)
        self._database.empty_log()  # if somebody reads just now, `erasure_watch` does it later

    def _write_down(self, rows: Sequence[tuple[str, int]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="ascii") as file:
            for customer, erased_ms in rows:  # what a power cut left of a line stays on its own
                file.write("\n" + json.dumps({"customer": customer, "erased_ms": erased_ms}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        whole_files.keep_names(self._path.parent)

    def replay(self) -> Sequence[CustomerId]:
        """Erase again whom a backup brought back; gives their names."""
        listed = self._listed()
        with self._database.read() as connection:
            known = set(connection.execute(select(erasure.c.customer)).scalars())
        missing = {name: at_ms for name, at_ms in listed.items() if name not in known}
        if missing:
            job = partial(erase_again, missing=missing, noted=True)
            self._database.write(job)
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


def erase_again(connection: Connection, missing: Mapping[CustomerId, int], *, noted: bool) -> None:
    """Erase whom a backup brought back. `noted` says that the list has them already.

    Whom the backup does not know as a follower may hold something of them all the same: all are
    told.
    """
    leave_nothing(connection, list(missing))
    _scrub_holds(connection, list(missing))
    forget(connection, list(missing))
    _scrub_tasks(connection, list(missing))
    listed: list[dict[str, object]] = [
        {"customer": name, "erased_ms": at_ms, "noted": noted} for name, at_ms in missing.items()
    ]
    add_rows(connection, erasure, listed)
    everyone = select(tables.device.c.id).where(tables.device.c.revoked.is_(False))
    for device in sorted(connection.execute(everyone).scalars()):
        write_rows(connection, control_stream(DeviceId(device)), notices(list(missing)))


def leave_nothing(connection: Connection, names: Collection[CustomerId]) -> None:
    """End the streams of these customers, at a number above what devices may have read before."""
    streams = {customer_stream(name) for name in names}
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
    connection.execute(delete(customer_alias).where(customer_alias.c.customer.in_(list(names))))


def scrubbed(body: TaskBody) -> TaskBody:
    """A task that says no more whom it was about."""
    task = body.to_domain()
    return TaskBody.of(replace(task, about=TaskAbout(sku=task.about.sku)))


def _scrub_holds(connection: Connection, names: Collection[CustomerId]) -> None:
    feed = tables.feed.c
    about = or_(*(feed.body.contains(name) for name in names))
    statement = select(feed.stream, feed.key, feed.body).where(
        feed.stream >= "store:", feed.stream < "store;", feed.stream.endswith(":holds"), about
    )
    for stream, key, text in connection.execute(statement).all():
        held = HoldBody.model_validate_json(text).model_copy(update={"customer": None})
        write_rows(connection, StreamName(stream), [Keyed(key, held)])


def _scrub_tasks(connection: Connection, names: Collection[CustomerId]) -> None:
    feed = tables.feed.c
    about = or_(*(feed.body.contains(name) for name in names))
    statement = select(feed.stream, feed.key, feed.body).where(
        feed.stream >= "store:", feed.stream < "store;", feed.stream.endswith(":tasks"), about
    )
    for stream, key, text in connection.execute(statement).all():
        task = scrubbed(TaskBody.model_validate_json(text))
        write_rows(connection, StreamName(stream), [Keyed(key, task)])
