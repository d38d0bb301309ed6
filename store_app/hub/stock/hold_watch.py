"""Holds end at their time also where nobody does anything."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from store_app.errors import StoreError
from store_app.hub.stock.stock_book import StockBook

log = logging.getLogger(__name__)

_EVERY_S: Final = 10.0


class HoldWatch:
    """Runs in the event loop; the work itself is done beside it."""

    def __init__(self, stock: StockBook) -> None:
        self._stock = stock

    async def run(self) -> None:
        """End what is due, now and then, until cancelled."""
        while True:
            await asyncio.sleep(_EVERY_S)
            await asyncio.to_thread(self.look)

    def look(self) -> None:
        """End what is due now. A database that does not answer is asked again next time."""
        try:
            self._stock.end_due_holds()
        except (StoreError, SQLAlchemyError) as error:
            log.warning("holds were not looked after: %s", type(error).__name__)
