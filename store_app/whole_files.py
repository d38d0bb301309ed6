"""Files that are whole or not there, also after the power was cut.

A file that was only written and renamed may have its name and none of its bytes when the power is
back: the system puts names and bytes on the disk when it pleases.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_READABLE_BY_ALL: Final = 0o644


def put(path: Path, content: bytes, mode: int = _READABLE_BY_ALL) -> None:
    """The file with this content, on disk when this returns; what was there before is replaced.

    Of several who put the same file at once one is the last.
    """
    making = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    making.replace(path)
    keep_names(path.parent)


def keep_names(folder: Path) -> None:
    """What was made, renamed and deleted in this folder is so on disk too."""
    if os.name == "posix":  # elsewhere names are kept with the files themselves
        to_disk(folder, os.O_RDONLY)


def to_disk(path: Path, way: int = os.O_RDWR) -> None:
    """All that was written into this file is on disk."""
    descriptor = os.open(path, way)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
