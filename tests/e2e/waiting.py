"""Waiting for something that another process does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from store_app.clocks import SystemClock

WITHIN_S: Final = 120.0
"""For machines that do much else meanwhile; whoever waits goes on as soon as it is so."""

_LOOK_EVERY_S: Final = 0.02


def until(true: Callable[[], bool], what: str, within_s: float = WITHIN_S) -> None:
    """Return as soon as it is so. For tests without a window: a window has `Hand.until`."""
    clock = SystemClock()
    end_s = clock.steady_s() + max(within_s, WITHIN_S)
    while not true():
        assert clock.steady_s() < end_s, f"never so: {what}"
        threading.Event().wait(_LOOK_EVERY_S)
