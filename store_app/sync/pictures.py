"""Product pictures as plain files: what a page wants comes first, the popular in spare time."""

from __future__ import annotations

import contextlib
import logging
import re
import threading
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Final

from store_app.errors import Refused, StoreError, Unreachable
from store_app.sync.hub_client import HubClient
from store_app.sync.pace import Pace

log = logging.getLogger(__name__)

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
PREFETCHED: Final = 500
KINDS: Final = frozenset({"image/svg+xml", "image/png", "image/webp", "image/jpeg"})
_STOP_WITHIN_S: Final = 0.5


class PictureCache:
    """`path` is instant; `want` makes missing ones come, `listen` tells when they are here."""

    def __init__(
        self,
        folder: Path,
        connected: Callable[[], HubClient | None],
        popular: Callable[[], Iterable[str]] = tuple,
        shipped: Path | None = None,
    ) -> None:
        self._folder = folder
        self._connected = connected
        self._popular = popular
        self._shipped = shipped
        self._here = _names_in(folder) | (_names_in(shipped) if shipped else set())
        self._wanted: dict[str, None] = {}
        self._missing: set[str] = set()
        self._listeners: list[Callable[[str], None]] = []
        self._turn = threading.Condition()
        self._stopping = threading.Event()
        self._hub: HubClient | None = None
        self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)

    def listen(self, arrived: Callable[[str], None]) -> None:
        """Call this with the name of each picture that came, in the thread that fetched it."""
        self._listeners.append(arrived)

    def path(self, name: str) -> Path | None:
        """The file of this picture if it is here; never waits."""
        if name not in self._here:
            return None
        own = self._folder / name
        if self._shipped is None or own.is_file():
            return own
        return self._shipped / name

    def want(self, names: Collection[str]) -> None:
        """Fetch these before all others, the first named first."""
        fresh = [name for name in names if self._is_worth_asking(name)]
        if not fresh:
            return
        with self._turn:
            self._wanted = dict.fromkeys([*fresh, *self._wanted])
            self._turn.notify()

    def prefetch(self) -> None:
        """Fetch the pictures of the best known products after all that is wanted now."""
        names = [name for name in self._popular() if self._is_worth_asking(name)][:PREFETCHED]
        with self._turn:
            self._wanted = dict.fromkeys([*self._wanted, *names])
            self._turn.notify()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Over within a second, even if the hub hangs."""
        self._stopping.set()
        with self._turn:
            self._turn.notify()
        hub = self._hub
        if hub is not None:
            hub.cut()
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)

    def _is_worth_asking(self, name: str) -> bool:
        known = name in self._here or name in self._missing
        return not known and NAME.fullmatch(name) is not None

    def _run(self) -> None:
        pace = Pace()
        while not self._stopping.is_set():
            name = self._next()
            if name is None:
                continue
            try:
                self._fetch(name)
            except Unreachable as error:
                self.want([name])
                self._let_go()
                pace = pace.failed()
                self._stopping.wait(pace.pause_s(error.retry_after_s))
            except StoreError as error:
                log.debug("no picture %s: %s", name, error)
                self._missing.add(name)
            else:
                pace = pace.succeeded()
        self._let_go()

    def _next(self) -> str | None:
        with self._turn:
            if not self._wanted and not self._stopping.is_set():
                self._turn.wait()
            name = next(iter(self._wanted), None)
            if name is not None:
                del self._wanted[name]
            return name

    def _fetch(self, name: str) -> None:
        self._hub = self._hub or self._connected()
        if self._hub is None:
            raise Unreachable("hub.not_enrolled")
        if self._stopping.is_set():  # whoever stops us saw no client to cut
            raise Unreachable("sync.stopped")
        kind, content = self._hub.picture(name)
        if kind not in KINDS or not content:
            raise Refused("picture.kind", kind)
        self._keep(name, content)
        self._here.add(name)
        for listener in self._listeners:
            listener(name)

    def _keep(self, name: str, content: bytes) -> None:
        """Whole or not at all: a page may read the folder at any moment."""
        part = self._folder / f".part-{name}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(self._folder / name)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise Unreachable("disk.full", name) from error

    def _let_go(self) -> None:
        if self._hub is not None:
            self._hub.close()
            self._hub = None


def _names_in(folder: Path) -> set[str]:
    if not folder.is_dir():
        return set()
    found = (each for each in folder.iterdir() if NAME.fullmatch(each.name))
    return {each.name for each in found if each.stat().st_size}  # a power cut may leave it empty
