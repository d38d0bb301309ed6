"""What must be true when everything has calmed down: nothing lost, nothing twice, all alike."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from store_app.domain.change import CartDec, CartSet, Stamp
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, StreamName, customer_of
from store_app.domain.outcome import Outcome
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.domain.reducer import pass_over, reduce
from store_app.domain.seen import Origin
from store_app.domain.state import CustomerState
from store_app.domain.uniting import unite
from store_app.protocol.exchange import ChangeRow
from store_app.protocol.state import state_from_json, state_to_json
from tests.sync.device import SimDevice
from tests.sync.hub import SimHub
from tests.sync.ledger import Ledger
from tests.sync.shelf_endings import check_shelves
from tests.sync.taps import Tap, is_exact, is_wish, makes_entry
from tests.sync.who_endings import check_erased, check_profile

_LOGGED_REFUSALS: Final = frozenset({"permanent:unknown_product", "permanent:forbidden"})


def check_end(hub: SimHub, devices: Sequence[SimDevice], ledger: Ledger) -> None:
    """Write down in the ledger all that is wrong at the end of a story."""
    logs = _logs(hub)
    ledger.missing -= hub.outcomes().keys()  # a newer backup may have brought some of them back
    _check_arrived(ledger, hub.outcomes(), logs)
    _check_missing(hub, ledger)
    for device, stream in hub.rows("SELECT device, about FROM audit WHERE action LIKE '%drift%'"):
        ledger.wrong(f"the copy of {stream} on {device} had become another one")
    for device in devices:
        _check_device(device, ledger)
    check_shelves(hub, devices, ledger)
    states = {
        StreamName(str(name)): state_from_json(str(text))
        for name, text in hub.rows("SELECT stream, state FROM customer_state")
    }
    check_erased(hub, devices, ledger, states)
    for stream, state in states.items():
        _check_alike(ledger, stream, state, devices)
        if state.erased or ledger.is_unsure(stream):
            continue
        _check_log(ledger, stream, logs.get(stream, []), state)
        if state.merged_into is None:
            family = {stream, *state.absorbed}
            rows = [row for each in _eldest_first(family, states) for row in logs.get(each, [])]
            _check_cart(ledger, family, state, rows)
            check_profile(ledger, family, state, rows)


def _logs(hub: SimHub) -> dict[StreamName, list[ChangeRow]]:
    logs: dict[StreamName, list[ChangeRow]] = {}
    for _, _, text in hub.log():
        row = ChangeRow.model_validate(json.loads(text))
        logs.setdefault(StreamName(row.stream), []).append(row)
    return logs


def _check_arrived(
    ledger: Ledger,
    outcomes: dict[tuple[DeviceId, int], str],
    logs: dict[StreamName, list[ChangeRow]],
) -> None:
    logged = [
        (DeviceId(row.device), row.n)
        for rows in logs.values()
        for row in rows
        if row.intent.kind not in {"customer.merge", "customer.erase"}  # they stand in each log
    ]
    if len(logged) > len(set(logged)):
        ledger.wrong("a change stands twice in the log")
    there = set(logged)
    for name, tap in ledger.taps.items():
        code = outcomes.get(name)
        if name in ledger.missing:
            continue
        if code is None:
            ledger.wrong(f"{name} {tap.change.intent} is lost: the hub never had it")
        elif not ledger.same(ledger.told.get(name, code), code) and not ledger.may_change(
            tap, code
        ):
            ledger.wrong(f"{name} was told {ledger.told[name]}; the hub now says {code}")
        elif Outcome(code).done and name not in there and _is_logged(ledger, tap):
            ledger.wrong(f"{name} is done, they say, but stands in no log")
        else:
            ledger.told[name] = code
    made = {name for name in outcomes if name[0] != "web"}
    for name in sorted(made - set(ledger.taps)):
        ledger.wrong(f"the hub has {name}, which nobody tapped")


def _is_logged(ledger: Ledger, tap: Tap) -> bool:
    """Whether it must stand in a log; of who was erased nothing does."""
    stream = tap.change.stream
    whole = isinstance(tap.change.intent, CustomerMerge | CustomerErase)
    return bool(customer_of(stream)) and not whole and not ledger.families.may_be_erased(stream)


def _eldest_first(
    family: Iterable[StreamName], states: Mapping[StreamName, CustomerState]
) -> list[StreamName]:
    """Who was merged into another comes before them."""
    return sorted(family, key=lambda each: len(states[each].absorbed) if each in states else 0)


def _check_missing(hub: SimHub, ledger: Ledger) -> None:
    """What is lost is told, as soon as its device has anything more to say."""
    told = {(device, n) for device, first, last in hub.missing() for n in range(first, last + 1)}
    newest = dict(sorted(ledger.taps))
    for device, n in ledger.missing - told:
        if device not in ledger.lost_devices and newest[device] > max(
            lost for name, lost in ledger.missing if name == device
        ):
            ledger.wrong(f"nobody was told that {device} {n} is missing")


def _check_device(device: SimDevice, ledger: Ledger) -> None:
    waiting = device.outbox.count_waiting().count
    if waiting:
        ledger.wrong(f"{device.name} still has {waiting} changes waiting {device.refused}")
    shown = {each.change.n for each in device.outbox.refused()}
    for (name, n), code in ledger.told.items():
        if name == device.name and not Outcome(code).done and n not in shown:
            ledger.wrong(f"{name} {n} was refused ({code}) and nobody is shown it")


def _check_log(
    ledger: Ledger, stream: StreamName, rows: Sequence[ChangeRow], state: CustomerState
) -> None:
    if [row.seq for row in rows] != list(range(1, len(rows) + 1)):
        ledger.wrong(f"{stream} has holes: {[row.seq for row in rows]}")
    made = CustomerState()
    for row in rows:
        change = row.to_domain()
        price = None if row.price_now is None else row.price_now.to_domain()
        stamp = Stamp(row.seq, price, confirmed=True)
        if row.embeds is not None:
            made = unite(made, change, stamp, state_from_json(row.embeds))
        elif Outcome(row.outcome).done:
            made = reduce(made, change, stamp).state
        else:
            made = pass_over(made, change)
    if state_to_json(made) != state_to_json(state):
        ledger.wrong(f"the hub's state of {stream} is not what its log adds up to")


def _check_alike(
    ledger: Ledger, stream: StreamName, state: CustomerState, devices: Iterable[SimDevice]
) -> None:
    customer = CustomerId(stream.partition(":")[2])
    for device in devices:
        held = device.prefix(customer)
        shown = device.state(customer)
        if held is None or shown is None:
            continue
        if state.merged_into is not None and held.merged_into is None:
            continue  # they are shown under the name of who stays
        if state_to_json(held) != state_to_json(state):
            ledger.wrong(f"{device.name} holds another {stream} than the hub")
        elif not state.erased and state_to_json(shown) != state_to_json(held):
            ledger.wrong(f"{device.name} shows of {stream} what nobody waits for")


def _check_cart(
    ledger: Ledger,
    family: Collection[StreamName],
    state: CustomerState,
    rows: Sequence[ChangeRow],
) -> None:
    pieces = {entry.origin: entry.quantity for entry in state.entries}
    wished = {wish.origin for wish in state.wishlist}
    place = {(row.device, row.n): at for at, row in enumerate(rows)}
    stream = min(family)
    if len(pieces) < len(state.entries) or len(wished) < len(state.wishlist):
        ledger.wrong(f"a change counts twice in {stream}")
    taps = (tap for each in sorted(family) for tap in ledger.of_stream(each))
    done = [tap for tap in taps if ledger.is_done(tap)]
    for origin in {*pieces, *wished} - {tap.change.origin for tap in done}:
        ledger.wrong(f"{origin} is in the cart, and nobody put it there")
    for tap in done:
        if tap.sku is not None and makes_entry(tap) and is_exact(ledger.told[tap.name], tap):
            later = [
                other
                for other in done
                if isinstance(other.change.intent, CartSet)
                and other.sku == tap.sku
                and other.change.stream == tap.change.stream
                and place[other.name] > place[tap.name]
            ]
            _check_entry(ledger, tap, tap.sku, pieces.get(tap.change.origin, 0), later)
        if tap.sku is not None and is_wish(tap):
            gone = bool(ledger.done_takes(tap.change.origin, tap.sku, of_wishes=True))
            if gone == (tap.change.origin in wished):
                ledger.wrong(f"the wish {tap.name} is {'back' if gone else 'lost'}")
    for sku in {tap.sku for tap in done if tap.sku is not None}:
        _check_taken(ledger, stream, sku, done, pieces)


def _check_entry(ledger: Ledger, tap: Tap, sku: Sku, left: int, later: Sequence[Tap]) -> None:
    """A later setting replaces this one, unless it was itself taken before it arrived."""
    takes = ledger.done_takes(tap.change.origin, sku)
    standing = [each for each in later if not _is_taken(ledger, each, sku)]
    if any(ledger.takes_all(take) for take in takes):
        if left:
            ledger.wrong(f"{left} of {tap.name} are back after all that was seen was taken")
    elif isinstance(tap.change.intent, CartSet) and later:
        if left and standing:
            ledger.wrong(f"{tap.name} set a number that a later one replaced")
    elif not takes and left != tap.added and not (ledger.closed_over(tap) and not left):
        ledger.wrong(f"{tap.name} added {tap.added} that nobody took; {left} are left")
    elif left > tap.added:
        ledger.wrong(f"{tap.name} added {tap.added}; {left} are there")


def _is_taken(ledger: Ledger, tap: Tap, sku: Sku) -> bool:
    return any(map(ledger.takes_all, ledger.done_takes(tap.change.origin, sku)))


def _check_taken(
    ledger: Ledger, stream: StreamName, sku: Sku, done: Sequence[Tap], pieces: dict[Origin, int]
) -> None:
    """What only 'fewer' could take is missing by no more than was asked for."""
    most = 0
    for tap in done:
        if tap.sku == sku and isinstance(tap.change.intent, CartDec):
            most += tap.change.intent.quantity
    missing = 0
    for tap in done:
        if tap.sku != sku or not makes_entry(tap) or isinstance(tap.change.intent, CartSet):
            continue
        takes = ledger.done_takes(tap.change.origin, sku)
        exact = is_exact(ledger.told[tap.name], tap) and not ledger.closed_over(tap)
        if exact and not any(map(ledger.takes_all, takes)):
            missing += tap.added - pieces.get(tap.change.origin, 0)
    if missing > most:
        ledger.wrong(f"{missing} of {sku} are gone from {stream}, {most} were taken")
