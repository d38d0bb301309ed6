"""What people do in a story."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from store_app.domain.change import CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, stock_stream
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName, HoldRelease, HoldRequest
from tests.hub_shop import ELENI, KIFISSIA, LAMP
from tests.sync.crashing import Crashed
from tests.sync.device import SimDevice
from tests.sync.ledger import Tap
from tests.sync.scene import Scene
from tests.sync.tapping import Wanted, promised, something
from tests.sync.templates import PHONE

_LETS_GO: Final = 0.4
_FORBIDDEN: Final = frozenset({"permanent:forbidden"})
_NOT_THEIRS: Final = _FORBIDDEN | {"permanent:unknown_customer"}


def tap(scene: Scene, device: SimDevice | None = None) -> None:
    """Somebody changes something in a cart that they see."""
    device = device or scene.somebody()
    customer = scene.anyone()
    state = device.state(customer)
    if device.name == PHONE and customer != ELENI:
        _trespass(scene, device, customer)
    elif state is not None:
        wanted = something(scene.chance, state, scene.price)
        if device.name == PHONE:
            wanted = Wanted(wanted.intent, None, wanted.refusals - _FORBIDDEN)
        _do(scene, device, customer, state, wanted)


def burst(scene: Scene) -> None:
    """Somebody taps more than the outbox keeps for show."""
    device = scene.somebody()
    for _ in range(scene.chance.randint(5, 24)):
        tap(scene, device)


def create(scene: Scene) -> None:
    """A person becomes a customer."""
    device = scene.somebody()
    if device.name == PHONE:
        return
    customer = CustomerId(str(UUID(int=scene.chance.getrandbits(128), version=4)))
    scene.customers.append(customer)
    profile = Profile(f"Customer {len(scene.customers)}")
    _do(scene, device, customer, CustomerState(), Wanted(CustomerCreate(profile)))


def hold(scene: Scene) -> None:
    """Somebody has a lamp kept aside in the store, or lets one go that they asked for."""
    device = scene.somebody()
    if device.name == PHONE:
        return
    own = [name for name, tap in scene.ledger.taps.items() if _asks(tap) and name[0] == device.name]
    intent: HoldRequest | HoldRelease = HoldRequest(Sku(LAMP), scene.chance.randint(1, 2), 3_600)
    if own and scene.chance.random() < _LETS_GO:
        intent = HoldRelease(Sku(LAMP), HoldName(*scene.chance.choice(own)))
    refusals = frozenset({"ok", "conflict:no_stock", "ok:clamped"})

    def ask() -> None:
        change = device.tap_in(stock_stream(KIFISSIA), Seen(), intent)
        scene.note(f"  {device.name} {change.n} {intent}")
        scene.ledger.tapped(Tap(change, refusals))

    scene.powered(device, ask)
    for each in scene.unheard_of(device):
        scene.ledger.tapped(Tap(each, refusals))


def meet(scene: Scene) -> None:
    """A customer is opened on one more device."""
    device, customer = scene.somebody(), scene.anyone()
    scene.note(f"  {device.name} opens {customer[-4:]}")
    scene.powered(device, lambda: device.open_customer(customer))


def let_go(scene: Scene) -> None:
    """A customer leaves, and the device forgets them."""
    device, customer = scene.somebody(), scene.anyone()
    if device.name != PHONE and not device.customers.pending_skus(customer):
        scene.note(f"  {device.name} lets {customer[-4:]} go")
        scene.powered(device, lambda: device.let_go(customer))


def _asks(tap: Tap) -> bool:
    return isinstance(tap.change.intent, HoldRequest)


def _trespass(scene: Scene, device: SimDevice, customer: CustomerId) -> None:
    """A phone writes into the cart of somebody else."""
    if scene.chance.random() < 0.2:
        wanted = something(scene.chance, CustomerState(), scene.price)
        tried = Wanted(wanted.intent, None, _NOT_THEIRS)
        _do(scene, device, customer, None, tried)


def _do(
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
