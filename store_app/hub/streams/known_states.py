"""Customers' states beside the texts in which the database keeps them."""

from __future__ import annotations

import threading
from collections.abc import Collection
from typing import Final

from store_app.domain.identifiers import StreamName
from store_app.domain.state import CustomerState
from store_app.protocol.state import Written, state_from_json, written_after

_MOST: Final = 512  # customers; the one read or changed longest ago goes first


class KnownStates:
    """Reads and writes states, and remembers the latest of each customer with its text.

    Whoever works with a customer sends the next change soon, and reading a state costs more than
    changing it. Equal texts are equal states, whichever process wrote them and whether or not
    that was ever committed: so nothing remembered can be wrong, and nothing is taken back.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._known: dict[StreamName, Written] = {}
        self._lock = threading.Lock()

    def read(self, stream: StreamName, text: str) -> CustomerState:
        """The state that is written so in the row of this stream."""
        known = self._known.get(stream)
        if known is not None and known.text == text:
            return known.state
        state = state_from_json(text)
        self._remember(stream, Written(state, text))
        return state

    def write(self, stream: StreamName, state: CustomerState) -> str:
        """The text for the row of this stream; it takes the place of what was remembered."""
        written = written_after(self._known.get(stream), state)
        self._remember(stream, written)
        return written.text

    def remembered(self) -> frozenset[StreamName]:
        """The streams whose states are remembered now."""
        with self._lock:
            return frozenset(self._known)

    def forget(self, streams: Collection[StreamName]) -> None:
        """Remember nothing of these; what is read or written afterwards is remembered again."""
        with self._lock:
            for stream in streams:
                self._known.pop(stream, None)

    def _remember(self, stream: StreamName, written: Written) -> None:
        with self._lock:
            self._known.pop(stream, None)
            self._known[stream] = written
            if len(self._known) > self._most:
                del self._known[next(iter(self._known))]
