"""Plays one seed from the first step to the last judgement."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

from store_app.hub.streams import devices
from store_app.protocol.state import state_hash
from tests.sync import managing, nature, newcomers, people, seldom, shelving
from tests.sync.clocks import WRONG_BY_MS, HubClock, WrongClock
from tests.sync.device import SimDevice
from tests.sync.endings import check_end
from tests.sync.hub import SimHub
from tests.sync.line import Weather
from tests.sync.newcomers import Words
from tests.sync.parts import Parts
from tests.sync.scene import Scene
from tests.sync.templates import CUSTOMERS, PHONE, TABLETS, Templates

_STEPS: Final = (10, 30)
_HAPPENINGS: Final[Mapping[Callable[[Scene], None], int]] = {
    people.tap: 40,
    nature.exchange: 30,
    nature.cut: 4,
    nature.heal: 4,
    nature.late: 3,
    nature.power: 4,
    nature.crash: 2,
    nature.hub_crash: 2,
    nature.back_up: 4,
    nature.restore: 2,
    nature.price: 2,
    nature.product: 1,
    people.create: 2,
    people.meet: 3,
    people.let_go: 2,
    nature.wait: 4,
    nature.drawer: 1,
    people.burst: 1,
    nature.shorten: 1,
    shelving.hold: 4,
    shelving.count: 2,
    shelving.correct: 2,
    shelving.task: 2,
    managing.set_profile: 2,
    managing.merge: 1,
    managing.erase: 1,
    newcomers.newcomer: 1,
    newcomers.lose_outbox: 1,
}


# Each story has a trouble of its own on top of what always happens.
_MORE_OF: Final[Sequence[Mapping[Callable[[Scene], None], int]]] = (
    {},
    {nature.power: 25, nature.exchange: 50},
    {nature.back_up: 10, nature.restore: 14, nature.exchange: 50, people.relapse: 8},
    {people.meet: 10, people.create: 8, nature.drawer: 4, nature.shorten: 6},
    {shelving.hold: 30, shelving.count: 15, shelving.correct: 15},
    {shelving.task: 50},
    {managing.set_profile: 10, managing.merge: 12, people.create: 6},
    {managing.erase: 12, managing.erase_and_go_back: 6, nature.back_up: 10, nature.restore: 10},
    {newcomers.newcomer: 6, newcomers.lose_outbox: 6, nature.shorten: 6, nature.restore: 6},
)
_PROCESSES: Final = (1, 1, 2)


@dataclass(frozen=True, slots=True)
class Played:
    """How a story ended: what was wrong, if anything, and all that happened."""

    seed: int
    wrongs: tuple[str, ...]
    trace: tuple[str, ...]


def play(seed: int, templates: Templates, folder: Path, parts: Parts | None = None) -> Played:
    """Play one seed in a folder that is gone afterwards."""
    made_of = parts or Parts()
    words = Words(Random(seed))
    with made_of.in_place(), patch.object(devices, "secrets", words):
        scene = _scene(Random(seed), templates, folder, made_of)
        try:
            _tell(scene, seldom.told_whole(seed))
            return Played(seed, scene.wrongs(), tuple(scene.trace))
        finally:
            for device in scene.devices:
                device.close()
            scene.hub.close()
            shutil.rmtree(folder)


def _tell(scene: Scene, told_whole: Callable[[Scene], None] | None) -> None:
    often = {**_HAPPENINGS, **scene.chance.choice(_MORE_OF)}
    many = scene.chance.randint(*_STEPS)
    steps = scene.chance.choices(list(often), list(often.values()), k=many)
    if told_whole is not None:
        steps.insert(many // 2, told_whole)
    for step in steps:
        scene.note(step.__name__)
        step(scene)
        if scene.wrongs():
            break
    else:
        nature.calm_down(scene)
        check_end(scene.hub, scene.devices, scene.ledger)
    for device in scene.devices:
        for customer in scene.customers:
            state = device.state(customer)
            scene.note(f"{device.name} {customer[-4:]} {state and state_hash(state)[:12]}")


def _scene(chance: Random, templates: Templates, folder: Path, parts: Parts) -> Scene:
    clock = HubClock()
    processes = chance.choice(_PROCESSES)
    hub = SimHub(templates.copy("hub", folder / "hub"), clock, parts, processes)
    trouble = chance.choice((0.0, 0.05, 0.25))
    tablets = [
        SimDevice(
            templates.copy(name, folder / name),
            WrongClock(clock, chance.choice(WRONG_BY_MS)),
            parts,
            hub.answer,
            Weather(chance, trouble),
        )
        for name in (*TABLETS[: chance.randint(1, 4)], chance.choice((PHONE, TABLETS[4])))
    ]
    return Scene(chance, clock, hub, tablets, list(CUSTOMERS), folder, parts)
