"""What a hub does for its own keeping while it runs: a backup now and then."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from store_app.errors import StoreError
from store_app.hub.backups import Backups, prune
from store_app.hub.settings import HubSettings

log = logging.getLogger(__name__)


class Keeping:
    """Runs in the event loop; the work itself is done beside it."""

    def __init__(self, settings: HubSettings, backups: Backups) -> None:
        self._settings = settings
        self._backups = backups

    async def run(self) -> None:
        """Make backups until cancelled; without a folder for them there is nothing to do."""
        folder = self._settings.backups
        if folder is None:
            return
        while True:
            await asyncio.to_thread(self.back_up, folder)
            await asyncio.sleep(self._settings.backup_every_s)

    def back_up(self, folder: Path) -> None:
        """One backup; a failure is for a person to read, and the next try comes in its time."""
        try:
            made = self._backups.make(folder)
            prune(folder, self._settings.backups_kept)
        except (StoreError, SQLAlchemyError, OSError) as error:
            log.error("no backup was made: %s", error)  # noqa: TRY400 - a full disk needs no trace
        else:
            log.info("backup made: %s", made.file)
