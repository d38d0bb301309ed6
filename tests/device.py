"""A whole device without its window: real files, real HTTP, enrolled at a hub that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from store_app.clocks import Clock, SystemClock
from store_app.domain.change import Change, Intent
from store_app.domain.identifiers import CustomerId, PlaceId, customer_stream
from store_app.domain.seen import Seen
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from store_app.sync.connectivity import Connectivity, LineState
from store_app.sync.downloads import Downloads
from store_app.sync.exchange import Exchange, Exchanging
from store_app.sync.hub_client import connect
from store_app.sync.loop import Exchanger, Sides
from store_app.sync.remote import Remote, enrol
from tests.hub_server import RunningHub
from tests.hub_shop import KIFISSIA
from tests.makers import an_author

WITHIN_S = 60.0


@dataclass(frozen=True, slots=True)
class Device:
    """The device's parts; `exchange` does one cycle by hand, `running` starts the threads."""

    data: DeviceData
    intake: Intake
    line: Connectivity
    clock: Clock

    @property
    def remote(self) -> Remote:
        return Remote(self.data.outbox)

    def exchanging(self) -> Exchanging:
        downloads = Downloads(self.data.owned.files.downloads, self.intake, self.line.loaded)
        return Exchanging(self.data.outbox, self.intake, downloads, self.clock)

    def exchange(self) -> Exchange:
        """Exchange until nothing more follows; gives the last one."""
        exchanging = self.exchanging()
        identity = self.data.outbox.identity()
        assert identity is not None
        hub = connect(identity.hub_url, identity.token)
        try:
            while (done := exchanging.run_once(hub)).more:
                pass
            return done
        finally:
            hub.close()

    def write(self, customer: CustomerId, intent: Intent) -> Change:
        state = self.data.customers().state(customer)
        seen = state.clock if state else Seen()
        return self.data.outbox.append(customer_stream(customer), intent, seen, an_author("anna"))

    @contextmanager
    def running(self) -> Iterator[Exchanger]:
        files = self.data.owned.files
        sides = Sides(
            self.data.outbox, self.intake, files.downloads, self.data.owned.ballast.has_room
        )
        exchanger = Exchanger(sides, self.line, self.clock)
        exchanger.start()
        try:
            yield exchanger
        finally:
            exchanger.stop()

    def wait_for_line(self, fits: Callable[[LineState], bool]) -> LineState:
        """The first state of the line that fits; fails after a while."""
        reached = threading.Event()
        self.line.listen(lambda state: reached.set() if fits(state) else None)
        if not fits(self.line.state):
            assert reached.wait(WITHIN_S), self.line.state
        return self.line.state

    def wait_for(self, fits: Callable[[], bool]) -> None:
        """Return once what was taken in makes this true; fails after a while."""
        reached = threading.Event()
        self.intake.listen(lambda _streams: reached.set() if fits() else None)
        if not fits():
            assert reached.wait(WITHIN_S), "it never came"


@contextmanager
def a_device(
    hub: RunningHub, folder: Path, place: PlaceId = KIFISSIA, clock: Clock | None = None
) -> Iterator[Device]:
    """A new device of that hub; closed at the end."""
    own_clock = clock or SystemClock()
    data = open_device(folder, own_clock)
    try:
        token = hub.hub.enrolment.make_token(place)
        data.outbox.enrol(enrol(hub.url, token, folder.name))
        intake = Intake(data.replica_file, own_clock)
        yield Device(data, intake, Connectivity(own_clock), own_clock)
    finally:
        data.close()


def open_on(device: Device, customer: CustomerId) -> None:
    device.remote.open_customer(customer)
    device.data.customers().touch(customer)
    device.exchange()


def pieces(device: Device, customer: CustomerId) -> int:
    state = device.data.customers().state(customer)
    assert state is not None
    return state.pieces()
