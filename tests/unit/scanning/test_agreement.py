from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from store_app.scanning.agreement import Agreement
from store_app.scanning.sighting import CodeFormat, Sighting

_FRAME_MS = 66


def _seen(
    text: str, kind: CodeFormat = CodeFormat.EAN_13, *, x: int = 0, tall: int = 40
) -> Sighting:
    corners = ((x, 0), (x + 100, 0), (x + 100, tall), (x, tall))
    return Sighting(text, "]E0", kind, corners)


def _told(frames: Iterable[tuple[Sighting, ...]], agreement: Agreement | None = None) -> list[str]:
    agreement = agreement or Agreement()
    return [
        sighting.text
        for turn, frame in enumerate(frames)
        for sighting in agreement.see(frame, turn * _FRAME_MS).news
    ]


def test_one_read_of_a_qr_is_enough() -> None:
    assert _told([(_seen("lamp", CodeFormat.QR),)]) == ["lamp"]


def test_a_number_needs_two_frames_that_agree() -> None:
    assert _told([(_seen("A"),)]) == []
    assert _told([(_seen("A"),), (), (_seen("A"),)]) == ["A"]


def test_the_same_number_twice_in_one_frame_is_one_read() -> None:
    assert _told([(_seen("A"), _seen("A", x=1))]) == []


def test_reads_that_lie_far_apart_do_not_agree() -> None:
    assert _told([(_seen("A"),), *[()] * 20, (_seen("A"),)]) == []


def test_a_few_lines_of_a_number_are_no_read() -> None:
    assert _told([(_seen("A", tall=3),)] * 10) == []


def test_a_rival_in_the_same_place_must_be_outvoted() -> None:
    frames = [(_seen("A"),), (_seen("B"),), (_seen("A"),), (_seen("B"),)]
    assert _told(frames) == []
    assert _told([*frames[:3], (_seen("A"),)]) == ["A"]


def test_numbers_beside_each_other_do_not_disturb() -> None:
    assert _told([(_seen("A"), _seen("B", x=300))] * 2) == ["A", "B"]


def test_a_short_number_inside_of_a_long_one_is_not_told() -> None:
    short = _seen("short", CodeFormat.EAN_8, x=10)
    assert _told([(_seen("long"), short)] * 3) == ["long"]
    assert _told([(short,)] * 2) == ["short"]


def test_a_code_that_stays_in_view_is_told_once() -> None:
    assert _told([(_seen("lamp", CodeFormat.QR),)] * 60) == ["lamp"]


def test_a_blurred_frame_does_not_make_it_new() -> None:
    lamp = (_seen("lamp", CodeFormat.QR),)
    assert _told([lamp, (), (), lamp, (), lamp]) == ["lamp"]


def test_a_code_that_left_and_came_back_is_told_again() -> None:
    lamp = (_seen("lamp", CodeFormat.QR),)
    assert _told([lamp, *[()] * 8, lamp]) == ["lamp", "lamp"]


def test_without_frames_in_between_it_is_not_repeated_too_soon() -> None:
    agreement, lamp = Agreement(), (_seen("lamp", CodeFormat.QR),)
    times_ms = (0, 1400, 2800, 4300)
    told = [bool(agreement.see(lamp, now_ms).news) for now_ms in times_ms]
    assert told == [True, False, False, True]


@given(st.lists(st.lists(st.sampled_from("ABC"), max_size=2, unique=True), max_size=20))
def test_nothing_is_told_that_was_not_seen_twice(frames: list[list[str]]) -> None:
    told = _told([tuple(_seen(text) for text in frame) for frame in frames])
    seen = [text for frame in frames for text in frame]
    assert all(seen.count(text) >= 2 for text in told)
