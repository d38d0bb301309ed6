"""A one-time token makes one device."""

from __future__ import annotations

import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest

from store_app.hub.access.enrolment import VALID_FOR_MS
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.protocol.exchange import EnrolRequest, EnrolResponse
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import a_tablet
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import GLYFADA, KIFISSIA, WAREHOUSE


def enrol(hub: Hub, token: str) -> EnrolResponse:
    return hub.enrolment.enrol(EnrolRequest(token=token, name="tablet"))


def test_a_device_learns_its_place_what_is_near_and_the_epoch(hub: Hub) -> None:
    answer = enrol(hub, hub.enrolment.make_token(KIFISSIA))
    assert (answer.place, answer.nearby) == (KIFISSIA, (GLYFADA, WAREHOUSE))
    assert answer.epoch == hub.epoch


def test_what_is_near_can_be_chosen_but_the_warehouse_always_is(hub: Hub) -> None:
    token = hub.enrolment.make_token(KIFISSIA, nearby=[])
    assert enrol(hub, token).nearby == (WAREHOUSE,)


def test_a_token_never_looks_like_an_option_of_a_command(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who enrols a device types it: `store-app enrol https://hub.shop.example TOKEN`."""
    drawn = iter(("-dash", "_line", good := "a-good-one-of-24-bytes-or-so"))
    with monkeypatch.context() as patched:
        patched.setattr(secrets, "token_urlsafe", lambda _many: next(drawn))
        token = hub.enrolment.make_token(KIFISSIA)
    assert token == good
    assert enrol(hub, token).place == KIFISSIA


def test_a_token_works_once_even_when_used_at_one_moment(hub: Hub) -> None:
    token = hub.enrolment.make_token(KIFISSIA)

    def attempt(_number: int) -> bool:
        try:
            enrol(hub, token)
        except RequestRefused:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(attempt, range(8))) == 1


def test_a_token_ends_after_a_day(hub: Hub, clock: SteppedClock) -> None:
    token = hub.enrolment.make_token(KIFISSIA)
    clock.move_on(VALID_FOR_MS / 1000)
    with pytest.raises(RequestRefused) as refused:
        enrol(hub, token)
    assert refused.value.number is ErrorNumber.ENROLMENT_USED


def test_a_token_nobody_made_opens_nothing(hub: Hub) -> None:
    with pytest.raises(RequestRefused):
        enrol(hub, "0" * 32)


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer x", "Basic abc", "Bearer é"])
def test_without_a_right_token_nobody_is_known(hub: Hub, header: str | None) -> None:
    with pytest.raises(RequestRefused) as refused:
        hub.auth.device(header)
    assert refused.value.number is ErrorNumber.NOT_ENROLLED


def test_revoking_says_whether_there_was_such_a_device(hub: Hub) -> None:
    tablet = a_tablet(hub)
    assert hub.enrolment.revoke(tablet.id)
    assert hub.read_followed([tablet.id]) == {}
