"""How far an erasure has come, for whoever asked for it."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.identifiers import PlaceId


@dataclass(frozen=True, slots=True)
class DeviceLeft:
    """A device that has not said yet that it deleted the customer."""

    name: str
    place: PlaceId | None


@dataclass(frozen=True, slots=True)
class ErasureSoFar:
    """So many `devices` may have held something; `shut_out` of them cannot be told any more.

    `erased_ms` is the hub's time of it, where it was told.
    """

    devices: int
    done: int
    waiting: tuple[DeviceLeft, ...] = ()
    shut_out: int = 0
    erased_ms: int = 0
