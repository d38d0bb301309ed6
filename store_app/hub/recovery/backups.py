"""Backups of a hub that runs: verified before they count, named only when they are whole.

What a backup holds, a restore will not lose: so the device's `durable_n` moves with it, and devices
may let go of what they kept until then. It moves only after the file was read anew and found good.
A backup that fails changes nothing: devices keep their changes a little longer.

What it says of customers is sealed (see `sealing`), with keys that are on the disk before the
backup has its name; they stand beside it in `customer-keys`.
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
from store_app.hub.customers.erasing import erased_in
from store_app.hub.recovery.backup_folders import BackupFolders
from store_app.hub.recovery.copies import copy_out, stamp_copy
from store_app.hub.recovery.customer_keys import KeyFile
from store_app.hub.recovery.verifying import Seals, checked, short_hash
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database

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

    def __init__(self, database: Database, clock: Clock, folders: BackupFolders) -> None:
        self._database = database
        self._clock = clock
        self._folders = folders

    def make(self, folder: Path) -> Backup:
        """A new backup in that folder.

        Raises Damaged: `hub.bad_backup` if it cannot be trusted, `hub.bad_keys` if the file of
        keys there cannot be read.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folders.remember(folder)
        handle, name = tempfile.mkstemp(dir=folder, prefix="hub-", suffix=".part")
        os.close(handle)
        part = Path(name)
        try:
            last = self._fill(part, _keys_of(folder))
            file = part.replace(folder / _name(self._clock.now_ms(), short_hash(part)))
        finally:
            part.unlink(missing_ok=True)
        whole_files.keep_names(folder)
        self._database.write(lambda connection: self._note(connection, file, last))
        log.info("backup %s is made and verified", file)
        return Backup(file, len(last))

    def _fill(self, part: Path, keys: KeyFile) -> Mapping[DeviceId, int]:
        """Who was erased while the copy was made has no key afterwards, and is noise in it."""
        ring = keys.read()
        copy_out(self._database, part, ring)
        stamp_copy(part, keys.keep(ring, erased_in(self._database)))
        whole_files.to_disk(part)
        return checked(part, Seals(keys.read(), lambda: erased_in(self._database)))

    def _note(self, connection: Connection, file: Path, last: Mapping[DeviceId, int]) -> None:
        mark_durable(connection, last)
        audit.note(connection, self._clock.now_ms(), HUB, "hub.backup", file.name)


def mark_durable(connection: Connection, last: Mapping[DeviceId, int]) -> None:
    """Move `durable_n` up to these numbers, which a verified backup holds; never back."""
    rows = [{"device": device, "durable": n} for device, n in sorted(last.items()) if n]
    if rows:
        connection.execute(_MARK, rows)


def prune(folder: Path, keep: int) -> None:
    """Delete all but the newest backups; files that are not backups are left alone."""
    made = sorted(each for each in folder.glob("hub-*.sqlite") if NAME.fullmatch(each.name))
    for old in made[: max(0, len(made) - keep)]:
        old.unlink(missing_ok=True)


def _keys_of(folder: Path) -> KeyFile:
    keys = KeyFile(folder)
    if not keys.exists and any(folder.glob("hub-*.sqlite")):
        log.warning("no keys beside the backups in %s: a new file of keys is begun", folder)
    return keys


def _name(now_ms: int, sha: str) -> str:
    made = datetime.fromtimestamp(now_ms / 1000, UTC)
    return f"hub-{made:%Y%m%dT%H%M%S}{now_ms % 1000:03}Z-{sha}.sqlite"


_D = tables.device.c
_MARK = (
    update(tables.device)
    .where(_D.id == bindparam("device"), _D.durable_n < bindparam("durable"))
    .values(durable_n=bindparam("durable"))
)
