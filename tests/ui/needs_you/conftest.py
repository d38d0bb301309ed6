"""One sheet for each test that looks at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.needs_you.sheet import Case, a_case


@pytest.fixture(params=["en"])
def case(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Case]:
    assert qapp is not None
    case = a_case(request.param)
    yield case
    case.floor.close()
