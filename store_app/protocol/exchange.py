"""The conversation between a device and the hub: enrol, hello, push, pull, snapshot, events."""

from __future__ import annotations

from typing import Annotated, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId, StreamName
from store_app.protocol.base import Answer, Wire
from store_app.protocol.changes import (
    DeviceText,
    Instant,
    Number,
    StreamText,
    WireChange,
    WireIntent,
    WireMoney,
    WireSeen,
    seen_from_wire,
)
from store_app.protocol.limits import MAX_CHANGES
from store_app.protocol.scalars import Count

Token = Annotated[str, StringConstraints(min_length=16, max_length=200, pattern=r"^[!-~]+$")]


OutcomeText = Annotated[
    str, StringConstraints(max_length=80, pattern=r"^(ok|conflict|permanent)(:[a-z0-9_]+)*$")
]
WasNumber = Annotated[int, Field(ge=1, le=2**53 - 1)]  # a key in JSON, and so a text there


class Told(Answer):
    """What became of one change of the asking device."""

    n: Number
    outcome: str
    detail: str = ""


class FormerDevice(Wire):
    """Who a machine was until now; from `told_from` on it asks what became of its changes.

    `sure` says that it was at this hub, so that a restored one may have lost it. One that `waits`
    holds changes which no other shop may get. Under this name its numbers began after
    `named_after`.
    """

    device: DeviceText
    told_from: Number
    sure: bool = True
    waits: bool = False
    named_after: Annotated[int, Field(ge=0, le=2**53 - 1)] = 0


class EnrolRequest(Wire):
    """`POST /v1/enrol`: a one-time token becomes a device."""

    token: Token
    name: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    former: FormerDevice | None = None


class EnrolResponse(Answer):
    """Who the device is from now on; the token is told once and kept by the hub only as a hash.

    A hub that was restored and has lost a device, or its newest token, gives it its old name again.
    Otherwise the name is new. `last_n` and `told` say what the hub has of the former one; of
    `another_shop` it was none, and what it holds is not for this hub.
    """

    device: DeviceText
    token: Token
    place: str
    nearby: tuple[str, ...]
    epoch: str
    last_n: Count = 0
    told: tuple[Told, ...] = ()
    another_shop: bool = False


class HelloResponse(Answer):
    """`GET /v1/hello`: who answers, and what it speaks. Open to everyone."""

    oldest_protocol: int
    newest_protocol: int
    epoch: str
    server_time_ms: Instant
    features: tuple[str, ...] = ()
    oldest_app: str = "0.1.0"


class UnreadChange(BaseModel):
    """A change that cannot be read as one of this version; only its number is certain.

    It may be older, or wrong: it is answered by itself and holds up no other.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    n: Number

    def plain(self) -> dict[str, object]:
        """The fields as they were sent."""
        return self.model_dump()


SentChange = Annotated[WireChange | UnreadChange, Field(union_mode="left_to_right")]


class PushRequest(Wire):
    """`POST /v1/push`: the next changes of one device, in order and without a gap.

    `first_held` is the oldest change the device still holds: below it nothing can be asked for.
    `was` tells, for changes sent again to a hub that was restored, what the hub before had said.
    """

    epoch: str
    first_held: Number
    changes: Annotated[tuple[SentChange, ...], Field(max_length=MAX_CHANGES)]
    was: Annotated[dict[WasNumber, OutcomeText], Field(max_length=MAX_CHANGES)] = Field(
        default_factory=dict
    )


class PushResponse(Answer):
    """Everything up to `last_n` is taken; up to `durable_n` a restore will not lose it."""

    last_n: Count
    durable_n: Count
    results: tuple[Told, ...]
    heads: dict[str, Count]
    backoff_s: float | None = None


class FeedRow(Answer):
    """The newest body of one key in a keyed stream; None when the key is gone."""

    type: Literal["feed"] = "feed"
    stream: StreamText
    seq: Count
    key: str
    body: dict[str, object] | None


class AuthorBody(Answer):
    """Who made a change, as the hub vouches for it."""

    channel: Channel
    staff: str | None = None
    place: str | None = None
    device_name: str | None = None

    def to_domain(self) -> Author:
        staff = None if self.staff is None else StaffId(self.staff)
        place = None if self.place is None else PlaceId(self.place)
        return Author(self.channel, staff, place, self.device_name)

    @classmethod
    def of(cls, author: Author) -> AuthorBody:
        return cls(
            channel=author.channel,
            staff=author.staff,
            place=author.place,
            device_name=author.device_name,
        )


class ChangeRow(Answer):
    """One change in a customer's stream, in hub order, with what became of it.

    `made_for` is the stream that its device wrote it for, where that customer was merged into
    this one; `embeds` is the state of a customer who is merged into this one by this change.
    """

    type: Literal["change"] = "change"
    stream: StreamText
    seq: Count
    device: DeviceText
    n: Number
    seen: WireSeen
    author: AuthorBody
    at_ms: Instant
    intent: WireIntent
    outcome: str
    price_now: WireMoney | None = None
    made_for: StreamText | None = None
    embeds: str | None = None

    def to_domain(self) -> Change:
        return Change(
            device=DeviceId(self.device),
            n=self.n,
            stream=StreamName(self.made_for or self.stream),
            seen=seen_from_wire(self.seen),
            author=self.author.to_domain(),
            at_ms=self.at_ms,
            intent=self.intent.to_domain(),
        )


def change_row(sent: WireChange, change: Change, stream: StreamName, **decided: object) -> str:
    """The text of a `ChangeRow`, of parts that were checked when they came in.

    What the hub decided are the fields of the row that the change itself does not have.
    """
    row = {
        "type": "change",
        "stream": stream,
        "device": change.device,
        "n": change.n,
        "seen": sent.seen,
        "author": change.author,
        "at_ms": change.at_ms,
        "intent": sent.intent.model_dump(mode="json"),
        "made_for": None if stream == change.stream else change.stream,
        **decided,
    }
    return orjson.dumps(row).decode()


class StateRow(Answer):
    """A customer's whole state at `seq`, for a device that holds none of it."""

    type: Literal["state"] = "state"
    stream: StreamText
    seq: Count
    state: str


class SnapshotNotice(Answer):
    """'Fetch this file first': a whole keyed stream at `seq`, as gzipped JSON lines of FeedRow."""

    stream: StreamText
    seq: Count
    path: Annotated[str, StringConstraints(pattern=r"^/v1/snapshot/[!-~]+$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    rows: Count


Row = Annotated[FeedRow | ChangeRow | StateRow, Field(discriminator="type")]


class PullResponse(Answer):
    """`GET /v1/pull`: what is newer than the cursor.

    `heads` names every stream that the device follows with the number up to which this answer
    (and all before it) leaves the device complete; `as_of_ms` is the hub's time of reading, so a
    figure is as old as the last pull that vouched for its stream, not as its last movement.
    `closed` lists customer streams that the device no longer follows.
    """

    cursor: str
    epoch: str
    as_of_ms: Instant
    rows: tuple[Row, ...]
    snapshots: tuple[SnapshotNotice, ...] = ()
    heads: dict[str, Count]
    closed: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    last_n: Count
    durable_n: Count
    more: bool


class HashResponse(Answer):
    """`GET /v1/hash/<stream>`: what a copy at that number should come to; empty if not known."""

    stream: StreamText
    seq: Count
    hash: str


class Poke(Answer):
    """One frame of `GET /v1/events`: heads that moved. May be lost, doubled or reordered."""

    heads: dict[str, Count]
