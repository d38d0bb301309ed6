"""Making this machine a device of a hub: whole, or nothing of it."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app import whole_files
from store_app.actions.decode_picture import DecodePicture
from store_app.clocks import SystemClock
from store_app.codes import EnrolmentCode, Refusal, ShopCodes, Unreadable, read_code
from store_app.codes.own import looks_own
from store_app.domain.identifiers import PlaceId
from store_app.errors import Damaged, Refused
from store_app.replica.files import parted_from
from store_app.replica.moving_out import export, forget_customers
from store_app.replica.opening import FileIncident, open_device
from store_app.scanning.pictures import Codes
from store_app.settings import DeviceSettings
from store_app.sync.remote import Parting, enrol_here

_LONGEST: Final = 80  # characters of a name
SET_ASIDE: Final = "enrol.set_aside"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Where the device stands now, and what had to be done to the files it had before."""

    place: PlaceId
    incidents: tuple[FileIncident, ...] = ()


@dataclass(frozen=True, slots=True)
class Invited:
    """Where and as what a device enrols.

    `set_aside` agrees that what waits for another shop's hub is kept in a file and not sent.
    """

    hub_url: str
    token: str
    name: str
    set_aside: bool = False


def enrol(settings: DeviceSettings, invited: Invited) -> Enrolled:
    """Become a device, or another one. What was kept here before stays and is sent.

    What was done for another shop is kept in a file beside the device's directory.
    A first enrolment that fails leaves no files: they stand in their place only once it is done.
    """
    if not 0 < len(invited.name.strip()) <= len(invited.name) <= _LONGEST or not (
        invited.name.isprintable()
    ):
        raise Refused("enrol.bad_name")
    if settings.device.exists():
        return _enrol_in(settings.device, invited, parted_from(settings.device))
    settings.data.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix="enrolling-", dir=settings.data))
    try:
        enrolled = _enrol_in(making, invited, parted_from(settings.device))
        making.rename(settings.device)
        whole_files.keep_names(settings.data)
    except OSError as error:  # somebody else was quicker
        raise Damaged("files.in_use", str(settings.device)) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return enrolled


def invitation(said: str, token: str) -> tuple[str, str]:
    """The hub's address and the token: as typed, or out of the code for a new device.

    `said` may be that code's text or its picture. Raises Refused if it is neither.
    """
    if token:
        return said, token
    match read_code(_code_of(said), shop=ShopCodes(), now_s=SystemClock().now_ms() // 1000):
        case EnrolmentCode(hub_url, _, once, _):
            return hub_url, once
        case Unreadable(Refusal.EXPIRED):
            raise Refused("enrol.token_used")
        case _:
            raise Refused("enrol.no_token")


def _code_of(said: str) -> str:
    if looks_own(said):
        return said
    found = DecodePicture()(Path(said))
    return found.sightings[0].text if isinstance(found, Codes) else said


def _enrol_in(folder: Path, invited: Invited, aside: Path) -> Enrolled:
    clock = SystemClock()
    data = open_device(folder, clock)
    incidents = list(data.incidents)

    def put_aside() -> None:
        kept = export(data.outbox_file, aside, clock.now_ms())
        if kept is not None:
            incidents.append(FileIncident(SET_ASIDE, kept))
        forget_customers(data.replica_file)

    try:
        identity = enrol_here(
            data.outbox,
            invited.hub_url.rstrip("/"),
            invited.token,
            invited.name,
            parting=Parting(put_aside, invited.set_aside),
        )
        return Enrolled(identity.place, tuple(incidents))
    finally:
        data.close()
