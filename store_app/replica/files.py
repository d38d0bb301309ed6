"""The files of one device, and the promise that only one process uses them."""

from __future__ import annotations

import contextlib
import re
import secrets
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

from store_app import whole_files
from store_app.errors import Damaged
from store_app.replica.ballast import Ballast

KEY_BYTES: Final = 32
_READABLE_BY_US: Final = 0o600
KEPT_ASIDE_MS: Final = 30 * 24 * 60 * 60 * 1000
_SIDE_FILES: Final = ("", "-wal", "-shm")
_ASIDE: Final = re.compile(r"\.(damaged|newer|older)-\d+(-wal|-shm)?", re.ASCII)


class KeyStore(Protocol):
    """Where the key of the encrypted files is kept."""

    def read(self) -> bytes | None:
        """The key, or None if there never was one."""
        ...

    def create(self) -> bytes:
        """Make a key of 256 random bits and keep it."""
        ...


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key in a file that only its owner may read."""

    path: Path

    def read(self) -> bytes | None:
        try:
            key = bytes.fromhex(self.path.read_text("ascii").strip())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise Damaged("files.key_mismatch", "the key file holds no key") from error
        if len(key) != KEY_BYTES:
            raise Damaged("files.key_mismatch", "the key file holds no key")
        return key

    def create(self) -> bytes:
        if self.path.exists():
            raise FileExistsError(self.path)
        key = secrets.token_bytes(KEY_BYTES)
        whole_files.put(self.path, key.hex().encode("ascii"), _READABLE_BY_US)
        return key


@dataclass(frozen=True, slots=True)
class DeviceFiles:
    """The names of a device's files in its directory."""

    directory: Path

    @property
    def outbox(self) -> Path:
        return self.directory / "outbox.db"

    @property
    def replica(self) -> Path:
        return self.directory / "replica.db"

    @property
    def key(self) -> Path:
        return self.directory / "device.key"

    @property
    def key_mark(self) -> Path:
        """Tells whether a key is the one that the files were made with, without telling the key."""
        return self.directory / "device.key.mark"

    @property
    def lock(self) -> Path:
        return self.directory / "device.lock"

    @property
    def ballast(self) -> Path:
        """Room for a day on which the disk is full."""
        return self.directory / "ballast"

    @property
    def downloads(self) -> Path:
        """Snapshots on their way in."""
        return self.directory / "downloads"

    def database_exists(self) -> bool:
        return self.outbox.exists() or self.replica.exists()

    def set_aside(self, database: Path, suffix: str) -> Path:
        """Rename a database with what belongs to it; nothing is deleted. Gives its new name."""
        aside = database.with_name(f"{database.name}.{suffix}")
        for side in _SIDE_FILES:
            old = database.with_name(database.name + side)
            if old.exists():
                old.replace(aside.with_name(aside.name + side))
        return aside

    def forget_aside(self, database: Path) -> None:
        """Delete what was set aside of a database that can be fetched again."""
        for old in files_aside(database):
            old.unlink()

    def forget_long_aside(self, now_ms: int) -> None:
        """Delete what was set aside a month ago: nobody came for it, and it may name anybody.

        A clock that was set back makes nothing young again.
        """
        for database in (self.outbox, self.replica):
            for old in files_aside(database):
                if abs(now_ms - _aside_ms(old)) > KEPT_ASIDE_MS:
                    old.unlink()


def files_aside(database: Path) -> list[Path]:
    """What was set aside of a database, each file with what belongs to it."""
    old = database.parent.glob(f"{database.name}.*")
    return sorted(each for each in old if _ASIDE.fullmatch(each.name[len(database.name) :]))


def _aside_ms(file: Path) -> int:
    return int(file.name.rpartition(".")[2].split("-")[1])


def parted_from(directory: Path) -> Path:
    """Where what was done for another shop is kept, in files that people can read.

    Beside the device's own directory: who makes a device anew keeps what it parted with.
    """
    return directory.parent / "set-aside"


class FileLock:
    """Held by the one process that uses the files; the system lets it go when a process dies."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a+b")
        try:
            _lock(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise Damaged("files.in_use", str(path)) from error

    def release(self) -> None:
        self._file.close()


@dataclass(frozen=True, slots=True)
class OpenFiles:
    """Files that this process owns, with the key that opens them.

    `key_known` says that the key is the one the files were made with: only then an unreadable file
    is a damaged one.
    """

    files: DeviceFiles
    held: FileLock
    database_key: bytes
    ballast: Ballast
    key_known: bool = True

    def know_key(self) -> None:
        """A file could be read, so the key is the right one: mark it, whole or not at all."""
        mark = self.files.key_mark
        if mark.exists() and mark.stat().st_size:
            return
        with contextlib.suppress(OSError):  # a full disk: the next start marks it
            whole_files.put(mark, _mark(self.database_key).encode("ascii"))


def open_files(directory: Path, key_store: KeyStore | None = None) -> OpenFiles:
    """Own the files in a directory, which is made if it is not there.

    Raises Damaged: `files.in_use` if another process has them, `files.key_mismatch` if there are
    databases but the key that they were made with is gone. Nothing is rebuilt then.
    """
    directory.mkdir(parents=True, exist_ok=True)
    files = DeviceFiles(directory)
    lock = FileLock(files.lock)
    try:
        key = _key_for(files, key_store or KeyFile(files.key))
        known = not files.database_exists() or _is_marked(files, key)
        return OpenFiles(files, lock, key, Ballast(files.ballast), known)
    except BaseException:
        lock.release()
        raise


def _key_for(files: DeviceFiles, key_store: KeyStore) -> bytes:
    key = key_store.read()
    if key is None and files.database_exists():
        raise Damaged("files.key_mismatch", "the key is gone")
    return key or key_store.create()


def _is_marked(files: DeviceFiles, key: bytes) -> bool:
    try:
        mark = files.key_mark.read_text("ascii").strip()
    except FileNotFoundError:
        return False
    if not mark:  # its bytes never came to the disk: it tells nothing
        return False
    if mark != _mark(key):
        raise Damaged("files.key_mismatch", "the key is another one than before")
    return True


def _mark(key: bytes) -> str:
    return sha256(b"store-app database key\0" + key).hexdigest()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
