"""Carts that were checked out, as orders; whole also when the hub hears of them in pieces.

After a restore a checkout may come back before what was in its cart: one device sends its changes
again at once, another only when it is online. What the checkout had seen is taken out of the new
cart on arrival, and belongs to the order: whether it comes by itself, or with another customer's
whole cart because the merge of the two comes back late as well.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select, update

from store_app.domain.cart import Entry, subtotal
from store_app.domain.change import Change, Stamp
from store_app.domain.identifiers import StreamName, customer_of
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.reducer import reduce
from store_app.domain.seen import Origin
from store_app.domain.state import CustomerState, TakenFrom, WaitingTake
from store_app.domain.uniting import unite
from store_app.hub.changes.kinds.ground import Ground
from store_app.hub.storage.store_tables import customer_order
from store_app.protocol.changes import seen_from_wire
from store_app.protocol.exchange import ChangeRow


def place_order(ground: Ground, change: Change, home: StreamName, cart: CustomerState) -> None:
    """Write the cart down as the order that this checkout made of it."""
    lines = cart.cart()
    total = subtotal(lines)
    told = [_line(line.sku, line.quantity, line.total) for line in lines]
    row = {
        "device": change.device,
        "n": change.n,
        "customer": customer_of(home),
        "place": change.author.place,
        "lines": json.dumps(told),
        "amount": None if total is None else total.amount,
        "currency": None if total is None else total.currency,
        "placed_ms": ground.now_ms,
    }
    ground.connection.execute(insert(customer_order), row)


def complete_order(
    ground: Ground, change: Change, home: StreamName, before: CustomerState, price: Money | None
) -> None:
    """Put into its order what a checkout had seen and waited for."""
    entry = _taken_by_checkout(change, before, price)
    if entry is not None:
        _put_into_order(ground, entry, [home, *before.absorbed])


def complete_orders(
    ground: Ground, change: Change, into: StreamName, one: CustomerState, other: CustomerState
) -> None:
    """Put into their orders what checkouts had seen and waited for when two customers become one.

    `one` is who stays, as they were before the merge, and `other` who was merged into them.
    """
    united = {entry.origin: entry.quantity for entry in ground.customers.state(into).entries}
    left = unite(_not_checked_out(one), change, Stamp(0), _not_checked_out(other))
    families = [[into, *one.absorbed], [change.stream, *other.absorbed]]
    theirs = {entry.origin for entry in other.entries}
    for entry in left.entries:
        taken = entry.quantity - united.get(entry.origin, 0)
        if taken > 0:
            first, second = families if entry.origin in theirs else reversed(families)
            _put_into_order(ground, replace(entry, quantity=taken), [*first, *second])


def _put_into_order(ground: Ground, entry: Entry, streams: Sequence[StreamName]) -> None:
    order = _checkout_of(ground, streams, entry.origin)
    if order is None:
        return
    c = customer_order.c
    named = (c.device == order.device, c.n == order.n)
    found = ground.connection.execute(select(c.lines).where(*named)).scalar_one_or_none()
    if found is None:
        return
    lines = _with(json.loads(found), entry)
    totals = [_money(line) for line in lines]
    known = [each for each in totals if each is not None]
    whole = len(known) == len(totals) and len({each.currency for each in known}) == 1
    told = {
        "lines": json.dumps(lines),
        "amount": sum(each.amount for each in known) if whole else None,
        "currency": known[0].currency if whole else None,
    }
    ground.connection.execute(update(customer_order).where(*named).values(told))


def _taken_by_checkout(change: Change, before: CustomerState, price: Money | None) -> Entry | None:
    """What the change would have put into the cart, had no checkout waited for it."""
    waits = any(_is_checkout(take) and take.seen.covers(change.origin) for take in before.waiting)
    if not waits:
        return None
    left = reduce(_not_checked_out(before), change, Stamp(0, price, confirmed=True)).state
    return next((entry for entry in left.entries if entry.origin == change.origin), None)


def _not_checked_out(state: CustomerState) -> CustomerState:
    """The same, as if no checkout waited for anything."""
    return replace(state, waiting=tuple(t for t in state.waiting if not _is_checkout(t)))


def _is_checkout(take: WaitingTake) -> bool:
    return take.sku is None and take.taken_from is TakenFrom.CART


def _checkout_of(ground: Ground, streams: Sequence[StreamName], origin: Origin) -> Origin | None:
    """The first checkout that had seen this, in the hub's order."""
    for text in (text for name in streams for text in ground.customers.told(name, "cart.checkout")):
        row = ChangeRow.model_validate_json(text)
        if Outcome(row.outcome).done and seen_from_wire(row.seen).covers(origin):
            return row.to_domain().origin
    return None


def _with(lines: list[dict[str, Any]], entry: Entry) -> list[dict[str, Any]]:
    """The lines with so many more of a thing; it keeps the line that it has."""
    cost = None if entry.price is None else entry.price.times(entry.quantity)
    more = _line(entry.sku, entry.quantity, cost)
    if all(line["sku"] != entry.sku for line in lines):
        return [*lines, more]
    return [_both(line, more) if line["sku"] == entry.sku else line for line in lines]


def _both(line: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    one, other = _money(line), _money(more)
    total = None
    if one is not None and other is not None and one.currency == other.currency:
        total = one.plus(other)
    return _line(line["sku"], line["quantity"] + more["quantity"], total)


def _line(sku: str, quantity: int, total: Money | None) -> dict[str, Any]:
    return {
        "sku": sku,
        "quantity": quantity,
        "amount": None if total is None else total.amount,
        "currency": None if total is None else total.currency,
    }


def _money(line: dict[str, Any]) -> Money | None:
    return None if line["amount"] is None else Money(line["amount"], line["currency"])
