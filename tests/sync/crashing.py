"""A file of a device that loses its power at a chosen commit: just before it, or just after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store_app.replica.connection import Connection
from store_app.replica.database import Database


class Crashed(BaseException):
    """The power is gone. Nothing in the product may catch this."""


class Power:
    """Counts down the moments at which the device may go dark."""

    def __init__(self) -> None:
        self._left: int | None = None

    def fail_after(self, moments: int) -> None:
        self._left = moments

    def on(self) -> None:
        self._left = None

    def moment(self) -> None:
        if self._left is None:
            return
        self._left -= 1
        if self._left < 0:
            self._left = None
            raise Crashed


class CrashingDatabase(Database):
    """The real file; a commit that the power did not see is not there afterwards."""

    def __init__(self, path: Path, key: bytes, power: Power) -> None:
        super().__init__(path, key)
        self._power = power

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as connection:
            yield connection
            self._power.moment()
        self._power.moment()
