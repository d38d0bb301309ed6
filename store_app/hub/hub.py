"""A hub without its doors: everything that it does, put together around one database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

from store_app.clocks import Clock
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.access.auth import Auth
from store_app.hub.access.enrolment import Enrolment
from store_app.hub.access.staff import StaffBook
from store_app.hub.assortment.catalogue import Catalogue
from store_app.hub.assortment.products import Products
from store_app.hub.assortment.reviews import Reviews
from store_app.hub.assortment.shop import Shop
from store_app.hub.changes.accepting import Changes
from store_app.hub.changes.channels import Channels
from store_app.hub.customers.bags import Bags
from store_app.hub.customers.erasing import Erasures
from store_app.hub.customers.people import People
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.events.neighbours import Neighbours, wire_of
from store_app.hub.recovery.backup_folders import BackupFolders
from store_app.hub.recovery.backups import Backups
from store_app.hub.settings import HubSettings
from store_app.hub.stock.stock_book import StockBook
from store_app.hub.storage import meta
from store_app.hub.storage.database import Database, open_database
from store_app.hub.storage.occupancy import Occupancy, occupy
from store_app.hub.storage.schema import migrate
from store_app.hub.streams import follows, heads
from store_app.hub.streams.compaction import Compaction
from store_app.hub.streams.drift import Drift
from store_app.hub.streams.feeds import Feeds
from store_app.hub.streams.pull import Pull
from store_app.hub.streams.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub's parts, each with its own promise."""

    settings: HubSettings
    clock: Clock
    epoch: str
    database: Database
    doorbell: Doorbell
    neighbours: Neighbours
    auth: Auth
    enrolment: Enrolment
    changes: Changes
    channels: Channels
    pull: Pull
    snapshots: Snapshots
    shop: Shop
    staff: StaffBook
    catalogue: Catalogue
    products: Products
    reviews: Reviews
    stock: StockBook
    people: People
    bags: Bags
    backups: Backups
    compaction: Compaction
    drift: Drift
    erasures: Erasures
    occupancy: Occupancy

    def read_followed(
        self, devices: Collection[DeviceId]
    ) -> Mapping[DeviceId, Mapping[StreamName, int]]:
        """For each device that may speak, the streams it follows and their heads."""
        with self.database.read() as connection:
            now_ms = self.clock.now_ms()
            followed = follows.followed_by_each(connection, devices, now_ms)
            all_streams = frozenset().union(*followed.values())
            known = heads.heads(connection, all_streams)
        return {
            device: {stream: known[stream] for stream in streams}
            for device, streams in followed.items()
        }

    def close(self) -> None:
        """Finish what is being written; afterwards the hub answers nothing."""
        self.neighbours.close()
        self.database.close()
        self.occupancy.release()


def open_hub(settings: HubSettings, clock: Clock) -> Hub:
    """A hub on the database of these settings, brought up to date first."""
    settings.data.mkdir(parents=True, exist_ok=True)
    with ExitStack() as opened:
        occupancy = occupy(settings.database())
        opened.callback(occupancy.release)
        database = open_database(settings.database())
        opened.callback(database.close)
        migrate(database.engine)
        hub = _hub_on(settings, clock, database, occupancy)
        opened.pop_all()  # from here on the hub itself lets them go
    return hub


def _hub_on(settings: HubSettings, clock: Clock, database: Database, occupancy: Occupancy) -> Hub:
    history, keys = database.write(lambda c: (meta.history(c), meta.code_keys(c)))
    epoch = history.epoch
    folders = BackupFolders(settings.data, settings.backups)
    erasures = Erasures(database, settings.data, folders.forget_keys)
    erasures.begin()
    neighbours = Neighbours(partial(wire_of, settings.database()))
    doorbell = Doorbell(others=neighbours)
    feeds = Feeds(database, doorbell.ring)
    snapshots = Snapshots(database, settings.snapshots / epoch)

    def after_erasing() -> None:
        erasures.note()
        snapshots.forget_naming()

    changes = Changes(database, clock, doorbell, history, after_erasing)
    return Hub(
        settings=settings,
        clock=clock,
        epoch=epoch,
        database=database,
        doorbell=doorbell,
        neighbours=neighbours,
        auth=Auth(database),
        enrolment=Enrolment(database, clock, doorbell, history),
        changes=changes,
        channels=Channels(database, clock, changes, epoch),
        pull=Pull(database, clock, snapshots, epoch),
        snapshots=snapshots,
        shop=Shop(database, feeds, keys),
        staff=StaffBook(database, clock, feeds),
        catalogue=Catalogue(feeds),
        products=Products(database),
        reviews=Reviews(database, feeds),
        stock=StockBook(database, clock, doorbell.ring),
        people=People(database, clock, doorbell, keys),
        bags=Bags(database, clock, doorbell, keys, history),
        backups=Backups(database, clock, folders),
        compaction=Compaction(database, clock),
        drift=Drift(database, clock),
        erasures=erasures,
        occupancy=occupancy,
    )
