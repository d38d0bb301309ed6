"""The window changes its language while people work: names of people and places go with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.errors import Unreachable
from store_app.viewmodels.wording.sentences import sentence_for
from tests.e2e.opened import Application, quiet_camera

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


@quiet_camera
def test_a_notice_and_a_message_that_stand_are_said_again_in_the_new_language(
    application: Callable[..., Application],
) -> None:
    opened = application()
    opened.sign_in()
    opened.until_complete()
    scanner, display, toasts = opened.views.scanner, opened.views.display, opened.views.toasts
    opened.hand.tap("railScan")
    scanner.lookUp("9520000000012")
    opened.hand.until(lambda: scanner.state.noticed, "the wrong digit is told")
    toasts.warn(lambda: sentence_for(Unreachable("line.refused")))
    english = (scanner.notice.state, toasts.state.text, toasts.state.turn)
    display.pickLanguage("el")
    greek = (scanner.notice.state, toasts.state.text, toasts.state.turn)
    assert "Number misread or mistyped" in english[0].title
    assert greek[0].title == "Λάθος ανάγνωση ή πληκτρολόγηση"
    assert (greek[0].step, greek[2]) == (english[0].step, english[2])
    assert greek[1] not in {"", english[1]}
