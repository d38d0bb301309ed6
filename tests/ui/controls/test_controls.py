"""What the controls promise to the pages that use them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt

from tests.ui.controls.stage import Stage, heard, part, within

STEPPER = 'Stepper {{ name: "lamp"; value: {value}; onMoved: value => this.value = value }}'


def test_enter_and_space_press_a_button(stage: Stage) -> None:
    button = stage.show('StoreButton { text: "Add"; focus: true }')
    pressed = heard(button, "clicked")
    button.forceActiveFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        stage.key(key)
    assert len(pressed) == 3


def test_a_button_that_is_off_does_nothing_and_is_asked_why(stage: Stage) -> None:
    button = stage.show('StoreButton { text: "Hold"; off: true; offText: "Needs Wi-Fi" }')
    pressed, asked = heard(button, "clicked"), heard(button, "whyAsked")
    stage.tap(button)
    assert (len(pressed), len(asked)) == (0, 1)


def test_the_stepper_asks_for_one_more_and_one_less(stage: Stage) -> None:
    stepper = stage.show(STEPPER.format(value=2))
    moved = heard(stepper, "moved")
    stage.tap(part(stepper, "plus"))
    stage.tap(part(stepper, "minus"))
    assert moved == [(3,), (2,)]


def test_minus_at_one_takes_the_row_away(stage: Stage) -> None:
    stepper = stage.show(STEPPER.format(value=1))
    moved, removed = heard(stepper, "moved"), heard(stepper, "removed")
    stage.tap(part(stepper, "minus"))
    assert (moved, len(removed)) == ([], 1)


def test_a_stepper_that_is_held_goes_on_stepping(stage: Stage) -> None:
    stage.step_fast()
    stepper = stage.show(STEPPER.format(value=2))
    stage.press(part(stepper, "plus"))
    stage.bot.waitUntil(lambda: stepper.property("value") >= 5)
    stage.release(part(stepper, "plus"))


def test_holding_minus_stops_at_one_and_removes_nothing(stage: Stage) -> None:
    stage.step_fast()
    stepper = stage.show(STEPPER.format(value=4))
    removed = heard(stepper, "removed")
    stage.press(part(stepper, "minus"))
    stage.settle(stepper, "value", 1)
    stage.release(part(stepper, "minus"))
    assert removed == []


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_the_keypad_sends_plain_digits_in_every_language(stage: Stage, language: str) -> None:
    stage.look(language=language)
    keypad = stage.show("Keypad { LayoutMirroring.childrenInherit: true }")
    digits = heard(keypad, "digit")
    keys = [item for item in within(keypad) if item.property("mark")]
    for key in keys[:10]:
        stage.tap(key)
    assert "".join(str(sent) for (sent,) in digits) == "1234567890"


def test_persian_keys_show_persian_digits_from_left_to_right(stage: Stage) -> None:
    stage.look(language="fa")
    outer = stage.show(
        "Item { width: 500; height: 400; LayoutMirroring.enabled: true;"
        " LayoutMirroring.childrenInherit: true; Keypad {} }"
    )
    keys = [item for item in within(outer) if item.property("mark")]
    assert [key.property("text") for key in keys[:3]] == ["۱", "۲", "۳"]
    assert keys[0].x() < keys[1].x() < keys[2].x()


def test_the_keypad_hears_the_keyboard_too(stage: Stage) -> None:
    keypad = stage.show("Keypad { focus: true }")
    digits, backs = heard(keypad, "digit"), heard(keypad, "backspace")
    keypad.forceActiveFocus()
    stage.key(Qt.Key.Key_7, "7")
    stage.key(Qt.Key.Key_Backspace)
    assert (digits, len(backs)) == ([("7",)], 1)


def test_a_chip_is_tapped_and_keeps_no_state(stage: Stage) -> None:
    chip = stage.show('Chip { text: "Large" }')
    tapped = heard(chip, "clicked")
    stage.tap(chip)
    assert len(tapped) == 1
    assert chip.property("chosen") is False


def test_a_segment_says_which_part_was_picked(stage: Stage) -> None:
    segment = stage.show(
        'Segment { width: 400; SegmentPart { text: "Cart"; count: 4 }'
        ' SegmentPart { text: "Wishes" } }'
    )
    picked = heard(segment, "picked")
    parts = [item for item in within(segment) if item.property("caption")]
    assert [item.property("caption") for item in parts] == ["Cart 4", "Wishes"]
    stage.tap(parts[1])
    assert picked == [(1,)]


def test_the_whole_row_turns_the_switch(stage: Stage) -> None:
    row = stage.show('SwitchRow { text: "Less motion"; width: 400 }')
    turned = heard(row, "turned")
    stage.tap(row)
    assert turned == [(True,)]


def test_a_field_tells_what_is_typed_and_can_be_cleared(stage: Stage) -> None:
    field = stage.show('Field { name: "Search"; search: true; focus: true; width: 400 }')
    edited, cleared = heard(field, "edited"), heard(field, "cleared")
    field.forceActiveFocus()
    stage.key(Qt.Key.Key_L, "l")
    clear = next(i for i in within(field) if i.property("iconName") == "close")
    stage.tap(clear)
    assert edited == [("l",), ("",)]
    assert len(cleared) == 1


def test_a_toast_stays_longer_when_it_can_be_undone(stage: Stage) -> None:
    toast = stage.show('Toast { text: "Added" }')
    assert toast.property("stay") == 5000
    toast.setProperty("actionText", "Undo")
    assert toast.property("stay") == 10000


def test_a_problem_stays_until_it_is_tapped(stage: Stage) -> None:
    toast = stage.show(
        'Toast { text: "Not done"; tone: Tone.Kind.Problem; shown: true; width: 400 }'
    )
    clock = toast.findChild(QObject, "clock")
    assert clock is not None
    assert clock.property("running") is False
    gone = heard(toast, "gone")
    stage.tap(toast)
    assert len(gone) == 1


def test_the_next_message_stays_as_long_as_the_first(stage: Stage) -> None:
    toast = stage.show('Toast { text: "2"; actionText: "Undo"; shown: true; width: 400 }')
    clock = toast.findChild(QObject, "clock")
    assert clock is not None
    started = heard(clock, "runningChanged")
    toast.setProperty("turn", 1)
    assert clock.property("running") is True
    assert len(started) == 2, "it stopped and began again"
    clock.setProperty("running", False)  # its time is over, and another message waits
    toast.setProperty("turn", 2)
    assert clock.property("running") is True


def test_undo_is_done_once_and_is_no_mere_going(stage: Stage) -> None:
    toast = stage.show('Toast { text: "Added"; actionText: "Undo"; shown: true; width: 400 }')
    acted, gone = heard(toast, "acted"), heard(toast, "gone")
    stage.tap(part(toast, "action"))
    assert (len(acted), len(gone)) == (1, 0)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_sheet_stands_at_the_end_edge_and_esc_closes_it(stage: Stage, language: str) -> None:
    stage.look(language=language)
    page = stage.show(
        'Item { width: 1280; height: 800; Sheet { objectName: "sheet"; title: "Needs you" } }'
    )
    sheet = page.findChild(QObject, "sheet")
    assert sheet is not None
    sheet.setProperty("visible", True)
    stage.settle(sheet, "opened", True)
    assert sheet.property("x") == (0 if language == "fa" else 1280 - 536)
    stage.grab(f"sheet-{language}")
    stage.key(Qt.Key.Key_Escape)
    stage.settle(sheet, "visible", False)


@pytest.mark.parametrize(("name", "signal"), [("safe", "kept"), ("act", "acted")])
def test_a_dialog_gives_one_answer(stage: Stage, name: str, signal: str) -> None:
    dialog = shown_dialog(stage)
    answers = {heard_signal: heard(dialog, heard_signal) for heard_signal in ("kept", "acted")}
    stage.tap(part(stage.view.contentItem(), name))
    assert {said for said, times in answers.items() if times} == {signal}


def test_esc_is_the_safe_answer_of_a_dialog(stage: Stage) -> None:
    dialog = shown_dialog(stage)
    kept = heard(dialog, "kept")
    stage.key(Qt.Key.Key_Escape)
    assert len(kept) == 1


def shown_dialog(stage: Stage) -> QObject:
    page = stage.show(
        'Item { width: 1280; height: 800; StoreDialog { objectName: "dialog";'
        ' title: "End?"; safeText: "Keep serving"; actText: "End" } }'
    )
    dialog = page.findChild(QObject, "dialog")
    assert dialog is not None
    dialog.setProperty("visible", True)
    stage.settle(dialog, "opened", True)
    return dialog


def test_a_problem_card_offers_two_ways_on(stage: Stage) -> None:
    card = stage.show(
        'ProblemCard { width: 400; title: "Stock is not answering"; actionText: "Try again";'
        ' secondText: "Type" }'
    )
    acted, second = heard(card, "acted"), heard(card, "secondActed")
    stage.tap(part(card, "action"))
    stage.tap(part(card, "second"))
    assert (len(acted), len(second)) == (1, 1)


@pytest.mark.parametrize(("mirrored", "left"), [("false", 0), ("true", 220)])
def test_half_a_star_is_cut_where_reading_ends(stage: Stage, mirrored: str, left: int) -> None:
    stars = stage.show(
        f"Stars {{ rating: 0.5; size: 40; LayoutMirroring.enabled: {mirrored};"
        " LayoutMirroring.childrenInherit: true }"
    )
    cut = next(item for item in within(stars) if item.clip())
    assert cut.width() == 20
    assert cut.x() == left


@pytest.mark.parametrize(("language", "name"), [("el", "Olive & Oak"), ("fa", "الیو اند اوک")])
def test_the_shop_is_called_as_the_language_writes_it(
    stage: Stage, language: str, name: str
) -> None:
    stage.look(language=language)
    assert stage.show("Wordmark {}").property("name") == name


def test_codes_and_money_are_kept_together_inside_other_text(stage: Stage) -> None:
    code = stage.show('CodeText { code: "40-2217" }')
    assert code.property("text") == "\u206640-2217\u2069"
