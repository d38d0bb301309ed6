"""Making this machine a device of a hub: whole, or nothing of it."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from store_app.clocks import SystemClock
from store_app.domain.identifiers import PlaceId
from store_app.errors import Damaged
from store_app.replica.opening import Told, open_device
from store_app.settings import DeviceSettings
from store_app.sync.remote import enrol_here


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Where the device stands now, and what had to be done to the files it had before."""

    place: PlaceId
    told: tuple[Told, ...] = ()


def enrol(settings: DeviceSettings, hub_url: str, token: str, name: str) -> Enrolled:
    """Become a device, or another one. What was kept here before stays and is sent.

    A first enrolment that fails leaves no files: they stand in their place only once it is done.
    """
    if settings.device.exists():
        return _enrol_in(settings.device, hub_url, token, name)
    settings.data.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix="enrolling-", dir=settings.data))
    try:
        enrolled = _enrol_in(making, hub_url, token, name)
        making.rename(settings.device)
    except OSError as error:  # somebody else was quicker
        raise Damaged("files.in_use", str(settings.device)) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return enrolled


def _enrol_in(folder: Path, hub_url: str, token: str, name: str) -> Enrolled:
    data = open_device(folder, SystemClock())
    try:
        identity = enrol_here(data.outbox, hub_url.rstrip("/"), token, name)
        return Enrolled(identity.place, data.told)
    finally:
        data.close()
