"""The keys of customers in backups: one file beside them, from which whoever is erased is taken.

A backup cannot be changed afterwards, but it can be made unreadable: what it holds of a customer is
sealed with a random key of that customer's own (see `sealing`), and the keys stand here and nowhere
else. Without the key nobody opens what was sealed, in any copy of any backup.

The file is only ever replaced as a whole: the new one is on the disk before it takes the name, so a
hub that dies at any moment leaves the old one or the new one. The old one is then overwritten; one
that a dead hub left is overwritten by the next who comes. `generation` counts the replacements and
`lineage` names the file for life: a backup remembers both, so that an older copy of the file, or
the file of other backups, is never taken for one from which customers were erased.

What this cannot do: a copy of this file that is kept elsewhere still opens what was sealed, and a
disk that moves blocks about (an SSD, a file system with snapshots) may keep bytes that were
overwritten. Nothing may copy the file together with the backups.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from store_app import whole_files
from store_app.domain.identifiers import CustomerId
from store_app.errors import Damaged

KEYS: Final = "customer-keys"
BAD_KEYS: Final = "hub.bad_keys"
KEY_BYTES: Final = 32
_TITLE: Final = "store-assistant customer keys 1"
_ONLY_OURS: Final = 0o600
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which key file it was, and how often it had been replaced."""

    lineage: str
    generation: int

    def follows(self, other: Stamp) -> bool:
        """Whether this is that file or what became of it, so that what it lacks was taken out."""
        return self.lineage == other.lineage and self.generation >= other.generation


@dataclass(slots=True)
class KeyRing:
    """The keys of one moment; `fresh` are those that no file has yet."""

    stamp: Stamp
    keys: Mapping[CustomerId, bytes] = field(repr=False)
    fresh: dict[CustomerId, bytes] = field(default_factory=dict, repr=False)

    def find(self, customer: CustomerId) -> bytes | None:
        return self.keys.get(customer) or self.fresh.get(customer)

    def key_of(self, customer: CustomerId) -> bytes:
        """The key of this customer; they get one if they have none."""
        known = self.find(customer)
        if known is None:
            known = self.fresh[customer] = secrets.token_bytes(KEY_BYTES)
        return known


class KeyFile:
    """The file in one folder of backups. Many processes may use it: one at a time does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / KEYS
        self._new = folder / f"{KEYS}.new"
        self._old = folder / f"{KEYS}.old"

    @property
    def exists(self) -> bool:
        return self._path.exists()

    def read(self) -> KeyRing:
        """The keys as they are now; those of a new file if there is none.

        Raises Damaged `hub.bad_keys` if the file is not what was written.
        """
        if not self.exists:
            return no_keys()
        try:
            with self._alone():
                return self._read()
        except OSError:  # a disk that may only be read, from which a hub is brought back
            return self._read()

    def keep(self, ring: KeyRing, gone: Collection[CustomerId]) -> Stamp:
        """Add what is fresh and take out who is gone; on the disk when this returns."""
        with self._alone():
            known = self._read() if self.exists else KeyRing(ring.stamp, {})
            keys = {**ring.fresh, **known.keys}
            return self._replace(known, {name: keys[name] for name in keys.keys() - set(gone)})

    def drop(self, gone: Collection[CustomerId]) -> None:
        """Take these customers out; what was sealed with their keys stays sealed for ever."""
        if not self.exists:
            return
        with self._alone():
            known = self._read()
            left = known.keys.keys() - set(gone)
            self._replace(known, {name: known.keys[name] for name in left})

    def _replace(self, known: KeyRing, keys: Mapping[CustomerId, bytes]) -> Stamp:
        if keys == known.keys and self.exists:
            return known.stamp
        stamp = Stamp(known.stamp.lineage, known.stamp.generation + 1)
        self._write(_text(stamp, keys))
        return stamp

    def _read(self) -> KeyRing:
        try:
            return _parsed(self._path.read_text(encoding="ascii"))
        except (ValueError, IndexError) as error:
            raise Damaged(BAD_KEYS, str(self._path)) from error

    def _write(self, text: str) -> None:
        new = os.open(self._new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_OURS)
        with os.fdopen(new, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(new)
        with contextlib.ExitStack() as opened:
            replaced = None if self._has_old() else opened.enter_context(self._path.open("r+b"))
            self._new.replace(self._path)
            whole_files.keep_names(self._folder)
            if replaced is not None:
                _overwrite(replaced)
        self._wipe_remains()

    def _has_old(self) -> bool:
        """Whether what is replaced can be found again after a power cut, or is not there at all."""
        try:
            os.link(self._path, self._old)
        except FileNotFoundError:
            return True
        except OSError:  # a disk on which a file has one name only
            return False
        return True

    def _wipe_remains(self) -> None:
        """Overwrite what was replaced, now or by a hub that died before it came to this."""
        if self._old.exists() and self.exists and self._old.samefile(self._path):
            self._old.unlink()  # it died before the new one took the name
        for remains in (self._old, self._new):
            if remains.exists():
                with remains.open("r+b") as file:
                    _overwrite(file)
                remains.unlink()
        whole_files.keep_names(self._folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Others wait; the system lets go when the process dies."""
        descriptor = os.open(self._folder / f"{KEYS}.lock", os.O_RDWR | os.O_CREAT, _ONLY_OURS)
        with os.fdopen(descriptor, "r+b") as lock:
            _wait_for(lock)
            if self._old.exists() or self._new.exists():
                self._wipe_remains()
            yield


def no_keys() -> KeyRing:
    """A ring with nobody on it yet, of a file that will be another one than all before."""
    return KeyRing(Stamp(secrets.token_hex(8), 0), {})


def _text(stamp: Stamp, keys: Mapping[CustomerId, bytes]) -> str:
    lines = [f"{keys[name].hex()} {name}" for name in sorted(keys)]
    body = "\n".join([_TITLE, f"{stamp.lineage} {stamp.generation} {len(lines)}", *lines, ""])
    return f"{body}{hashlib.sha256(body.encode()).hexdigest()}\n"


def _parsed(text: str) -> KeyRing:
    """Raises ValueError or IndexError unless every sign is as it was written."""
    body, told = text[: -hashlib.sha256().digest_size * 2 - 1], text.rsplit("\n", 2)[1]
    if hashlib.sha256(body.encode()).hexdigest() != told:
        raise ValueError(told)
    title, about, *lines = body.splitlines()
    if title != _TITLE:
        raise ValueError(title)
    lineage, generation, _ = about.split()
    pairs = (line.partition(" ") for line in lines)
    keys = {CustomerId(name): bytes.fromhex(key) for key, _, name in pairs}
    return KeyRing(Stamp(lineage, int(generation)), keys)


def _overwrite(file: IO[bytes]) -> None:
    """The same blocks with nothing in them, as far as the disk keeps its blocks in place."""
    left = os.fstat(file.fileno()).st_size
    while left > 0:
        left -= file.write(bytes(min(left, _CHUNK)))
    file.flush()
    os.fsync(file.fileno())


if sys.platform == "win32":
    import msvcrt

    def _wait_for(lock: IO[bytes]) -> None:
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _wait_for(lock: IO[bytes]) -> None:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
