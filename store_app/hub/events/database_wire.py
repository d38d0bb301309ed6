"""Hubs on one PostgreSQL server reach each other by its notifications.

They are sent in transactions of their own, gathered, by a connection that writes nothing else: in
the transactions that write changes they would cost a third of what the server can take.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from sqlalchemy import URL, Connection, bindparam, create_engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

_CHANNEL: Final = "store_hubs"
_WAIT_S: Final = 30.0
_SEND: Final = select(func.pg_notify(_CHANNEL, bindparam("text")))


class DatabaseWire:
    """One connection to send and one to listen, each used by one thread; made when first needed."""

    def __init__(self, url: URL) -> None:
        self._engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._sending: Connection | None = None
        self._listening: Connection | None = None

    def send(self, texts: Iterable[str]) -> None:
        if self._sending is None:
            self._sending = self._engine.connect()
        try:
            for text in texts:
                self._sending.execute(_SEND, {"text": text})
        except DBAPIError:
            self._sending.close()
            self._sending = None
            raise

    def receive(self) -> Collection[str]:
        if self._listening is None:
            self._listening = self._engine.connect()
            self._listening.exec_driver_sql(f"LISTEN {_CHANNEL}")
        driver: Any = self._listening.connection.driver_connection
        try:
            return [each.payload for each in driver.notifies(timeout=_WAIT_S, stop_after=1)]
        except driver_errors(self._engine) as error:
            self._listening.invalidate()
            self._listening.close()
            self._listening = None
            raise ConnectionError(str(error)) from error

    def wake(self) -> None:
        """A notification without a text reaches this hub too; without a server nobody waits."""
        try:
            with self._engine.connect() as connection:
                connection.execute(_SEND, {"text": ""})
        except DBAPIError:
            return

    def close(self) -> None:
        for each in (self._sending, self._listening):
            if each is not None:
                each.close()


def driver_errors(engine: Any) -> tuple[type[Exception], ...]:  # noqa: ANN401 - of whatever driver
    return (engine.dialect.dbapi.Error,)
