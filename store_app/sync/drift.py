"""Compares this device's copies with the hub's by their hashes, one stream every few minutes.

Of a long stream one part is compared, and the next part when the stream's turn comes again. Which
part comes first depends on the time of day, so that a device that is closed every evening gets to
all of them.
"""

from __future__ import annotations

import logging
from typing import Final

from store_app.clocks import Clock
from store_app.domain.identifiers import StreamName
from store_app.protocol.problems import ErrorNumber
from store_app.replica.copies import Copies
from store_app.replica.intake import Intake
from store_app.sync.answers import HubRefused
from store_app.sync.hub_client import HubClient

log = logging.getLogger(__name__)

EVERY_S: Final = 300.0  # a hash costs the hub a read of up to `SAMPLE` rows
_A_MINUTE_MS: Final = 60_000


class DriftCheck:
    """Compares at equal numbers only. What differs is fetched anew; both sides write it down."""

    def __init__(self, copies: Copies, intake: Intake, clock: Clock) -> None:
        self._copies = copies
        self._intake = intake
        self._clock = clock
        self._next_s = clock.steady_s() + EVERY_S
        self._last = StreamName("")
        self._round = clock.now_ms() // _A_MINUTE_MS
        self._renewed: set[StreamName] = set()

    def look(self, hub: HubClient) -> StreamName | None:
        """The stream that was found to differ and is fetched anew; None if nothing was."""
        if self._clock.steady_s() < self._next_s:
            return None
        self._next_s = self._clock.steady_s() + EVERY_S
        stream = self._following(self._copies.comparable())
        mine = None if stream is None else self._copies.copy(stream, self._round)
        if stream is None or mine is None:
            return None
        try:
            theirs = hub.hash(stream, mine.seq, mine.hash, mine.first, mine.until)
        except HubRefused as refused:
            if refused.number is not ErrorNumber.NOT_FOUND:
                raise
            return None
        if theirs.seq != mine.seq or theirs.hash in {"", mine.hash}:
            return None
        log.error("the copy of %s differs from the hub's", stream)
        if stream in self._renewed:  # it was fetched before: another time would not help
            return None
        self._renewed.add(stream)
        self._intake.fetch_anew(stream)
        return stream

    def _following(self, streams: tuple[StreamName, ...]) -> StreamName | None:
        """The next in turn."""
        ordered = sorted(streams)
        if not ordered:
            return None
        later = [stream for stream in ordered if stream > self._last]
        if not later:
            self._round += 1
        self._last = (later or ordered)[0]
        return self._last
