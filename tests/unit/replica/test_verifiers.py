"""What a device keeps of PINs: enough to let people in without a line, and only the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId
from store_app.replica.identity import Identity
from store_app.replica.opening import DeviceData, open_device

MARIA = StaffId("maria")
HERE = Identity(DeviceId("a"), "token", "http://hub", PlaceId("k"), (), "epoch", "tablet")


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DeviceData]:
    opened = open_device(tmp_path, SystemClock())
    opened.outbox.enrol(HERE)
    yield opened
    opened.close()


def hashes(data: DeviceData) -> int:
    with data.outbox_file.read() as connection:
        return int(connection.execute("SELECT count(*) FROM verifier").scalar_one())


def test_a_pin_is_known_until_it_is_forgotten(data: DeviceData) -> None:
    pins = data.verifiers()
    assert pins.check(MARIA, 1, "2580") is None
    pins.keep(MARIA, 1, "2580")
    assert pins.check(MARIA, 1, "2580") is True
    assert pins.check(MARIA, 1, "1111") is False
    pins.forget(MARIA)
    assert pins.check(MARIA, 1, "2580") is None


def test_a_pin_that_was_replaced_leaves_the_device(data: DeviceData) -> None:
    pins = data.verifiers()
    pins.keep(MARIA, 1, "2580")
    assert pins.check(MARIA, 2, "2580") is None
    assert hashes(data) == 0


def test_a_device_with_a_new_name_knows_no_pin(data: DeviceData) -> None:
    data.verifiers().keep(MARIA, 1, "2580")
    data.outbox.enrol(replace(HERE, token="newer"))
    assert hashes(data) == 1
    data.outbox.enrol(replace(HERE, device=DeviceId("b")))
    assert hashes(data) == 0
