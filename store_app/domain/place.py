"""Stores and warehouses, and how far apart they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from store_app.domain.identifiers import PlaceId
from store_app.domain.localized import Localized

_EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


class PlaceKind(StrEnum):
    """Where a shopper can go, and where only parcels leave from."""

    STORE = "store"
    WAREHOUSE = "warehouse"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that holds stock."""

    id: PlaceId
    kind: PlaceKind
    name: Localized
    latitude: float
    longitude: float
    delivery_days: int | None = None


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance by the haversine formula; good to 0.5 %."""
    half_lat = radians(other.latitude - one.latitude) / 2
    half_lon = radians(other.longitude - one.longitude) / 2
    chord = (
        sin(half_lat) ** 2
        + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(half_lon) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(chord))
