"""A field that a scanner typed into is put back, or is gone by then."""

from __future__ import annotations

from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from store_app.viewmodels.hand_scanners.field_before import FieldBefore

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_field_is_put_back_unless_it_is_gone(*, is_gone: bool) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b'import QtQuick; TextInput { text: "lam" }', QUrl())
    field = cast("QQuickItem", component.create())
    before = FieldBefore.of(field)
    assert before is not None
    field.setProperty("text", "lam9506")
    if is_gone:
        shiboken6.delete(field)
    before.put_back()
    assert is_gone or field.property("text") == "lam"
