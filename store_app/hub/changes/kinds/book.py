"""The kinds of change that this hub knows, each with its handler."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from store_app.hub.changes.kinds.customers import (
    check_out,
    create_customer,
    own_and_tasks,
    own_stream,
    reduce_customer,
    set_profile,
)
from store_app.hub.changes.kinds.ground import Kind
from store_app.hub.changes.kinds.stores import change_stock, change_task, store_streams
from store_app.hub.changes.kinds.whole_customers import (
    both_streams,
    erase_customer,
    merge_customers,
)
from store_app.protocol.changes import WireChange

_CUSTOMER: Final = Kind(reduce_customer, own_stream)
_STOCK: Final = Kind(change_stock, store_streams)
_TASK: Final = Kind(change_task, store_streams)

KINDS: Final[Mapping[str, Kind]] = {
    "cart.add": _CUSTOMER,
    "cart.dec": _CUSTOMER,
    "cart.set": _CUSTOMER,
    "cart.remove": _CUSTOMER,
    "cart.note": _CUSTOMER,
    "cart.hold": _CUSTOMER,
    "cart.checkout": Kind(check_out, own_stream),
    "wish.add": _CUSTOMER,
    "wish.remove": _CUSTOMER,
    "wish.to_cart": _CUSTOMER,
    "customer.create": Kind(create_customer, own_and_tasks),
    "profile.set": Kind(set_profile, own_stream),
    "customer.merge": Kind(merge_customers, both_streams),
    "customer.erase": Kind(erase_customer, own_stream),
    "scrubbed": _CUSTOMER,
    "hold.request": _STOCK,
    "hold.release": _STOCK,
    "hold.claim": _STOCK,
    "stock.count": _STOCK,
    "stock.adjust": _STOCK,
    "task.open": _TASK,
    "task.scrubbed": _TASK,
    "task.take": _TASK,
    "task.done": _TASK,
}


def kind_of(sent: WireChange) -> Kind:
    return KINDS[sent.intent.kind]
