"""The connection to the hub: enrol if the demo asks for it, then exchange until the end.

Loaded after the first frame: what speaks to the hub takes longer to import than the window to open.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from store_app.clocks import Clock
from store_app.demo import DemoHub, DemoReady
from store_app.errors import StoreError
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.settings import DeviceSettings
from store_app.sync.connectivity import Connectivity, LineState
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.loop import Exchanger, Sides
from store_app.sync.pictures import PictureCache
from store_app.sync.remote import enrol

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """Whom to call when something happens; each is called in the thread where it does."""

    line: Callable[[LineState], None]
    streams: Callable[[frozenset[str]], None]
    picture: Callable[[str], None]
    enrolled: Callable[[], None]


class Line:
    """Everything that speaks to the hub by itself."""

    def __init__(
        self,
        data: DeviceData,
        settings: DeviceSettings,
        clock: Clock,
        heard: Heard,
        demo: DemoHub | None = None,
    ) -> None:
        self._data = data
        self._heard = heard
        self._demo = demo
        self._begun = False
        connectivity = Connectivity(clock)
        connectivity.listen(heard.line)
        intake = Intake(data.replica_file, clock)
        intake.listen(heard.streams)
        has_room = data.owned.ballast.has_room
        sides = Sides(data.outbox, intake, data.owned.files.downloads, has_room)
        self._exchanger = Exchanger(sides, connectivity, clock)
        self.pictures = PictureCache(
            settings.pictures, self._connect, lambda: data.catalogue().popular_pictures(500)
        )
        self.pictures.listen(heard.picture)

    def start(self) -> None:
        """Begin at once where a hub is known; the demo's hub is started first."""
        if self._demo is not None:
            self._demo.start(self._demo_ready)
        elif self._data.outbox.identity() is not None:
            self._begin()

    def wake(self) -> None:
        """Exchange now instead of at the next poke."""
        self._exchanger.wake()

    def stop(self) -> None:
        """Over within about a second; the demo's hub ends with us."""
        self._exchanger.stop()
        self.pictures.stop()
        if self._demo is not None:
            self._demo.stop()

    def _demo_ready(self, ready: DemoReady) -> None:
        """In a thread of the demo: the hub answers, perhaps on another port than last time."""
        try:
            identity = self._data.outbox.identity()
            if identity is None:
                identity = enrol(ready.url, ready.token, ready.device_name)
            self._data.outbox.enrol(replace(identity, hub_url=ready.url))
        except StoreError:
            log.exception("the demo's hub did not take this device")
            return
        self._heard.enrolled()
        self._begin()

    def _begin(self) -> None:
        if self._begun:
            self._exchanger.wake()
            return
        self._begun = True
        self._exchanger.start()
        self.pictures.start()
        self.pictures.prefetch()

    def _connect(self) -> HubClient | None:
        identity = self._data.outbox.identity()
        return None if identity is None else connect(identity.hub_url, identity.token)
