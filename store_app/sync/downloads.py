"""Snapshots on their way in: files that may be cut off and go on."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from store_app.errors import StoreError, Unreachable
from store_app.protocol.exchange import SnapshotNotice
from store_app.protocol.problems import ErrorNumber
from store_app.replica.intake import Intake
from store_app.sync.answers import HubRefused
from store_app.sync.connectivity import Loading
from store_app.sync.hub_client import HubClient


class Downloads:
    """Fetches a snapshot into a folder and loads it; both go on where they were cut off."""

    def __init__(
        self, folder: Path, intake: Intake, progress: Callable[[Loading | None], None]
    ) -> None:
        self._folder = folder
        self._intake = intake
        self._progress = progress
        self._stopping = False

    def stop(self) -> None:
        """End a loading at its next chunk; what is loaded stays."""
        self._stopping = True

    def bring(self, hub: HubClient, notice: SnapshotNotice) -> None:
        """The snapshot is in the replica when this returns."""
        if self._intake.has_loaded(notice):
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{notice.sha256}.gz"
        self._forget_others(part)
        try:
            self._tell(notice, 0)
            self._download(hub, notice, part)
            self._load(notice, part)
        finally:
            self._progress(None)
        part.unlink(missing_ok=True)

    def _download(self, hub: HubClient, notice: SnapshotNotice, part: Path) -> None:
        """A file that is gone, or stands at another hub of the shop, is told of anew soon."""
        try:
            hub.download(notice, part, lambda _bytes: self._check())
        except HubRefused as refused:
            if refused.number is not ErrorNumber.NOT_FOUND:
                raise
            raise Unreachable("hub.unreachable", "the snapshot is not there") from refused

    def _load(self, notice: SnapshotNotice, part: Path) -> None:
        try:
            with gzip.open(part) as file:
                self._intake.load_snapshot(
                    notice, self._lines(file), lambda done: self._tell(notice, done)
                )
        except (OSError, EOFError, zlib.error) as error:
            part.unlink(missing_ok=True)
            raise Unreachable("hub.garbage", "the snapshot cannot be unpacked") from error
        except StoreError as error:
            if error.code == "hub.garbage":
                part.unlink(missing_ok=True)
            raise

    def _lines(self, file: gzip.GzipFile) -> Iterator[bytes]:
        for line in file:
            self._check()
            yield line

    def _check(self) -> None:
        if self._stopping:
            raise Unreachable("sync.stopped")

    def _tell(self, notice: SnapshotNotice, done: int) -> None:
        self._progress(Loading(notice.stream, min(done, notice.rows), notice.rows))

    def _forget_others(self, part: Path) -> None:
        """Only one snapshot comes at a time; older ones will not be asked for again."""
        for old in self._folder.glob("*.gz"):
            if old != part:
                old.unlink(missing_ok=True)
