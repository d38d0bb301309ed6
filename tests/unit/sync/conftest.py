from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.replica.identity import Identity
from store_app.replica.intake import Intake
from store_app.replica.opening import open_device
from store_app.sync.connectivity import Connectivity
from tests.device import Device, a_device
from tests.hub_server import RunningHub, running_hub
from tests.makers import TABLET, an_identity
from tests.unit.sync.scripted_hub import ScriptedHub, scripted_hub


@pytest.fixture
def script() -> Iterator[ScriptedHub]:
    with scripted_hub() as hub:
        yield hub


@pytest.fixture
def lonely(tmp_path: Path, script: ScriptedHub) -> Iterator[Device]:
    """A device whose hub answers from a script."""
    clock = SystemClock()
    data = open_device(tmp_path / "lonely", clock)
    data.outbox.enrol(identity_at(script.url))
    yield Device(data, Intake(data.replica_file, clock), Connectivity(clock), clock)
    data.close()


def identity_at(url: str) -> Identity:
    return an_identity(TABLET, url)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """A real hub with the tiny shop, shared by the tests of a module."""
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def tablet(hub: RunningHub, tmp_path: Path) -> Iterator[Device]:
    with a_device(hub, tmp_path / "tablet") as device:
        yield device


@pytest.fixture
def desk(hub: RunningHub, tmp_path: Path) -> Iterator[Device]:
    with a_device(hub, tmp_path / "desk") as device:
        yield device
