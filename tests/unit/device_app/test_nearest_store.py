"""Where else there is one, read from a device's own files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.device_app.holdings import Holdings
from store_app.domain.identifiers import PlaceId, Sku, stock_stream
from store_app.replica.opening import DeviceData
from tests.fakes.clock import FrozenClock
from tests.ui.demo_device import HERE, MORNING_MS, a_demo_device

LAMP = Sku("40-2217-SG-L")
MAROUSI, CHALANDRI = PlaceId("marousi"), PlaceId("chalandri")


@pytest.fixture
def device(tmp_path: Path) -> Iterator[DeviceData]:
    data = a_demo_device(tmp_path)
    yield data
    data.close()


def test_it_is_the_nearest_that_has_as_many_and_did_not_refuse(device: DeviceData) -> None:
    """Two lamps are in Marousi and one in Chalandri."""
    held = Holdings(device, HERE, FrozenClock(MORNING_MS))
    refused_here = stock_stream(HERE)
    one, two = held.nearest(LAMP, 1, refused_here), held.nearest(LAMP, 2, refused_here)
    assert one is not None
    assert two is not None
    assert (two.store, two.available) == (MAROUSI, 2)
    assert (one.away_km or 0.0) <= (two.away_km or 0.0)
    elsewhere = held.nearest(LAMP, 1, stock_stream(one.store))
    assert elsewhere is not None
    assert {one.store, elsewhere.store} == {MAROUSI, CHALANDRI}
    assert held.nearest(LAMP, 2, stock_stream(MAROUSI)) is None
