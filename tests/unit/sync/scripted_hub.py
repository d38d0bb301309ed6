"""A real HTTP server that answers from a script: faults that a good hub never shows."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias

from tests.makers import EPOCH, NOW_MS


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the script."""

    protocol_version = "HTTP/1.1"
    script: ScriptedHub

    def handle_one(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        path = self.path.partition("?")[0]
        self.script.asked.append((self.command, self.path, body))
        self.script.answers.get(path, self.script.otherwise)(self)

    do_GET = do_POST = do_DELETE = handle_one  # noqa: N815 - names of the base class

    def log_message(self, format: str, *args: object) -> None: ...  # noqa: A002 - as there

    def say(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def reset(self) -> None:
        """Hang up without a word."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.close_connection = True
        self.connection.close()


Reply: TypeAlias = Callable[[Handler], None]


@dataclass(slots=True)
class ScriptedHub:
    """`answers` by path; `release` lets go all who were left hanging."""

    url: str = ""
    answers: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)
    was_asked: threading.Event = field(default_factory=threading.Event)

    def otherwise(self, handler: Handler) -> None:
        handler.say(404, problem(1201))

    def hang(self, _handler: Handler) -> None:
        """Say nothing at all."""
        self.was_asked.set()
        self.release.wait(30)

    def paths(self) -> list[str]:
        return [path.partition("?")[0] for _, path, _ in self.asked]


@contextmanager
def scripted_hub() -> Iterator[ScriptedHub]:
    script = ScriptedHub()
    handler = type("Scripted", (Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # cut connections are meant
    script.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield script
    finally:
        script.release.set()
        server.shutdown()
        server.server_close()
        thread.join()


def problem(number: int, detail: str = "", retry_after_s: float | None = None) -> bytes:
    plain = {"error": number, "detail": detail, "retry_after_s": retry_after_s}
    return json.dumps(plain).encode()


def saying(status: int, body: bytes, kind: str = "application/json", **headers: str) -> Reply:
    return lambda handler: handler.say(status, body, kind, **headers)


def in_turn(*replies: Reply) -> Reply:
    """One answer after the other; the last one again and again."""
    left = list(replies)

    def reply(handler: Handler) -> None:
        answer = left.pop(0) if len(left) > 1 else left[0]
        answer(handler)

    return reply


def a_pull(**changes: object) -> bytes:
    plain: dict[str, object] = {
        "cursor": "c1",
        "epoch": EPOCH,
        "as_of_ms": NOW_MS,
        "rows": [],
        "heads": {},
        "last_n": 0,
        "durable_n": 0,
        "more": False,
    }
    return json.dumps(plain | changes).encode()


def a_push(last_n: int, **changes: object) -> bytes:
    results = [{"n": n, "outcome": "ok"} for n in range(1, last_n + 1)]
    plain: dict[str, object] = {
        "last_n": last_n,
        "durable_n": 0,
        "results": results,
        "heads": {},
    }
    return json.dumps(plain | changes).encode()
