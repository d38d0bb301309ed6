"""How this person reads."""

from __future__ import annotations

import pytest

from store_app.viewmodels.frame.display import Display, Reading


@pytest.fixture
def told() -> list[Reading]:
    return []


@pytest.fixture
def display(told: list[Reading]) -> Display:
    return Display(Reading(), ("el", "fa"), told.append)


def test_only_languages_with_words_are_offered(display: Display, told: list[Reading]) -> None:
    assert [row.choice_id for row in display._languages.rows] == ["en", "el", "fa"]
    display.pickLanguage("ar")
    display.pickLanguage("fa")
    assert [reading.language for reading in told] == ["fa"]
    assert display.amounts().number(4) == "۴"
    assert display._sizes.rows[0].label == "۱۰۰٪"


def test_every_switch_is_told_once(display: Display, told: list[Reading]) -> None:
    display.setDark(True)
    display.setDark(True)
    display.setHighContrast(True)
    display.setLessMotion(True)
    display.pickSize("160")
    display.pickSize("170")
    assert len(told) == 4
    assert told[-1] == Reading(
        "en", dark=True, text_scale=1.6, high_contrast=True, less_motion=True
    )
