"""What happened between a customer and the shop, in every channel."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.identifiers import PlaceId
from store_app.domain.localized import Localized


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened, and through which door."""

    at_ms: int
    channel: str
    kind: str
    text: Localized
    place: PlaceId | None = None
