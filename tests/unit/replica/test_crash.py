"""A crash is a copy of the files as they lie on the disk after a commit, opened again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store_app.domain.change import Change, Stamp
from store_app.domain.identifiers import customer_stream
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.protocol.exchange import Told
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, NOW_MS, a_page, a_state, a_state_row, an_enrolled_device
from tests.unit.domain.histories import PRICE
from tests.unit.replica.writing import add_lamp


@dataclass(slots=True)
class Hub:
    """The hub's side of one customer, as far as this device can see it."""

    state: CustomerState = field(default_factory=a_state)
    seq: int = 1
    last_n: int = 0

    def take(self, change: Change) -> None:
        if change.n > self.last_n:
            self.seq += 1
            self.state = reduce(self.state, change, Stamp(self.seq, PRICE)).state
            self.last_n = change.n


@contextmanager
def crashed(folder: Path, to: Path) -> Iterator[DeviceData]:
    """The device as it would come up if the power went now."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.lock"))
    data = open_device(to, FrozenClock(NOW_MS))
    try:
        yield data
    finally:
        data.close()
        shutil.rmtree(to)


def tapped(data: DeviceData) -> int:
    state = data.customers().state(ELENI)
    assert state is not None
    return state.pieces()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)
@given(st.lists(st.sampled_from(["tap", "push", "lost push", "pull", "settle"]), max_size=10))
def test_a_crash_after_any_commit_loses_and_doubles_nothing(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    folder, to = tmp_path_factory.mktemp("device"), tmp_path_factory.mktemp("x") / "copy"
    data, hub, taps = an_enrolled_device(folder), Hub(), 0
    intake = Intake(data.replica_file, data.clock)
    intake.take(a_page([a_state_row(hub.state)]))
    for step in steps:
        match step:
            case "tap":
                add_lamp(data)
                taps += 1
            case "push" | "lost push":
                for change in data.outbox.pending(customer_stream(ELENI), hub.state.clock):
                    hub.take(change)
                if step == "push":
                    told = [Told(n=n, outcome="ok") for n in range(1, hub.last_n + 1)]
                    data.outbox.settle(told, 0, intake.covering())
            case "pull":
                intake.take(a_page([a_state_row(hub.state, seq=hub.seq)]))
            case _:
                data.outbox.settle((), hub.last_n, intake.covering())
        assert tapped(data) == taps
        with crashed(folder, to) as again:
            assert again.incidents == ()
            assert tapped(again) == taps
            unknown = again.outbox.pending(customer_stream(ELENI), hub.state.clock)
            assert len(unknown) == taps - hub.last_n
            assert add_lamp(again).n == taps + 1
    data.close()


def test_a_crash_between_copy_and_outbox_shows_every_change_once(tmp_path: Path) -> None:
    """The copy is committed first: the change is in both files for a moment, and counts once."""
    data = an_enrolled_device(tmp_path / "device")
    intake = Intake(data.replica_file, data.clock)
    change = add_lamp(data)
    state = reduce(a_state(), change, Stamp(2, PRICE)).state
    intake.take(a_page([a_state_row(state, seq=2)]))
    with crashed(tmp_path / "device", tmp_path / "copy") as again:
        assert tapped(again) == 1
        assert again.outbox.pending(change.stream, Seen()) == (change,)
    data.close()
