"""A real HTTP server between devices and their hub, which lets through, spoils or holds back."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, unique
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import urlsplit

_PASSED_ON: Final = ("Authorization", "Store-Protocol", "Content-Type", "Accept", "Accept-Encoding")
_PASSED_BACK: Final = ("Content-Type", "Content-Encoding", "Retry-After")
_PIECE: Final = 64 * 1024
_LONGEST_S: Final = 60


@unique
class Way(Enum):
    """What becomes of a request."""

    OPEN = "open"
    BROKEN = "answered 500"
    GARBAGE = "answered with something else"
    HANGING = "never answered"
    RESET = "hung up on"
    REFUSED = "the token is refused"
    BARRED = "this device may do nothing"
    TOO_OLD = "the application is too old"


_NOES: Final = {Way.REFUSED: (401, 1101), Way.BARRED: (403, 1102), Way.TOO_OLD: (426, 1003)}


class Between:
    """`url` is the hub's address as devices see it."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self.target = (parts.hostname or "", parts.port or 0)
        self.url = ""
        self.hanging = threading.Semaphore(0)
        self._ways: dict[str, Way] = {}
        self._changed = threading.Event()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._swallows: dict[str, int] = {}
        self.swallowed = 0

    def become(self, way: Way, path: str = "") -> None:
        """From now on; with a path only for what begins with it. Whoever is connected is cut."""
        with self._lock:
            if not path:
                self._ways.clear()
            self._ways[path] = way
            changed, self._changed = self._changed, threading.Event()
            connected, self._open = self._open, set()
        changed.set()
        for each in connected:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def way_of(self, path: str) -> Way:
        """The way of the longest beginning that is set."""
        with self._lock:
            fitting = [each for each in self._ways if path.startswith(each)]
            return self._ways[max(fitting, key=len)] if fitting else Way.OPEN

    def swallow(self, path: str, times: int) -> None:
        """Let the next requests for this path through, and lose what the hub answers."""
        with self._lock:
            self._swallows[path], self.swallowed = times, 0

    def swallows(self, path: str) -> bool:
        with self._lock:
            left = self._swallows.get(path, 0)
            if left:
                self._swallows[path], self.swallowed = left - 1, self.swallowed + 1
            return left > 0

    def hold(self) -> None:
        """Say nothing until everything changes."""
        changed = self._changed
        self.hanging.release()
        changed.wait(_LONGEST_S)

    def connected(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)

    def ended(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)


class _Handler(BaseHTTPRequestHandler):
    """One request, one connection."""

    between: Between

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.between.connected(self.connection)
        try:
            match self.between.way_of(self.path):
                case Way.OPEN:
                    self._pass_on(body)
                case Way.BROKEN:
                    self._say(500, b"Internal Server Error", "text/plain")
                case Way.GARBAGE:
                    self._say(200, b"<html>Welcome to our free Wi-Fi</html>", "text/html")
                case Way.REFUSED | Way.BARRED | Way.TOO_OLD as no:
                    status, number = _NOES[no]
                    self._say(status, b'{"error":%d,"detail":""}' % number, "application/json")
                case Way.RESET:
                    self._hang_up()
                case Way.HANGING:
                    self.between.hold()
        finally:
            self.between.ended(self.connection)

    do_GET = do_POST = do_DELETE = handle_any  # noqa: N815 - names of the base class

    def log_message(self, format: str, *args: object) -> None: ...  # noqa: A002 - as there

    def _say(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _hang_up(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.connection.close()

    def _pass_on(self, body: bytes) -> None:
        """The hub's answer as it comes, also one without an end."""
        hub = http.client.HTTPConnection(*self.between.target, timeout=_LONGEST_S)
        headers = {name: self.headers[name] for name in _PASSED_ON if name in self.headers}
        try:
            hub.request(self.command, self.path, body, headers)
            answer = hub.getresponse()
            if self.between.swallows(self.path):
                self._hang_up()
                return
            self.send_response(answer.status)
            for name in _PASSED_BACK:
                if value := answer.headers.get(name):
                    self.send_header(name, value)
            self.end_headers()
            while piece := answer.read1(_PIECE):
                self.wfile.write(piece)
        finally:
            hub.close()


@contextmanager
def standing_between(target: str) -> Iterator[Between]:
    between = Between(target)
    handler = type("Handler", (_Handler,), {"between": between})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # cut connections are meant
    between.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield between
    finally:
        between.become(Way.BROKEN)
        server.shutdown()
        server.server_close()
        thread.join()
