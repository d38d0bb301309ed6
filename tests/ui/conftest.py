"""One stage for each test that looks at the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Callable[..., Stage]]:
    """Makes stages and takes them down again."""
    assert qapp is not None
    made: list[Stage] = []

    def make(language: str = "en", *, dark: bool = False, text_scale: float = 1.0) -> Stage:
        stage = Stage(language, dark=dark, text_scale=text_scale)
        made.append(stage)
        return stage

    yield make
    for stage in made:
        stage.close()
