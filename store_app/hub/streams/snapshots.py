"""Snapshot files: a whole keyed stream in one compressed file, made once and used by many devices.

A file never changes, and has its name only once it is on disk whole: its name holds the stream, the
number up to which it is complete, how many rows it has and the SHA-256 of its bytes. A device that
loads one a little behind the head reads the rest as rows; so a stream that moves all the time does
not need a new file for every device.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import threading
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from sqlalchemy import select

from store_app import whole_files
from store_app.domain.identifiers import StreamName
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import heads
from store_app.protocol.exchange import SnapshotNotice

SUFFIX: Final = ".jsonl.gz"
_NAME: Final = re.compile(
    r"(?P<stream>[a-z0-9_.-]+)@(?P<seq>\d+)_(?P<rows>\d+)_(?P<sha>[0-9a-f]{64})\.jsonl\.gz"
)
_KEPT: Final = 2  # the newest and the one that some device may be loading now
_GZIP_FORMAT: Final = 31  # zlib: its largest window, 15, and 16 for a header of gzip
_FAST: Final = 1  # zlib's quickest level
_BATCH: Final = 1_000  # rows read at a time


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One file on disk."""

    stream: StreamName
    seq: int
    rows: int
    sha256: str
    name: str

    def notice(self) -> SnapshotNotice:
        return SnapshotNotice(
            stream=self.stream,
            seq=self.seq,
            path=f"/v1/snapshot/{self.name}",
            sha256=self.sha256,
            rows=self.rows,
        )


class Snapshots:
    """Makes snapshot files in one folder and finds them again."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._making = threading.Lock()

    def at_least(self, stream: StreamName, seq: int) -> Snapshot:
        """A snapshot that is complete up to this number or further; made if there is none."""
        with self._making:
            kept = self._kept(stream)
            if kept and kept[0].seq >= seq:
                return kept[0]
            made = self._make(stream)
            for old in kept[_KEPT - 1 :]:
                (self._folder / old.name).unlink(missing_ok=True)
            return made

    def file(self, name: str) -> Path | None:
        """The file of this name, if it is still kept."""
        path = self._folder / name
        return path if _NAME.fullmatch(name) and path.is_file() else None

    def stream_of(self, name: str) -> str | None:
        """The stream that a file of this name holds, as it is spelt in file names."""
        found = _NAME.fullmatch(name)
        return None if found is None else found["stream"]

    def forget_naming(self) -> None:
        """Delete the files that name customers, which are made anew when they are asked for."""
        for sort in (":tasks", ":holds"):
            for path in self._folder.glob(f"*{spelt(sort)}@*{SUFFIX}"):
                path.unlink(missing_ok=True)

    def _kept(self, stream: StreamName) -> list[Snapshot]:
        """The files of a stream, the newest first."""
        found = []
        for path in self._folder.glob(f"{spelt(stream)}@*{SUFFIX}"):
            parts = _NAME.fullmatch(path.name)
            if parts is not None:
                seq, rows = int(parts["seq"]), int(parts["rows"])
                found.append(Snapshot(stream, seq, rows, parts["sha"], path.name))
        return sorted(found, key=lambda snapshot: -snapshot.seq)

    def _make(self, stream: StreamName) -> Snapshot:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, path = tempfile.mkstemp(dir=self._folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                seq, rows, sha256 = self._write(stream, file)
            name = f"{spelt(stream)}@{seq}_{rows}_{sha256}{SUFFIX}"
            whole_files.to_disk(Path(path))
            Path(path).replace(self._folder / name)
        except BaseException:
            Path(path).unlink(missing_ok=True)
            raise
        return Snapshot(stream, seq, rows, sha256, name)

    def _write(self, stream: StreamName, file: IO[bytes]) -> tuple[int, int, str]:
        squeezed = zlib.compressobj(_FAST, zlib.DEFLATED, _GZIP_FORMAT)
        digest, count = hashlib.sha256(), 0
        with self._database.read() as connection:
            seq = heads.heads(connection, [stream])[stream]
            feed = tables.feed.c
            statement = (
                select(feed.seq, feed.key, feed.body)
                .where(feed.stream == stream, feed.body.is_not(None))
                .order_by(feed.seq)
                .execution_options(yield_per=_BATCH)
            )
            for part in connection.execute(statement).partitions():
                lines = "".join(f"{feed_row(stream, *row)}\n" for row in part)
                count += len(part)
                _append(file, digest, squeezed.compress(lines.encode()))
        _append(file, digest, squeezed.flush())
        return seq, count, digest.hexdigest()


def spelt(stream: str) -> str:
    """A stream's name as file names may hold it."""
    return re.sub(r"[^a-z0-9_-]", lambda sign: f".{ord(sign[0]):x}.", stream)


def feed_row(stream: str, seq: int, key: str, body: str | None) -> str:
    """A FeedRow as JSON; its body is JSON already and is not read again."""
    return (
        f'{{"type":"feed","stream":{json.dumps(stream)},"seq":{seq},'
        f'"key":{json.dumps(key)},"body":{body or "null"}}}'
    )


def _append(file: IO[bytes], digest: hashlib._Hash, data: bytes) -> None:
    digest.update(data)
    file.write(data)
