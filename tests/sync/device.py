"""A real device without its window: real files and a real exchange, on a line in memory."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from store_app.actions.open_customer import OpenCustomer
from store_app.codes import ShopCodes, read_code
from store_app.codes.meaning import Meaning
from store_app.domain.change import Author, Change, Channel, Intent
from store_app.domain.identifiers import CustomerId, DeviceId, StaffId, StreamName, customer_stream
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.errors import Refused, Unreachable
from store_app.replica import letting_go
from store_app.replica.customers import Customers
from store_app.replica.files import open_files
from store_app.replica.opening import open_device
from store_app.replica.openings import Openings
from store_app.replica.stock_book import StockBook
from store_app.replica.store_tasks import StoreTasks
from store_app.sync.downloads import Downloads
from store_app.sync.hub_client import HubClient
from store_app.sync.remote import enrol_here
from tests.hub_shop import ANNA, KIFISSIA
from tests.raw_pages import raw_pages
from tests.sync.clocks import WrongClock
from tests.sync.crashing import CrashingDatabase, Power
from tests.sync.line import Ask, Line, Weather
from tests.sync.parts import Parts


def token_of(device: DeviceId) -> str:
    return f"the-token-of-{device}"


@dataclass(frozen=True, slots=True)
class _Office:
    """The hub, for whoever opens a customer."""

    hub: HubClient
    openings: Openings

    def open_customer(self, customer: CustomerId) -> CustomerId:
        return CustomerId(self.hub.people.open_customer(customer, self.openings.next()).id)

    def open_by_code(self, code: str) -> CustomerId:
        return CustomerId(self.hub.people.open_by_code(code, self.openings.next()).id)


class SimDevice:
    """One device through all its lives: each crash opens copies of what was on the disk."""

    def __init__(
        self, folder: Path, clock: WrongClock, parts: Parts, ask: Ask, weather: Weather
    ) -> None:
        self.weather = weather
        self.power = Power()
        self.clock = clock
        self.refused = ""
        self._parts = parts
        self._lives = 0
        self._folder = folder
        self.line = Line(ask, "", weather, self.power)
        self._open()
        identity = self.outbox.identity()
        self.name = DeviceId(folder.name if identity is None else identity.device)
        self.line.token = "" if identity is None else identity.token

    def state(self, customer: CustomerId) -> CustomerState | None:
        return self.customers.state(customer)

    def prefix(self, customer: CustomerId) -> CustomerState | None:
        return self.customers.prefix(customer)

    def tap(self, customer: CustomerId, intent: Intent, staff: str | None = ANNA) -> Change:
        """What an action does: the change with the clock of what is on the screen."""
        state = self.state(customer)
        seen = Seen() if state is None else state.clock
        return self.tap_in(customer_stream(customer), seen, intent, staff)

    def tap_in(
        self, stream: StreamName, seen: Seen, intent: Intent, staff: str | None = ANNA
    ) -> Change:
        author = Author(Channel.STORE, None if staff is None else StaffId(staff), KIFISSIA)
        return self.outbox.append(stream, intent, seen, author)

    def open_customer(self, customer: CustomerId) -> bool:
        """Ask the hub to send this customer; whether it said yes."""
        opening = OpenCustomer(
            self.customers, _Office(self._client, self.outbox.openings), self._read, lambda: None
        )
        try:
            opening.by_id(customer)
        except (Unreachable, Refused):
            return False
        return True

    def _read(self, text: str) -> Meaning:
        return read_code(text, shop=ShopCodes(keys={}), now_s=self.clock.now_ms() // 1_000)

    def enrol(self, token: str) -> None:
        """Become a device of the hub, or one again. Raises Unreachable and Refused."""
        enrol_here(self.outbox, self.line.hub_url, token, self.name, lambda *_: self._client)
        identity = self.outbox.identity()
        if identity is not None:
            self.name, self.line.token = identity.device, identity.token

    def lose_outbox(self) -> None:
        """The file with the changes is gone; this device is nobody until it is enrolled again."""
        self._lives += 1
        target = self._folder.with_name(f"{self.name}-life-{self._lives}")
        self.close()
        shutil.copytree(self._folder, target)
        for file in target.glob("outbox.db*"):
            file.unlink()
        self._folder = target
        open_device(target, self.clock).close()
        self._open()
        self.line.token = ""

    def everything(self) -> bytes:
        """All that lies in the files of this device, what was deleted and what was logged too."""
        key = self._owned.database_key
        return b"".join(
            raw_pages(file.path, key) for file in (self._outbox_file, self._replica_file)
        )

    def told(self, stream: StreamName) -> dict[str, object]:
        """What the device keeps of a store's list, by key."""
        with self._replica_file.read() as connection:
            rows = connection.execute("SELECT key, body FROM store_row WHERE stream = ?", (stream,))
            return {str(row.key): json.loads(row.body) for row in rows}

    def let_go(self, customer: CustomerId) -> None:
        self.customers.forget(customer)

    def exchange_once(self) -> bool:
        """One exchange; whether another should follow at once."""
        try:
            return self._exchanging.run_once(self._client).more
        except Unreachable:
            return False
        except Refused as refused:
            self.refused = f"{refused.code} {refused.detail}"
            return False

    def crash(self) -> tuple[str, ...]:
        """Start again from copies of the files; gives what the start had to repair."""
        self._lives += 1
        target = self._folder.with_name(f"{self.name}-life-{self._lives}")
        shutil.copytree(self._folder, target)
        self.close()
        self._folder = target
        opened = open_device(target, self.clock)
        told = tuple(each.code for each in opened.incidents)
        opened.close()
        self._open()
        return told

    def held(self) -> set[int]:
        """The numbers of the changes that this device would send again, if a hub asked for them.

        A refusal that only waits for a person is none of them: it had no effect.
        """
        with self._outbox_file.read() as connection:
            first = letting_go.first_held(connection) or 0
            rows = connection.execute("SELECT n FROM change WHERE n >= ?", (first,))
            return {int(row.n) for row in rows}

    def outcomes(self) -> dict[int, str]:
        """What the device knows of the outcomes of the changes that it still holds."""
        with self._outbox_file.read() as connection:
            rows = connection.execute("SELECT n, outcome FROM change WHERE outcome IS NOT NULL")
            return {int(row.n): str(row.outcome) for row in rows}

    def close(self) -> None:
        self._outbox_file.close()
        self._replica_file.close()
        self._owned.held.release()

    def _open(self) -> None:
        self.power.on()
        self._owned = open_files(self._folder)
        files, key = self._owned.files, self._owned.database_key
        self._outbox_file = CrashingDatabase(files.outbox, key, self.power)
        self._replica_file = CrashingDatabase(files.replica, key, self.power)
        parts = self._parts
        self.outbox = parts.outbox(self._outbox_file, self.clock)
        self.customers = Customers(self._replica_file, self.outbox, self.clock)
        self.intake = parts.intake(self._replica_file, self.clock)
        downloads = Downloads(files.downloads, self.intake, lambda _loading: None)
        self.book = StockBook(self._replica_file, self._outbox_file, KIFISSIA)
        self.tasks = StoreTasks(self._replica_file, self._outbox_file, KIFISSIA)
        self._exchanging = parts.exchanging(self.outbox, self.intake, downloads, self.clock)
        self._client = HubClient(self.line)
