"""Run a hub as a server on a socket of its own."""

from __future__ import annotations

import contextlib
import gc
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Final

import uvicorn
from fastapi import FastAPI

from store_app.hub.app import create_app
from store_app.hub.events.connections import protocol_for
from store_app.hub.hub import Hub
from store_app.hub.settings import HubSettings

LOOPBACK: Final = "127.0.0.1"
_FINISH_S: Final = 1
_BACKLOG: Final = 2_048
_NEW_OBJECTS: Final = 20_000  # before any are looked through: a group of pushes makes thousands


def serve(
    settings: HubSettings,
    port: int = 0,
    ready: Callable[[int], None] = lambda _port: None,
    host: str = LOOPBACK,
) -> None:
    """Answer until SIGTERM or SIGINT; `ready` hears the port once connections are taken."""

    def settled(port: int) -> None:
        gc.freeze()  # what was loaded until now stays, and need not be looked through again
        gc.set_threshold(_NEW_OBJECTS)
        ready(port)

    Server(create_app(settings), port, settled, host).run_until_stopped()


class Server(uvicorn.Server):
    """A server that ends its event streams first, so that it stops at once."""

    def __init__(
        self,
        app: FastAPI,
        port: int = 0,
        ready: Callable[[int], None] = lambda _port: None,
        host: str = LOOPBACK,
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="httptools",
                log_level="warning",
                access_log=False,
                ws="none",
                timeout_graceful_shutdown=_FINISH_S,
            )
        )
        self._hub: Hub = app.state.hub
        self._ready = ready
        self._socket = listening(host, port)

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def run_until_stopped(self) -> None:
        """Serve in this thread."""
        try:
            self.run(sockets=[self._socket])
        finally:
            self._socket.close()

    def stop(self) -> None:
        """Ask the server to end; from any thread."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self.config.http_protocol_class = protocol_for(self.config)
        await super().startup(sockets)
        if self.started:
            self._ready(self.port)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.doorbell.close()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on the usual signals; unlike the base class do not raise them again at the end."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {each: signal.signal(each, self._stop_on) for each in _SIGNALS}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _stop_on(self, _number: int, _frame: FrameType | None) -> None:
        self.stop()


def listening(host: str, port: int) -> socket.socket:
    """A socket that says it speaks TCP: asyncio sends small frames at once only on such ones."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(_BACKLOG)
    return listening


_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
