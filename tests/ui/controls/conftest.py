"""One stage for each test of a control."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView

from store_app.viewmodels.frame.brand import load_brand
from tests.ui.controls.stage import ROOT, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    view = QQuickView()
    view.engine().addImportPath(str(ROOT / "resources" / "qml"))
    shown = Stage(view, load_brand(ROOT / "resources" / "brand.json"), qtbot, tmp_path)
    shown.look()
    yield shown
    view.close()
    view.setSource(QUrl())
    view.deleteLater()
