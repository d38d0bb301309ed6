"""Whoever manages the store can look again how far an erasure has come, until all have done it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from store_app.actions.read_erasure import DeviceLeft, ErasureSoFar
from store_app.domain.identifiers import PlaceId, StaffId
from tests.ui.customer.demo_shop import NOW_MS
from tests.ui.customer.managers import KIFISSIA
from tests.ui.looks import Look
from tests.ui.stage import Stage

LEFT = ErasureSoFar(
    5,
    3,
    (DeviceLeft("Tablet B", KIFISSIA), DeviceLeft("Kiosk", PlaceId("far"))),
    erased_ms=NOW_MS - 3_600_000,
)
SAID = (
    "3 of 5 devices have deleted it. Waiting for: Tablet B (Kifissia), Kiosk. "
    "They do so at their next contact."
)
LOOKS = (
    Look("en"),
    Look("fa", "fa"),
    Look("dark", dark=True),
    Look("fa-dark", "fa", width=1024, height=768, dark=True),
    Look("el-large", "el", width=1024, height=768, text_scale=1.6),
)
Window = Callable[..., Stage]


def tasks_open(stage: Stage, so_far: ErasureSoFar | None) -> None:
    stage.others.office.so_far = so_far
    stage.tap("railTasks")
    stage.others.settle()
    stage.settle(400)


def tapped(stage: Stage, name: str) -> None:
    stage.tap(name)
    stage.others.settle()
    stage.settle(300)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_what_devices_have_still_to_do_is_opened_from_the_tasks_as_often_as_wanted(
    window: Window, look: Look
) -> None:
    stage = window(look.language, dark=look.dark, text_scale=look.text_scale)
    stage.open(look.width, look.height)
    tasks_open(stage, LEFT)
    stage.grab(f"erased-row-{look.name}")
    for _ in range(2):
        tapped(stage, "erased")
        stage.grab(f"erased-told-{look.name}")
        assert stage.shows("eraseDialog") or stage.shows("safe")
        assert not stage.shows("act")
        if look.language == "en":
            assert stage.others.erasing.state.title == "Erased customers"
            assert SAID in stage.others.erasing.state.text
        tapped(stage, "safe")
        assert not stage.others.erasing.state.asking
    assert stage.cut() == []


def test_the_row_goes_once_every_device_has_done_it(window: Window) -> None:
    stage = window()
    stage.open()
    tasks_open(stage, LEFT)
    tapped(stage, "erased")
    stage.others.office.so_far = replace(LEFT, done=5, waiting=())
    for _ in range(3):
        stage.others.erasing.tick()
    stage.others.settle()
    assert stage.others.erasing.state.text == "Every device has deleted them."
    tapped(stage, "safe")
    assert not stage.shows("erased")


def test_without_a_line_what_was_told_last_stands(window: Window) -> None:
    stage = window()
    stage.open()
    tasks_open(stage, LEFT)
    stage.others.office.live = False
    tapped(stage, "erased")
    assert stage.shows("erased")
    assert SAID in stage.others.erasing.state.text


def test_who_is_no_manager_sees_nothing_of_it(window: Window) -> None:
    stage = window()
    stage.open()
    tasks_open(stage, LEFT)
    assert stage.shows("erased")
    stage.key(Qt.Key.Key_Escape)
    stage.shell.lock()
    stage.others.office.staff = StaffId("sam")
    stage.open()
    tasks_open(stage, LEFT)
    assert not stage.shows("erased")
