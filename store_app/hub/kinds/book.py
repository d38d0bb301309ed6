"""The kinds of change that this hub knows, each with its handler."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from store_app.hub.kinds.customers import create_customer, own_stream, reduce_customer
from store_app.hub.kinds.ground import Kind
from store_app.protocol.changes import WireChange

_CUSTOMER: Final = Kind(reduce_customer, own_stream)

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
    return KINDS[sent.intent.kind]
