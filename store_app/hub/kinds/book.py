"""The kinds of change that this hub knows, each with its handler."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from store_app.domain import outcome as outcomes
from store_app.hub.kinds.customers import create_customer, own_stream, reduce_customer
from store_app.hub.kinds.ground import Decided, Kind
from store_app.protocol.changes import WireChange

_CUSTOMER: Final = Kind(reduce_customer, own_stream)

_NOT_HERE: Final = Kind(lambda _ground, _sent, _was: Decided(outcomes.FORBIDDEN), own_stream)

KINDS: Final[Mapping[str, Kind]] = {
    "cart.add": _CUSTOMER,
    "cart.dec": _CUSTOMER,
    "cart.set": _CUSTOMER,
    "cart.remove": _CUSTOMER,
    "cart.note": _CUSTOMER,
    "wish.add": _CUSTOMER,
    "wish.remove": _CUSTOMER,
    "wish.to_cart": _CUSTOMER,
    "customer.create": Kind(create_customer, own_stream),
}


def kind_of(sent: WireChange) -> Kind:
    return KINDS.get(sent.intent.kind, _NOT_HERE)
