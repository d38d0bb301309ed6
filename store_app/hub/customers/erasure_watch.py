"""An erasure that another hub took reaches this one too: its memory and the keys on its machine.

Any number of hubs work on one database, and none tells the others what it does. So each looks now
and then for erased customers among those whom it remembers, and destroys the keys in the folders
of backups that only this machine can reach.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from store_app.domain.identifiers import CustomerId, customer_of, customer_stream
from store_app.errors import StoreError
from store_app.hub.customers.erasing import Erasures
from store_app.hub.storage.database import Database
from store_app.hub.storage.store_tables import erasure
from store_app.hub.streams.known_states import KnownStates

log = logging.getLogger(__name__)

_EVERY_S: Final = 10.0


class ErasureWatch:
    """Runs in the event loop; the work itself is done beside it."""

    def __init__(self, database: Database, known: KnownStates, erasures: Erasures) -> None:
        self._database = database
        self._known = known
        self._erasures = erasures
        self._many = 0

    async def run(self) -> None:
        """Look now and then, until cancelled."""
        while True:
            await asyncio.sleep(_EVERY_S)
            await asyncio.to_thread(self.look)

    def look(self) -> None:
        """Forget who is erased by now. A database that does not answer is asked again next time."""
        try:
            self._known.forget(list(map(customer_stream, self._erased_among_known())))
            self._finish()
        except (StoreError, SQLAlchemyError) as error:
            log.warning("erasures were not looked for: %s", type(error).__name__)

    def _erased_among_known(self) -> Collection[CustomerId]:
        names = [customer_of(stream) for stream in self._known.remembered()]
        statement = select(erasure.c.customer).where(erasure.c.customer.in_(names))
        with self._database.read() as connection:
            return list(map(CustomerId, connection.execute(statement).scalars()))

    def _finish(self) -> None:
        """Once after every erasure, and again as long as a file is in use or cannot be written."""
        with self._database.read() as connection:
            many = connection.execute(select(func.count()).select_from(erasure)).scalar_one()
        if many != self._many and self._erasures.destroy_keys() and self._database.empty_log():
            self._many = many
