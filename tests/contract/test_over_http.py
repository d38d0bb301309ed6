"""The hub over real HTTP: every refusal has its number, and nothing that is sent breaks it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import httpx
import pytest

from store_app.hub.problems import STATUS
from store_app.protocol.exchange import PullResponse
from store_app.protocol.limits import MAX_PUSH_BYTES
from store_app.protocol.problems import ErrorNumber, Problem
from tests.contract.speaking import a_change, a_creation
from tests.hub_server import EnrolledDevice, RunningHub
from tests.hub_shop import ANNA, ELENI, GLYFADA, LAMP, LAMP_GTIN, PIN, a_product


@pytest.fixture
def tablet(running: RunningHub) -> EnrolledDevice:
    return running.enrolled()


@pytest.fixture
def http(tablet: EnrolledDevice) -> Iterator[httpx.Client]:
    with tablet.client() as client:
        yield client


def a_push(tablet: EnrolledDevice, **fields: object) -> dict[str, object]:
    return {"epoch": tablet.identity.epoch, "first_held": 1, "changes": [], **fields}


def refusal(answer: httpx.Response) -> ErrorNumber:
    problem = Problem.model_validate_json(answer.content)
    assert answer.status_code == STATUS[problem.error]
    return problem.error


def test_anybody_may_say_hello_and_ask_for_health(running: RunningHub) -> None:
    hello = httpx.get(f"{running.url}/v1/hello", timeout=30).json()
    assert (hello["epoch"], hello["newest_protocol"]) == (running.hub.epoch, 1)
    assert httpx.get(f"{running.url}/healthz", timeout=30).json() == {"status": "ok"}


def test_the_whole_conversation_of_a_device(running: RunningHub) -> None:
    tablet = running.enrolled()
    with tablet.client() as http:
        changes = [change.model_dump(mode="json") for change in (a_creation(), a_change(2))]
        answer = http.post("/v1/push", json=a_push(tablet, changes=changes))
        assert answer.json()["last_n"] == 2
        page = PullResponse.model_validate_json(
            http.get("/v1/pull", params={"told_from": 1}).content
        )
        assert [told.outcome for told in page.told] == ["ok", "ok"]
        told = http.get(f"/v1/changes/{tablet.identity.device}/2").json()
        assert told["outcome"] == "ok"
        assert http.get(f"/v1/customers/{ELENI}/history").json() == {"entries": []}
        link = http.post(f"/v1/customers/{ELENI}/bag").json()
        assert link["url"].startswith(f"{running.url}/bag/")
        assert http.get(f"/v1/customers/{ELENI}/bag").json() == {"pages": 0}
        assert http.delete(f"/v1/customers/{ELENI}/open").status_code == 204
        found = http.get("/v1/customers", params={"query": "eleni"}).json()
        assert [hit["id"] for hit in found["customers"]] == [ELENI]


def test_products_reviews_and_stock_can_be_asked_for(http: httpx.Client) -> None:
    assert http.get(f"/v1/products/{LAMP}").json()["id"] == "lamp"
    assert http.get(f"/v1/products/by-gtin/{LAMP_GTIN}").json()["sku"] == LAMP
    found = http.get("/v1/products", params={"query": "λαμπα lamp"}).json()
    assert found == {"products": []}
    assert http.get("/v1/products", params={"query": "lamp"}).json()["products"][0]["id"] == "lamp"
    assert http.get("/v1/products/lamp/reviews").json()["count"] == 2
    places = http.get(f"/v1/availability/{LAMP}").json()["places"]
    assert {place["place"]: place["available"] for place in places}["kifissia"] == 4


def test_staff_sign_in_and_are_told_apart(http: httpx.Client) -> None:
    ask = {"staff": ANNA, "pin": PIN}
    assert http.post("/v1/staff/sign-in", json=ask).json()["pin_version"] == 1
    wrong = http.post("/v1/staff/sign-in", json={**ask, "pin": "0000"})
    assert refusal(wrong) is ErrorNumber.WRONG_PIN


def test_an_enrolment_token_works_once(running: RunningHub) -> None:
    ask = {"token": running.hub.enrolment.make_token(GLYFADA), "name": "tablet"}
    assert httpx.post(f"{running.url}/v1/enrol", json=ask, timeout=30).status_code == 200
    again = httpx.post(f"{running.url}/v1/enrol", json=ask, timeout=30)
    assert refusal(again) is ErrorNumber.ENROLMENT_USED


@pytest.mark.parametrize("path", ["/v1/pull", "/v1/events", "/v1/products", "/v1/snapshot/x"])
def test_without_a_token_nothing_is_told(running: RunningHub, path: str) -> None:
    answer = httpx.get(f"{running.url}{path}", timeout=30)
    assert refusal(answer) is ErrorNumber.NOT_ENROLLED
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_revoked_device_hears_it_at_its_next_request(
    running: RunningHub, tablet: EnrolledDevice, http: httpx.Client
) -> None:
    assert http.get("/v1/pull").status_code == 200
    running.hub.enrolment.revoke(running.hub.auth.device(tablet.headers["Authorization"]).id)
    assert refusal(http.get("/v1/pull")) is ErrorNumber.NOT_ENROLLED


@pytest.mark.parametrize("version", ["2", "0", "one", ""])
def test_a_version_that_is_not_spoken_is_refused(http: httpx.Client, version: str) -> None:
    answer = http.get("/v1/pull", headers={"Store-Protocol": version})
    assert refusal(answer) is ErrorNumber.UNKNOWN_VERSION


def test_a_change_of_a_later_version_asks_for_an_update(
    http: httpx.Client, tablet: EnrolledDevice
) -> None:
    change = {**a_change(1).model_dump(mode="json"), "v": 2}
    answer = http.post("/v1/push", json=a_push(tablet, changes=[change]))
    assert refusal(answer) is ErrorNumber.UNKNOWN_VERSION


def test_epoch_gap_and_clone_have_their_numbers(http: httpx.Client, tablet: EnrolledDevice) -> None:
    one, two = (change.model_dump(mode="json") for change in (a_creation(), a_change(3)))
    other = {**one, "at_ms": 5}
    for fields, number in (
        ({"epoch": "other", "changes": [one]}, ErrorNumber.OTHER_EPOCH),
        ({"changes": [two]}, ErrorNumber.GAP),
        ({"changes": [one]}, None),
        ({"changes": [other]}, ErrorNumber.FROZEN),
    ):
        answer = http.post("/v1/push", json=a_push(tablet, **fields))
        assert (None if answer.status_code == 200 else refusal(answer)) is number


_ODD_BODIES = [
    b"",
    b"null",
    b"[]",
    b"{",
    b"\xff\xfe",
    b'{"epoch": 1e999, "first_held": NaN, "changes": []}',
    b'{"epoch": "x", "first_held": ' + b"9" * 5000 + b', "changes": []}',
    b'{"epoch": "x", "first_held": 1, "changes": [], "more": 1}',
    b"[" * 200_000,
    b'{"a":' * 2000,
    b'{"changes": [{"seen": ' + b'{"x":' * 900 + b"1" + b"}" * 900 + b"}]}",
]


@pytest.mark.parametrize("path", ["/v1/push", "/v1/enrol", "/v1/staff/sign-in"])
@pytest.mark.parametrize("body", _ODD_BODIES, ids=range(len(_ODD_BODIES)))
def test_bodies_that_make_no_sense_are_malformed(
    http: httpx.Client, path: str, body: bytes
) -> None:
    answer = http.post(path, content=body, headers={"Content-Type": "application/json"})
    assert refusal(answer) is ErrorNumber.MALFORMED


def test_half_a_character_is_malformed(http: httpx.Client, tablet: EnrolledDevice) -> None:
    change = a_creation().model_dump(mode="json")
    change["intent"]["profile"]["name"] = "\ud800"
    body, kind = json.dumps(a_push(tablet, changes=[change])), "application/json"
    answer = http.post("/v1/push", content=body, headers={"Content-Type": kind})
    assert [told["outcome"] for told in answer.json()["results"]] == ["permanent:malformed"]


def test_what_was_sent_is_not_repeated_in_the_refusal(
    http: httpx.Client, tablet: EnrolledDevice
) -> None:
    change = a_creation().model_dump(mode="json")
    change["intent"]["profile"]["name"] = "Secret " * 50
    answer = http.post("/v1/push", json=a_push(tablet, changes=[change]))
    (told,) = answer.json()["results"]
    assert told["outcome"] == "permanent:malformed"
    assert "Secret" not in answer.text


@pytest.mark.parametrize("change", [{}, {"n": 0}, {"n": 1, "\ud800": 1}, 1, None])
def test_what_is_no_change_at_all_is_refused_with_its_place(
    http: httpx.Client, tablet: EnrolledDevice, change: object
) -> None:
    body, kind = json.dumps(a_push(tablet, changes=[change])), "application/json"
    answer = http.post("/v1/push", content=body, headers={"Content-Type": kind})
    assert refusal(answer) is ErrorNumber.MALFORMED
    assert answer.json()["detail"].startswith("body.changes.0.")


def test_a_body_may_come_packed(http: httpx.Client, tablet: EnrolledDevice) -> None:
    body = gzip.compress(json.dumps(a_push(tablet)).encode())
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    assert http.post("/v1/push", content=body, headers=headers).status_code == 200
    for broken in (body[:-4], body + b"x", b"no gzip", body + body):
        answer = http.post("/v1/push", content=broken, headers=headers)
        assert refusal(answer) is ErrorNumber.MALFORMED
    answer = http.post("/v1/push", content=body, headers={**headers, "Content-Encoding": "br"})
    assert refusal(answer) is ErrorNumber.MALFORMED


def test_large_bodies_are_refused_plain_packed_and_in_pieces(http: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    large = b" " * (MAX_PUSH_BYTES + 1)
    bomb = gzip.compress(b"0" * 50_000_000)

    def pieces() -> Iterator[bytes]:
        for _ in range(5):
            yield b" " * 65_536

    for content, more in (
        (large, {}),
        (bomb, {"Content-Encoding": "gzip"}),
        (pieces(), {}),
    ):
        answer = http.post("/v1/push", content=content, headers={**headers, **more})
        assert refusal(answer) is ErrorNumber.TOO_LARGE


@pytest.mark.parametrize(
    "path",
    [
        "/v1/pull?limit=0",
        "/v1/pull?limit=2001",
        "/v1/pull?told_from=-1",
        "/v1/pull?cursor=%00",
        "/v1/products/by-gtin/12",
        "/v1/products?limit=x",
        "/v1/customers",
        "/v1/changes/x/0",
        "/v1/availability/%00",
        "/v1/products/" + "x" * 200,
    ],
)
def test_questions_that_make_no_sense_are_malformed(http: httpx.Client, path: str) -> None:
    assert refusal(http.get(path)) is ErrorNumber.MALFORMED


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/v1/products/nothing",
        "/v1/products/by-gtin/00000000000000",
        "/v1/snapshot/nothing",
        "/v1/snapshot/..%2Fhub.db",
        f"/v1/snapshot/store.3a.chalandri.3a.stock@200000_200000_{'0' * 64}.jsonl.gz",
        "/v1/pictures/nothing.svg",
        "/v1/pictures/..%2F..%2Fhub.db",
        "/v1/changes/nobody/1",
    ],
)
def test_what_is_not_there_is_not_found(http: httpx.Client, path: str) -> None:
    assert refusal(http.get(path)) is ErrorNumber.NOT_FOUND


def test_a_wrong_method_is_refused(http: httpx.Client) -> None:
    answer = http.delete("/v1/pull")
    assert (answer.status_code, answer.json()["error"]) == (405, ErrorNumber.NOT_FOUND)


def test_pictures_are_served_and_can_do_nothing(running: RunningHub) -> None:
    folder = running.hub.settings.pictures
    folder.mkdir(exist_ok=True)
    (folder / "lamp.svg").write_text("<svg/>")
    answer = httpx.get(f"{running.url}/v1/pictures/lamp.svg", timeout=30)
    assert (answer.text, answer.headers["content-type"]) == ("<svg/>", "image/svg+xml")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_long_answers_come_packed_when_asked(http: httpx.Client, running: RunningHub) -> None:
    running.hub.catalogue.put([a_product(f"v{i}", f"v{i}", "Vase", gtin=None) for i in range(50)])
    packed = http.get("/v1/pull")
    plain = http.get("/v1/pull", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json()["rows"] == plain.json()["rows"]
