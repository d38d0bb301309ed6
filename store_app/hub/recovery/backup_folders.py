"""The folders in which a hub has made backups, each with a file of customers' keys in it.

They stand in a list in the hub's own folder and not in its database: a database that is restored
elsewhere, to have a look at it, must not reach for the keys of the hub that it was.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from store_app import whole_files
from store_app.domain.identifiers import CustomerId
from store_app.errors import Damaged
from store_app.hub.recovery.customer_keys import KeyFile

log = logging.getLogger(__name__)

FOLDERS: Final = "backup-folders"


class BackupFolders:
    """Where keys are to be destroyed; `always` is the folder of the hub's own backups."""

    def __init__(self, folder: Path, always: Path | None = None) -> None:
        self._path = folder / FOLDERS
        self._always = always

    def remember(self, folder: Path) -> None:
        """Here will be a file of keys, from which those who are erased must be taken."""
        known = self._all()
        if folder.resolve() not in known:
            lines = "".join(f"{each}\n" for each in [*known, folder.resolve()])
            whole_files.put(self._path, lines.encode())

    def forget_keys(self, gone: Collection[CustomerId]) -> bool:
        """Destroy the keys of these customers; whether that was done in all folders there are."""
        done = True
        for folder in self._all():
            try:
                KeyFile(folder).drop(gone)
            except (Damaged, OSError) as error:
                log.error("erased customers keep their keys in %s: %s", folder, error)  # noqa: TRY400
                done = False
        return done

    def _all(self) -> Sequence[Path]:
        kept = self._path.read_text().splitlines() if self._path.exists() else []
        always = [] if self._always is None else [self._always.resolve()]
        return list(dict.fromkeys([*map(Path, kept), *always]))
