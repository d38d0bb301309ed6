"""What a page sends: changes with their numbers, as a script or as a plain form writes them."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import parse_qs

from pydantic import Field, TypeAdapter, ValidationError

from store_app.domain.identifiers import customer_stream
from store_app.hub.customers.bags import OpenedPage
from store_app.hub.problems import RequestRefused
from store_app.protocol.base import Answer, Wire
from store_app.protocol.cart_changes import WireCartNote
from store_app.protocol.changes import (
    DeviceText,
    Instant,
    Number,
    WireCartAdd,
    WireCartDec,
    WireCartRemove,
    WireCartSet,
    WireChange,
    WireSeen,
    WireWishAdd,
    WireWishRemove,
    WireWishToCart,
)
from store_app.protocol.exchange import PushRequest, Told
from store_app.protocol.limits import MAX_CHANGES
from store_app.protocol.problems import ErrorNumber

PageIntent = Annotated[
    WireCartAdd
    | WireCartDec
    | WireCartSet
    | WireCartRemove
    | WireCartNote
    | WireWishAdd
    | WireWishRemove
    | WireWishToCart,
    Field(discriminator="kind"),
]


class PageChange(Wire):
    """One thing done on the page. `seen` is the clock of the view that the page was showing."""

    n: Number
    seen: WireSeen
    at_ms: Instant
    intent: PageIntent


class PageChanges(Wire):
    """The next changes of a page; `device` is whom the page believes to be."""

    device: DeviceText
    changes: Annotated[tuple[PageChange, ...], Field(min_length=1, max_length=MAX_CHANGES)]


class PageTold(Answer):
    """What became of them."""

    last_n: int
    told: tuple[Told, ...]


_INTENT: Final[TypeAdapter[PageIntent]] = TypeAdapter(PageIntent)
_SEEN: Final[TypeAdapter[WireSeen]] = TypeAdapter(WireSeen)
_MOST_FIELDS: Final = 10


def to_push(page: OpenedPage, epoch: str, sent: PageChanges) -> PushRequest:
    """The same as any device's push. Refuses changes that another device of the browser made."""
    if sent.device != page.device:
        raise RequestRefused(ErrorNumber.NOT_ENROLLED)
    stream = customer_stream(page.customer)
    changes = tuple(
        WireChange(n=each.n, stream=stream, seen=each.seen, at_ms=each.at_ms, intent=each.intent)
        for each in sent.changes
    )
    return PushRequest(epoch=epoch, first_held=1, changes=changes)


def read_form(body: bytes) -> PageChanges:
    """The change of a form without scripts: its button holds the intent."""
    try:
        fields = parse_qs(body.decode("ascii"), strict_parsing=True, max_num_fields=_MOST_FIELDS)
        change = PageChange(
            n=int(fields["n"][0]),
            seen=_SEEN.validate_json(fields["seen"][0]),
            at_ms=int(fields["at_ms"][0]),
            intent=_INTENT.validate_json(fields["do"][0]),
        )
        return PageChanges(device=fields["device"][0], changes=(change,))
    except (KeyError, ValueError, ValidationError) as error:
        raise RequestRefused(ErrorNumber.MALFORMED) from error
