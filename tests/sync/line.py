"""The wire in memory: real bytes both ways, and everything that may happen to them on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from http import HTTPStatus
from random import Random
from types import SimpleNamespace
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from store_app.errors import Unreachable
from store_app.sync.answers import failure_of
from store_app.sync.transport import Transport
from tests.sync.crashing import Crashed, Power

Shape = TypeVar("Shape", bound=BaseModel)
Query: TypeAlias = dict[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Request:
    """What a device asks, as it goes over the wire."""

    method: str
    path: str
    token: str
    body: bytes = b""
    query: Query = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the hub says, as it goes over the wire."""

    status: int
    body: bytes


Ask: TypeAlias = Callable[[Request], Reply]


class Fate(Enum):
    """What becomes of one request."""

    ARRIVES = auto()
    LOST = auto()  # on the way to the hub
    UNANSWERED = auto()  # the hub did it, and nobody heard
    TWICE = auto()  # a proxy sent it again
    LATE = auto()  # the device gave up; the hub gets it some time later
    CUT_SHORT = auto()  # half of the answer
    CRASH_BEFORE = auto()
    CRASH_AFTER = auto()


_BAD = tuple(Fate)[1:]


@dataclass(slots=True)
class Weather:
    """How likely a request comes to grief, and whether there is a line at all."""

    chance: Random
    trouble: float = 0.0
    is_down: bool = False

    def fate(self) -> Fate:
        if self.is_down:
            return Fate.LOST
        if not self.trouble or self.chance.random() >= self.trouble:
            return Fate.ARRIVES
        return self.chance.choice(_BAD)


class Line(Transport):
    """One device's way to the hub."""

    def __init__(self, ask: Ask, token: str, weather: Weather, power: Power) -> None:
        self.hub_url = "sim://hub"
        self._ask_hub = ask
        self.token = token
        self._weather = weather
        self._power = power
        self.late: list[Request] = []

    def get(self, path: str, shape: type[Shape], **query: str | int | None) -> Shape:
        return self._understood(self._send(Request("GET", path, self.token, b"", query)), shape)

    def post(
        self, path: str, shape: type[Shape], body: bytes = b"", **query: str | int | None
    ) -> Shape:
        return self._understood(self._send(Request("POST", path, self.token, body, query)), shape)

    def delete(self, path: str, **query: str | int | None) -> None:
        self._send(Request("DELETE", path, self.token, b"", query))

    @contextmanager
    def open(self, method: str, path: str, **_rest: Any) -> Iterator[Any]:
        """A file, whole or cut short: never the rest of one."""
        body = self._send(Request(method, path, self.token))
        raw = SimpleNamespace(stream=lambda *_, **__: iter([body]))
        yield SimpleNamespace(status_code=HTTPStatus.OK, raw=raw)

    def cut(self) -> None: ...

    def close(self) -> None: ...

    def deliver_late(self) -> int:
        """The hub gets what devices no longer wait for; gives how many requests that were."""
        late, self.late = self.late, []
        for request in late:
            self._ask_hub(request)
        return len(late)

    def _send(self, request: Request) -> bytes:
        self._power.moment()
        match self._weather.fate():
            case Fate.LOST:
                raise Unreachable("hub.unreachable", "lost")
            case Fate.CRASH_BEFORE:
                raise Crashed
            case Fate.LATE:
                self.late.append(request)
                raise Unreachable("hub.slow", "late")
            case fate:
                return self._sent(request, fate)

    def _sent(self, request: Request, fate: Fate) -> bytes:
        reply = self._ask_hub(request)
        if fate is Fate.TWICE:
            reply = self._ask_hub(request)
        if fate is Fate.UNANSWERED:
            raise Unreachable("hub.slow", "unanswered")
        if fate is Fate.CRASH_AFTER:
            raise Crashed
        self._power.moment()
        if reply.status >= 400:
            raise failure_of(reply.status, reply.body)
        return reply.body[: len(reply.body) // 2] if fate is Fate.CUT_SHORT else reply.body

    def _understood(self, body: bytes, shape: type[Shape]) -> Shape:
        try:
            return shape.model_validate_json(body)
        except ValidationError as error:
            raise Unreachable("hub.garbage", shape.__name__) from error
