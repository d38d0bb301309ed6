"""What the machine gives without a hub: bare servers that write the rows of a push, no more.

`python -m benchmarks.hub_limits grouped|plain DATABASE DEVICES CUSTOMERS` prints its port and
answers pushes of so many devices, each with so many customers of its own.
*grouped* is Starlette with one writer thread that shares a transaction among all that wait, in the
driver's own words; *plain* is FastAPI with SQLAlchemy and a transaction for each request. Neither
checks, reduces or tells anybody anything.
"""

from __future__ import annotations

import asyncio
import json
import queue
import sys
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import Any, Final, TypeAlias

import psycopg
import sqlcipher3
import uvicorn
from fastapi import FastAPI, Request
from sqlalchemy import create_engine, insert, text
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from store_app.domain.cart import Entry
from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, Sku, StreamName
from store_app.domain.money import Money
from store_app.domain.seen import Origin, Seen
from store_app.domain.state import CustomerState
from store_app.hub.serve import LOOPBACK, listening
from store_app.hub.storage import tables
from store_app.hub.storage.database import open_database
from store_app.hub.storage.schema import migrate
from store_app.protocol.state import state_to_json

Push: TypeAlias = Mapping[str, Any]
Ask: TypeAlias = tuple[Push, Future[int]]

_GROUP: Final = 64
_PIECES: Final = 10  # in a cart, of those that the load fills and empties on average
_WRITES: Final = (
    (
        "INSERT INTO change (stream, seq, device, n, row, taken_ms) VALUES (?, ?, ?, ?, ?, 1)",
        "changes",
    ),
    (
        "INSERT INTO outcome (device, n, fingerprint, code, detail) VALUES (?, ?, ?, 'ok', '')",
        "outcomes",
    ),
    ("UPDATE stream SET head = ? WHERE name = ?", "heads"),
    ("UPDATE device SET last_n = ? WHERE id = ?", "devices"),
    (
        """INSERT INTO customer_state (stream, seq, state) VALUES (?, ?, ?)
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, state = excluded.state""",
        "states",
    ),
)


def main() -> None:
    kind, address, many, customers = sys.argv[1:]
    _prepare(address, devices(int(many)), int(customers))
    app = grouped(address) if kind == "grouped" else plain(address)
    with listening(LOOPBACK, 0) as socket:
        print(socket.getsockname()[1], flush=True)
        config = uvicorn.Config(app, log_level="warning", access_log=False, ws="none")
        uvicorn.Server(config).run(sockets=[socket])


def devices(many: int) -> Sequence[str]:
    """Names as long as those that a hub gives."""
    return [f"device-{at:05}" for at in range(many)]


def streams(device: str, many: int) -> Sequence[str]:
    """The streams of a device's customers, named as all customers' streams are."""
    names = (uuid.uuid5(uuid.NAMESPACE_OID, f"{device} {at}") for at in range(many))
    return [f"customer:{name}" for name in names]


def _prepare(address: str, names: Sequence[str], customers: int) -> None:
    """The hub's own tables, with devices and the streams of their customers."""
    database = open_database(address)
    migrate(database.engine)
    rows = [
        {"id": name, "kind": "staff", "name": name, "token_hash": name.encode(), "made_ms": 0}
        for name in names
    ]
    database.run(insert(tables.device), rows)
    all_streams = [{"name": each} for name in names for each in streams(name, customers)]
    database.run(insert(tables.stream), all_streams)
    database.close()


def grouped(address: str) -> Starlette:
    """One thread writes for all who wait."""
    waiting: queue.SimpleQueue[Ask] = queue.SimpleQueue()
    threading.Thread(target=_write_for_ever, args=(address, waiting), daemon=True).start()

    async def push(request: Any) -> JSONResponse:  # noqa: ANN401 - Starlette's request
        future: Future[int] = Future()
        waiting.put((json.loads(await request.body()), future))
        return JSONResponse({"last_n": await asyncio.wrap_future(future)})

    return Starlette(routes=[Route("/v1/push", push, methods=["POST"])])


def plain(address: str) -> FastAPI:
    """A transaction for each request, through the same libraries that the hub uses."""
    app, engine = FastAPI(), create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    named = [(text(_named(statement)), kind) for statement, kind in _WRITES]
    device = text("SELECT id, last_n FROM device WHERE id = :p0 FOR UPDATE")

    def store(pushed: Push) -> int:
        rows = _rows([pushed])
        with engine.begin() as connection:
            connection.execute(device, {"p0": pushed["device"]}).one_or_none()
            for statement, kind in named:
                values = [{f"p{at}": v for at, v in enumerate(row)} for row in rows[kind]]
                connection.execute(statement, values)
        return int(pushed["changes"][-1]["n"])

    @app.post("/v1/push")
    def push(pushed: dict[str, Any], _request: Request) -> dict[str, int]:
        return {"last_n": store(pushed)}

    return app


def _write_for_ever(address: str, waiting: queue.SimpleQueue[Ask]) -> None:
    write = _sqlite(address) if address.startswith("sqlite") else _postgresql(address)
    while True:
        group = [waiting.get()]
        while len(group) < _GROUP and not waiting.empty():
            group.append(waiting.get())
        write(_rows([pushed for pushed, _ in group]))
        for pushed, future in group:
            future.set_result(pushed["changes"][-1]["n"])


def _sqlite(address: str) -> Callable[[Mapping[str, Sequence[Any]]], None]:
    connection = sqlcipher3.dbapi2.connect(
        address.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")

    def write(rows: Mapping[str, Sequence[Any]]) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for statement, kind in _WRITES:
            connection.executemany(statement, rows[kind])
        connection.execute("COMMIT")

    return write


def _postgresql(address: str) -> Callable[[Mapping[str, Sequence[Any]]], None]:
    connection = psycopg.connect(address)
    statements = [(statement.replace("?", "%s"), kind) for statement, kind in _WRITES]

    def write(rows: Mapping[str, Sequence[Any]]) -> None:
        with connection.cursor() as cursor:
            for statement, kind in statements:
                cursor.executemany(statement, rows[kind])
        connection.commit()

    return write


def _rows(pushes: Sequence[Push]) -> Mapping[str, Sequence[Any]]:
    """The rows that a hub would write for these pushes, of the size that they have there."""
    each = [(pushed["device"], change) for pushed in pushes for change in pushed["changes"]]
    heads = {change["stream"]: change["n"] for _, change in each}
    return {
        "changes": [
            (change["stream"], change["n"], device, change["n"], _row(device, change))
            for device, change in each
        ],
        "outcomes": [(device, change["n"], b"f" * 32) for device, change in each],
        "heads": [(head, stream) for stream, head in heads.items()],
        "devices": [(pushed["changes"][-1]["n"], pushed["device"]) for pushed in pushes],
        "states": [(stream, head, _STATE) for stream, head in sorted(heads.items())],
    }


def _row(device: str, change: Mapping[str, Any]) -> str:
    told = {"type": "change", "seq": change["n"], "device": device, "outcome": "ok"}
    return json.dumps({**change, **told, "author": _AUTHOR, "price_now": _PRICE})


def _a_state() -> str:
    """A cart as the load fills it, as the hub would write it."""
    stream, device = StreamName(f"customer:{uuid.UUID(int=1)}"), DeviceId("d" * 12)
    price, author = Money(**_PRICE), Author(Channel.STORE, None, PlaceId("kifissia"), "bench")
    entries = tuple(
        Entry(Origin(stream, device, n), Sku("x" * 8), 1, False, 1, price, price, author, 1)
        for n in range(_PIECES)
    )
    return state_to_json(CustomerState(entries=entries, clock=Seen({stream: {device: _PIECES}})))


_AUTHOR: Final = {"channel": "store", "staff": None, "place": "kifissia", "device_name": "bench"}
_PRICE: Final[Any] = {"amount": 100, "currency": "EUR"}
_STATE: Final = _a_state()


def _named(statement: str) -> str:
    parts = statement.split("?")
    return "".join(f"{part}:p{at}" for at, part in enumerate(parts[:-1])) + parts[-1]


if __name__ == "__main__":
    main()
