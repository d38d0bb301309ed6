"""A look at what a device holds, also while it is in use: nothing is made, changed or owned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.domain.identifiers import PlaceId
from store_app.errors import StoreError
from store_app.replica import tables
from store_app.replica.catalogue import Catalogue
from store_app.replica.database import Database
from store_app.replica.files import DeviceFiles, KeyFile
from store_app.replica.identity import read_identity
from store_app.replica.stock import Stock

_CACHE_KIB: Final = 2_000


@dataclass(frozen=True, slots=True)
class ShopCopy:
    """The shop as that device holds it, and the place where the device stands."""

    catalogue: Catalogue
    stock: Stock
    here: PlaceId


@contextmanager
def look_into(directory: Path) -> Iterator[ShopCopy | None]:
    """What the device in this directory holds; None where there is none that can be read."""
    files = DeviceFiles(directory)
    key = _key(files)
    if key is None:
        yield None
        return
    outbox, replica = Database(files.outbox, key), Database(files.replica, key, _CACHE_KIB)
    try:
        yield _shop_copy(outbox, replica)
    finally:
        outbox.close()
        replica.close()


def _key(files: DeviceFiles) -> bytes | None:
    if not (files.outbox.is_file() and files.replica.is_file()):
        return None
    try:
        return KeyFile(files.key).read()
    except (StoreError, OSError):
        return None


def _shop_copy(outbox: Database, replica: Database) -> ShopCopy | None:
    try:
        with outbox.read() as connection:
            identity = read_identity(connection)
        with replica.read() as connection:
            known = tables.meta(connection, "schema", "") == str(tables.REPLICA_VERSION)
    except StoreError:
        return None
    if identity is None or not known:
        return None
    return ShopCopy(Catalogue(replica), Stock(replica, identity.place), identity.place)
