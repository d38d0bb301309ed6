"""The conversation with devices: enrol, hello, push, pull, snapshot, events."""

from __future__ import annotations

import zlib
from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import FileResponse
from pydantic import StringConstraints

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.event_stream import EventStream
from store_app.hub.http.description import refuses
from store_app.hub.problems import RequestRefused
from store_app.hub.routes.wanted import CurrentDevice, Plain, SendingDevice, TheHub
from store_app.hub.streams.cursor import read_cursor
from store_app.hub.streams.drift import Part
from store_app.hub.streams.snapshots import spelt
from store_app.protocol.exchange import (
    EnrolRequest,
    EnrolResponse,
    HashResponse,
    HelloResponse,
    Poke,
    PullResponse,
    PushRequest,
    PushResponse,
    Told,
)
from store_app.protocol.limits import MAX_PULL_ROWS, OLDEST_PROTOCOL, PROTOCOL_VERSION
from store_app.protocol.problems import ErrorNumber

SnapshotName = Annotated[str, Path(), StringConstraints(max_length=255, pattern=r"^[!-~]+$")]
KeyText = Annotated[str, Query(max_length=100, pattern=r"^[^\x00]*$")]

router = APIRouter(prefix="/v1", tags=["exchange"])

_WORTH_PACKING: Final = 8_192  # bytes; smaller answers are sent as they are
_GZIP_FORMAT: Final = 31  # zlib: its largest window, 15, and 16 for a header of gzip
_FAST: Final = 1  # zlib's quickest level


@router.post("/enrol", openapi_extra=refuses(ErrorNumber.ENROLMENT_USED, ErrorNumber.OTHER_SHOP))
def enrol(hub: TheHub, request: EnrolRequest) -> EnrolResponse:
    """Turn a one-time token into a device; the device's own token is told this once."""
    return hub.enrolment.enrol(request)


@router.get("/hello")
def hello(hub: TheHub) -> HelloResponse:
    """Who answers and what it speaks. Open to everyone."""
    return HelloResponse(
        oldest_protocol=OLDEST_PROTOCOL,
        newest_protocol=PROTOCOL_VERSION,
        epoch=hub.epoch,
        server_time_ms=hub.clock.now_ms(),
    )


@router.post(
    "/push",
    response_model=PushResponse,
    openapi_extra=refuses(ErrorNumber.GAP, ErrorNumber.OTHER_EPOCH, ErrorNumber.FROZEN),
)
async def push(hub: TheHub, device: SendingDevice, pushed: PushRequest) -> Response:
    """Take changes from a device. The same bytes again are harmless and get the same answer."""
    answer = await hub.changes.take(device, pushed)
    return Response(answer.model_dump_json(), media_type="application/json")


@router.get("/pull", response_model=PullResponse, openapi_extra=refuses(ErrorNumber.OTHER_EPOCH))
def pull(  # noqa: PLR0913, PLR0917 - one for each part of the question
    hub: TheHub,
    device: SendingDevice,
    request: Request,
    cursor: Annotated[str, Query(max_length=20_000)] = "",
    limit: Annotated[int, Query(ge=1, le=MAX_PULL_ROWS)] = 1_000,
    told_from: Annotated[int | None, Query(ge=1, le=2**53 - 1)] = None,
    again: Annotated[str, Query(max_length=100)] = "",
) -> Response:
    """What is newer than the cursor, and what became of the device's changes.

    The stream named by `again` is told from its beginning.
    """
    page = hub.pull.page(device, cursor, limit, told_from, again)
    return _packed(page.json().encode(), request.headers.get("accept-encoding", ""))


@router.get("/hash/{stream}", openapi_extra=refuses(ErrorNumber.NOT_FOUND))
def stream_hash(  # noqa: PLR0913, PLR0917 - one for each part of the question
    hub: TheHub,
    device: CurrentDevice,
    stream: Plain,
    seq: Annotated[int, Query(ge=0, le=2**53 - 1)],
    mine: Annotated[str, Query(pattern=r"^([0-9a-f]{64})?$")] = "",
    first: KeyText = "",
    until: KeyText | None = None,
) -> HashResponse:
    """What the device's copy of a stream should come to; if `mine` differs that is noted.

    Of a long stream a part is compared: the keys from `first` on and below `until`.
    """
    return hub.drift.hash(device, StreamName(stream), seq, mine, Part(first, until))


@router.get(
    "/snapshot/{name}", response_class=FileResponse, openapi_extra=refuses(ErrorNumber.NOT_FOUND)
)
def snapshot(
    hub: TheHub,
    device: CurrentDevice,
    name: SnapshotName,
) -> FileResponse:
    """A whole keyed stream as gzipped JSON lines; a file of a name never changes."""
    stream, path = hub.snapshots.stream_of(name), hub.snapshots.file(name)
    followed = {spelt(each) for each in hub.read_followed([device.id]).get(device.id, ())}
    if stream is None or path is None or stream not in followed:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    headers = {"Cache-Control": "private, immutable, max-age=86400"}
    return FileResponse(path, media_type="application/gzip", headers=headers)


@router.get("/events", response_class=EventStream)
async def events(hub: TheHub, device: SendingDevice) -> EventStream:
    """Server-sent events that only say which streams moved; the truth comes with `pull`."""
    return EventStream(hub.doorbell, device, hub.read_followed)


@router.get("/events/next", openapi_extra=refuses(ErrorNumber.OTHER_EPOCH))
async def next_poke(
    hub: TheHub,
    device: SendingDevice,
    cursor: Annotated[str, Query(max_length=20_000)] = "",
) -> Poke:
    """The same by a question that is held until something is newer than the cursor."""
    known = read_cursor(cursor, hub.epoch).places
    heads = await hub.doorbell.next_poke(device, hub.read_followed, known)
    return Poke(heads={str(name): seq for name, seq in heads.items()})


@router.get("/changes/{of_device}/{n}", openapi_extra=refuses(ErrorNumber.NOT_FOUND))
def change(
    hub: TheHub,
    device: CurrentDevice,
    of_device: Plain,
    n: Annotated[int, Path(ge=1, le=2**53 - 1)],
) -> Told:
    """What became of one change of the asking device."""
    told = hub.changes.told(device.id, n) if DeviceId(of_device) == device.id else None
    if told is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return told


def _packed(content: bytes, accepted: str) -> Response:
    """The answer as JSON, gzipped where that is asked for and worth it."""
    if len(content) < _WORTH_PACKING or "gzip" not in accepted:
        return Response(content, media_type="application/json")
    packing = zlib.compressobj(_FAST, zlib.DEFLATED, _GZIP_FORMAT)
    packed = packing.compress(content) + packing.flush()
    return Response(packed, media_type="application/json", headers={"Content-Encoding": "gzip"})
