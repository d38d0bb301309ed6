"""Puts a backup in the place of the hub's database.

The restored hub gets a new random epoch: devices notice, and send again what the backup may not
hold. (A counter would not do: two restores of one backup would get the same number, and a device
that had spoken to the first would believe the second to be it.)

People are sealed in a backup and come back by the file of keys beside it. Whoever has no key there
was erased since, and comes back as erased. If the whole file is lost, or is older than the backup,
that cannot be told of anybody: then nothing is restored, unless it is asked to restore `without`
customers. All else comes back then; each customer's stream is ended as if they were erased, but
nobody is put on the list of erasures: with the keys found again, another restore brings them back.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, make_url, update
from sqlalchemy.exc import DatabaseError

from store_app import whole_files
from store_app.clocks import Clock
from store_app.domain.identifiers import CustomerId
from store_app.errors import Damaged
from store_app.hub.customers.erasing import erase_again, leave_nothing
from store_app.hub.recovery.backups import HUB, NAME
from store_app.hub.recovery.copies import close_into_one_file, copy_in
from store_app.hub.recovery.customer_keys import KEYS, KeyFile, no_keys
from store_app.hub.recovery.seals import BAD
from store_app.hub.recovery.unsealing import is_sealed, stamp_of, unseal_into
from store_app.hub.recovery.verifying import checked, short_hash
from store_app.hub.settings import HubSettings
from store_app.hub.storage import audit, meta, tables
from store_app.hub.storage.database import open_database
from store_app.hub.storage.occupancy import occupy
from store_app.hub.storage.schema import migrate

NO_KEYS: Final = "hub.no_customer_keys"
_AT_ONCE: Final = 500
_ONLY_OURS: Final = 0o600


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back; `aside` is the database that was there before, if it was a file.

    `gone` says how many customers of the backup came back with nothing: their keys are not there.
    """

    epoch: str
    devices: int
    aside: Path | None
    gone: int = 0


def restore(
    settings: HubSettings, backup: Path, clock: Clock, *, without_customers: bool = False
) -> Restored:
    """Go back to a backup. No hub may run meanwhile.

    Raises Damaged: `hub.running`, `hub.bad_backup`, `hub.bad_keys`, `hub.no_customer_keys`.
    Until the very end nothing is touched.
    """
    held = occupy(settings.database(), alone=True)
    part = settings.data / "restoring.part"
    try:
        _check_name(backup)
        part.touch(_ONLY_OURS)  # it names customers
        shutil.copyfile(backup, part)
        gone = _open_seals(part, backup, without_customers=without_customers)
        devices = len(checked(part))
        epoch = secrets.token_hex(8)
        _prepare(part, epoch, clock.now_ms(), backup.name)
        _erase(part, gone, clock.now_ms(), lost=without_customers)
        aside = _put_in_place(settings, part, clock.now_ms())
    finally:
        part.unlink(missing_ok=True)
        held.release()
    return Restored(epoch, devices, aside, len(gone))


def _check_name(backup: Path) -> None:
    """A backup that we named has the beginning of its hash in the name."""
    if not backup.is_file():
        raise Damaged(BAD, f"{backup} is not a file")
    named = NAME.fullmatch(backup.name)
    if named is not None and named["hash"] != short_hash(backup):
        raise Damaged(BAD, f"{backup.name} is not what it was when it was made")


def _open_seals(part: Path, backup: Path, *, without_customers: bool) -> Sequence[CustomerId]:
    """Put people back into the copy; names those whose key is not there."""
    copy = open_database(f"sqlite:///{part}")
    try:
        with copy.engine.begin() as connection:
            if not is_sealed(connection):  # made before backups were sealed
                return ()
            ring = no_keys() if without_customers else KeyFile(backup.parent).read()
            if not without_customers and not ring.stamp.follows(stamp_of(connection)):
                raise Damaged(NO_KEYS, str(backup.with_name(KEYS)))
            gone = unseal_into(connection, ring)
    except DatabaseError as error:
        raise Damaged(BAD, f"{backup.name} is not whole, or no database") from error
    finally:
        copy.close()
    close_into_one_file(part)
    return gone


def _erase(part: Path, gone: Sequence[CustomerId], now_ms: int, *, lost: bool) -> None:
    """Nothing is left of those without a key. With all keys `lost` nobody was asked to erase."""
    if not gone:
        return
    copy = open_database(f"sqlite:///{part}")
    try:
        with copy.engine.begin() as connection:
            for start in range(0, len(gone), _AT_ONCE):
                some = gone[start : start + _AT_ONCE]
                if lost:
                    leave_nothing(connection, some)
                else:
                    erase_again(connection, dict.fromkeys(some, now_ms), noted=False)
    finally:
        copy.close()
    close_into_one_file(part)


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
