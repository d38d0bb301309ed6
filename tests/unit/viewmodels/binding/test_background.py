"""Work elsewhere, answers on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from store_app.errors import StoreError, Unreachable
from store_app.viewmodels.binding.background import PoolBackground
from tests.fakes.background import ManualBackground


@pytest.fixture
def pool(qtbot: QtBot) -> Iterator[PoolBackground]:
    assert qtbot is not None
    background = PoolBackground("test")
    yield background
    background.close()


def test_work_runs_elsewhere_and_its_answer_comes_home(qtbot: QtBot, pool: PoolBackground) -> None:
    told: list[tuple[str, str]] = []

    def work() -> str:
        return threading.current_thread().name

    pool.run(work, done=lambda name: told.append((name, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(told))
    (there, here) = told[0]
    assert there != here == threading.main_thread().name


def test_a_known_failure_comes_home_as_such(qtbot: QtBot, pool: PoolBackground) -> None:
    told: list[StoreError] = []

    def work() -> None:
        raise Unreachable("line")

    pool.run(work, done=lambda _: None, failed=told.append)
    pool.run(work, done=lambda _: None)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "line"


def test_a_bug_is_raised_where_it_is_seen(qtbot: QtBot, pool: PoolBackground) -> None:
    with qtbot.captureExceptions() as bugs:
        pool.run(lambda: 1 // 0, done=lambda _: None)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_nobody_is_called_back_after_closing(qtbot: QtBot) -> None:
    background = PoolBackground("test")
    told: list[int] = []
    background.run(lambda: 1, done=told.append)
    background.close()
    qtbot.wait(20)
    assert told == []


def test_the_stand_in_waits_until_it_is_told() -> None:
    background = ManualBackground()
    told: list[object] = []

    def fail() -> None:
        raise Unreachable("line")

    background.run(lambda: 1, done=told.append)
    background.run(fail, done=told.append, failed=lambda error: told.append(error.code))
    assert (background.waiting, told) == (2, [])
    background.finish_all()
    assert told == [1, "line"]


def test_what_is_asked_after_the_end_is_not_begun() -> None:
    background, begun = PoolBackground("after"), list[str]()
    background.close()
    background.run(lambda: begun.append("work"), done=lambda _: begun.append("done"))
    assert begun == []
