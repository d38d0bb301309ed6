"""Hubs on one machine reach each other by named pipes in a folder beside their database."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import select
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final, Self

_WAIT_S: Final = 30.0
_CHUNK: Final = 65_536
_BEGUN: Final = "."
"""A pipe whose name begins so has no reader yet."""


class PipeWire:
    """One pipe for each hub: it reads its own and writes to all others.

    A pipe that nobody reads belongs to a hub that was killed; whoever meets it takes it away. One
    that is full loses what it is sent.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        self._folder = folder
        self._own = folder / secrets.token_hex(8)
        begun = folder / f"{_BEGUN}{self._own.name}"
        os.mkfifo(begun, mode=0o600)
        self._end = os.open(begun, os.O_RDWR | os.O_NONBLOCK)  # a reader that hears no end
        begun.rename(self._own)
        self._rest = b""
        self.send(())  # takes away what was left by those who were killed

    @classmethod
    def beside(cls, database: str) -> Self | None:
        """The pipes of the hubs on this database file; None where the system has no named pipes."""
        if not hasattr(os, "mkfifo"):
            return None
        path = Path(database)
        try:
            return cls(path.with_name(f".{path.name}.hubs"))
        except OSError:
            return None

    def send(self, texts: Iterable[str]) -> None:
        others = list(self._others())
        lines = [text.encode() + b"\n" for text in texts] if others else []
        for pipe in others:
            with _writing(pipe) as end:
                if end is not None:
                    for line in lines:
                        os.write(end, line)

    def receive(self) -> Collection[str]:
        select.select([self._end], [], [], _WAIT_S)
        with contextlib.suppress(BlockingIOError):
            self._rest += os.read(self._end, _CHUNK)
        *lines, self._rest = self._rest.split(b"\n")
        return [line.decode(errors="replace") for line in lines if line]

    def wake(self) -> None:
        with contextlib.suppress(OSError):
            os.write(self._end, b"\n")

    def close(self) -> None:
        self._own.unlink(missing_ok=True)
        os.close(self._end)

    def _others(self) -> Iterator[Path]:
        for pipe in self._folder.iterdir():
            if pipe != self._own and not pipe.name.startswith(_BEGUN):
                yield pipe


@contextlib.contextmanager
def _writing(pipe: Path) -> Iterator[int | None]:
    """The end to write to; None where nobody reads."""
    try:
        end = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError as error:
        if error.errno == errno.ENXIO:
            pipe.unlink(missing_ok=True)
        yield None
        return
    try:
        with contextlib.suppress(BlockingIOError, BrokenPipeError):
            yield end
    finally:
        os.close(end)
