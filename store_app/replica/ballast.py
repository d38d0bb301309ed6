"""Room kept free on the disk, so that what people did can still be sent when the disk is full.

The file holds nothing. When a write finds no room it is emptied; from then on nothing new is taken
in until there is room for it again, and what waits is sent with the room that it gave.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

BALLAST_BYTES: Final = 64 * 1024 * 1024
_BLOCK: Final = 1024 * 1024


class Ballast:
    """A file of a fixed size; an empty one says that it was needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size = BALLAST_BYTES

    @property
    def is_spent(self) -> bool:
        """Whether the disk was full, and there is no room yet to be ready for the next time."""
        return self._path.exists() and not self._path.stat().st_size

    def lay(self, size: int = BALLAST_BYTES) -> bool:
        """Take the room, a quarter more being free; whether it is taken."""
        self._size = size
        if self._path.exists() and self._path.stat().st_size == size:
            return True
        if shutil.disk_usage(self._path.parent).free < size + size // 4:
            return False
        making = self._path.with_name(f"{self._path.name}.new")
        try:
            _allocate(making, size)
            making.replace(self._path)
        except OSError as error:
            log.warning("no room can be kept free: %s", error)
            with contextlib.suppress(OSError):
                making.unlink(missing_ok=True)
            return False
        return True

    def spend(self) -> None:
        """The disk is full: give the room back, if there is any."""
        with contextlib.suppress(FileNotFoundError):
            if self._path.stat().st_size:
                log.error("the disk is full: the room kept free is used to send what waits")
            os.truncate(self._path, 0)

    def has_room(self) -> bool:
        """Whether new things may be taken in."""
        return not self.is_spent or self.lay(self._size)


def _allocate(path: Path, size: int) -> None:
    """A file of real blocks: one with holes would keep nothing free."""
    with path.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
            return
        block = bytes(_BLOCK)
        for start in range(0, size, _BLOCK):
            file.write(block[: size - start])
