"""Changes to one customer: cart, wishlist and profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from store_app.domain import outcome as outcomes
from store_app.domain.change import CartCheckout, Change
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    Sku,
    StreamName,
    customer_of,
    tasks_stream,
)
from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState
from store_app.domain.store_change import TaskAbout
from store_app.hub.assortment.products import products_of
from store_app.hub.changes.admission import SEEN_AHEAD
from store_app.hub.changes.kinds.ground import Decided, Ground
from store_app.hub.changes.kinds.placed_orders import complete_order, place_order
from store_app.hub.customers import directory
from store_app.hub.streams.devices import Device
from store_app.protocol.changes import WireChange

MERGE_TASK = "merge_customers"


def own_stream(_device: Device, sent: WireChange) -> Sequence[StreamName]:
    return (StreamName(sent.stream),)


def own_and_tasks(device: Device, sent: WireChange) -> Sequence[StreamName]:
    """A likely double becomes a task in the store where it was made."""
    own = StreamName(sent.stream)
    return (own,) if device.place is None else (own, tasks_stream(device.place))


def reduce_customer(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Reduce the change in its customer's stream, if this device may write there."""
    change = ground.change(sent)
    barred = bars(ground, sent, change)
    if barred is not None:
        return barred
    confirmed = was is not None and was.done
    price = ground.admission.price(sent)
    home = ground.customers.home(change.stream)
    before = ground.customers.state(home)
    outcome = ground.customers.add(sent, change, price, confirmed=confirmed)
    if before.waiting and outcome.done:
        complete_order(ground, change, home, before, price)
    if outcome != outcomes.MERGED:
        return Decided(outcome)
    return Decided(outcome, customer_of(home) or "")


def bars(ground: Ground, sent: WireChange, change: Change) -> Decided | None:
    """Why this change has no effect, if so. Of an erased customer nothing is written down."""
    customers = ground.customers
    barred = ground.admission.bars_stream(sent, customers)
    if barred is not None:
        return Decided(barred)
    state = customers.state(customers.home(change.stream))
    if ground.admission.sees_ahead(change, state.clock):
        return Decided(outcomes.MALFORMED, SEEN_AHEAD)
    if sent.intent.kind == "scrubbed" or state.erased:
        return Decided(outcomes.CUSTOMER_ERASED)
    refused = ground.admission.bars_change(sent)
    if refused is None:
        return None
    customers.add_refused(sent, change, refused)
    return Decided(refused)


def create_customer(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Begin a customer's stream and let them be found; a likely double becomes a task."""
    decided = reduce_customer(ground, sent, was)
    if decided.outcome.done:
        customer, profile = _listed(ground, sent)
        if customer is None or profile is None or ground.device.place is None:
            return decided
        doubles = directory.doubles(ground.connection, customer, profile)
        if doubles:
            about = TaskAbout(customer=customer, other=doubles[0])
            ground.tasks.raise_task(ground.device.place, MERGE_TASK, about)
    return decided


def set_profile(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Set a field, and let the customer be found by what is new."""
    decided = reduce_customer(ground, sent, was)
    if decided.outcome.done:
        _listed(ground, sent)
    return decided


def check_out(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Close the cart into an order, if it is the one that was seen and all of it may be sold."""
    change = ground.change(sent)
    home = ground.customers.home(change.stream)
    before = ground.customers.state(home)
    confirmed = was is not None and was.done
    unsold = None if confirmed else _not_for_sale(ground.connection, before)
    if unsold is not None:
        barred = bars(ground, sent, change)
        if barred is None:
            ground.customers.add_refused(sent, change, outcomes.NOT_FOR_SALE)
        return barred or Decided(outcomes.NOT_FOR_SALE, unsold)
    decided = reduce_customer(ground, sent, was)
    if decided.outcome.done and isinstance(change.intent, CartCheckout):
        if confirmed:  # what came unseen since a restore was not ordered by it
            ordered = tuple(e for e in before.entries if change.seen.covers(e.origin))
            before = replace(before, entries=ordered)
        place_order(ground, change, home, before)
        return (
            decided if decided.detail else Decided(decided.outcome, f"{change.device}:{change.n}")
        )
    return decided


def _listed(ground: Ground, sent: WireChange) -> tuple[CustomerId | None, Profile | None]:
    home = ground.customers.home(StreamName(sent.stream))
    customer, profile = customer_of(home), ground.customers.state(home).profile
    if customer is not None and profile is not None:
        directory.add(ground.connection, customer, profile)
    return customer, profile


def _not_for_sale(connection: Connection, state: CustomerState) -> Sku | None:
    """The first thing in a cart that is not sold any more."""
    skus = sorted({entry.sku for entry in state.entries})
    products = products_of(connection, skus)
    for sku in skus:
        product = products.get(sku)
        if product is None or product.discontinued or getattr(product, "recalled", False):
            return sku
    return None
