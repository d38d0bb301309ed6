from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PIL import Image, ImageFilter

from store_app.scanning.decoder import Decoder, ZxingDecoder
from store_app.scanning.frame_reader import LADDER_S, FrameReader, Pace
from store_app.scanning.ladder import MODULES, SECOND, Engines, Place, look, quick_looks
from store_app.scanning.module_reader import ModuleReader
from store_app.scanning.second_engine import ALL, SecondEngine, with_second
from store_app.scanning.sighting import CodeFormat, Corners, Doubt, Sighting
from tests.unit.scanning.bars import ean13, on_shelf, qr

_NUMBER = "9506000134352"
_SIZE = (640, 480)
_PATIENT_S = 60


@dataclass
class _Clock:
    steady: float = 100.0

    def now_ms(self) -> int:
        return 0

    def steady_s(self) -> float:
        return self.steady


@dataclass
class _Engine:
    """Gives what is put in for each look, and remembers how large the pictures were."""

    answers: list[str] = field(default_factory=list)
    sizes: list[tuple[int, int]] = field(default_factory=list)
    before: Callable[[], None] = lambda: None

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        self.before()
        assert len(luma) == stride * height
        self.sizes.append((width, height))
        text = self.answers.pop(0) if self.answers else ""
        corners: Corners = ((10, 10), (90, 10), (90, 60), (10, 60))
        return (Sighting(text, "]E0", CodeFormat.EAN_13, corners),) if text else ()


@dataclass(frozen=True)
class _Awaited:
    """The second engine on a machine that may be busy: its answer is waited for, so none is late.

    How long a ladder may take is tried where the clock is made up.
    """

    engine: SecondEngine
    is_busy: bool = False

    def within(self, longest_s: float) -> Decoder:
        assert longest_s < LADDER_S + 0.001
        return self.engine

    def late(self) -> tuple[Sighting, ...]:
        return ()

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        return self.engine.decode(luma, width, height, stride)


@dataclass
class _Fixed:
    """Always sees the same."""

    sighting: Sighting

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        assert len(luma) == stride * height >= width
        return (self.sighting,)


@dataclass
class _Thinking(_Engine):
    """Never answers in time; once it is done it has seen a number in the corner of its picture."""

    is_busy: bool = False

    def within(self, longest_s: float) -> Decoder:
        assert longest_s <= 1
        return _Engine()

    def late(self) -> tuple[Sighting, ...]:
        corners: Corners = ((10, 10), (90, 10), (90, 60), (10, 60))
        return () if self.is_busy else (Sighting(_NUMBER, "]E0", CodeFormat.EAN_13, corners),)


@dataclass
class _Dogged(_Thinking):
    """Goes on by itself after each question until it is told to stop, and has found nothing."""

    asked: int = 0

    def within(self, longest_s: float) -> Decoder:
        self.asked, self.is_busy = self.asked + 1, True
        return super().within(longest_s)

    def late(self) -> tuple[Sighting, ...]:
        return ()


def _frame(reader: FrameReader, picture: Image.Image | None = None) -> tuple[Sighting, ...]:
    return look(picture or on_shelf(qr("x" * 40), _SIZE), reader)


def _answered(reader: FrameReader, second: SecondEngine) -> tuple[Sighting, ...]:
    """What an empty frame shows once the second engine is done with the one before."""
    assert second.is_free_within(20)
    return _frame(reader, Image.new("L", _SIZE, 120))


def test_a_code_that_is_read_at_once_is_not_looked_at_again() -> None:
    second = _Engine()
    reader = FrameReader(Engines(ZxingDecoder(), second), _Clock())
    assert [each.text for each in _frame(reader)] == ["x" * 40]
    assert second.sizes == []


def test_a_number_read_once_is_confirmed_in_the_same_frame_by_the_second_engine() -> None:
    reader = FrameReader(Engines(_Engine([_NUMBER]), _Engine([_NUMBER])), _Clock())
    (sighting,) = _frame(reader)
    assert (sighting.text, sighting.reads, sighting.doubt) == (_NUMBER, 2, None)


def test_a_number_that_nobody_confirms_is_told_with_its_doubt() -> None:
    reader = FrameReader(Engines(_Engine([_NUMBER])), _Clock())
    (sighting,) = _frame(reader)
    assert sighting.doubt is Doubt.READ_ONCE


def _aimed_for(seconds: int, clock: _Clock, reader: FrameReader, second: _Engine) -> list[int]:
    """In which of the frames, 15 a second, the second engine was asked."""
    picture, asked = on_shelf(ean13(_NUMBER), _SIZE), []
    for number in range(15 * seconds):
        before = len(second.sizes)
        _frame(reader, picture)
        if len(second.sizes) > before:
            asked.append(number)
        clock.steady = max(clock.steady, 100 + (number + 1) / 15)
    return asked


def test_a_number_that_nobody_confirms_is_looked_at_again_now_and_then_only() -> None:
    """Each frame gives it once, from a few lines, as often as somebody cares to look."""
    clock = _Clock()

    def think() -> None:
        clock.steady += 0.06

    strip: Corners = ((100, 100), (500, 100), (500, 108), (100, 108))
    few_lines = Sighting(_NUMBER, "]E0", CodeFormat.EAN_13, strip)
    second = _Engine(before=think)
    reader = FrameReader(Engines(_Fixed(few_lines), second), clock)
    asked = _aimed_for(10, clock, reader, second)
    assert asked[:4] == [0, 1, 2, 3]
    assert len(asked) * 0.06 < 10 * 0.3
    assert asked[-1] > 15 * 8


def test_confirming_and_looking_for_more_share_what_is_spent_on_one_code() -> None:
    """Every other frame gives the number once; the others show nothing but that bars are there."""
    clock, spent = _Clock(), 0.0

    def think() -> None:
        nonlocal spent
        clock.steady += 0.05
        spent += 0.05

    first, second = _Engine(), _Engine(before=think)
    reader, picture = FrameReader(Engines(first, second), clock), on_shelf(ean13(_NUMBER), _SIZE)
    for number in range(300):
        first.answers = [_NUMBER] if number % 2 else []
        _frame(reader, picture)
        clock.steady = max(clock.steady, 100 + (number + 1) / 15)
    assert 20 * 0.15 < spent < 20 * 0.28


def test_after_a_number_that_nobody_confirmed_the_next_is_confirmed_at_once() -> None:
    clock = _Clock()

    def think() -> None:
        clock.steady += 0.06

    second = _Engine(before=think)
    first = _Engine()
    reader = FrameReader(Engines(first, second), clock)
    for _ in range(30):
        first.answers = [_NUMBER]
        _frame(reader, on_shelf(ean13(_NUMBER), _SIZE))
    clock.steady += 3
    first.answers, second.answers = [_NUMBER], [_NUMBER]
    (sighting,) = _frame(reader, on_shelf(ean13(_NUMBER), _SIZE))
    assert (sighting.text, sighting.doubt) == (_NUMBER, None)


def test_an_empty_table_is_looked_at_once_only() -> None:
    first, second = _Engine(), _Engine()
    reader = FrameReader(Engines(first, second), _Clock())
    assert _frame(reader, Image.new("L", _SIZE, 120)) == ()
    assert (first.sizes, second.sizes) == ([_SIZE], [])


def test_the_second_look_is_at_the_place_of_the_code_only() -> None:
    second = _Engine()
    _frame(FrameReader(Engines(_Engine(), second), _Clock()))
    ((width, height),) = set(second.sizes[:1])
    assert width * height < _SIZE[0] * _SIZE[1]


def test_a_small_suspicion_in_the_clutter_does_not_hide_a_busy_place() -> None:
    clutter: Corners = ((5, 5), (25, 5), (25, 25), (5, 25))
    unread = Sighting("", "", CodeFormat.QR, clutter, reads=0, doubt=Doubt.UNREAD)
    second = _Engine()
    reader = FrameReader(Engines(_Fixed(unread), second), _Clock())
    _frame(reader, on_shelf(qr("x" * 40), (900, 700)))
    assert second.sizes[0][0] * second.sizes[0][1] > 160 * 160


def test_after_a_long_look_it_rests() -> None:
    clock = _Clock()

    def think() -> None:
        clock.steady += 0.05

    second = _Engine(before=think)
    reader = FrameReader(Engines(_Engine(), second), clock)
    for _ in range(60):
        _frame(reader)
    began = clock.steady
    looks = len(second.sizes)
    assert looks < 40
    clock.steady += 5
    _frame(reader)
    assert len(second.sizes) > looks
    assert clock.steady > began


def test_work_takes_its_share_of_the_time_and_no_more() -> None:
    pace, now_s, worked_s = Pace(0.25), 0.0, 0.0
    while now_s < 10:
        if pace.may_begin(now_s):
            pace.worked(now_s, now_s + 0.03)
            worked_s += 0.03
        now_s += 0.066
    assert worked_s / now_s <= 0.25


def test_whoever_begins_to_work_may_do_so_without_a_rest() -> None:
    pace, now_s, looks = Pace(0.25, 0.3), 50.0, 0
    while pace.may_begin(now_s):
        pace.worked(now_s, now_s + 0.05)
        now_s, looks = now_s + 0.066, looks + 1
    assert looks >= 6
    assert pace.may_begin(now_s + 0.3)


def test_what_the_second_engine_works_by_itself_counts_as_work() -> None:
    second, clock = _Dogged(), _Clock()
    reader, busy_frames = FrameReader(Engines(_Engine(), second), clock), 0
    blurred = on_shelf(ean13(_NUMBER), _SIZE)
    for _ in range(75):
        _frame(reader, blurred)
        clock.steady += 1 / 15
        busy_frames += second.is_busy
        second.is_busy = second.is_busy and busy_frames % 3 != 0
    assert second.asked > 3
    assert busy_frames < 75 / 2


def test_an_answer_that_comes_too_late_for_its_frame_counts_for_the_next_one() -> None:
    blurred = on_shelf(ean13(_NUMBER)).filter(ImageFilter.GaussianBlur(2.1))
    second = SecondEngine("medium", ALL, deadline_s=0.0)
    clock = _Clock()
    reader = FrameReader(Engines(_Engine(), second), clock)
    assert _frame(reader, blurred) == ()
    (sighting,) = _answered(reader, second)
    assert sighting.text == _NUMBER
    left, top, right, bottom = sighting.box
    assert 200 < left < right < 600
    assert 200 < top < bottom < 400


def test_an_answer_that_is_still_being_thought_about_keeps_its_place() -> None:
    blurred = on_shelf(ean13(_NUMBER)).filter(ImageFilter.GaussianBlur(2.1))
    second, clock = _Thinking(), _Clock()
    reader = FrameReader(Engines(_Engine(), second), clock)
    _frame(reader, blurred)
    second.is_busy = True
    elsewhere = Image.new("L", (1600, 1200), 120)
    elsewhere.paste(on_shelf(qr("x" * 40), (300, 300)), (1300, 900))
    _frame(reader, elsewhere)
    second.is_busy = False
    ((left, top, _, _),) = [each.box for each in _frame(reader, Image.new("L", _SIZE, 120))]
    assert left < 640
    assert top < 480


def test_an_answer_about_a_frame_long_ago_does_not_count() -> None:
    blurred = on_shelf(ean13(_NUMBER)).filter(ImageFilter.GaussianBlur(2.1))
    second = SecondEngine("medium", ALL, deadline_s=0.0)
    clock = _Clock()
    reader = FrameReader(Engines(_Engine(), second), clock)
    assert _frame(reader, blurred) == ()
    clock.steady += 2
    assert _answered(reader, second) == ()


def test_a_code_in_a_blurred_frame_is_read_where_the_second_engine_is_installed() -> None:
    blurred = on_shelf(ean13(_NUMBER)).filter(ImageFilter.GaussianBlur(2.1))
    first = ZxingDecoder(with_unread=True)
    assert not any(each.text for each in look(blurred, first))
    second = _Awaited(SecondEngine("medium", ALL, deadline_s=_PATIENT_S))
    (sighting,) = _frame(FrameReader(Engines(first, second), _Clock()), blurred)
    assert (sighting.text, sighting.doubt) == (_NUMBER, None)
    left, top, right, bottom = sighting.box
    assert 200 < left < right < 600
    assert 200 < top < bottom < 400


def test_a_blurred_square_is_read_before_anybody_thinks_long_about_it() -> None:
    """Its edges are gone, so the second engine would spend all the time on nothing."""
    first, second = ZxingDecoder(with_unread=True), _Engine()
    engines = Engines(first, second, modules=ModuleReader(first))
    blurred = on_shelf(qr("x" * 40, module_px=6)).filter(ImageFilter.BoxBlur(4.5))
    assert not any(each.text for each in look(blurred, first))
    (sighting,) = _frame(FrameReader(engines, _Clock()), blurred)
    assert (sighting.text, sighting.doubt) == ("x" * 40, None)
    assert second.sizes == []


def test_what_is_tried_first_follows_from_whether_bars_are_there() -> None:
    square, bars = Place(on_shelf(qr("x" * 40))), Place(on_shelf(ean13(_NUMBER)))
    assert quick_looks(square).index(MODULES) < quick_looks(square).index(SECOND)
    assert SECOND in quick_looks(bars)
    assert MODULES not in quick_looks(bars)


def test_without_the_second_engine_everything_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store_app.scanning.second_engine.is_installed", lambda: False)
    engines = with_second(ZxingDecoder(), live=True)
    assert engines.second is None
    assert [each.text for each in _frame(FrameReader(engines, _Clock()))] == ["x" * 40]
