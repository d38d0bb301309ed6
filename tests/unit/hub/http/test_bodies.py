"""Bodies are measured before anything reads them."""

from __future__ import annotations

import asyncio
import json
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message, Receive, Scope, Send

from store_app.hub.http.bodies import BodyLimit
from store_app.protocol.limits import MAX_PUSH_BYTES
from store_app.protocol.problems import ErrorNumber

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_scalars = st.none() | st.booleans() | st.integers() | st.text()
_json: st.SearchStrategy[Json] = st.recursive(
    _scalars,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


class Echo:
    """An application that remembers the body that reached it."""

    def __init__(self) -> None:
        self.body: bytes | None = None

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        self.body = (await receive())["body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def sent_through(*parts: bytes, method: str = "POST") -> tuple[int, bytes | None, bytes]:
    """The status, the body that reached the application, and the answer."""
    echo, answers = Echo(), list[Message]()
    messages = [
        {"type": "http.request", "body": part, "more_body": number < len(parts)}
        for number, part in enumerate(parts, start=1)
    ]

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {"type": "http", "method": method, "headers": []}
    asyncio.run(BodyLimit(echo)(scope, receive, send))
    return answers[0]["status"], echo.body, answers[1]["body"]


def depth(value: Json) -> int:
    match value:
        case list():
            return 1 + max(map(depth, value), default=0)
        case dict():
            return 1 + max(map(depth, value.values()), default=0)
        case _:
            return 0


@given(value=_json, levels=st.integers(0, 60))
def test_exactly_the_bodies_that_nest_too_deeply_are_refused(value: Json, levels: int) -> None:
    for level in range(levels):
        value = [value, "[[[{"] if level % 2 else {'"]}\\': value}
    status, body, _answer = sent_through(json.dumps(value).encode())
    assert status == (400 if depth(value) > 32 else 200)
    assert (body is None) == (status == 400)


@given(parts=st.lists(st.binary(max_size=20), min_size=1))
def test_a_body_in_pieces_arrives_whole(parts: list[bytes]) -> None:
    whole = b"".join(parts).translate(None, b"[]{}")
    assert sent_through(*(part.translate(None, b"[]{}") for part in parts))[1] == whole


def test_reading_stops_once_a_body_is_too_large() -> None:
    part = b" " * (MAX_PUSH_BYTES // 2)
    status, body, answer = sent_through(part, part, b" ", part)
    assert (status, body) == (413, None)
    assert json.loads(answer)["error"] == ErrorNumber.TOO_LARGE


def test_a_body_of_the_exact_limit_passes() -> None:
    assert sent_through(b" " * MAX_PUSH_BYTES)[0] == 200


def test_questions_without_a_body_pass_untouched() -> None:
    assert sent_through(b"[" * 99, method="GET")[0] == 200
