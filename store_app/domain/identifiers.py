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

_CUSTOMER = "customer:"


def customer_stream(customer: CustomerId) -> StreamName:
    return StreamName(_CUSTOMER + customer)


def customer_of(stream: StreamName) -> CustomerId | None:
    """The customer whose stream this is; None for any other stream."""
    return CustomerId(stream.removeprefix(_CUSTOMER)) if stream.startswith(_CUSTOMER) else None


def stock_stream(place: PlaceId) -> StreamName:
    return StreamName(f"store:{place}:stock")
