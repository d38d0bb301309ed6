"""What people do with a store's shelves and tasks in a story."""

from __future__ import annotations

from typing import Final

from store_app.domain.identifiers import Sku, stock_stream, tasks_stream
from store_app.domain.seen import Seen
from store_app.domain.store_change import (
    AdjustReason,
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    StoreIntent,
    TaskAbout,
    TaskDone,
    TaskOpen,
    TaskTake,
)
from store_app.domain.task import TaskState
from tests.hub_shop import ANNA, KIFISSIA, LAMP
from tests.sync.device import SimDevice
from tests.sync.manager import managed
from tests.sync.scene import Scene
from tests.sync.tapping import Wanted
from tests.sync.taps import Tap
from tests.sync.templates import PHONE

_NOTHING: Final = Seen()
THING: Final = Sku(LAMP)
_OFTEN: Final = 0.5
_OK: Final = frozenset({"ok", "ok:clamped"})
_REQUESTED: Final = _OK | {"conflict:no_stock"}
_CLAIMED: Final = _OK | {"conflict:hold_ended"}
_COUNTED: Final = frozenset({"ok", "conflict:count_again"})
_TAKEN: Final = frozenset({"ok", "conflict:task_taken", "conflict:task_lost"})


def hold(scene: Scene) -> None:
    """Somebody has a lamp kept aside, lets one go that is held, or hands it over."""
    device = scene.somebody()
    if device.name == PHONE:
        return
    held = [name for name, tap in scene.ledger.taps.items() if _asks(tap)]
    luck = scene.chance.random()
    if not held or luck < _OFTEN:
        customer = scene.chance.choice((None, scene.anyone()))
        asked = HoldRequest(THING, scene.chance.randint(1, 2), 3_600, customer)
        _do(scene, device, Wanted(asked, ANNA, _REQUESTED))
        return
    name = HoldName(*scene.chance.choice(held))
    if luck < _OFTEN + 0.3:
        _do(scene, device, Wanted(HoldRelease(THING, name), ANNA, _OK))
    else:
        _do(scene, device, Wanted(HoldClaim(THING, name), ANNA, _CLAIMED))


def count(scene: Scene) -> None:
    """Somebody counts the lamps, and the screen shows what was counted at once."""
    device = scene.somebody()
    book = None if device.name == PHONE else device.book.of(THING)
    if book is None:
        return
    counted = max(0, book.on_hand + scene.chance.randint(-2, 3))
    wanted = Wanted(StockCount(THING, counted, book.on_hand), ANNA, _COUNTED)
    if _do(scene, device, wanted, book.seen):
        _expect(scene, device, counted)


def correct(scene: Scene) -> None:
    """The till sells one, or a manager corrects the figure."""
    device = scene.somebody()
    book = None if device.name == PHONE else device.book.of(THING)
    if book is None:
        return
    sold = scene.chance.random() < _OFTEN
    delta = -1 if sold else scene.chance.randint(-1, 3)
    reason = AdjustReason.SOLD if sold else AdjustReason.OTHER
    if _do(scene, device, managed(scene, device, StockAdjust(THING, delta, reason))):
        _expect(scene, device, book.on_hand + delta)


def task(scene: Scene) -> None:
    """Somebody writes a task down, or takes or does one that the screen shows."""
    device = scene.somebody()
    if device.name == PHONE:
        return
    shown = [each for each in device.tasks.to_do() if each.opened_by is not None]
    luck = scene.chance.random()
    if not shown or luck < _OFTEN / 2:
        _do(scene, device, Wanted(TaskOpen("remind_hold", _about(scene, device)), ANNA, _OK))
        return
    name = scene.chance.choice(shown).id
    takes = luck < 0.7
    intent: StoreIntent = TaskTake(name) if takes else TaskDone(name)
    done = _do(scene, device, Wanted(intent, ANNA, _TAKEN if takes else _OK))
    wanted = {TaskState.TAKEN if takes else TaskState.DONE}
    there = {each.state for each in device.tasks.all() if each.id == name}
    if done and there != wanted:
        scene.ledger.wrong(f"{device.name} shows the task {name} as {there}, not {wanted}")


def write_down(scene: Scene, device: SimDevice) -> None:
    """Somebody writes down a task about a thing."""
    _do(scene, device, Wanted(TaskOpen("remind_hold", TaskAbout(sku=THING)), ANNA, _OK))


def do_all(scene: Scene, device: SimDevice) -> None:
    """Somebody does all the tasks that people wrote down."""
    for each in [each for each in device.tasks.to_do() if each.opened_by is not None]:
        _do(scene, device, Wanted(TaskDone(each.id), ANNA, _OK))


def _about(scene: Scene, device: SimDevice) -> TaskAbout:
    """A thing, or a customer whom the device shows."""
    customer = scene.anyone()
    state = device.state(customer)
    if scene.chance.random() < _OFTEN or state is None or state.erased:
        return TaskAbout(sku=THING)
    word = f"call-{scene.chance.getrandbits(40):010x}"
    return TaskAbout(sku=THING, customer=customer, text=word)


def _expect(scene: Scene, device: SimDevice, on_hand: int) -> None:
    """The screen shows at once what was just done on it."""
    book = device.book.of(THING)
    if book is None or book.on_hand != on_hand:
        scene.ledger.wrong(f"{device.name} shows {book} on the shelf, not {on_hand}")


def _asks(tap: Tap) -> bool:
    return isinstance(tap.change.intent, HoldRequest)


def _do(scene: Scene, device: SimDevice, wanted: Wanted, seen: Seen = _NOTHING) -> bool:
    """Whether the device said that it is saved."""
    is_task = isinstance(wanted.intent, TaskOpen | TaskTake | TaskDone)
    into = tasks_stream(KIFISSIA) if is_task else stock_stream(KIFISSIA)

    def write() -> None:
        change = device.tap_in(into, seen, wanted.intent, wanted.staff)
        scene.note(f"  {device.name} {change.n} {wanted.intent} of {wanted.staff}")
        scene.ledger.tapped(Tap(change, wanted.refusals))

    done = scene.powered(device, write)
    for each in scene.unheard_of(device):
        scene.ledger.tapped(Tap(each, wanted.refusals))
    return done
