"""Backups of a hub that runs: verified before they count, named only when they are whole.

What a backup holds, a restore will not lose: so the device's `durable_n` moves with it, and devices
may let go of what they kept until then. It moves only after the file was read anew and found good.
A backup that fails changes nothing: devices keep their changes a little longer.
"""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, bindparam, update

from store_app import whole_files
from store_app.clocks import Clock
from store_app.domain.identifiers import DeviceId
from store_app.hub.recovery.copies import copy_out
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.verifying import checked, short_hash

log = logging.getLogger(__name__)

NAME: Final = re.compile(r"hub-(?P<made>\d{8}T\d{9}Z)-(?P<hash>[0-9a-f]{12})\.sqlite")
HUB: Final = DeviceId("hub")


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified file; `devices` says how many devices' changes are durable by it."""

    file: Path
    devices: int


class Backups:
    """Makes backups of one database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def make(self, folder: Path) -> Backup:
        """A new backup in that folder. Raises Damaged `hub.bad_backup` if it cannot be trusted."""
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix="hub-", suffix=".part")
        os.close(handle)
        part = Path(name)
        try:
            copy_out(self._database, part)
            whole_files.to_disk(part)
            last = checked(part)
            file = part.replace(folder / _name(self._clock.now_ms(), short_hash(part)))
        finally:
            part.unlink(missing_ok=True)
        whole_files.keep_names(folder)
        self._database.write(lambda connection: self._note(connection, file, last))
        log.info("backup %s is made and verified", file)
        return Backup(file, len(last))

    def _note(self, connection: Connection, file: Path, last: Mapping[DeviceId, int]) -> None:
        mark_durable(connection, last)
        audit.note(connection, self._clock.now_ms(), HUB, "hub.backup", file.name)


def mark_durable(connection: Connection, last: Mapping[DeviceId, int]) -> None:
    """These changes stand in a verified backup; what was durable stays so."""
    rows = [{"device": device, "durable": n} for device, n in sorted(last.items()) if n]
    if rows:
        connection.execute(_MARK, rows)


def prune(folder: Path, keep: int) -> None:
    """Delete all but the newest backups; files that are not backups are left alone."""
    made = sorted(each for each in folder.glob("hub-*.sqlite") if NAME.fullmatch(each.name))
    for old in made[: max(0, len(made) - keep)]:
        old.unlink(missing_ok=True)


def _name(now_ms: int, sha: str) -> str:
    made = datetime.fromtimestamp(now_ms / 1000, UTC)
    return f"hub-{made:%Y%m%dT%H%M%S}{now_ms % 1000:03}Z-{sha}.sqlite"


_D = tables.device.c
_MARK = (
    update(tables.device)
    .where(_D.id == bindparam("device"), _D.durable_n < bindparam("durable"))
    .values(durable_n=bindparam("durable"))
)
