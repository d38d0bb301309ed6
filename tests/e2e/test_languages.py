"""The window changes its language while people work: names of people and places go with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.opened import Application

pytestmark = pytest.mark.e2e


def test_who_works_where_is_written_in_the_language_of_the_window(
    application: Callable[..., Application],
) -> None:
    opened = application()
    opened.sign_in()
    shell, display = opened.views.shell, opened.views.display
    opened.hand.until(lambda: (shell.state.staff, shell.state.store) == ("Sam", "Kifissia"), "en")
    display.pickLanguage("el")
    opened.hand.until(lambda: (shell.state.staff, shell.state.store) == ("Σάμης", "Κηφισιά"), "el")
    display.pickLanguage("fa")
    opened.hand.until(lambda: shell.state.store == "کیفیسیا", "fa")
    assert shell.state.staff_initial == "س"
