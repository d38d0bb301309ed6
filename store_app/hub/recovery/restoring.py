"""Puts a backup in the place of the hub's database.

The restored hub gets a new random epoch: devices notice, and send again what the backup may not
hold. (A counter would not do: two restores of one backup would get the same number, and a device
that had spoken to the first would believe the second to be it.)
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, make_url, update

from store_app import whole_files
from store_app.clocks import Clock
from store_app.errors import Damaged
from store_app.hub.recovery.backups import HUB, NAME
from store_app.hub.recovery.copies import close_into_one_file, copy_in
from store_app.hub.settings import HubSettings
from store_app.hub.storage import audit, meta, tables
from store_app.hub.storage.database import open_database
from store_app.hub.storage.occupancy import occupy
from store_app.hub.storage.schema import migrate
from store_app.hub.storage.verifying import BAD, checked, short_hash


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back; `aside` is the database that was there before, if it was a file."""

    epoch: str
    devices: int
    aside: Path | None


def restore(settings: HubSettings, backup: Path, clock: Clock) -> Restored:
    """Go back to a backup. No hub may run meanwhile.

    Raises Damaged: `hub.running`, `hub.bad_backup`. Until the very end nothing is touched.
    """
    held = occupy(settings.database(), alone=True)
    part = settings.data / "restoring.part"
    try:
        _check_name(backup)
        shutil.copyfile(backup, part)
        devices = len(checked(part))
        epoch = secrets.token_hex(8)
        _prepare(part, epoch, clock.now_ms(), backup.name)
        aside = _put_in_place(settings, part, clock.now_ms())
    finally:
        part.unlink(missing_ok=True)
        held.release()
    return Restored(epoch, devices, aside)


def _check_name(backup: Path) -> None:
    """A backup that we named has the beginning of its hash in the name."""
    if not backup.is_file():
        raise Damaged(BAD, f"{backup} is not there")
    named = NAME.fullmatch(backup.name)
    if named is not None and named["hash"] != short_hash(backup):
        raise Damaged(BAD, f"{backup.name} is not what it was when it was made")


def _prepare(part: Path, epoch: str, now_ms: int, name: str) -> None:
    """All that a restored hub must know, written into the copy before anybody sees it."""

    def job(connection: Connection) -> None:
        meta.begin_epoch(connection, epoch, now_ms)
        device = tables.device
        # Whatever this file holds is in a verified backup: in this one.
        connection.execute(update(device).values(durable_n=device.c.last_n, settled=False))
        audit.note(connection, now_ms, HUB, "hub.restored", name)

    copy = open_database(f"sqlite:///{part}")
    try:
        migrate(copy.engine)
        copy.write(job)
    finally:
        copy.close()
    close_into_one_file(part)


def _put_in_place(settings: HubSettings, part: Path, now_ms: int) -> Path | None:
    address = settings.database()
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        database = open_database(address)
        try:
            copy_in(part, database.engine)
        finally:
            database.close()
        return None
    place = Path(url.database or "")
    aside = None
    # The file itself goes first: without its log it would look whole and be older than it was.
    for side in ("", "-wal", "-shm"):
        old = place.with_name(place.name + side)
        with contextlib.suppress(FileNotFoundError):
            moved = old.replace(place.with_name(f"{place.name}.before-{now_ms}{side}"))
            aside = aside or moved
    part.replace(place)
    whole_files.keep_names(place.parent)
    return aside
