"""Devices whose clocks are wrong, and are put right or wrong again while people work.

A day early or late, 1970, past the end of 32 bits, summer time begins and ends: none of it may
lose, double or reorder anything, or stop an exchange.
"""

from __future__ import annotations

import random
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.domain.change import CartNote
from store_app.domain.identifiers import CustomerId
from tests.device import Device, a_device
from tests.hub_server import running_hub
from tests.torture.crowd import ADD, a_customer, all_show

HOUR_MS: Final = 3_600_000
DAY_MS: Final = 24 * HOUR_MS
OVER_2038_MS: Final = 2**31 * 1000
_DEVICES: Final = 4


@dataclass(slots=True)
class SetClock:
    """A clock that somebody has set, and may set again."""

    at_ms: int
    steady: SystemClock

    def now_ms(self) -> int:
        return self.at_ms

    def steady_s(self) -> float:
        return self.steady.steady_s()


@dataclass(frozen=True, slots=True)
class Told:
    """So often a clock was set, and so many changes are all there, once."""

    set: int
    saved: int


def set_clocks(folder: Path, rounds: int, seed: int) -> Told:
    """In each round each device adds a piece and writes a note, with its clock set before.

    Raises AssertionError if not every piece is there, or not the note that came last.
    """
    chance, right = random.Random(seed), SystemClock()
    with ExitStack() as stack:
        hub = stack.enter_context(running_hub(folder / "hub"))
        customer = a_customer(hub.hub, 1)
        clocks = [SetClock(right.now_ms(), right) for _ in range(_DEVICES)]
        devices = [
            stack.enter_context(a_device(hub, folder / f"device-{at}", clock=clock))
            for at, clock in enumerate(clocks)
        ]
        for device in devices:
            device.remote.open_customer(customer)
            device.data.customers().touch(customer)
            device.exchange()
        note = ""
        for turn in range(1, rounds + 1):
            for at in chance.sample(range(_DEVICES), _DEVICES):
                clocks[at].at_ms = _some_time(chance, right.now_ms())
                devices[at].write(customer, ADD)
                note = f"{turn} by {at}"
                clocks[at].at_ms = _some_time(chance, right.now_ms())
                devices[at].write(customer, CartNote(ADD.sku, note))
                devices[at].exchange()
            for device in devices:
                device.exchange()
            all_show(devices, customer, turn * _DEVICES, within_s=0)
            if any(_note(each, customer) != note for each in devices):
                raise AssertionError(
                    f"{note} came last, {[_note(each, customer) for each in devices]}"
                )
    return Told(2 * rounds * _DEVICES, 2 * rounds * _DEVICES)


def _note(device: Device, customer: CustomerId) -> str | None:
    state = device.data.customers().state(customer)
    note = state.cart()[0].note if state is not None and state.cart() else None
    return None if note is None else note.text


def _some_time(chance: random.Random, now_ms: int) -> int:
    return chance.choice(
        (
            now_ms,
            now_ms - DAY_MS,
            now_ms + DAY_MS,
            now_ms - HOUR_MS,
            now_ms + HOUR_MS,
            0,
            OVER_2038_MS - 1,
            OVER_2038_MS + 1,
        )
    )
