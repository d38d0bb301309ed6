"""The language of the screen, for tests that change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.ui import Words
from tests.ui.customer.floor import ROOT


@pytest.fixture
def speak(qapp: QGuiApplication) -> Iterator[Callable[[str], None]]:
    """Say everything in this language; English again when the test is over."""
    assert qapp is not None
    words = Words(ROOT / "build" / "i18n")
    yield words.speak
    words.speak("en")
