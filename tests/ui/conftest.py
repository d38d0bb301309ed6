"""One stage for each test that looks at the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from store_app.replica.opening import DeviceData
from tests.ui.demo_device import a_demo_device
from tests.ui.stage import Stage


@pytest.fixture(scope="session")
def demo_device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeviceData]:
    """One device with the demo shop for all tests that only read it."""
    data = a_demo_device(tmp_path_factory.mktemp("demo"))
    yield data
    data.close()


@pytest.fixture
def window(qapp: QApplication, demo_device: DeviceData) -> Iterator[Callable[..., Stage]]:
    """Makes stages and takes them down again."""
    assert qapp is not None
    made: list[Stage] = []

    def make(language: str = "en", *, dark: bool = False, text_scale: float = 1.0) -> Stage:
        stage = Stage(demo_device, language, dark=dark, text_scale=text_scale)
        made.append(stage)
        return stage

    yield make
    for stage in made:
        stage.close()
