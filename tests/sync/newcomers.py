"""Devices that join a story in its middle, and one that loses the file with its changes."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Final

from store_app.errors import StoreError
from store_app.replica.opening import open_device
from tests.hub_shop import KIFISSIA, MANAGER, PIN
from tests.sync.clocks import WRONG_BY_MS, WrongClock
from tests.sync.device import SimDevice
from tests.sync.line import Weather
from tests.sync.scene import MOST_DEVICES, Scene
from tests.sync.templates import PHONE, TABLETS

_MANAGED: Final = 0.5


class Words:
    """Names and tokens that the hub gives away, the same for the same seed."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def token_urlsafe(self, many: int) -> str:
        return base64.urlsafe_b64encode(self._chance.randbytes(many)).rstrip(b"=").decode()


def newcomer(scene: Scene) -> None:
    """A tablet fresh out of its box is enrolled, and serves somebody."""
    if len(scene.devices) >= MOST_DEVICES:
        return
    folder = scene.folder / f"newcomer-{len(scene.devices)}"
    clock = WrongClock(scene.clock, scene.chance.choice(WRONG_BY_MS))
    weather = Weather(scene.chance)
    open_device(folder, clock).close()
    device = SimDevice(folder, clock, scene.parts, scene.hub.answer, weather)
    scene.devices.append(device)
    enrol(scene, device)
    for customer in scene.customers:
        if scene.chance.random() < 0.5:
            device.open_customer(customer)
    weather.trouble = scene.chance.choice((0.0, 0.05, 0.25))
    scene.note(f"  {device.name} is new")


def lose_outbox(scene: Scene) -> None:
    """The disk of a tablet is broken: it becomes another device, and says what is lost."""
    device = scene.somebody()
    if device.name == PHONE or scene.chance.random() < 0.5:
        return
    device.line.deliver_late()
    old = device.name
    device.lose_outbox()
    scene.ledger.lost_device(old, scene.hub.outcomes())
    enrol(scene, device)
    scene.note(f"  {old} has lost its outbox and is {device.name} now")


def enrol(scene: Scene, device: SimDevice) -> None:
    """Somebody stands beside it and scans the code again until it works.

    Now and then that is the manager, who signs in.
    """
    with _calm(device):
        try:
            device.enrol(scene.hub.hub.enrolment.make_token(KIFISSIA))
        except StoreError as error:
            scene.ledger.wrong(f"{device.name} cannot be enrolled: {error!r}")
    was_always_there = device.name in TABLETS
    is_managed = was_always_there or scene.chance.random() < _MANAGED
    if scene.managed.setdefault(device.name, is_managed):
        scene.hub.hub.staff.sign_in(device.name, MANAGER, PIN)


@contextmanager
def _calm(device: SimDevice) -> Iterator[None]:
    weather = device.weather
    before = weather.is_down, weather.trouble
    device.power.on()
    weather.is_down, weather.trouble = False, 0.0
    yield
    weather.is_down, weather.trouble = before
