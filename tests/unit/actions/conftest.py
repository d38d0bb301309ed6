"""A device with the small shop, on which a customer with two lamps in the cart is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.replica.opening import DeviceData
from tests.makers import a_filled_replica, a_state


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DeviceData]:
    two_lamps = CartAdd(Sku("lamp-sage"), 2, Money(8900, "EUR"))
    opened = a_filled_replica(tmp_path, eleni=a_state(two_lamps))
    yield opened
    opened.close()
