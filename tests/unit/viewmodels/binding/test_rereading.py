"""Reading again under changes that come faster than anybody can read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from store_app.errors import StoreError, Unreachable
from store_app.viewmodels.binding.rereading import Read, Rereading
from tests.fakes.background import ManualBackground


class Counting:
    """Every read gives the next number; what was told is kept."""

    def __init__(self, rest: float = 0.0) -> None:
        self.background = ManualBackground()
        self.reading = Rereading[int](self.background, rest)
        self.told: list[int] = []
        self.failures: list[str] = []
        self.reads = 0

    def ask(self, work: Callable[[], None] = lambda: None, *, at_once: bool = False) -> None:
        read = Read(lambda: self._read(work), self.told.append, self._failed)
        self.reading.ask(read, at_once=at_once)

    def _read(self, work: Callable[[], None]) -> int:
        work()
        self.reads += 1
        return self.reads

    def _failed(self, error: StoreError) -> None:
        self.failures.append(error.code)


def test_many_questions_while_one_is_read_become_one_more() -> None:
    counting = Counting()
    for _ in range(10):
        counting.ask()
    assert counting.background.waiting == 1
    counting.background.finish_all()
    assert counting.told == [1, 2]


def test_every_answer_is_told_although_more_is_asked_each_time() -> None:
    counting = Counting()
    counting.ask()
    for _ in range(5):
        counting.ask()
        counting.background.finish()
    assert counting.told == [1, 2, 3, 4, 5]


def test_it_is_settled_when_the_last_question_is_answered() -> None:
    counting = Counting()
    settled = [counting.reading.settled]
    counting.ask()
    counting.ask()
    settled.append(counting.reading.settled)
    for _ in range(2):
        counting.background.finish()
        settled.append(counting.reading.settled)
    assert settled == [True, False, False, True]


def test_what_takes_long_and_nobody_waits_for_rests_before_it_is_read_again(
    qtbot: QtBot,
) -> None:
    counting = Counting(rest=100.0)
    counting.ask(lambda: QTest.qWait(1))
    counting.background.finish()
    counting.ask()
    assert (counting.background.waiting, counting.reading.settled) == (0, False)
    qtbot.waitUntil(lambda: counting.background.waiting == 1)
    counting.background.finish()
    assert counting.told == [1, 2]


def test_a_failure_is_told_and_the_next_question_is_read() -> None:
    counting = Counting()

    def fail() -> int:
        raise Unreachable("hub.slow")

    counting.reading.ask(Read(fail, counting.told.append, counting._failed))
    counting.ask()
    counting.background.finish_all()
    assert (counting.failures, counting.told) == (["hub.slow"], [1])


def test_a_bug_does_not_stop_it_for_good() -> None:
    counting = Counting()

    def stumble() -> int:
        raise ZeroDivisionError

    counting.reading.ask(Read(stumble, counting.told.append, counting._failed))
    with pytest.raises(ZeroDivisionError):
        counting.background.finish()
    counting.ask()
    counting.background.finish_all()
    assert counting.told == [1]


def test_what_a_person_did_during_a_rest_is_read_at_once_and_once(qtbot: QtBot) -> None:
    counting = Counting(rest=100.0)
    counting.ask(lambda: QTest.qWait(1))
    counting.background.finish()
    counting.ask(lambda: QTest.qWait(1), at_once=True)
    assert counting.background.waiting == 1
    counting.background.finish()
    counting.ask()
    qtbot.waitUntil(lambda: counting.background.waiting == 1)
    counting.background.finish()
    assert counting.told == [1, 2, 3]
    assert counting.reading.settled


def test_what_a_person_did_while_it_is_read_is_read_without_a_rest() -> None:
    counting = Counting(rest=100.0)
    counting.ask(lambda: QTest.qWait(1))
    counting.ask()
    counting.ask(at_once=True)
    counting.background.finish_all()
    assert counting.told == [1, 2]
