"""Signing in with a PIN, and keeping those out who guess."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import SHOP, StaffId
from store_app.hub.access.staff import LOCKED_FOR_MS, TRIES
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.protocol.exchange import FeedRow
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import Tablet, a_tablet
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ANNA, PIN, a_colleague

WRONG = "1111"


@pytest.fixture
def tablet(hub: Hub) -> Tablet:
    return a_tablet(hub)


def refusal(tablet: Tablet, staff: str, pin: str) -> RequestRefused:
    with pytest.raises(RequestRefused) as refused:
        tablet.hub.staff.sign_in(tablet.id, staff, pin)
    return refused.value


def test_the_right_pin_signs_in_and_names_its_version(hub: Hub, tablet: Tablet) -> None:
    assert hub.staff.sign_in(tablet.id, ANNA, PIN).pin_version == 1


@pytest.mark.parametrize("staff", [ANNA, "nobody", "\0", "x" * 64])
def test_a_wrong_pin_and_an_unknown_person_look_the_same(tablet: Tablet, staff: str) -> None:
    assert refusal(tablet, staff, WRONG).number is ErrorNumber.WRONG_PIN


def test_five_wrong_pins_lock_the_door_for_a_minute_even_for_the_right_one(
    hub: Hub, tablet: Tablet, clock: SteppedClock
) -> None:
    for _ in range(TRIES):
        assert refusal(tablet, ANNA, WRONG).number is ErrorNumber.WRONG_PIN
    locked = refusal(tablet, ANNA, PIN)
    assert locked.number is ErrorNumber.TOO_MANY_TRIES
    assert locked.retry_after_s == LOCKED_FOR_MS / 1000
    clock.move_on(LOCKED_FOR_MS / 1000)
    assert hub.staff.sign_in(tablet.id, ANNA, PIN).staff == ANNA


def test_the_right_pin_forgives_the_wrong_ones_before(hub: Hub, tablet: Tablet) -> None:
    for _ in range(3):
        for _ in range(TRIES - 1):
            refusal(tablet, ANNA, WRONG)
        hub.staff.sign_in(tablet.id, ANNA, PIN)


def test_a_new_pin_replaces_the_old_one(hub: Hub, tablet: Tablet) -> None:
    hub.staff.put([a_colleague(pin_version=2)], {ANNA: "9999"})
    assert hub.staff.sign_in(tablet.id, ANNA, "9999").pin_version == 2
    assert refusal(tablet, ANNA, PIN).number is ErrorNumber.WRONG_PIN


def test_who_left_cannot_sign_in_and_is_gone_from_every_device(hub: Hub, tablet: Tablet) -> None:
    cursor = tablet.pull().cursor
    hub.staff.leave(StaffId(ANNA))
    assert refusal(tablet, ANNA, PIN).number is ErrorNumber.WRONG_PIN
    (row,) = tablet.pull(cursor).rows
    assert isinstance(row, FeedRow)
    assert (row.stream, row.key, row.body) == (SHOP, f"staff:{ANNA}", None)


def test_nothing_of_a_pin_goes_to_devices(tablet: Tablet) -> None:
    page = tablet.pull().model_dump_json()
    assert "argon2" not in page
    assert PIN not in page
