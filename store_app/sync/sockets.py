"""HTTP connections that can be cut from another thread while somebody waits on them.

Closing a connection leaves a reader blocked until its time-out; shutting the socket down wakes it.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection


class Cutter:
    """Knows the sockets in use and can shut all of them down."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._cut = False

    def add(self, used: socket.socket) -> None:
        with self._lock:
            self._sockets = {each for each in self._sockets if each.fileno() >= 0}
            self._sockets.add(used)
            cut = self._cut
        if cut:
            _shut(used)

    def cut(self) -> None:
        """Wake everybody who waits, now and from now on."""
        with self._lock:
            self._cut = True
            sockets = tuple(self._sockets)
        for each in sockets:
            _shut(each)


class CuttableAdapter(HTTPAdapter):
    """Makes connections that tell the cutter of their sockets."""

    def __init__(self, cutter: Cutter) -> None:
        self._cutter = cutter
        super().__init__(pool_connections=1, pool_maxsize=2, max_retries=0)

    def init_poolmanager(
        self,
        connections: int,
        maxsize: int,
        block: bool = False,  # noqa: FBT001, FBT002 - as the base class has it
        **more: Any,  # noqa: ANN401 - as the base class has it
    ) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **more)
        self.poolmanager.pool_classes_by_scheme = _pools(self._cutter)


def _pools(cutter: Cutter) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            _told(cutter, self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            _told(cutter, self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _told(cutter: Cutter, used: socket.socket | None) -> None:
    if used is not None:
        used.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        cutter.add(used)


def _shut(used: socket.socket) -> None:
    with contextlib.suppress(OSError):
        used.shutdown(socket.SHUT_RDWR)
