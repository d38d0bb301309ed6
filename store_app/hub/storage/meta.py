"""Facts about this hub that are made once and kept in its database."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from store_app.hub.storage import tables
from store_app.hub.storage.upsert import add_rows, put_rows

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class History:
    """The random name of this run of history, and when it began by a restore, if it did."""

    epoch: str
    restored_ms: int | None = None


def history(connection: Connection) -> History:
    """What a hub must know of its own past; it changes only while no hub runs."""
    return History(_made_once(connection, "epoch", secrets.token_hex(8)), _restored_ms(connection))


def begin_epoch(connection: Connection, epoch: str, now_ms: int) -> None:
    """History goes on from a backup: under a new name, and so that the hub knows of it."""
    rows: list[dict[str, object]] = [
        {"key": "epoch", "value": epoch},
        {"key": "restored_ms", "value": str(now_ms)},
    ]
    put_rows(connection, tables.meta, rows)


def lock(connection: Connection) -> None:
    """Until the job ends, nobody else in any hub goes on after calling this."""
    statement = select(tables.meta.c.key).where(tables.meta.c.key == "epoch").with_for_update()
    connection.execute(statement)


def _restored_ms(connection: Connection) -> int | None:
    statement = select(tables.meta.c.value).where(tables.meta.c.key == "restored_ms")
    found = connection.execute(statement).scalar_one_or_none()
    return None if found is None else int(found)


def code_keys(connection: Connection) -> Mapping[int, bytes]:
    """The keys with which the shop signs its codes, by their number."""
    fresh = json.dumps({"1": secrets.token_hex(_KEY_BYTES)})
    kept: dict[str, str] = json.loads(_made_once(connection, "code_keys", fresh))
    return {int(number): bytes.fromhex(key) for number, key in kept.items()}


def _made_once(connection: Connection, key: str, fresh: str) -> str:
    add_rows(connection, tables.meta, [{"key": key, "value": fresh}])
    statement = select(tables.meta.c.value).where(tables.meta.c.key == key)
    return str(connection.execute(statement).scalar_one())
