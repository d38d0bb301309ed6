"""What every test stands on: Qt without a screen, and Hypothesis at a pace that fits the run."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"

settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile(
    "ci",
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

_GARBAGE = 20_000


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; whoever waits goes on as soon as it is so."""

    def waitUntil(  # noqa: N802 - the name in the base class
        self, callback: Callable[[], bool | None], *, timeout: int = 30_000
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _collected_on_this_thread() -> Iterator[None]:
    """The application collects garbage on the screen's thread only; here that is the test's."""
    yield
    if not gc.isenabled() and gc.get_count()[0] > _GARBAGE:
        gc.collect()
