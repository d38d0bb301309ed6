from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from tests.fakes.clock import FrozenClock
from tests.makers import NOW_MS, a_filled_replica, an_enrolled_device


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(NOW_MS)


@pytest.fixture
def device(tmp_path: Path, clock: FrozenClock) -> Iterator[DeviceData]:
    """An enrolled device that has heard nothing of the hub yet."""
    data = an_enrolled_device(tmp_path, clock)
    yield data
    data.close()


@pytest.fixture
def shop(tmp_path: Path, clock: FrozenClock) -> Iterator[DeviceData]:
    """A device that holds the small shop."""
    data = a_filled_replica(tmp_path, clock=clock)
    yield data
    data.close()


@pytest.fixture
def intake(device: DeviceData) -> Intake:
    return Intake(device.replica_file, device.clock)
