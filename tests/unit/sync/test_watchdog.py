"""Nothing moves although the line is up: it is noticed, and only then."""

from __future__ import annotations

import pytest

from store_app.sync.watchdog import STILL_S, Watchdog


def test_it_barks_once_a_minute_while_nothing_moves() -> None:
    dog = Watchdog()
    times = [at * STILL_S / 4 for at in range(13)]
    barks = [dog.barks(at, 7, up=True) for at in times]
    assert [at for at, barked in zip(times, barks, strict=True) if barked] == [
        STILL_S,
        2 * STILL_S,
        3 * STILL_S,
    ]


@pytest.mark.parametrize(("oldest", "up"), [(None, True), (7, False), (None, False)])
def test_it_is_quiet_where_nothing_should_move(oldest: int | None, *, up: bool) -> None:
    dog = Watchdog()
    assert not any(dog.barks(at * STILL_S, oldest, up=up) for at in range(5))


def test_what_moves_slowly_moves() -> None:
    dog = Watchdog()
    assert not any(dog.barks(n * STILL_S, n, up=True) for n in range(5))


def test_a_line_that_was_down_gets_its_whole_minute() -> None:
    dog = Watchdog()
    dog.barks(0, 7, up=True)
    dog.barks(STILL_S * 0.9, 7, up=False)
    assert not dog.barks(STILL_S * 1.1, 7, up=True)
    assert not dog.barks(STILL_S * 2.0, 7, up=True)
    assert dog.barks(STILL_S * 2.1, 7, up=True)
