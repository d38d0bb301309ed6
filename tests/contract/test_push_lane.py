"""Pushes have a way of their own into the hub; it gives the answers of the general one."""

from __future__ import annotations

import json

import httpx
import pytest

from store_app.domain.identifiers import DeviceId
from store_app.protocol.problems import ErrorNumber, Problem
from tests.contract.speaking import a_change, a_creation
from tests.hub_server import EnrolledDevice, RunningHub

QUICK, GENERAL = "application/json", "application/json; charset=utf-8"


@pytest.fixture
def tablet(running: RunningHub) -> EnrolledDevice:
    return running.enrolled()


def pushed(tablet: EnrolledDevice, **fields: object) -> bytes:
    whole = {"epoch": tablet.identity.epoch, "first_held": 1, "changes": [], **fields}
    return json.dumps(whole).encode()


def sent(tablet: EnrolledDevice, body: bytes, kind: str, **headers: str) -> httpx.Response:
    with tablet.client() as http:
        return http.post("/v1/push", content=body, headers={"Content-Type": kind, **headers})


def two_changes() -> list[object]:
    return [each.model_dump(mode="json") for each in (a_creation(), a_change(2))]


@pytest.mark.parametrize("ways", [(QUICK, GENERAL), (GENERAL, QUICK)])
def test_the_same_bytes_on_the_other_way_get_the_same_answer(
    tablet: EnrolledDevice, ways: tuple[str, str]
) -> None:
    body = pushed(tablet, changes=two_changes())
    first, again = (sent(tablet, body, way) for way in ways)
    assert first.status_code == again.status_code == 200
    assert first.json()["results"] == again.json()["results"]
    assert first.headers["content-type"] == again.headers["content-type"]


@pytest.mark.parametrize(
    "spoiled",
    [
        {"epoch": "another"},
        {"first_held": 0},
        {"changes": [{"n": 3}]},
        {"changes": [{"v": 1}]},
        {"changes": [{"n": 1, "v": 99}]},
        {"changes": [{"n": 1, "text": "\ud800"}]},
        {"more": 1},
    ],
)
def test_a_spoiled_push_gets_the_same_number_on_both_ways(
    tablet: EnrolledDevice, spoiled: dict[str, object]
) -> None:
    body = pushed(tablet, **spoiled)
    quick, general = sent(tablet, body, QUICK), sent(tablet, body, GENERAL)
    assert (quick.status_code, quick.json()) == (general.status_code, general.json())


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[]", b"null"])
def test_what_is_no_push_gets_the_same_number_on_both_ways(
    tablet: EnrolledDevice, body: bytes
) -> None:
    quick, general = sent(tablet, body, QUICK), sent(tablet, body, GENERAL)
    assert (quick.status_code, quick.json()) == (general.status_code, general.json())
    assert Problem.model_validate_json(quick.content).error is ErrorNumber.MALFORMED


@pytest.mark.parametrize(
    ("headers", "number"),
    [
        ({"Authorization": "Bearer nobody"}, ErrorNumber.NOT_ENROLLED),
        ({"Authorization": "Basic x"}, ErrorNumber.NOT_ENROLLED),
        ({"Store-Protocol": "99"}, ErrorNumber.UNKNOWN_VERSION),
    ],
)
def test_who_may_not_speak_is_told_so_on_both_ways(
    tablet: EnrolledDevice, headers: dict[str, str], number: ErrorNumber
) -> None:
    body = pushed(tablet)
    quick, general = sent(tablet, body, QUICK, **headers), sent(tablet, body, GENERAL, **headers)
    assert Problem.model_validate_json(quick.content).error is number
    assert (quick.status_code, quick.json()) == (general.status_code, general.json())


def test_a_revoked_device_is_refused_at_once(running: RunningHub, tablet: EnrolledDevice) -> None:
    body = pushed(tablet, changes=two_changes())
    assert sent(tablet, body, QUICK).status_code == 200
    running.hub.enrolment.revoke(DeviceId(tablet.identity.device))
    assert sent(tablet, body, QUICK).status_code == 401


def test_the_route_stays_in_the_description_of_the_hub(running: RunningHub) -> None:
    described = httpx.get(f"{running.url}/openapi.json", timeout=30).json()
    route = described["paths"]["/v1/push"]["post"]
    assert "requestBody" in route
    assert "200" in route["responses"]
