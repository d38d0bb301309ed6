"""Rings on their way to thousands: some at a time, so that others get in between."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import Final

from store_app.domain.identifiers import StreamName
from store_app.hub.events.listener import Heads, Listener, gather
from store_app.hub.events.listeners import Listeners

_AT_ONCE: Final = 200


class Rounds:
    """Tells listeners what was rung; in the event loop only."""

    def __init__(self, listeners: Listeners) -> None:
        self._listeners = listeners
        self._rung: dict[StreamName, int] = {}
        self._ringing = False

    def tell(self, heads: Heads) -> None:
        """What is rung while others are still told of something goes out together after that."""
        gather(self._rung, heads)
        if not self._ringing:
            self._ringing = True
            self._begin()

    def _begin(self) -> None:
        rung, self._rung = self._rung, {}
        self._go_round(rung, iter(self._listeners.of_streams(rung)))

    def _go_round(self, rung: Heads, whom: Iterator[Listener]) -> None:
        some = tuple(islice(whom, _AT_ONCE))
        try:
            for listener in some:
                heads = {name: rung[name] for name in rung if name in listener.streams}
                if heads:  # it may have closed one of them since
                    listener.poke(heads)
        finally:
            self._go_on(rung, whom, all_told=len(some) < _AT_ONCE)

    def _go_on(self, rung: Heads, whom: Iterator[Listener], *, all_told: bool) -> None:
        loop = asyncio.get_running_loop()
        if not all_told:
            loop.call_soon(self._go_round, rung, whom)
        elif self._rung:
            loop.call_soon(self._begin)
        else:
            self._ringing = False
