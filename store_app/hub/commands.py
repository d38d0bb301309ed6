"""What an operator does with a hub from the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from store_app.clocks import SystemClock
from store_app.domain.identifiers import PlaceId
from store_app.errors import Damaged, Refused
from store_app.hub.code_prints import print_badges, print_invitation
from store_app.hub.hub import Hub, open_hub
from store_app.hub.loading import Loaded
from store_app.hub.loading import load_shop as load_files
from store_app.hub.recovery.restoring import Restored, restore
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles
from store_app.hub.streams import devices


def serve_hub(settings: HubSettings, host: str, port: int) -> None:
    """Run the hub until it is told to stop; standard output says where it listens."""

    def ready(port: int) -> None:
        sys.stdout.write(f"The hub listens on http://{host}:{port}\n{_kept(settings)}\n")
        sys.stdout.flush()

    with _told_in_codes():
        serve(settings, port, ready, host)


def load_shop(settings: HubSettings, folder: Path, withdraw_percent: int | None = None) -> str:
    """Load a shop folder; gives sentences that say what it held, and what it holds no more."""
    files = ShopFiles(folder)
    files.shop()  # a folder that is none makes no hub
    with _opened(settings) as hub:
        loaded = load_files(hub, files, withdraw_percent)
    return (
        f"{loaded.products} products, {loaded.reviews} reviews, {loaded.figures} stock figures, "
        f"{loaded.staff} people and {loaded.new_customers} new customers are in the hub."
        f"{_withdrawn(loaded, asked=withdraw_percent is not None)}"
    )


def invite_device(settings: HubSettings, place: str, picture: Path | None = None) -> str:
    """A one-time token for a device at that place, also as a code where a picture is asked for.

    Raises Refused if there is no such place, or no address that a code could name.
    """
    if picture is not None and not settings.public_url:
        raise Refused("hub.no_address")
    with _opened(settings) as hub:
        places = sorted(each.id for each in hub.shop.places())
        if place not in places:
            known = f"there are {', '.join(places)}" if places else "the hub is empty"
            raise Refused("hub.unknown_place", f"{place} ({known})")
        token = hub.enrolment.make_token(PlaceId(place))
        if picture is not None:
            print_invitation(hub, settings.public_url, place, token, picture)
        return token


def shut_out(settings: HubSettings, device: str) -> str:
    """Withdraw the right of the device with this id, or of the only one with this name."""
    with _opened(settings) as hub:
        with hub.database.read() as connection:
            known = devices.in_stores(connection)
        meant = [name for name in known if name == device] or [
            name for name, said in known.items() if said == device
        ]
        if len(meant) != 1:
            there = ", ".join(f"{said} ({name})" for name, said in known.items())
            raise Refused("hub.unknown_device", f"{device} (there are {there or 'none'})")
        hub.enrolment.revoke(meant[0])
        hub.neighbours.tell(meant[0])
    return f"{known[meant[0]]} ({meant[0]}) is shut out; it keeps what it has not sent."


def draw_badges(settings: HubSettings, folder: Path) -> str:
    """A badge for everybody who works here; gives a sentence that says how many."""
    with _opened(settings) as hub:
        return f"{print_badges(hub, folder)} badges are in {folder}."


def back_up(settings: HubSettings, folder: Path) -> str:
    """Make a verified backup, of a hub that runs or of one that rests."""
    with _opened(settings) as hub:
        made = hub.backups.make(folder)
    return f"{made.file} is made and verified; it holds the changes of {made.devices} devices."


def restore_from(settings: HubSettings, backup: Path, *, people_lost: bool = False) -> str:
    """Go back to a backup; no hub may run on this database."""
    with _told_in_codes():
        settings.data.mkdir(parents=True, exist_ok=True)
        restored = restore(settings, backup, SystemClock(), without_customers=people_lost)
    before = "" if restored.aside is None else f" What was there before is {restored.aside}."
    return (
        f"The hub is as it was when {backup.name} was made, and knows {restored.devices} devices."
        f" They send again what it may lack as soon as they reach it.{_gone(restored)}{before}"
    )


def _gone(restored: Restored) -> str:
    if not restored.gone:
        return ""
    return f" Of {restored.gone} customers nothing came back: their keys are not there any more."


def _withdrawn(loaded: Loaded, *, asked: bool) -> str:
    left, done = loaded.left.sold, loaded.withdrawn
    if asked:
        return (
            f" No longer sold: {done.ended} products that are still on lists and say so there;"
            f" forgotten: {done.forgotten} that nobody has."
        )
    if not left:
        return ""
    return f" Not in the folder, but still sold: {left} products (--withdraw ends that)."


def _kept(settings: HubSettings) -> str:
    """What the operator can rely on."""
    if settings.backups is None:
        return (
            "No backups are made (--backups). Devices keep what they sent as long as they have "
            "room, and would send it again to a restored hub."
        )
    return f"A backup is made every {settings.backup_every_s / 60:g} minutes in {settings.backups}"


@contextmanager
def _opened(settings: HubSettings) -> Iterator[Hub]:
    with _told_in_codes():
        hub = open_hub(settings, SystemClock())
        try:
            yield hub
        finally:
            hub.close()


@contextmanager
def _told_in_codes() -> Iterator[None]:
    """What an operator can put right is a known failure: the database, the port, the folder."""
    try:
        yield
    except SQLAlchemyError as error:
        raise Damaged("hub.no_database", str(error).partition("\n")[0]) from error
    except OSError as error:
        raise Damaged("hub.not_started", str(error)) from error
