"""Connections that can be given away: what is said on them from then on needs no request any more.

An answer that never ends would otherwise keep its request, its task and every layer that the
request went through for as long as it lasts: some 20 KB for each of thousands of devices.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from starlette.types import Scope
from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from store_app.hub.events.listener import Line

RawHeaders: TypeAlias = Iterable[tuple[bytes, bytes]]
Give: TypeAlias = Callable[[Line, RawHeaders], None]
"""Begins an answer without end and leaves the rest to the line."""

log = logging.getLogger(__name__)

_NEEDED: Final = (
    "_unset_keepalive_if_required",
    "connections",
    "cycle",
    "on_message_begin",
    "parser",
    "scope",
    "server_state",
    "transport",
)
_EXTENSION: Final = "store.line"
_GIVE: Final = "give"
_OK: Final = b"HTTP/1.1 200 OK\r\n"
_CHUNKED: Final = (b"transfer-encoding", b"chunked")


def take_over(scope: Scope) -> Give | None:
    """How to take the connection of a request over; None where that cannot be done."""
    if scope["http_version"] != "1.1":
        return None
    give: Give | None = scope.get("extensions", {}).get(_EXTENSION, {}).get(_GIVE)
    return give


def protocol_for(config: Config) -> type[asyncio.Protocol]:
    """The server's side of connections: one that gives them away, if this uvicorn lets it.

    Uvicorn offers no way to do so; it is done with names of its own. A version that lacks one of
    them serves all the same: the hub says so once, and a task sends each event stream. Asked for
    in the event loop that will serve.
    """
    known = HttpToolsProtocol(config, ServerState(), {})
    missing = [name for name in _NEEDED if not hasattr(known, name)]
    if not missing:
        return GivingProtocol
    log.warning(
        "this version of uvicorn gives no connections away, it has no %s: "
        "every device that listens costs the hub some 20 KB more",
        ", ".join(missing),
    )
    return HttpToolsProtocol


class GivingProtocol(HttpToolsProtocol):
    """The server's side of a connection until somebody takes it over."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {_EXTENSION: {_GIVE: self._give}}

    def _give(self, line: Line, headers: RawHeaders) -> None:
        if self.transport.is_closing():
            line.connection_lost(None)
            return
        self.connections.discard(self)
        self._unset_keepalive_if_required()
        self.cycle.disconnected = True  # the server has nothing more to say to this request
        self.transport.set_protocol(line)
        line.begin(self.transport, _head([*self.server_state.default_headers, *headers]))
        self.scope["extensions"] = {}  # nothing of the request points back to this
        self.parser = None  # type: ignore[assignment] # as the base class does at the end


def _head(headers: RawHeaders) -> bytes:
    lines = (name + b": " + value for name, value in (*headers, _CHUNKED))
    return _OK + b"\r\n".join(lines) + b"\r\n\r\n"
