"""What chance alone tells in one story of some thousands: each is told whole in every so many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from store_app.domain.cart import cart_hash
from store_app.domain.change import CartAdd, CartCheckout
from store_app.domain.identifiers import CustomerId
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerMerge
from tests.sync import nature, people, shelving
from tests.sync.device import SimDevice
from tests.sync.manager import managed
from tests.sync.scene import Scene
from tests.sync.tapping import SKUS, Wanted
from tests.sync.templates import PHONE

_OF: Final = 20
_PAID: Final = frozenset({"ok", "conflict:cart_changed"})
_MERGED: Final = frozenset({"ok", "conflict:merged_already", "permanent:unknown_customer"})


def pay_what_was_merged(scene: Scene) -> None:
    """A restored hub hears of a checkout first, and of what was in the cart only by a merge."""
    with _two_on_good_lines(scene) as (one, other):
        source, into = people.create_on(scene, one), people.create_on(scene, one)
        nature.exchange(scene, one)
        for customer in (source, into):
            people.open_on(scene, other, customer)
        nature.exchange(scene, other)
        scene.hub.back_up()
        _put_in_and_merge(scene, one, source, into)
        nature.exchange(scene, one)
        nature.exchange(scene, other)
        cart = other.state(into)
        if cart is None or not cart.entries:
            return
        paid = CartCheckout(cart_hash(cart.cart()))
        people.do(scene, other, into, cart, Wanted(paid, refusals=_PAID))
        nature.exchange(scene, other)
        nature.go_back(scene, 1)
        nature.exchange(scene, other)
        nature.exchange(scene, one)


def miss_what_is_gone(scene: Scene) -> None:
    """The hub forgets a task that was done before everybody has heard of that."""
    with _two_on_good_lines(scene) as (one, other):
        shelving.write_down(scene, one)
        nature.exchange(scene, one)
        nature.exchange(scene, other)
        shelving.do_all(scene, one)
        nature.exchange(scene, one)
        nature.shorten_to(scene, 0)


_TOLD_WHOLE: Final[Mapping[int, Callable[[Scene], None]]] = {
    0: people.set_both,
    7: pay_what_was_merged,
    13: miss_what_is_gone,
}


def told_whole(seed: int) -> Callable[[Scene], None] | None:
    """What is told whole in the middle of this story, if anything."""
    return _TOLD_WHOLE.get(seed % _OF)


def _put_in_and_merge(
    scene: Scene, device: SimDevice, source: CustomerId, into: CustomerId
) -> None:
    add = CartAdd(scene.chance.choice(SKUS), scene.chance.randint(1, 3), Money(scene.price, "EUR"))
    merge = managed(scene, device, CustomerMerge(into), _MERGED)
    for wanted in (Wanted(add), merge):
        state = device.state(source)
        if state is not None:
            people.do(scene, device, source, state, wanted)


@contextmanager
def _two_on_good_lines(scene: Scene) -> Iterator[tuple[SimDevice, SimDevice]]:
    """Two tablets, or one twice; what lines do otherwise would end it too soon."""
    tablets = [device for device in scene.devices if device.name != PHONE]
    one, other = scene.chance.sample(tablets, 2) if len(tablets) > 1 else tablets * 2
    before = {device: replace(device.weather) for device in (one, other)}
    for device in before:
        device.weather.is_down, device.weather.trouble = False, 0.0
    yield one, other
    for device, weather in before.items():
        device.weather.is_down, device.weather.trouble = weather.is_down, weather.trouble
