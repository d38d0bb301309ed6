"""What a page sends: changes with their numbers, as a script or as a plain form writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final, Literal
from urllib.parse import parse_qs

from pydantic import Field, TypeAdapter, ValidationError

from store_app.domain.change import MAX_NOTE
from store_app.domain.identifiers import PlaceId, Sku, customer_stream, stock_stream
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.problems import RequestRefused
from store_app.protocol.base import Answer, Wire
from store_app.protocol.cart_changes import WireCartHold, WireCartNote
from store_app.protocol.changes import (
    DeviceText,
    Instant,
    Number,
    WireCartAdd,
    WireCartDec,
    WireCartRemove,
    WireCartSet,
    WireChange,
    WireIntent,
    WireSeen,
    WireWishAdd,
    WireWishRemove,
    WireWishToCart,
)
from store_app.protocol.customer_changes import WireScrubbed
from store_app.protocol.exchange import OutcomeText, PushRequest, Told, WasNumber
from store_app.protocol.limits import MAX_CHANGES
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.scalars import PlaceText, SkuText
from store_app.protocol.store_changes import WireHoldRelease


class PageHoldRelease(WireHoldRelease):
    """What is kept in that store for the page's customer may be sold to others again."""

    store: PlaceText


class PageHoldUnnamed(Wire):
    """A line names no hold any more."""

    kind: Literal["cart.hold"]
    sku: SkuText
    store: PlaceText
    hold: None


PageIntent = Annotated[
    WireCartAdd
    | WireCartDec
    | WireCartSet
    | WireCartRemove
    | WireCartNote
    | WireWishAdd
    | WireWishRemove
    | WireWishToCart
    | PageHoldRelease
    | PageHoldUnnamed
    | WireScrubbed,
    Field(discriminator="kind"),
]


class PageChange(Wire):
    """One thing done on the page. `seen` is the clock of the view that the page was showing."""

    n: Number
    seen: WireSeen
    at_ms: Instant
    intent: PageIntent


class PageChanges(Wire):
    """The next changes of a page; `device` is whom the page believes to be.

    Where a script runs, the page tells `first_held` and `was`, as every device does that keeps
    what it sent (see `PushRequest`).
    """

    device: DeviceText
    changes: Annotated[tuple[PageChange, ...], Field(min_length=1, max_length=MAX_CHANGES)]
    first_held: Number | None = None
    was: Annotated[dict[WasNumber, OutcomeText], Field(max_length=MAX_CHANGES)] = Field(
        default_factory=dict
    )


class PageTold(Answer):
    """What became of them."""

    last_n: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """What a form brings that writes on a line; `before` is the note that it showed."""

    sent: PageChanges
    sku: Sku
    text: str
    before: str


_INTENTS: Final[TypeAdapter[PageIntent | tuple[PageIntent, ...]]] = TypeAdapter(
    PageIntent | Annotated[tuple[PageIntent, ...], Field(min_length=1, max_length=2)]
)
_SEEN: Final[TypeAdapter[WireSeen]] = TypeAdapter(WireSeen)
_MOST_FIELDS: Final = 10
_NEW_LINES: Final = re.compile(r"\r\n?")
_NO_TEXT: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def to_push(page: OpenedPage, epoch: str, sent: PageChanges) -> PushRequest:
    """The same as any device's push. Refuses changes that another device of the browser made."""
    if sent.device != page.device:
        raise RequestRefused(ErrorNumber.NOT_ENROLLED)
    changes = tuple(_change(page, each) for each in sent.changes)
    held = _first_held(page, sent) if sent.first_held is None else sent.first_held
    return PushRequest(epoch=epoch, first_held=held, changes=changes, was=sent.was)


def _first_held(page: OpenedPage, sent: PageChanges) -> int:
    """A form keeps nothing that it ever sent; where there is a gap it is too old."""
    first = sent.changes[0].n
    return first if first <= page.last_n + 1 else 1


def read_form(body: bytes) -> PageChanges:
    """The changes of a form without scripts: its button holds the intents."""
    try:
        fields = _fields(body)
        intents = _INTENTS.validate_json(fields["do"])
        return _changes(fields, intents if isinstance(intents, tuple) else (intents,))
    except (KeyError, ValueError, ValidationError) as error:
        raise RequestRefused(ErrorNumber.MALFORMED) from error


def read_note(body: bytes) -> WrittenNote:
    """The note of a form without scripts, as a script would send it."""
    try:
        fields = _fields(body)
        text = _NO_TEXT.sub("", _NEW_LINES.sub("\n", fields["text"])).strip()
        note = WireCartNote(kind="cart.note", sku=fields["sku"], text=text[:MAX_NOTE])
        before = _NEW_LINES.sub("\n", fields["before"])
        return WrittenNote(_changes(fields, (note,)), Sku(note.sku), note.text, before)
    except (KeyError, ValueError, ValidationError) as error:
        raise RequestRefused(ErrorNumber.MALFORMED) from error


def _change(page: OpenedPage, each: PageChange) -> WireChange:
    stream = customer_stream(page.customer)
    intent: WireIntent
    match each.intent:
        case PageHoldRelease(kind=kind, sku=sku, store=store, hold=hold):
            stream = stock_stream(PlaceId(store))
            intent = WireHoldRelease(kind=kind, sku=sku, hold=hold)
        case PageHoldUnnamed(kind=kind, sku=sku, store=store):
            intent = WireCartHold(kind=kind, sku=sku, store=store, hold=None)
        case of_customer:
            intent = of_customer
    return WireChange(n=each.n, stream=stream, seen=each.seen, at_ms=each.at_ms, intent=intent)


def _fields(body: bytes) -> Mapping[str, str]:
    found = parse_qs(
        body.decode("ascii"),
        keep_blank_values=True,
        strict_parsing=True,
        max_num_fields=_MOST_FIELDS,
        errors="strict",
    )
    return {name: those[0] for name, those in found.items()}


def _changes(fields: Mapping[str, str], intents: Sequence[PageIntent]) -> PageChanges:
    first, seen = int(fields["n"]), _SEEN.validate_json(fields["seen"])
    changes = tuple(
        PageChange(n=n, seen=seen, at_ms=int(fields["at_ms"]), intent=intent)
        for n, intent in enumerate(intents, start=first)
    )
    return PageChanges(device=fields["device"], changes=changes)
