"""What an operator does with a hub from the command line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from store_app.clocks import SystemClock
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.errors import Damaged, Refused
from store_app.hub.audit_lines import audit_lines
from store_app.hub.code_prints import print_badges, print_invitation
from store_app.hub.hub import Hub, open_hub
from store_app.hub.loading import Loaded
from store_app.hub.loading import load_shop as load_files
from store_app.hub.recovery.restoring import Restored, restore
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles
from store_app.hub.streams import devices

_LONGEST_ADDRESS: Final = 200
_VISIBLE: Final = re.compile(r"[!-~]+")
_NO_ROOM: Final = ("database or disk is full", "No space left on device")


def serve_hub(settings: HubSettings, host: str, port: int) -> None:
    """Run the hub until it is told to stop; standard output says where it listens."""
    reached = f"[{host}]" if ":" in host else host

    def ready(port: int) -> None:
        sys.stdout.write(f"The hub listens on http://{reached}:{port}\n{_kept(settings)}\n")
        sys.stdout.flush()

    with _told_in_codes(settings):
        try:
            serve(settings, port, ready, host)
        except OSError as error:
            where = error.filename or f"{reached}:{port}"
            raise Damaged("hub.not_started", f"{where} ({error.strerror or error})") from error


def load_shop(settings: HubSettings, folder: Path, withdraw_percent: int | None = None) -> str:
    """Load a shop folder; gives sentences that say what it held, and what it holds no more."""
    files = ShopFiles(folder)
    files.shop()  # a folder that is none makes no hub
    with _opened(settings, new=True) as hub:
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


def let_go(settings: HubSettings, staff: str) -> str:
    """End the rights of somebody who does not work here any more."""
    with _opened(settings) as hub:
        known = hub.staff.here()
        if staff not in known:
            raise Refused("hub.unknown_staff", f"{staff} (there are {', '.join(known) or 'none'})")
        hub.staff.leave(StaffId(staff))
    return f"{staff} signs in nowhere any more. Take them out of staff.json too."


def tell_audit(settings: HubSettings, newest: int, *, everything: bool = False) -> str:
    """What a person should look at, line by line."""
    with _opened(settings) as hub:
        lines = audit_lines(hub, newest, everything=everything)
    return "\n".join(lines) or "There is nothing to look at."


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
    with _told_in_codes(settings):
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
def _opened(settings: HubSettings, *, new: bool = False) -> Iterator[Hub]:
    """The hub of these settings. One that is not there is made only where it may be `new`."""
    with _told_in_codes(settings):
        file = settings.database_file()
        if not new and file is not None and not file.exists():
            raise Refused("hub.none_here", str(file))
        hub = open_hub(settings, SystemClock())
        try:
            yield hub
        finally:
            hub.close()


@contextmanager
def _told_in_codes(settings: HubSettings) -> Iterator[None]:
    """What an operator can put right is a known failure, whatever the database calls it."""
    _check_database(settings)
    _check_address(settings.public_url)
    try:
        yield
    except SQLAlchemyError as error:
        said = str(error).partition("\n")[0]
        full = any(words in said for words in _NO_ROOM)
        raise Damaged("disk.full" if full else "hub.no_database", said) from error
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        raise Damaged("hub.no_driver") from error


def _check_database(settings: HubSettings) -> None:
    """An address that can be read and names a file or a server."""
    if settings.database_file() is not None:
        if "?" in str(settings.data):  # a question mark ends the name in an address
            raise Refused("hub.bad_folder", str(settings.data))
        return
    try:
        url = make_url(settings.database())
    except (ArgumentError, ValueError) as error:
        raise Damaged("hub.no_database", "it cannot be read as one") from error
    if url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}:
        raise Damaged("hub.no_database", "it names no file")


def _check_address(address: str) -> None:
    """One that a phone or tablet can open, if there is one at all."""
    if not address:
        return
    try:
        parts = urlsplit(address)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or len(address) > _LONGEST_ADDRESS or not _VISIBLE.fullmatch(address):
        raise Refused("hub.bad_address", address[:_LONGEST_ADDRESS])
