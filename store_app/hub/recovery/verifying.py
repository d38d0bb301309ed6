"""Whether a backup would bring the hub back: opened anew, read through and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from store_app.domain.identifiers import CustomerId, DeviceId
from store_app.errors import Damaged
from store_app.hub.recovery.customer_keys import KeyRing
from store_app.hub.recovery.seals import BAD
from store_app.hub.recovery.unsealing import check_seals
from store_app.hub.storage.database import Database, open_database
from store_app.protocol.state import state_from_json

_STATES_READ: Final = 500
_HASH_SIGNS: Final = 12


@dataclass(frozen=True, slots=True)
class Seals:
    """What opens a backup: the keys, and who may be without one because they were erased since."""

    ring: KeyRing
    gone: Callable[[], Collection[CustomerId]]


def checked(file: Path, seals: Seals | None = None) -> Mapping[DeviceId, int]:
    """Up to which number the file knows the changes of each device.

    What is sealed is opened as a restore would, if the keys are given. Raises Damaged
    `hub.bad_backup` for a file from which the hub could not go on.
    """
    copy = open_database(f"sqlite:///{file}")
    try:
        return _checked(copy, file, seals)
    except (DatabaseError, ValidationError) as error:
        raise Damaged(BAD, f"{file.name}: {type(error).__name__}") from error
    finally:
        copy.close()
        for side in ("-wal", "-shm"):
            file.with_name(file.name + side).unlink(missing_ok=True)


def short_hash(file: Path) -> str:
    """The beginning of the SHA-256 of a file: part of its name, so that a torn copy shows."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:_HASH_SIGNS]


def _checked(copy: Database, file: Path, seals: Seals | None) -> Mapping[DeviceId, int]:
    with copy.read() as connection:
        if connection.execute(text("PRAGMA integrity_check(1)")).scalar_one() != "ok":
            raise Damaged(BAD, f"{file.name}: pages")
        for what, fault in _FAULTS.items():
            if connection.execute(text(fault)).first() is not None:
                raise Damaged(BAD, f"{file.name}: {what}")
        _read_states(connection)
        if seals is not None:
            check_seals(connection, seals.ring, seals.gone)
        rows = connection.execute(text("SELECT id, last_n FROM device")).all()
    return {DeviceId(row.id): row.last_n for row in rows}


def _read_states(connection: Connection) -> None:
    for state in connection.execute(text(_SOME_STATES), {"many": _STATES_READ}).scalars():
        state_from_json(state)


_FAULTS: Final[Mapping[str, str]] = {
    "references": "PRAGMA foreign_key_check",
    "states behind their streams": (
        "SELECT 1 FROM customer_state JOIN stream ON stream.name = customer_state.stream"
        " WHERE customer_state.seq <> stream.head LIMIT 1"
    ),
    "changes beyond their streams": (
        "SELECT 1 FROM stream WHERE head <"
        " (SELECT max(seq) FROM change WHERE stream = name) LIMIT 1"
    ),
    "outcomes beyond their devices": (
        "SELECT 1 FROM device WHERE last_n < (SELECT max(n) FROM outcome WHERE device = id) LIMIT 1"
    ),
    "no epoch": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'epoch')",
}
_SOME_STATES: Final = "SELECT state FROM customer_state ORDER BY random() LIMIT :many"
