"""What happens to lines, power, clocks and the shop in a story."""

from __future__ import annotations

from typing import Final

from tests.hub_shop import LAMP, MUG, a_product
from tests.sync import newcomers
from tests.sync.device import SimDevice
from tests.sync.scene import Scene
from tests.sync.tapping import LATER

_AT_ONCE: Final = 6
_ROUNDS: Final = 12
_LAST_IS_GOOD: Final = 0.75
_A_WHILE_S: Final = 15
_DRAWER_S: Final = 13 * 3_600


def exchange(scene: Scene, device: SimDevice | None = None) -> None:
    device = device or scene.somebody()
    scene.note(f"  {device.name} exchanges")
    scene.powered(device, lambda: _exchange(scene, device))
    scene.look(device)


def cut(scene: Scene) -> None:
    scene.somebody().weather.is_down = True


def heal(scene: Scene) -> None:
    scene.somebody().weather.is_down = False


def late(scene: Scene) -> None:
    """What a device gave up waiting for reaches the hub after all."""
    device = scene.somebody()
    scene.note(f"  {device.line.deliver_late()} late requests of {device.name}")


def power(scene: Scene) -> None:
    """A device will go dark soon, between two commits or in the middle of a question."""
    scene.somebody().power.fail_after(scene.chance.randint(0, 12))


def crash(scene: Scene) -> None:
    device = scene.somebody()
    scene.reboot(device)
    scene.look(device)


def hub_crash(scene: Scene) -> None:
    scene.hub.crash()


def back_up(scene: Scene) -> None:
    scene.hub.back_up()


def restore(scene: Scene) -> None:
    """The hub goes back to a backup. With the last one nothing may be lost, whatever was let go.

    With an older one that is lost which devices have let go since, and the hub must say so.
    """
    go_back(scene, 1 if scene.chance.random() < _LAST_IS_GOOD else scene.chance.randint(1, 3))


def go_back(scene: Scene, back: int) -> None:
    """To the last backup (1), or to one before."""
    if not scene.hub.restore(back):
        return
    scene.note(f"  the hub goes back to backup {-back}")
    scene.ledger.went_back = True
    there = {*scene.hub.outcomes(), *((d.name, n) for d in scene.devices for n in d.held())}
    gone = set(scene.ledger.taps) - there - scene.ledger.missing
    if back == 1 and any(device not in scene.ledger.lost_devices for device, _ in gone):
        scene.ledger.wrong(f"{sorted(gone)} are lost by going back to the last backup")
    scene.ledger.missing |= gone


def shorten(scene: Scene) -> None:
    """The hub keeps only the newest rows of its logs, and forgets the tasks that are done."""
    shorten_to(scene, scene.chance.randint(0, 3))


def shorten_to(scene: Scene, kept_rows: int) -> None:
    scene.ledger.forgot_tasks = True
    scene.hub.shorten_logs(kept_rows)


def price(scene: Scene) -> None:
    scene.price = scene.chance.choice((7_900, 8_900, 9_900))
    scene.ledger.prices.add(scene.price)
    catalogue = scene.hub.hub.catalogue
    catalogue.put([a_product(amount=scene.price)])
    catalogue.put([a_product("mug", MUG, "Mug", rank=2, gtin=None, amount=scene.price)])
    scene.note(f"  {LAMP} and {MUG} cost {scene.price} now")


def product(scene: Scene) -> None:
    """The hub learns of a thing that devices tried to sell before."""
    later = a_product("vase", LATER, "Vase", rank=3, gtin=None, amount=scene.price)
    scene.hub.hub.catalogue.put([later])


def wait(scene: Scene) -> None:
    scene.clock.move_on(scene.chance.choice((1, 30, 600)))


def drawer(scene: Scene) -> None:
    """So long that the hub closes what nobody used."""
    scene.clock.move_on(_DRAWER_S)


def calm_down(scene: Scene) -> None:
    """Every line is whole again; exchange until nobody has anything more to say."""
    scene.note("all lines are whole again")
    for device in scene.devices:
        device.power.on()
        device.weather.is_down, device.weather.trouble = False, 0.0
    for device in scene.devices:
        device.line.deliver_late()
    for _ in range(3):
        scene.clock.move_on(_A_WHILE_S)
        for device in scene.devices:
            _settle(scene, device)
            scene.look(device)


def _exchange(scene: Scene, device: SimDevice) -> None:
    for _ in range(_AT_ONCE):
        if not device.exchange_once():
            break
    _ask_for_a_name(scene, device)


def _ask_for_a_name(scene: Scene, device: SimDevice) -> None:
    """A hub that went back does not know who was enrolled since: that is done again."""
    if "not_enrolled" in device.refused:
        device.refused = ""
        newcomers.enrol(scene, device)
        scene.note(f"  {device.name} is enrolled again")


def _settle(scene: Scene, device: SimDevice) -> None:
    for _ in range(_ROUNDS):
        more = device.exchange_once()
        more |= "not_enrolled" in device.refused
        _ask_for_a_name(scene, device)
        if not more:
            return
    scene.ledger.wrong(f"{device.name} never comes to rest")
