"""All controls together, in every look, without a warning of Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from store_app.viewmodels.frame.brand import Scheme
from tests.ui.controls.stage import Stage, part, within

TARGET = 48
LOOKS = {
    "light": (Scheme.LIGHT, "en", 1.0),
    "dark": (Scheme.DARK, "en", 1.0),
    "fa": (Scheme.LIGHT, "fa", 1.0),
    "160": (Scheme.LIGHT, "en", 1.6),
}


def is_tappable(item: QQuickItem) -> bool:
    return bool(item.inherits("QQuickAbstractButton"))


@pytest.mark.parametrize("look", LOOKS)
def test_every_control_is_drawn_in_every_look(stage: Stage, look: str) -> None:
    scheme, language, text_scale = LOOKS[look]
    stage.look(scheme, language, text_scale)
    root = stage.gallery()
    part(root, "focused").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    pictures = [item for item in within(root) if item.property("ready") is not None]
    for picture in pictures:
        stage.settle(picture, "ready", value=True)
    stage.bot.waitUntil(lambda: stage.view.height() == root.height())
    image = stage.grab(look)
    assert image.width() == root.width()
    assert image.pixelColor(2, 2) == QColor(stage.brand.palette(scheme)["bg"])


@pytest.mark.parametrize("look", LOOKS)
def test_whatever_can_be_tapped_is_large_enough(stage: Stage, look: str) -> None:
    stage.look(*LOOKS[look])
    tappable = [item for item in within(stage.gallery()) if is_tappable(item)]
    assert len(tappable) > 40
    assert [i for i in tappable if min(i.width(), i.height()) < TARGET] == []


def test_whatever_can_be_tapped_has_a_spoken_name(stage: Stage) -> None:
    tappable = [item for item in within(stage.gallery()) if is_tappable(item)]
    assert [i for i in tappable if not i.property("spoken")] == []


def test_the_scheme_can_change_while_the_page_is_shown(stage: Stage) -> None:
    root = stage.gallery()
    stage.look(Scheme.DARK)
    assert root.property("color") == QColor(stage.brand.palette(Scheme.DARK)["bg"])


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_colour_of_the_brand_has_its_property(stage: Stage, scheme: Scheme) -> None:
    stage.look(scheme)
    theme = stage.singleton("Theme")
    for name, value in stage.brand.palette(scheme).items():
        red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
        shown = theme.property(name)
        assert (shown.red(), shown.green(), shown.blue()) == (red, green, blue), name
