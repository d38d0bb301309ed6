"""Changes to one customer: cart, wishlist and profile."""

from __future__ import annotations

from collections.abc import Sequence

from store_app.domain.identifiers import StreamName, customer_of
from store_app.domain.outcome import Outcome
from store_app.hub import directory
from store_app.hub.devices import Device
from store_app.hub.kinds.ground import Decided, Ground
from store_app.protocol.changes import WireChange, WireCustomerCreate


def own_stream(_device: Device, sent: WireChange) -> Sequence[StreamName]:
    return (StreamName(sent.stream),)


def reduce_customer(ground: Ground, sent: WireChange, _was: Outcome | None) -> Decided:
    """Reduce the change in its customer's stream, if this device may write there."""
    barred = ground.admission.bars_stream(sent, ground.customers)
    if barred is not None:
        return Decided(barred)
    change = ground.change(sent)
    refused = ground.admission.bars_change(sent)
    if refused is not None:
        ground.customers.add_refused(sent, change, refused)
        return Decided(refused)
    return Decided(ground.customers.add(sent, change, ground.admission.price(sent)))


def create_customer(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Begin a customer's stream and let them be found."""
    decided = reduce_customer(ground, sent, was)
    customer = customer_of(StreamName(sent.stream))
    if isinstance(sent.intent, WireCustomerCreate) and decided.outcome.done and customer:
        profile = sent.intent.profile.to_domain()
        directory.add(ground.connection, customer, profile, ground.region)
    return decided
