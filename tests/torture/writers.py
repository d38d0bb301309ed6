"""Sixteen writers against the cursor, beside a table numbered by an identity column.

A reader that follows numbers handed out before the commit skips whatever is committed later under a
smaller number. The identity column shows that this really happens here; the stream's counter, moved
inside the transaction, must not miss a row.
"""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import psycopg
from sqlalchemy import text

from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.hub.changes.channels import Done
from store_app.hub.hub import Hub
from store_app.hub.streams.devices import DeviceKind
from tests.torture.crowd import ADD, a_customer

WRITERS: Final = 16


@dataclass(frozen=True, slots=True)
class Followed:
    """So many rows were written, and so many a reader missed who followed by number."""

    written: int
    missed: int


def follow_counter(hub: Hub, each_writes: int) -> Followed:
    """Sixteen writers on one customer, and a reader that never looks back."""
    customer = a_customer(hub, 1)
    stop = threading.Event()
    seen: list[int] = []
    reader = threading.Thread(target=_follow, args=(hub, customer, stop, seen))
    reader.start()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda number: _write(hub, customer, number, each_writes), range(WRITERS)))
    stop.set()
    reader.join()
    written = WRITERS * each_writes + 1
    return Followed(written, written - len(set(seen)))


def _write(hub: Hub, customer: CustomerId, number: int, many: int) -> None:
    sender = hub.channels.sender(DeviceKind.WEB, f"writer {number}")
    for _ in range(many):
        sender.send(customer, [Done(ADD)])


def _follow(hub: Hub, customer: CustomerId, stop: threading.Event, seen: list[int]) -> None:
    statement = text("SELECT seq FROM change WHERE stream = :stream AND seq > :last ORDER BY seq")
    last, done = 0, False
    while not done:
        done = stop.is_set()
        bounds = {"stream": customer_stream(customer), "last": last}
        with hub.database.read() as connection:
            found = list(connection.execute(statement, bounds).scalars())
        seen += found
        last = found[-1] if found else last


def follow_identity(address: str, each_writes: int, seed: int) -> Followed:
    """The control: the same with an identity column. One transaction is held open, to force it."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE control (id BIGINT GENERATED ALWAYS AS IDENTITY, w INT)")
    stop, seen = threading.Event(), [0]
    reader = threading.Thread(target=_follow_identity, args=(address, stop, seen))
    with psycopg.connect(address) as held:
        held.execute("INSERT INTO control (w) VALUES (-1)")
        reader.start()
        with ThreadPoolExecutor(WRITERS) as pool:
            writing = [
                pool.submit(_write_identity, address, each_writes, seed + number)
                for number in range(WRITERS)
            ]
            for each in writing:
                each.result()
        while seen[-1] < WRITERS * each_writes + 1:
            time.sleep(0.01)
        held.commit()
    stop.set()
    reader.join()
    written = WRITERS * each_writes + 1
    return Followed(written, written - len(set(seen) - {0}))


def _write_identity(address: str, many: int, seed: int) -> None:
    chance = random.Random(seed)
    with psycopg.connect(address) as connection:
        for _ in range(many):
            connection.execute("INSERT INTO control (w) VALUES (1)")
            time.sleep(chance.random() / 500)
            connection.commit()


def _follow_identity(address: str, stop: threading.Event, seen: list[int]) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        done = False
        while not done:
            done = stop.is_set()
            rows = connection.execute(
                "SELECT id FROM control WHERE id > %s ORDER BY id", (seen[-1],)
            ).fetchall()
            seen += [row[0] for row in rows]
