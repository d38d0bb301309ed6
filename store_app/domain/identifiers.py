"""Names of things, each of its own type so that they cannot be mixed up."""

from __future__ import annotations

from typing import NewType

DeviceId = NewType("DeviceId", str)
CustomerId = NewType("CustomerId", str)
StaffId = NewType("StaffId", str)
PlaceId = NewType("PlaceId", str)
ProductId = NewType("ProductId", str)
Sku = NewType("Sku", str)
StreamName = NewType("StreamName", str)

SHOP = StreamName("shop")
CATALOGUE = StreamName("catalogue")
REVIEWS = StreamName("reviews")
AGES = StreamName("ages")
"""No stream: told beside them when the hub has said that what is here still holds."""

_CUSTOMER = "customer:"
_STORE = "store:"


def customer_stream(customer: CustomerId) -> StreamName:
    return StreamName(_CUSTOMER + customer)


def customer_of(stream: StreamName) -> CustomerId | None:
    """The customer whose stream this is; None for any other stream."""
    return CustomerId(stream.removeprefix(_CUSTOMER)) if stream.startswith(_CUSTOMER) else None


def stock_stream(place: PlaceId) -> StreamName:
    return StreamName(f"store:{place}:stock")


def holds_stream(place: PlaceId) -> StreamName:
    """What is held in a store, as the hub publishes it; changes go to the stock stream."""
    return StreamName(f"store:{place}:holds")


def tasks_stream(place: PlaceId) -> StreamName:
    return StreamName(f"store:{place}:tasks")


def control_stream(device: DeviceId) -> StreamName:
    """What the hub tells one device about itself."""
    return StreamName(f"control:{device}")


def place_of(stream: StreamName, part: str) -> PlaceId | None:
    """The store whose stock, holds or tasks this stream holds; None for any other stream."""
    if stream.startswith(_STORE) and stream.endswith(f":{part}"):
        return PlaceId(stream[len(_STORE) : -len(part) - 1]) or None
    return None
