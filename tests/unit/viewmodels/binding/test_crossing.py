"""The way back to the screen's thread, in order and a little at a time."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from store_app.viewmodels.binding.crossing import Crossing


def hand_from_elsewhere(crossing: Crossing, done: list[int], many: int) -> None:
    def hand() -> None:
        for each in range(many):
            crossing.hand(lambda each=each: done.append(each))  # type: ignore[misc] # bound now

    thread = threading.Thread(target=hand)
    thread.start()
    thread.join()


def test_what_is_handed_in_runs_here_and_in_order(qtbot: QtBot) -> None:
    crossing, done = Crossing(), list[int]()
    hand_from_elsewhere(crossing, done, 1_000)
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 1_000)
    assert done == list(range(1_000))


def test_much_at_once_lets_others_have_their_turn(qtbot: QtBot) -> None:
    crossing, done, between = Crossing(), list[int](), list[int]()
    ticking = QTimer()
    ticking.timeout.connect(lambda: between.append(len(done)))
    ticking.start(0)

    def work() -> None:
        end_s = time.perf_counter() + 0.003
        while time.perf_counter() < end_s:
            pass
        done.append(len(done))

    for _ in range(10):
        crossing.hand(work)
    qtbot.waitUntil(lambda: len(done) == 10)
    ticking.stop()
    assert set(range(1, 10)) <= set(between)


def test_a_bug_in_one_does_not_keep_the_others_from_running(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    crossing, done = Crossing(), list[int]()
    seen: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: seen.append(kind))

    def bug() -> None:
        raise LookupError

    crossing.hand(bug)
    crossing.hand(lambda: done.append(1))
    qtbot.waitUntil(lambda: done == [1])
    assert seen == [LookupError]


def test_nothing_runs_once_it_is_closed(qtbot: QtBot) -> None:
    crossing, other, done = Crossing(), Crossing(), list[int]()
    crossing.hand(lambda: done.append(1))
    crossing.close()
    crossing.hand(lambda: done.append(2))
    other.hand(lambda: done.append(3))
    qtbot.waitUntil(lambda: 3 in done)
    assert done == [3]
