"""What the screen called saved is there after kill -9, and arrives once."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.demo_shop import ELENI, LAMP, LAMP_EAN, DemoShop
from tests.e2e.opened import Application
from tests.e2e.tablets import Tablet, a_tablet
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e

ROOT: Final = Path(__file__).parents[2]


def kill_while_tapping(folder: Path, taps: int, *options: str) -> int:
    """Let the device tap so often, then kill -9; gives the last number that it called kept."""
    command = [sys.executable, "-m", "tests.e2e.tapping", str(folder), *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    assert process.stdout is not None
    said = [int(process.stdout.readline()) for _ in range(taps)]
    process.kill()
    said += [int(line) for line in process.stdout.read().splitlines() if line]
    process.stdout.close()
    process.wait()
    return said[-1]


@pytest.fixture
def folder(shop: DemoShop, tmp_path: Path) -> Path:
    """The files of a device that has Eleni open; nobody uses them now."""
    folder = tmp_path / "killed"
    with a_tablet(folder, shop.url, shop.token()) as tablet:
        tablet.open(ELENI)
    return folder


def test_what_was_called_saved_is_there_after_the_kill_and_arrives_once(
    folder: Path, devices: Callable[[str], Tablet]
) -> None:
    witness = devices("witness")
    witness.open(ELENI)
    before = witness.hub_state(ELENI).quantity(LAMP)
    said = kill_while_tapping(folder, 25)
    with a_tablet(folder) as tablet:
        kept = [held.n for held in tablet.data.outbox.waiting(limit=1_000, from_n=1)]
        assert kept == list(range(1, len(kept) + 1))
        assert len(kept) in {said, said + 1}, "kept, or killed before it could be said"
        assert not tablet.data.incidents
        until(lambda: not tablet.waiting(), "everything was sent")
    until(
        lambda: witness.hub_state(ELENI).quantity(LAMP) == before + len(kept),
        f"{len(kept)} lamps on the other device",
    )


@pytest.mark.parametrize("turn", range(3))
def test_a_kill_in_the_middle_of_an_exchange_doubles_nothing(
    folder: Path, devices: Callable[[str], Tablet], turn: int
) -> None:
    """Some changes were sent, some were answered, of some the answer was lost."""
    taps = random.Random(turn).randint(5, 120)
    witness = devices("witness")
    witness.open(ELENI)
    before = witness.hub_state(ELENI).quantity(LAMP)
    said = kill_while_tapping(folder, taps, "--line")
    with a_tablet(folder) as tablet:
        last = tablet.data.outbox.waiting(limit=1_000, from_n=1)[-1].n
        assert last in {said, said + 1}
        until(lambda: not tablet.waiting(), "everything was sent")
        until(lambda: tablet.state(ELENI).quantity(LAMP) == before + last, "all here")
    until(
        lambda: witness.hub_state(ELENI).quantity(LAMP) == before + last,
        f"{last} lamps on the other device",
    )


def test_an_application_that_ends_offline_shows_what_waits_at_its_next_start(
    application: Callable[..., Application], shop: DemoShop, tmp_path: Path
) -> None:
    first = application()
    first.sign_in()
    first.until_complete()
    first.serve(ELENI, "eleni")
    first.scan_product(LAMP_EAN, LAMP)
    before = first.shown(LAMP)
    with shop.down():
        for _ in range(3):
            first.hand.tap("addToCart")
        first.hand.until(lambda: first.shown(LAMP) == before + 3, "three more in the panel")
        first.close()
        again = application(tmp_path / "counter")
        again.sign_in()
        again.serve(ELENI, "eleni")
        again.hand.until(lambda: again.shown(LAMP) == before + 3, "three more after the start")
        again.hand.until(
            lambda: again.views.line.state.waiting.startswith("3 changes waiting since "), "told"
        )
    again.hand.until(lambda: not again.waiting(), "all was sent")
    again.hand.until(lambda: again.shown(LAMP) == before + 3, "none came twice")
