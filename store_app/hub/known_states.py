"""Customers' states beside the texts in which the database keeps them."""

from __future__ import annotations

import threading
from typing import Final

from store_app.domain.state import CustomerState
from store_app.protocol.state import state_from_json, state_to_json

_MOST: Final = 1_024


class KnownStates:
    """Reads and writes states, and remembers the latest of them by their text.

    Whoever works with a customer sends the next change soon, and reading a state costs more than
    changing it. Equal texts are equal states, whichever process wrote them and whether or not
    that was ever committed: so nothing remembered can be wrong, and nothing is taken back.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._known: dict[str, CustomerState] = {}
        self._lock = threading.Lock()

    def read(self, text: str) -> CustomerState:
        state = self._known.get(text)
        return self._remember(text, state_from_json(text)) if state is None else state

    def write(self, state: CustomerState) -> str:
        text = state_to_json(state)
        self._remember(text, state)
        return text

    def _remember(self, text: str, state: CustomerState) -> CustomerState:
        """The oldest goes; a text that was written again has become another."""
        with self._lock:
            self._known[text] = state
            if len(self._known) > self._most:
                del self._known[next(iter(self._known))]
        return state
