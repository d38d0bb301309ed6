"""The people who work in a store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.localized import Localized


class Role(StrEnum):
    """What somebody is trusted with."""

    ASSISTANT = "assistant"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of staff as the sign-in page shows them; `pin_version` grows with each new PIN."""

    id: StaffId
    name: Localized
    role: Role
    store: PlaceId
    pin_version: int
