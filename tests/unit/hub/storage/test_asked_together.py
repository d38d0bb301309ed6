"""Those who ask at one moment share one question, and each gets an answer that is new enough."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Collection, Mapping

import pytest

from store_app.hub.storage.asked_together import AskedTogether

PATIENCE_S = 30


class Book:
    """Answers when a test lets it, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[set[str]] = []
        self.was_asked = threading.Event()
        self.may_answer = threading.Event()

    def read(self, keys: Collection[str]) -> Mapping[str, int]:
        self.asked.append(set(keys))
        self.was_asked.set()
        if not self.may_answer.wait(PATIENCE_S):
            raise TimeoutError
        return {key: len(self.asked) for key in keys}


async def until_asked(book: Book) -> None:
    assert await asyncio.to_thread(book.was_asked.wait, PATIENCE_S)


def test_who_asks_while_an_answer_is_read_is_in_the_next_question() -> None:
    async def scene() -> tuple[list[set[str]], list[int]]:
        book, together = Book(), AskedTogether[str, int]()
        first = asyncio.create_task(together.ask(["a"], book.read))
        await until_asked(book)
        others = [asyncio.create_task(together.ask([key], book.read)) for key in ("b", "c", "a")]
        await asyncio.sleep(0)
        assert together.under_way == {"a"}
        book.may_answer.set()
        found = [(await first)["a"], *[(await each)["a"] for each in others]]
        return book.asked, found

    asked, found = asyncio.run(scene())
    assert asked == [{"a"}, {"a", "b", "c"}]
    assert found == [1, 2, 2, 2]


def test_who_leaves_takes_nobody_elses_answer_along() -> None:
    async def scene() -> Mapping[str, int]:
        book, together = Book(), AskedTogether[str, int]()
        leaves = asyncio.create_task(together.ask(["a"], book.read))
        stays = asyncio.create_task(together.ask(["b"], book.read))
        await until_asked(book)
        leaves.cancel()
        book.may_answer.set()
        return await stays

    assert asyncio.run(scene()) == {"a": 1, "b": 1}


def test_a_question_that_fails_fails_for_those_who_asked_it_and_not_for_the_next() -> None:
    async def scene() -> tuple[list[object], Mapping[str, int]]:
        together = AskedTogether[str, int]()

        def fail(_keys: Collection[str]) -> Mapping[str, int]:
            raise OSError

        failed = await asyncio.gather(
            together.ask(["a"], fail), together.ask(["b"], fail), return_exceptions=True
        )
        return list(failed), await together.ask(["a"], lambda keys: dict.fromkeys(keys, 1))

    failed, answered = asyncio.run(scene())
    assert [type(each) for each in failed] == [OSError, OSError]
    assert answered == {"a": 1}


@pytest.mark.parametrize("waits", [True, False])
def test_what_was_found_is_settled_before_anybody_goes_on(*, waits: bool) -> None:
    async def scene() -> list[tuple[set[str], dict[str, int]]]:
        settled: list[tuple[set[str], dict[str, int]]] = []
        done = asyncio.Event()

        def settle(asked: Collection[str], found: Mapping[str, int]) -> None:
            settled.append((set(asked), dict(found)))
            done.set()

        together = AskedTogether(settle)
        if waits:
            await together.ask(["a"], lambda keys: dict.fromkeys(keys, 1))
            return list(settled)
        together.look(["a"], lambda keys: dict.fromkeys(keys, 1))
        await asyncio.wait_for(done.wait(), PATIENCE_S)
        return settled

    assert asyncio.run(scene()) == [({"a"}, {"a": 1})]
