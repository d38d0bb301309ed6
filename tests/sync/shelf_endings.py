"""What must be true of shelves, holds, tasks and orders when everything has calmed down."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from store_app.domain.change import CartAdd, CartCheckout
from store_app.domain.identifiers import DeviceId, Sku, holds_stream, stock_stream, tasks_stream
from store_app.domain.store_change import (
    HoldClaim,
    HoldName,
    HoldRequest,
    StockAdjust,
    StockCount,
    TaskDone,
    TaskOpen,
    TaskTake,
)
from tests.hub_shop import KIFISSIA, LAMP
from tests.sync.device import SimDevice
from tests.sync.hub import SimHub
from tests.sync.ledger import Ledger
from tests.sync.taps import Name, Tap
from tests.sync.templates import PHONE

ON_HAND_AT_FIRST: Final = 4


def check_shelves(hub: SimHub, devices: Sequence[SimDevice], ledger: Ledger) -> None:
    """Write down in the ledger all that is wrong."""
    tasks = _feed(hub, tasks_stream(KIFISSIA))
    _check_holds(hub, ledger, tasks)
    _check_figure(hub, ledger)
    _check_tasks(ledger, tasks)
    _check_orders(hub, ledger)
    for device in (each for each in devices if each.name != PHONE):
        _check_lists(hub, device, ledger)


def _check_lists(hub: SimHub, device: SimDevice, ledger: Ledger) -> None:
    """A tablet knows the holds and tasks of its store as the hub does, and none that is gone."""
    for stream in (holds_stream(KIFISSIA), tasks_stream(KIFISSIA)):
        here, there = device.told(stream), _feed(hub, stream)
        if here != there:
            other = sorted(
                key for key in here.keys() | there.keys() if here.get(key) != there.get(key)
            )
            ledger.wrong(f"{device.name} knows {other} in {stream} otherwise than the hub")


def _check_holds(hub: SimHub, ledger: Ledger, tasks: dict[str, dict[str, object]]) -> None:
    """Never more holds than stock, unless it was sold or counted away: then somebody is told."""
    named = {name for name, _, _ in _holds(hub)}
    for place in hub.hub.stock.of(Sku(LAMP)):
        if place.held > place.on_hand and f"oversold:{LAMP}" not in tasks:
            ledger.wrong(f"{place.held} are held of {place.on_hand} in {place.place}")
    for name, tap in ledger.taps.items():
        granted = isinstance(tap.change.intent, HoldRequest) and ledger.is_done(tap)
        if granted and name not in named:
            ledger.wrong(f"the hold {name} is granted and not there")


def _check_figure(hub: SimHub, ledger: Ledger) -> None:
    """What was there at first, and each correction, count and hand-over once."""
    moved = {
        name: by for name, tap in ledger.taps.items() if (by := _moved(ledger, tap)) is not None
    }
    expected = ON_HAND_AT_FIRST + sum(moved.values()) - _handed_over(hub, ledger)
    body = _feed(hub, stock_stream(KIFISSIA))[LAMP]
    if body["on_hand"] != expected:
        ledger.wrong(f"{body['on_hand']} are on the shelf, not {expected}: {moved}")
    rows = hub.rows("SELECT device, n, delta FROM stock_ledger WHERE reason NOT LIKE 'hold.%'")
    written = {(DeviceId(str(device)), int(str(n))): int(str(by)) for device, n, by in rows}
    if {name: by for name, by in written.items() if by or name in moved} != moved:
        ledger.wrong(f"the ledger of the shelf says {written}, people did {moved}")


def _moved(ledger: Ledger, tap: Tap) -> int | None:
    """By how much a correction or a count changed the figure."""
    match tap.change.intent:
        case StockAdjust(_, delta) if ledger.is_done(tap):
            return delta
        case StockCount(_, counted, book_seen) if ledger.is_done(tap):
            return counted - book_seen
    return None


def _handed_over(hub: SimHub, ledger: Ledger) -> int:
    """How many were taken along by those for whom they were held."""
    claims = {
        tap.change.intent.hold
        for tap in ledger.taps.values()
        if isinstance(tap.change.intent, HoldClaim) and ledger.is_done(tap)
    }
    taken = 0
    for name, quantity, state in _holds(hub):
        if state == "claimed":
            taken += quantity
            tap = ledger.taps.get(name)
            asked = None if tap is None else tap.change.intent
            if HoldName(*name) not in claims:
                ledger.wrong(f"nobody claimed the hold {name}")
            if isinstance(asked, HoldRequest) and quantity not in {0, asked.quantity}:
                ledger.wrong(f"the hold {name} of {asked.quantity} took {quantity}")
    return taken


def _check_tasks(ledger: Ledger, tasks: dict[str, dict[str, object]]) -> None:
    """Every task that is to be done is there; if somebody did it, it is done or gone."""
    for (device, n), tap in ledger.taps.items():
        name = f"{device}:{n}"
        if not isinstance(tap.change.intent, TaskOpen) or not ledger.is_done(tap):
            continue
        about = [
            each
            for each in ledger.taps.values()
            if isinstance(each.change.intent, TaskTake | TaskDone)
            and each.change.intent.id == name
            and ledger.is_done(each)
        ]
        finished = any(isinstance(each.change.intent, TaskDone) for each in about)
        if name not in tasks:
            if not finished:  # the hub lets go of tasks that are done for long
                ledger.wrong(f"the task {name} is gone")
            continue
        wanted = "done" if finished else "taken" if about else "open"
        if tasks[name]["state"] != wanted:
            ledger.wrong(f"the task {name} is {tasks[name]['state']}, not {wanted}")
        takers = {e.change.device for e in about if isinstance(e.change.intent, TaskTake)}
        if len(takers) > 1:
            ledger.wrong(f"the task {name} was given to {sorted(takers)}")


def _check_orders(hub: SimHub, ledger: Ledger) -> None:
    """One order for each cart that was checked out, with all that was seen in it.

    A hub that went back to before a checkout cannot know any more what an erased customer bought.
    """
    rows = hub.rows("SELECT device, n, lines FROM customer_order")
    orders = {(DeviceId(str(device)), int(str(n))): str(lines) for device, n, lines in rows}
    done = {
        name: tap
        for name, tap in ledger.taps.items()
        if isinstance(tap.change.intent, CartCheckout) and ledger.is_done(tap)
    }
    few, many = done.keys() - orders.keys(), orders.keys() - done.keys()
    if ledger.went_back:
        few -= {each for each in few if ledger.families.may_be_erased(done[each].change.stream)}
    if few or many:
        ledger.wrong(f"orders {sorted(many)} of nobody, no order for {sorted(few)}")
        return
    for name in orders.keys() & done.keys():
        checkout = done[name]
        ordered = {line["sku"]: line["quantity"] for line in json.loads(orders[name])}
        for sku, least in _surely_in(ledger, checkout).items():
            if ordered.get(sku, 0) < least:
                ledger.wrong(f"the order {name} has {ordered} and not the {least} of {sku} seen")


def _surely_in(ledger: Ledger, checkout: Tap) -> dict[Sku, int]:
    """What nobody but this one checkout can have taken out of the cart."""
    stream, least = checkout.change.stream, dict[Sku, int]()
    if ledger.may_be_another_cart(checkout) or ledger.is_unsure(stream):
        return least
    for tap in (tap for each in ledger.families.of(stream) for tap in ledger.of_stream(each)):
        if not isinstance(tap.change.intent, CartAdd) or not ledger.is_done(tap):
            continue
        sku, origin = tap.change.intent.sku, tap.change.origin
        if checkout.saw(origin) and ledger.done_takes(origin, sku) == [checkout]:
            least[sku] = least.get(sku, 0) + tap.added
    return least


def _holds(hub: SimHub) -> list[tuple[Name, int, str]]:
    rows = hub.rows("SELECT device, n, quantity, state FROM hold")
    return [
        ((DeviceId(str(device)), int(str(n))), int(str(quantity)), str(state))
        for device, n, quantity, state in rows
    ]


def _feed(hub: SimHub, stream: str) -> dict[str, dict[str, object]]:
    rows = hub.rows(f"SELECT key, body FROM feed WHERE stream = '{stream}'")  # noqa: S608 - ours
    return {str(key): json.loads(str(body)) for key, body in rows if body is not None}
