"""The hub as a device sees it: one method for each thing that can be asked."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO, Final

from pydantic import ValidationError

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.errors import StoreError, Unreachable
from store_app.protocol.exchange import (
    EnrolRequest,
    EnrolResponse,
    FormerDevice,
    HashResponse,
    HelloResponse,
    Poke,
    PullResponse,
    PushResponse,
    SnapshotNotice,
    Told,
)
from store_app.protocol.limits import KEEP_ALIVE_S, MAX_PULL_ROWS
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.products import ProductByNumber
from store_app.sync.answers import HubRefused
from store_app.sync.people_client import PeopleClient, plain
from store_app.sync.transport import Transport, chunks, read_all

MOST_POKE_BYTES: Final = 1024 * 1024
MOST_PICTURE_BYTES: Final = 4 * 1024 * 1024
_SNAPSHOT_WITHIN_S: Final = 900.0
SILENCE_S: Final = KEEP_ALIVE_S + 5.0
"""A doorbell that is silent for longer has no hub behind it.

Nothing else tells a device that only looks on that its connection is dead. It must notice early
enough to show within 30 s what others brought meanwhile.
"""
_PICTURE_WITHIN_S: Final = 30.0


class HubClient:
    """Typed questions over one transport; raises Unreachable or Refused."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.people = PeopleClient(transport)

    def enrol(self, token: str, name: str, former: FormerDevice | None = None) -> EnrolResponse:
        request = EnrolRequest(token=token, name=name, former=former)
        body = request.model_dump_json(exclude_defaults=True).encode()
        return self._transport.post("/v1/enrol", EnrolResponse, body)

    def hello(self) -> HelloResponse:
        return self._transport.get("/v1/hello", HelloResponse)

    def push(
        self, epoch: str, first_held: int, bodies: Sequence[bytes], was: Mapping[int, str]
    ) -> PushResponse:
        """Send changes as the bytes that they were stored as."""
        envelope = {"epoch": epoch, "first_held": first_held, "was": was}
        head = json.dumps(envelope)[:-1].encode()
        body = head + b',"changes":[' + b",".join(bodies) + b"]}"
        return self._transport.post("/v1/push", PushResponse, body)

    def pull(self, cursor: str, told_from: int | None, again: str | None = None) -> PullResponse:
        return self._transport.get(
            "/v1/pull",
            PullResponse,
            cursor=cursor,
            limit=MAX_PULL_ROWS,
            told_from=told_from,
            again=again,
        )

    def hash(
        self, stream: StreamName, seq: int, mine: str, first: str = "", until: str | None = None
    ) -> HashResponse:
        """What our copy of a stream should come to, or of its keys from `first` to `until`."""
        return self._transport.get(
            f"/v1/hash/{plain(stream)}",
            HashResponse,
            seq=seq,
            mine=mine,
            first=first or None,
            until=until,
        )

    def change(self, device: DeviceId, n: int) -> Told | None:
        """What became of one change of this device; None if the hub never took it."""
        try:
            return self._transport.get(f"/v1/changes/{plain(device)}/{n}", Told)
        except HubRefused as refused:
            if refused.number is ErrorNumber.NOT_FOUND:
                return None
            raise

    def download(self, notice: SnapshotNotice, part: Path, progress: Callable[[int], None]) -> None:
        """Bring a snapshot file here, whole and as announced; goes on where `part` ends.

        Raises Unreachable `hub.garbage`, and throws away what came, if it is another file.
        """
        have = part.stat().st_size if part.exists() else 0
        headers = {"Range": f"bytes={have}-"} if have else {}
        good = (
            HTTPStatus.OK,
            HTTPStatus.PARTIAL_CONTENT,
            HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        )
        with self._transport.open("GET", notice.path, good=good, headers=headers) as response:
            if response.status_code != HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                goes_on = response.status_code == HTTPStatus.PARTIAL_CONTENT
                with _written(part, goes_on=goes_on) as file:
                    for chunk in chunks(response, _SNAPSHOT_WITHIN_S, unpacked=False):
                        file.write(chunk)
                        progress(file.tell())
        if _sha256(part) != notice.sha256:
            part.unlink()
            raise Unreachable("hub.garbage", "the snapshot is not the one announced")

    @contextmanager
    def events(self) -> Iterator[Iterator[bytes]]:
        """The doorbell's stream, piece by piece as it comes; ends when the hub is silent."""
        headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
        with self._transport.open(
            "GET", "/v1/events", read_s=SILENCE_S, headers=headers
        ) as response:
            yield response.raw.stream(None if response.raw.chunked else 1)

    def next_poke(self, cursor: str) -> Poke:
        """What is newer than the cursor; the hub holds the question until something is."""
        with self._transport.open(
            "GET", "/v1/events/next", read_s=SILENCE_S, params={"cursor": cursor}
        ) as response:
            body = read_all(response, MOST_POKE_BYTES, SILENCE_S)
        try:
            return Poke.model_validate_json(body)
        except ValidationError as error:
            raise Unreachable("hub.garbage", "poke") from error

    def product_by_gtin(self, gtin: str) -> ProductByNumber:
        return self._transport.get(f"/v1/products/by-gtin/{plain(gtin)}", ProductByNumber)

    def picture(self, name: str) -> tuple[str, bytes]:
        """A picture's media type and bytes."""
        with self._transport.open("GET", f"/v1/pictures/{plain(name)}") as response:
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return kind, read_all(response, MOST_PICTURE_BYTES, _PICTURE_WITHIN_S)

    def cut(self) -> None:
        """Wake whoever waits for an answer; this client is of no use afterwards."""
        self._transport.cut()

    def close(self) -> None:
        self._transport.close()


def connect(hub_url: str, token: str = "") -> HubClient:
    """A client for one thread."""
    return HubClient(Transport(hub_url, token))


@contextmanager
def _written(part: Path, *, goes_on: bool) -> Iterator[BinaryIO]:
    """A file to write to. If the disk is full it is deleted: what waits to be sent needs room."""
    try:
        with part.open("ab" if goes_on else "wb") as file:
            yield file
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        part.unlink(missing_ok=True)
        raise StoreError("disk.full", part.name) from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
