"""The only module that talks HTTP; its failures are Unreachable (later) or Refused (a no)."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, Final, TypeVar

import requests
import urllib3
from pydantic import BaseModel, ValidationError

from store_app.errors import Unreachable
from store_app.protocol.limits import PROTOCOL_VERSION, VERSION_HEADER
from store_app.sync.answers import failure_of
from store_app.sync.sockets import CuttableAdapter, Cutter

CONNECT_S: Final = 3.0
READ_S: Final = 10.0
WHOLE_S: Final = 60.0
MOST_BYTES: Final = 32 * 1024 * 1024
_MOST_PROBLEM_BYTES: Final = 64 * 1024
_CHUNK: Final = 64 * 1024

Shape = TypeVar("Shape", bound=BaseModel)


class Transport:
    """One conversation with one hub, for one thread at a time; `cut` may come from any thread."""

    def __init__(self, hub_url: str, token: str = "", read_s: float = READ_S) -> None:
        self.hub_url = hub_url.rstrip("/")
        self._read_s = read_s
        self._cutter = Cutter()
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers[VERSION_HEADER] = str(PROTOCOL_VERSION)
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, CuttableAdapter(self._cutter))

    def get(self, path: str, shape: type[Shape], **query: str | int | None) -> Shape:
        return self._ask("GET", path, shape, params=query)

    def post(
        self, path: str, shape: type[Shape], body: bytes = b"", **query: str | int | None
    ) -> Shape:
        headers = {"Content-Type": "application/json"} if body else {}
        return self._ask("POST", path, shape, data=body, headers=headers, params=query)

    def delete(self, path: str, **query: str | int | None) -> None:
        with self.open("DELETE", path, params=query):
            pass

    @contextmanager
    def open(
        self,
        method: str,
        path: str,
        *,
        read_s: float | None = None,
        good: Sequence[int] = (HTTPStatus.OK, HTTPStatus.NO_CONTENT),
        **rest: Any,  # noqa: ANN401 - handed on to requests as it is
    ) -> Iterator[requests.Response]:
        """An answer whose body is still to be read; what fails meanwhile is Unreachable."""
        timeout = (CONNECT_S, read_s or self._read_s)
        try:
            with self._session.request(
                method,
                f"{self.hub_url}{path}",
                timeout=timeout,
                stream=True,
                allow_redirects=False,
                **rest,
            ) as response:
                if response.status_code not in good:
                    problem = read_all(response, _MOST_PROBLEM_BYTES, self._read_s)
                    wait = response.headers.get("Retry-After")
                    raise failure_of(response.status_code, problem, wait)
                yield response
        except requests.Timeout as error:
            raise Unreachable("hub.slow", type(error).__name__) from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise Unreachable("hub.unreachable", type(error).__name__) from error

    def cut(self) -> None:
        """Wake whoever waits for the hub; nothing can be asked through this object any more."""
        self._cutter.cut()

    def close(self) -> None:
        self._session.close()

    def _ask(self, method: str, path: str, shape: type[Shape], **rest: Any) -> Shape:  # noqa: ANN401 - as above
        with self.open(method, path, **rest) as response:
            body = read_all(response, MOST_BYTES, WHOLE_S)
        try:
            return shape.model_validate_json(body)
        except ValidationError as error:
            raise Unreachable("hub.garbage", shape.__name__) from error


def read_all(response: requests.Response, most: int, within_s: float) -> bytes:
    """The whole body, unpacked; neither endless nor dripping for ever."""
    found = bytearray()
    for chunk in chunks(response, within_s):
        found += chunk
        if len(found) > most:
            raise Unreachable("hub.garbage", "the answer is too large")
    return bytes(found)


def chunks(
    response: requests.Response, within_s: float, *, unpacked: bool = True
) -> Iterator[bytes]:
    """The body piece by piece. Raises Unreachable if it takes longer in all than allowed."""
    end_s = time.monotonic() + within_s
    for chunk in response.raw.stream(_CHUNK, decode_content=unpacked):
        if time.monotonic() > end_s:
            raise Unreachable("hub.slow", "the answer takes too long")
        yield chunk
