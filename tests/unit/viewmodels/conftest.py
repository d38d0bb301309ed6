"""The demo shop in a device's real files, for view-models that read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from store_app.replica.opening import DeviceData
from tests.ui.demo_device import a_demo_device


@pytest.fixture(scope="session")
def demo_device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeviceData]:
    data = a_demo_device(tmp_path_factory.mktemp("demo"))
    yield data
    data.close()
