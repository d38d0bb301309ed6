"""What a hub does for its own keeping while it runs: backups, and logs kept short."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from store_app.errors import StoreError
from store_app.hub.recovery.backups import Backups, prune
from store_app.hub.settings import HubSettings
from store_app.hub.streams.compaction import Compaction

log = logging.getLogger(__name__)

COMPACT_EVERY_S: Final = 6 * 60 * 60.0


class Keeping:
    """Runs in the event loop; the work itself is done beside it."""

    def __init__(self, settings: HubSettings, backups: Backups, compaction: Compaction) -> None:
        self._settings = settings
        self._backups = backups
        self._compaction = compaction

    async def run(self) -> None:
        """Do both until cancelled; without a folder for them no backups are made."""
        await asyncio.gather(self._back_up_again_and_again(), self._compact_again_and_again())

    async def _back_up_again_and_again(self) -> None:
        folder = self._settings.backups
        while folder is not None:
            await asyncio.to_thread(self.back_up, folder)
            await asyncio.sleep(self._settings.backup_every_s)

    async def _compact_again_and_again(self) -> None:
        while True:
            await asyncio.sleep(COMPACT_EVERY_S)
            await asyncio.to_thread(self.compact)

    def compact(self) -> None:
        """Shorten the logs; if the database does not answer now, the next time will do."""
        try:
            streams = self._compaction.run()
        except (StoreError, SQLAlchemyError) as error:
            log.warning("the logs were not shortened: %s", type(error).__name__)
        else:
            log.info("logs shortened: %d", streams)

    def back_up(self, folder: Path) -> None:
        """One backup; a failure is for a person to read, and the next try comes in its time."""
        try:
            made = self._backups.make(folder)
            prune(folder, self._settings.backups_kept)
        except (StoreError, SQLAlchemyError, OSError) as error:
            log.error("no backup was made: %s", error)  # noqa: TRY400 - a full disk needs no trace
        else:
            log.info("backup made: %s", made.file)
