"""Nothing lost, nothing twice, everything explained, whatever lines, power and clocks do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.sync.planted import FAULTS
from tests.sync.running import a_stage, failures, found_by, table

ROOT: Final = Path(__file__).parents[2]
SEEDS: Final = 2_000


def test_every_story_ends_well() -> None:
    """A seed that is named here is played again by `python -m tests.sync.replay SEED`."""
    bad = {played.seed: played.wrongs[:3] for played in failures(range(SEEDS))}
    assert not bad


def test_every_planted_fault_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(FAULTS) >= 12
    found = found_by()
    with capsys.disabled():
        print(f"\n{table(found, 'by story')}")  # noqa: T201 - the list is part of what is told
    assert None not in found.values()


@pytest.mark.parametrize("seed", [3, 14])
def test_a_seed_tells_the_same_story_in_another_process(seed: int) -> None:
    with a_stage() as stage:
        here = stage.play(seed)
    there = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.sync.replay", str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7"},
    )
    assert there.stdout.splitlines()[: len(here.trace)] == list(here.trace)
