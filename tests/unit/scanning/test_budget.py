from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PIL import Image

from store_app.scanning.budget import Budget
from store_app.scanning.ladder import STILL, Engines, Eyes, Place, climb
from store_app.scanning.pictures import NoCode, decode_picture
from store_app.scanning.second_engine import SecondEngine
from store_app.scanning.sighting import Sighting
from tests.unit.scanning.bars import file_of

_SIZE = (200, 100)


class _Time:
    def __init__(self) -> None:
        self.now_s = 40.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class _Slow:
    """An engine that needs so long for each thousand pixels, and finds nothing."""

    time: _Time
    s_per_thousand: float
    looks: int = 0
    before: Callable[[], None] = lambda: None

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        assert len(luma) == stride * height
        self.before()
        self.looks += 1
        self.time.now_s += width * height / 1000 * self.s_per_thousand
        return ()


@dataclass
class _Thinker(_Slow):
    """One that may think as long as it is told, and does."""

    is_busy: bool = False

    def within(self, longest_s: float) -> _Thinker:
        self.time.now_s += longest_s
        return self

    def late(self) -> tuple[Sighting, ...]:
        return ()


def _place() -> Place:
    return Place(Image.new("L", _SIZE))


@pytest.mark.parametrize("s_per_thousand", [0.001, 0.01, 0.02])
def test_a_ladder_ends_within_its_time_but_for_the_first_look(s_per_thousand: float) -> None:
    time = _Time()
    first = _Slow(time, s_per_thousand)
    budget = Budget(1.0, time, s_per_pixel=s_per_thousand / 1000)
    climb(_place(), STILL, Engines(first), [], budget)
    assert first.looks
    assert time.now_s <= 41.0


def test_an_engine_that_thinks_long_gets_what_is_left_and_no_more() -> None:
    time = _Time()
    engines = Engines(_Slow(time, 0.001), _Thinker(time, 0), _Thinker(time, 0))
    climb(_place(), STILL, engines, [], Budget(1.0, time))
    assert time.now_s == pytest.approx(41.0)
    assert STILL[0].eyes is Eyes.SECOND


def test_a_large_look_is_left_out_and_a_small_one_is_done() -> None:
    time = _Time()
    budget = Budget(1.0, time, s_per_pixel=0.001)
    assert budget.allows(900)
    assert not budget.allows(1100)
    budget.timed(1000, lambda: None)
    assert budget.allows(10**9)


def test_nothing_is_left_once_it_is_stopped() -> None:
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 3

    time = _Time()
    first = _Slow(time, 0.0)
    climb(_place(), STILL, Engines(first), [], Budget(60.0, time, stopped=stopped))
    assert first.looks < 3


def test_a_picture_that_is_not_wanted_any_more_is_given_up_after_one_look() -> None:
    time = _Time()
    first = _Slow(time, 0.0)
    content = file_of(Image.effect_noise((400, 300), 90))
    assert decode_picture(content, first, lambda: True) == NoCode()
    assert first.looks == 1


def test_the_second_engine_waits_no_longer_than_it_is_told() -> None:
    engine = SecondEngine("high", ("QRCode",), deadline_s=60)
    picture = Image.effect_noise((1600, 1200), 90)
    grey = memoryview(picture.tobytes())
    assert engine.within(0.0).decode(grey, *picture.size, picture.width) == ()
    assert not engine.late()
    assert engine.is_free_within(60)
