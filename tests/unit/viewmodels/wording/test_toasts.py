"""Messages, one at a time."""

from __future__ import annotations

from store_app.viewmodels.wording.toasts import Toasts


def test_a_new_message_takes_the_place_of_one_that_goes_by_itself() -> None:
    toasts = Toasts()
    toasts.show("Added")
    toasts.wait("Saved here")
    assert toasts.state.text == "Saved here"
    toasts.dismiss()
    assert toasts.state.text == ""


def test_a_problem_stays_and_the_next_message_waits() -> None:
    toasts = Toasts()
    toasts.warn("It did not work")
    toasts.show("Added")
    assert toasts.state.text == "It did not work"
    toasts.dismiss()
    assert toasts.state.text == "Added"


def test_the_action_of_a_message_is_done_once() -> None:
    done: list[bool] = []
    toasts = Toasts()
    toasts.show("Removed", action="Undo", on_action=lambda: done.append(True))
    toasts.act()
    toasts.act()
    assert (done, toasts.state.text) == ([True], "")


def test_the_same_words_twice_are_two_messages() -> None:
    toasts = Toasts()
    toasts.show("Added")
    first = toasts.state.turn
    toasts.show("Added")
    assert toasts.state.turn > first


def test_what_stands_and_what_waits_follow_the_language() -> None:
    language = ["en"]
    toasts = Toasts()
    toasts.warn(lambda: {"en": "It did not work", "el": "Δεν έγινε"}[language[0]])
    toasts.show(lambda: {"en": "Added", "el": "Μπήκε"}[language[0]])
    turn = toasts.state.turn
    language[0] = "el"
    toasts.retranslate()
    assert (toasts.state.text, toasts.state.turn) == ("Δεν έγινε", turn)
    toasts.dismiss()
    assert toasts.state.text == "Μπήκε"
