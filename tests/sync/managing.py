"""What is done with customers as a whole in a story: set right, made one, forgotten."""

from __future__ import annotations

from datetime import date
from typing import Final

from store_app.domain.customer import Consent
from store_app.domain.identifiers import CustomerId
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
)
from tests.sync import nature
from tests.sync.device import SimDevice
from tests.sync.manager import DONE, managed
from tests.sync.people import do, tap
from tests.sync.scene import Scene
from tests.sync.tapping import Wanted
from tests.sync.templates import PHONE

_MORE_THAN_IT_KEEPS_FOR_SHOW: Final = 5
_CONSENTS: Final = 0.3
_ON: Final = date(2026, 11, 22)
_FIELDS: Final = (ProfileField.NAME, ProfileField.PHONE, ProfileField.EMAIL)
_MERGED: Final = frozenset({"ok", "conflict:merged_already", "permanent:unknown_customer"})


def set_profile(scene: Scene) -> None:
    """A customer says who they are, or what they agree to."""
    device = scene.somebody()
    customer = _one_shown(scene, device)
    if customer is None or device.name == PHONE:
        return
    if scene.chance.random() < _CONSENTS:
        consent = Consent("email", scene.chance.random() < 0.5, _ON)
        said = ProfileSet(ProfileField.CONSENT, None, "asked", consent)
    else:
        word = f"told-{scene.chance.getrandbits(40):010x}"
        said = ProfileSet(scene.chance.choice(_FIELDS), word, "asked")
    _write(scene, device, customer, Wanted(said))


def merge(scene: Scene) -> None:
    """A manager says that two customers are one; now and then somebody tries who may not."""
    device = scene.somebody()
    source, into = _one_shown(scene, device), _one_shown(scene, device)
    if source is None or into is None or source == into or device.name == PHONE:
        return
    _write(scene, device, source, managed(scene, device, CustomerMerge(into), _MERGED))


def erase(scene: Scene) -> None:
    """A customer is to be forgotten."""
    _erase_on(scene, scene.somebody())


def erase_and_go_back(scene: Scene) -> None:
    """The hub goes back to before an erasure that no device would send again."""
    device = scene.somebody()
    scene.hub.back_up()
    if not _erase_on(scene, device):
        return
    for _ in range(_MORE_THAN_IT_KEEPS_FOR_SHOW):
        tap(scene, device)
    nature.exchange(scene, device)
    scene.hub.back_up()
    nature.exchange(scene, device)
    nature.go_back(scene, 2)
    nature.exchange(scene, device)


def _erase_on(scene: Scene, device: SimDevice) -> bool:
    """Whether there was anybody to erase."""
    customer = _one_shown(scene, device)
    if customer is None or device.name == PHONE:
        return False
    _write(scene, device, customer, managed(scene, device, CustomerErase(), DONE))
    return True


def _one_shown(scene: Scene, device: SimDevice) -> CustomerId | None:
    """Somebody whom the device shows under their own name."""
    customer = scene.anyone()
    state = device.state(customer)
    if state is None or state.erased or state.merged_into or state.profile is None:
        return None
    return customer if device.customers.home(customer) == customer else None


def _write(scene: Scene, device: SimDevice, customer: CustomerId, wanted: Wanted) -> None:
    do(scene, device, customer, device.state(customer), wanted)
