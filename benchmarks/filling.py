"""A device that fetches a whole shop from a running hub, as it does after its enrolment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from store_app.clocks import Clock, SystemClock
from store_app.protocol.exchange import PullResponse, SnapshotNotice
from store_app.replica.intake import Intake, Taken
from store_app.replica.opening import DeviceData, open_device
from store_app.sync.connectivity import Connectivity
from store_app.sync.loop import Exchanger, Sides
from store_app.sync.remote import enrol

_LOOK_EVERY_S: Final = 0.02
_WITHIN_S: Final = 600.0


@dataclass(slots=True)
class Synced:
    """How the first copy of a shop came in."""

    whole_s: float = 0.0
    people_s: float = 0.0
    streams_s: dict[str, float] = field(default_factory=dict)
    rows: int = 0


class _Counted(Intake):
    """Counts the rows that come in, one by one or as files, and how long each file took."""

    def __init__(self, data: DeviceData, clock: Clock) -> None:
        super().__init__(data.replica_file, clock)
        self.rows = 0
        self.streams_s: dict[str, float] = {}

    def take(self, page: PullResponse, asked_ms: int | None = None) -> Taken:
        self.rows += len(page.rows)
        return super().take(page, asked_ms)

    def load_snapshot(
        self,
        notice: SnapshotNotice,
        lines: Iterable[bytes],
        progress: Callable[[int], None] = lambda _lines: None,
    ) -> None:
        began_s = time.perf_counter()
        super().load_snapshot(notice, lines, progress)
        self.rows += notice.rows
        self.streams_s[notice.stream] = round(time.perf_counter() - began_s, 2)


def fill(folder: Path, hub_url: str, token: str) -> Synced:
    """Enrol an empty device folder and bring the whole shop into it."""
    clock = SystemClock()
    data = open_device(folder / "device", clock)
    try:
        data.outbox.enrol(enrol(hub_url, token, "Bench counter"))
        return _exchange(data, clock, folder / "downloads")
    finally:
        data.close()


def _exchange(data: DeviceData, clock: Clock, downloads: Path) -> Synced:
    synced, intake, tick = Synced(), _Counted(data, clock), threading.Event()
    connectivity = Connectivity(clock)
    sides = Sides(data.outbox, intake, downloads)
    exchanger = Exchanger(sides, connectivity, clock)
    catalogue, began_s = data.catalogue(), time.perf_counter()
    exchanger.start()
    try:
        while not catalogue.completeness().complete:
            tick.wait(_LOOK_EVERY_S)
            took_s = time.perf_counter() - began_s
            if not synced.people_s and catalogue.colleagues():
                synced.people_s = round(took_s, 3)
            if took_s > _WITHIN_S:
                raise TimeoutError(connectivity.state.code)
        synced.whole_s = round(time.perf_counter() - began_s, 3)
    finally:
        exchanger.stop()
    synced.rows, synced.streams_s = intake.rows, intake.streams_s
    return synced
