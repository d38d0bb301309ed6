"""Signing in through the real page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.ui.looks import LOOKS, Look
from tests.ui.stage import Stage

Window = Callable[..., Stage]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_page_shows_everybody_of_the_store(window: Window, look: Look) -> None:
    stage = window(look.language, dark=look.dark, text_scale=look.text_scale)
    stage.open(look.width, look.height, signed_in=False)
    stage.until(lambda: stage.shows("colleague-sam"))
    assert all(stage.shows(f"colleague-{who}") for who in ("maria", "nefeli", "kostas"))
    stage.desk.digit("2")
    stage.settle(300)
    stage.grab(f"sign-in-{look.name}")
    assert stage.cut() == []


def test_on_a_tall_screen_the_keys_do_not_hang_under_the_top(window: Window) -> None:
    stage = window()
    stage.open(1920, 1080, signed_in=False)
    stage.until(lambda: stage.shows("colleague-sam"))
    stage.settle(300)
    stage.grab("sign-in-1920")
    people, five = stage.at("colleague-sam").y(), stage.at("keypad").y()
    assert 0.4 < (people + five) / 2 / 1080 < 0.55


def test_keys_of_the_page_and_of_the_keyboard_make_one_pin(window: Window) -> None:
    stage = window()
    stage.open(signed_in=False)
    stage.until(lambda: stage.shows("colleague-sam"))
    stage.tap("colleague-sam")
    stage.key(Qt.Key.Key_2, "2")
    stage.key(Qt.Key.Key_9, "9")
    stage.key(Qt.Key.Key_Backspace)
    stage.key(Qt.Key.Key_5, "۵")
    stage.tap_text("8")
    stage.tap_text("0")
    stage.until(lambda: stage.shell.state.signed_in)
    assert [who.id for who in stage.entered] == ["sam"]
    assert stage.shows("railSearch")


def test_a_wrong_pin_is_told_below_the_keypad(window: Window) -> None:
    stage = window()
    stage.open(signed_in=False)
    stage.until(lambda: stage.shows("colleague-maria"))
    stage.tap("colleague-maria")
    for digit in "1111":
        stage.key(Qt.Key(ord(digit)), digit)
    stage.until(lambda: bool(stage.desk.state.problem))
    stage.settle(50)
    assert stage.item("note").property("text") == "That PIN is not right. Try again."
    stage.grab("sign-in-wrong")
