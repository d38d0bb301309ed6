"""The sounds of a scan: there are two short ones, and none where nothing can be heard."""

from __future__ import annotations

import wave

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.viewmodels.scan.sounds import Sounds
from tests.ui.customer.floor import RESOURCES, pause

FOLDER = RESOURCES / "sounds"


@pytest.mark.parametrize("name", ["found", "refused"])
def test_each_sound_is_short_and_begins_and_ends_softly(name: str) -> None:
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        length_s = file.getnframes() / file.getframerate()
        frames = file.readframes(file.getnframes())
    assert length_s < 0.3
    assert frames[:2] == b"\0\0"
    assert abs(int.from_bytes(frames[-2:], "little", signed=True)) < 3000


def test_where_there_is_no_screen_nothing_is_heard_and_nothing_warned(
    qapp: QGuiApplication,
) -> None:
    assert qapp is not None
    sounds = Sounds(FOLDER, lambda: True)
    for good in (True, False):
        sounds.tell(good)
    pause(20)
    assert sounds._effects == {}
