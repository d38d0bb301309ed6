"""Opens a device's files, and says in codes what had to be done about them.

The outbox is precious: if it cannot be read it is set aside whole, what can still be read is
copied for a person, and the device must enrol anew; that is told at each start until somebody
who works here has read it. The replica is a copy: if it cannot be read, or
a newer version wrote it, it is set aside and pulled again. A file of a newer version of the outbox
is refused, and so is any file whose key is not ours: nothing is rebuilt on that alone.
"""

from __future__ import annotations

import errno
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.clocks import Clock
from store_app.domain.identifiers import PlaceId
from store_app.errors import Damaged, StoreError
from store_app.replica import salvage, tables
from store_app.replica.carrying import carry_over
from store_app.replica.catalogue import Catalogue
from store_app.replica.connection import Connection
from store_app.replica.customers import Customers
from store_app.replica.database import Database
from store_app.replica.files import KeyStore, OpenFiles, open_files
from store_app.replica.holds import Holds
from store_app.replica.outbox import Outbox
from store_app.replica.reviews import Reviews
from store_app.replica.search import Search
from store_app.replica.stock import Stock
from store_app.replica.stock_book import StockBook
from store_app.replica.store_tasks import StoreTasks
from store_app.replica.stories import Stories
from store_app.replica.task_book import TaskBook
from store_app.replica.verifiers import Verifiers

log = logging.getLogger(__name__)

REPLICA_CACHE_KIB: Final = 8_000
REBUILT: Final = "files.replica_rebuilt"
SALVAGED: Final = "files.outbox_set_aside"


@dataclass(frozen=True, slots=True)
class FileIncident:
    """A file that had to be set aside, and why; `kept` is where it is now.

    `rescued` is how many changes could still be read from it.
    """

    code: str
    kept: Path
    rescued: int = 0


@dataclass(frozen=True, slots=True)
class DeviceData:
    """All that a device holds, open. `incidents` are what had to be done to get there."""

    owned: OpenFiles
    outbox_file: Database
    replica_file: Database
    clock: Clock
    outbox: Outbox
    incidents: tuple[FileIncident, ...] = ()

    @property
    def here(self) -> PlaceId | None:
        """The place of this device, once it is enrolled."""
        identity = self.outbox.identity()
        return None if identity is None else identity.place

    def catalogue(self) -> Catalogue:
        return Catalogue(self.replica_file)

    def search(self) -> Search:
        return Search(self.replica_file)

    def stock(self) -> Stock:
        return Stock(self.replica_file, self.here)

    def reviews(self) -> Reviews:
        return Reviews(self.replica_file)

    def customers(self) -> Customers:
        return Customers(self.replica_file, self.outbox, self.clock)

    def stories(self) -> Stories:
        return Stories(self.replica_file)

    def tasks(self) -> TaskBook:
        return TaskBook(self.outbox_file, self.outbox)

    def holds(self) -> Holds:
        return Holds(self.replica_file)

    def stock_book(self, here: PlaceId) -> StockBook:
        return StockBook(self.replica_file, self.outbox_file, here)

    def store_tasks(self, here: PlaceId | None) -> StoreTasks:
        return StoreTasks(self.replica_file, self.outbox_file, here)

    def was_told(self) -> None:
        """Somebody who works here has read what had to be done to the files."""
        with self.outbox_file.write() as connection:
            salvage.told(connection)

    def verifiers(self) -> Verifiers:
        return Verifiers(self.outbox_file)

    def close(self) -> None:
        """Close the files and let another process have them."""
        self.outbox_file.close()
        self.replica_file.close()
        self.owned.held.release()


def open_device(directory: Path, clock: Clock, key_store: KeyStore | None = None) -> DeviceData:
    """Own and open the files of a device; they are made if they are not there.

    Raises Damaged: `files.in_use`, `files.newer`, `files.key_mismatch`, `files.sqlite_too_old`;
    StoreError `disk.full` if there is no room and none was kept free.
    """
    try:
        owned = open_files(directory, key_store)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise StoreError("disk.full" if full else "files.unreadable", str(directory)) from error
    try:
        return _open_owned(owned, clock)
    except StoreError as error:
        if error.code != "disk.full":
            owned.held.release()
            raise
    except BaseException:
        owned.held.release()
        raise
    try:  # what was kept free is free now
        return _open_owned(owned, clock)
    except BaseException:
        owned.held.release()
        raise


def _open_owned(owned: OpenFiles, clock: Clock) -> DeviceData:
    outbox_file = _open_outbox(owned, clock)
    try:
        owned.files.forget_long_aside(clock.now_ms())
        with outbox_file.read() as connection:
            lost = salvage.lost(connection)
        replica_file, rebuilt = _open_replica(owned, clock)
    except BaseException:
        outbox_file.close()
        raise
    said = None if lost is None else FileIncident(SALVAGED, lost.kept, lost.rescued)
    told = tuple(each for each in (said, rebuilt) if each is not None)
    outbox = Outbox(outbox_file, clock, owned.ballast.has_room)
    return DeviceData(owned, outbox_file, replica_file, clock, outbox, told)


def _open_outbox(owned: OpenFiles, clock: Clock) -> Database:
    path = owned.files.outbox
    database = _database(path, owned)
    try:
        fault = _outbox_fault(database)
    except BaseException:
        database.close()
        raise
    if not fault:
        owned.know_key()
        return database
    database.close()
    if fault == "newer":
        raise Damaged("files.newer", path.name)
    if not owned.key_known:
        raise Damaged("files.key_mismatch", "no file can be read with this key")
    aside = owned.files.set_aside(path, f"damaged-{clock.now_ms()}")
    log.error("the outbox cannot be read; it is kept as %s", aside.name)
    database = _new(path, owned, tables.OUTBOX)
    salvage.salvage(aside, owned.database_key, database, clock.now_ms())
    return database


def _open_replica(owned: OpenFiles, clock: Clock) -> tuple[Database, FileIncident | None]:
    path = owned.files.replica
    database = _database(path, owned)
    reason = "damaged" if bad_mark(path).exists() else _replica_fault(database)
    if not reason:
        return database, None
    database.close()
    owned.files.forget_aside(path)
    aside = owned.files.set_aside(path, f"{reason}-{clock.now_ms()}")
    bad_mark(path).unlink(missing_ok=True)
    log.warning("the replica is %s; it is kept as %s and pulled again", reason, aside.name)
    replica = _new(path, owned, tables.REPLICA)
    carry_over(aside, owned.database_key, replica)
    return replica, FileIncident(REBUILT, aside)


def _outbox_fault(database: Database) -> str:
    """What is wrong with the outbox; empty if it is good."""
    try:
        with database.write() as connection:
            check = connection.execute("PRAGMA quick_check(1)").scalar_one()
            if check != "ok":
                return "damaged"
            return _prepare(connection, tables.OUTBOX, tables.OUTBOX_VERSION)
    except Damaged:
        return "damaged"


def _replica_fault(database: Database) -> str:
    """Why the replica must be pulled again; empty if it is good."""
    try:
        with database.write() as connection:
            return _prepare(connection, tables.REPLICA, tables.REPLICA_VERSION)
    except Damaged:
        return "damaged"


def _prepare(connection: Connection, statements: tuple[str, ...], version: int) -> str:
    """Make the tables of a new file; 'newer' or 'older' for a file of another version."""
    if not tables.has_tables(connection):
        tables.create(connection, statements, version)
        return ""
    found = int(tables.meta(connection, "schema", "0"))
    return "" if found == version else "newer" if found > version else "older"


def _database(path: Path, owned: OpenFiles) -> Database:
    spend = owned.ballast.spend
    if path == owned.files.outbox:
        return Database(path, owned.database_key, on_full=spend)
    return Database(path, owned.database_key, REPLICA_CACHE_KIB, bad_mark(path), spend)


def _new(path: Path, owned: OpenFiles, statements: tuple[str, ...]) -> Database:
    database = _database(path, owned)
    version = tables.OUTBOX_VERSION if statements is tables.OUTBOX else tables.REPLICA_VERSION
    with database.write() as connection:
        tables.create(connection, statements, version)
    return database


def bad_mark(replica: Path) -> Path:
    """Lies beside a replica that failed in use: it is pulled again at the next start."""
    return replica.with_name(f"{replica.name}.bad")
