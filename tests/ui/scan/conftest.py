"""The scan page in a window, closed again when the test is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.customer.floor import Floor
from tests.ui.scan.scan_desk import PAGE, ScanDesk, Show


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    open_: list[tuple[Floor, ScanDesk]] = []
    assert qapp is not None

    def opened(desk: ScanDesk, language: str = "en") -> Floor:
        floor = Floor(PAGE, {"scanner_": desk.scanner}, language=language)
        open_.append((floor, desk))
        return floor

    yield opened
    for floor, desk in open_:
        desk.close()
        floor.close()
