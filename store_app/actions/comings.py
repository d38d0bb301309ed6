"""Customers come and go, and some are back at once: what was asked for last counts.

Leaving and opening are done by different threads, and by requests that overtake each other. So each
customer has a door through which one goes at a time, and a departure that finds the customer back
since it was asked for does nothing.
"""

from __future__ import annotations

from collections import defaultdict
from threading import Lock

from store_app.domain.identifiers import CustomerId


class Comings:
    """How often each customer came since this device started."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._came: dict[CustomerId, int] = {}
        self._doors: defaultdict[CustomerId, Lock] = defaultdict(Lock)

    def came(self, customer: CustomerId) -> None:
        with self._lock:
            self._came[customer] = self._came.get(customer, 0) + 1

    def count(self, customer: CustomerId) -> int:
        """Never waits for who is in the door."""
        with self._lock:
            return self._came.get(customer, 0)

    def door(self, customer: CustomerId) -> Lock:
        """Held by whoever opens or closes this customer, here or at the hub."""
        with self._lock:
            return self._doors[customer]
