"""What people do in a story."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from store_app.domain.change import CartAdd, CartDec, CartRemove, CartSet, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId
from store_app.domain.money import Money
from store_app.domain.state import CustomerState
from tests.hub_shop import ELENI
from tests.sync import nature
from tests.sync.crashing import Crashed
from tests.sync.device import SimDevice
from tests.sync.scene import Scene
from tests.sync.tapping import LATER, NOT_YET, SHARED_PHONE, SKUS, Wanted, promised, something
from tests.sync.taps import Tap
from tests.sync.templates import PHONE

_LIKE_ANOTHER: Final = 0.2
_FORBIDDEN: Final = frozenset({"permanent:forbidden"})
_NOT_THEIRS: Final = _FORBIDDEN | {"permanent:unknown_customer"}


def tap(scene: Scene, device: SimDevice | None = None) -> None:
    """Somebody changes something in a cart that they see."""
    device = device or scene.somebody()
    customer = scene.anyone()
    state = device.state(customer)
    if device.name == PHONE and customer != ELENI:
        _trespass(scene, device, customer)
    elif state is not None and not state.erased:
        wanted = something(scene.chance, state, scene.price)
        if device.name == PHONE:
            wanted = Wanted(wanted.intent, None, wanted.refusals - _FORBIDDEN)
        do(scene, device, customer, state, wanted)


def relapse(scene: Scene) -> None:
    """The hub forgets what one put in, and then hears first of another who took it out."""
    one, other = scene.somebody(), scene.somebody()
    customer = scene.anyone()
    if PHONE in {one.name, other.name} or not _puts_in(scene, one, customer):
        return
    scene.hub.back_up()
    nature.exchange(scene, one)
    nature.exchange(scene, other)
    state = other.state(customer)
    if state is not None and state.entries and not state.erased:
        sku = scene.chance.choice(state.entries).sku
        takes = (CartRemove(sku), CartDec(sku, state.quantity(sku)), CartSet(sku, 1))
        taking = scene.chance.choice(takes)
        sets_unknown = sku == LATER and isinstance(taking, CartSet)
        refusals = NOT_YET if sets_unknown else frozenset[str]()
        do(scene, other, customer, state, Wanted(taking, refusals=refusals))
    nature.exchange(scene, other)
    nature.go_back(scene, 1)
    nature.exchange(scene, other)


def _puts_in(scene: Scene, device: SimDevice, customer: CustomerId) -> bool:
    """Whether the device could be asked to at all."""
    state = device.state(customer)
    if state is None or state.erased or state.merged_into is not None:
        return False
    add = CartAdd(scene.chance.choice(SKUS), scene.chance.randint(1, 3), Money(scene.price, "EUR"))
    do(scene, device, customer, state, Wanted(add))
    return True


def set_both(scene: Scene) -> None:
    """Two people set one line to different numbers, and neither has heard of the other."""
    customer, sku = scene.anyone(), scene.chance.choice(SKUS)
    shown = [
        (device, state)
        for device in scene.devices
        if device.name != PHONE and (state := device.state(customer)) and not state.erased
    ]
    for device, state in scene.chance.sample(shown, min(2, len(shown))):
        wanted = Wanted(CartSet(sku, scene.chance.randint(1, 9)))
        do(scene, device, customer, state, wanted)


def burst(scene: Scene) -> None:
    """Somebody taps more than the outbox keeps for show."""
    device = scene.somebody()
    for _ in range(scene.chance.randint(5, 24)):
        tap(scene, device)


def create(scene: Scene) -> None:
    """A person becomes a customer."""
    device = scene.somebody()
    if device.name != PHONE:
        create_on(scene, device)


def create_on(scene: Scene, device: SimDevice) -> CustomerId:
    """The new customer, whom at first this device alone knows."""
    customer = CustomerId(str(UUID(int=scene.chance.getrandbits(128), version=4)))
    scene.customers.append(customer)
    word = f"{scene.chance.getrandbits(40):010x}"
    phone = SHARED_PHONE if scene.chance.random() < _LIKE_ANOTHER else f"+3069{word}"
    profile = Profile(f"Customer {word}", phone, f"{word}@example.com")
    do(scene, device, customer, CustomerState(), Wanted(CustomerCreate(profile)))
    return customer


def meet(scene: Scene) -> None:
    """A customer is opened on one more device."""
    open_on(scene, scene.somebody(), scene.anyone())


def open_on(scene: Scene, device: SimDevice, customer: CustomerId) -> None:
    scene.note(f"  {device.name} opens {customer[-4:]}")
    scene.powered(device, lambda: device.open_customer(customer))


def let_go(scene: Scene) -> None:
    """A customer leaves, and the device forgets them."""
    device, customer = scene.somebody(), scene.anyone()
    if device.name != PHONE and not device.customers.pending_skus(customer):
        scene.note(f"  {device.name} lets {customer[-4:]} go")
        scene.powered(device, lambda: device.let_go(customer))


def _trespass(scene: Scene, device: SimDevice, customer: CustomerId) -> None:
    """A phone writes into the cart of somebody else."""
    if scene.chance.random() < 0.2:
        wanted = something(scene.chance, CustomerState(), scene.price)
        tried = Wanted(wanted.intent, None, _NOT_THEIRS)
        do(scene, device, customer, None, tried)


def do(
    scene: Scene,
    device: SimDevice,
    customer: CustomerId,
    before: CustomerState | None,
    wanted: Wanted,
) -> None:
    """The tap, and what the screen shows of it if it shows that customer."""
    try:
        change = device.tap(customer, wanted.intent, wanted.staff)
    except Crashed:
        scene.reboot(device)
        kept = scene.unheard_of(device)
        if len(kept) > 1:
            scene.ledger.wrong(f"one tap on {device.name} left {len(kept)} changes")
        for each in kept[:1]:
            scene.ledger.tapped(Tap(each, wanted.refusals))
        return
    scene.note(f"  {device.name} {change.n} {customer[-4:]} {wanted.intent} of {wanted.staff}")
    scene.ledger.tapped(Tap(change, wanted.refusals))
    if before is None:
        return
    after = device.state(customer)
    if after is None or not promised(before, wanted.intent, after):
        scene.ledger.wrong(f"{device.name} {change.n} {wanted.intent} is not on the screen")
