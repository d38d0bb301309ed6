"""Changes that wait although the hub is up are noticed, and nothing else is."""

from __future__ import annotations

import pytest

from store_app.sync.watchdog import STILL_S, Watchdog


def test_it_tells_once_a_minute_that_nothing_moves() -> None:
    watchdog = Watchdog()
    times = [at * STILL_S / 4 for at in range(13)]
    stuck = [watchdog.is_stuck(at, 7, up=True) for at in times]
    assert [at for at, told in zip(times, stuck, strict=True) if told] == [
        STILL_S,
        2 * STILL_S,
        3 * STILL_S,
    ]


@pytest.mark.parametrize(("oldest", "up"), [(None, True), (7, False), (None, False)])
def test_it_is_quiet_where_nothing_should_move(oldest: int | None, *, up: bool) -> None:
    watchdog = Watchdog()
    assert not any(watchdog.is_stuck(at * STILL_S, oldest, up=up) for at in range(5))


def test_what_moves_slowly_moves() -> None:
    watchdog = Watchdog()
    assert not any(watchdog.is_stuck(n * STILL_S, n, up=True) for n in range(5))


def test_a_line_that_was_down_gets_its_whole_minute() -> None:
    watchdog = Watchdog()
    watchdog.is_stuck(0, 7, up=True)
    watchdog.is_stuck(STILL_S * 0.9, 7, up=False)
    assert not watchdog.is_stuck(STILL_S * 1.1, 7, up=True)
    assert not watchdog.is_stuck(STILL_S * 2.0, 7, up=True)
    assert watchdog.is_stuck(STILL_S * 2.1, 7, up=True)
