"""What the pages are told of the exchange: at once, but gathered while much waits."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from store_app.device_app.news import News
from store_app.sync.connectivity import LineMode, LineState


class Told:
    def __init__(self) -> None:
        self.lines: list[LineState] = []
        self.moved: list[frozenset[str]] = []
        self.news = News(self.lines.append, self.moved.append)


@pytest.fixture
def told(qtbot: QtBot) -> Told:
    assert qtbot is not None
    return Told()


def live(waiting: int = 0) -> LineState:
    return LineState(LineMode.LIVE, 1, waiting)


def test_on_a_usual_day_everything_is_told_at_once(told: Told) -> None:
    told.news.line(live())
    told.news.streams(frozenset({"shop"}))
    told.news.line(live(2))
    told.news.streams(frozenset({"shop"}))
    assert told.lines == [live(), live(2)]
    assert told.moved == [frozenset({"shop"})] * 2


def test_while_much_waits_what_moves_is_gathered(qtbot: QtBot, told: Told) -> None:
    told.news.line(live(9_000))
    for at in range(8_999, 8_900, -1):
        told.news.streams(frozenset({f"customer:{at}"}))
        told.news.line(live(at))
    assert told.lines == [live(9_000)]
    assert told.moved == []
    qtbot.waitUntil(lambda: bool(told.moved))
    assert told.lines == [live(9_000), live(8_901)]
    assert told.moved == [frozenset(f"customer:{at}" for at in range(8_901, 9_000))]


def test_another_state_of_the_line_is_told_at_once_with_all_that_moved(told: Told) -> None:
    told.news.line(live(9_000))
    told.news.streams(frozenset({"shop"}))
    gone = LineState(LineMode.OFFLINE, 2, 9_000, code="hub.unreachable")
    told.news.line(gone)
    assert told.lines == [live(9_000), gone]
    assert told.moved == [frozenset({"shop"})]


def test_the_end_of_the_waiting_is_told_at_once(told: Told) -> None:
    told.news.line(live(9_000))
    told.news.streams(frozenset({"shop"}))
    told.news.line(live(0))
    assert told.lines == [live(9_000), live(0)]
    assert told.moved == [frozenset({"shop"})]


def test_nothing_is_told_once_it_is_stopped(qtbot: QtBot, told: Told) -> None:
    told.news.line(live(9_000))
    told.news.streams(frozenset({"shop"}))
    told.news.stop()
    later = Told()
    later.news.line(live(9_000))
    later.news.streams(frozenset({"shop"}))
    qtbot.waitUntil(lambda: bool(later.moved))
    assert told.moved == []
