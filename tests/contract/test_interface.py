"""The hub describes itself: to machines as OpenAPI, to people as a page of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import httpx
import pytest

from store_app.hub.problems import STATUS
from store_app.protocol.limits import MAX_PUSH_BYTES
from store_app.protocol.problems import ErrorNumber
from tests.hub_server import RunningHub
from tests.hub_shop import ELENI

_LONG_S: Final = 60.0  # the description is worked out when it is first asked for


@pytest.fixture(scope="module")
def api(running: RunningHub) -> Any:
    return httpx.get(f"{running.url}/openapi.json", timeout=_LONG_S).json()


def test_every_route_says_what_it_does(api: Any) -> None:
    operations = [one for path in api["paths"].values() for one in path.values()]
    assert len(operations) >= 20
    assert all(one.get("description") and one.get("summary") for one in operations)


def refusals_of(operation: Any) -> dict[ErrorNumber, int]:
    """The numbers that an operation is said to refuse with, and with which status."""
    return {
        ErrorNumber(number): int(status)
        for status, answer in operation["responses"].items()
        if int(status) >= HTTPStatus.BAD_REQUEST
        for number in answer["content"]["application/json"]["schema"]["properties"]["error"]["enum"]
    }


def test_every_refusal_that_is_said_has_the_status_that_it_really_has(api: Any) -> None:
    said = [refusals_of(one) for path in api["paths"].values() for one in path.values()]
    assert all(status == STATUS[number] for each in said for number, status in each.items())
    assert set().union(*said) == set(ErrorNumber), "each error is some door's"


@dataclass(frozen=True)
class Wrong:
    """A request with something wrong in it, and the number that it gets."""

    number: ErrorNumber
    method: str
    path: str
    filled: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


_HISTORY: Final = "/v1/customers/{customer}/history"
_OPEN: Final = "/v1/customers/{customer}/open"


@pytest.mark.parametrize(
    "wrong",
    [
        Wrong(ErrorNumber.NOT_ENROLLED, "GET", "/v1/pull", headers={"Authorization": "Bearer x"}),
        Wrong(ErrorNumber.NOT_ENROLLED, "GET", "/v1/events", headers={"Authorization": ""}),
        Wrong(ErrorNumber.UNKNOWN_VERSION, "GET", "/v1/pull", headers={"Store-Protocol": "99"}),
        Wrong(ErrorNumber.UNKNOWN_VERSION, "GET", "/v1/events", headers={"Store-Protocol": ""}),
        Wrong(ErrorNumber.MALFORMED, "GET", "/v1/pull", "/v1/pull?limit=0"),
        Wrong(ErrorNumber.MALFORMED, "GET", "/v1/pull", "/v1/pull?cursor=x"),
        Wrong(ErrorNumber.MALFORMED, "POST", "/v1/push", body=b"{}"),
        Wrong(ErrorNumber.MALFORMED, "POST", "/v1/enrol", body=b"["),
        Wrong(ErrorNumber.TOO_LARGE, "POST", "/v1/push", body=b" " * (MAX_PUSH_BYTES + 1)),
        Wrong(ErrorNumber.TOO_LARGE, "DELETE", _OPEN, body=b" " * (MAX_PUSH_BYTES + 1)),
        Wrong(ErrorNumber.NOT_FOUND, "GET", "/v1/snapshot/{name}", "/v1/snapshot/x"),
        Wrong(ErrorNumber.NOT_FOUND, "GET", "/v1/hash/{stream}", "/v1/hash/x?seq=1"),
        Wrong(ErrorNumber.NOT_FOUND, "GET", "/v1/products/{sku}", "/v1/products/x"),
        Wrong(ErrorNumber.NOT_FOUND, "GET", "/v1/pictures/{name}", "/v1/pictures/x"),
        Wrong(ErrorNumber.NOT_FOUND, "POST", _OPEN),
        Wrong(ErrorNumber.FORBIDDEN, "GET", _HISTORY),
    ],
    ids=lambda wrong: f"{wrong.method} {wrong.path} {wrong.number.name}",
)
def test_what_is_refused_was_said(running: RunningHub, api: Any, wrong: Wrong) -> None:
    """Made-up requests try the rest: `test_made_up_requests.py`."""
    path = wrong.filled or wrong.path.replace("{customer}", ELENI)
    headers = {**running.enrolled().headers, **wrong.headers}
    answer = httpx.request(
        wrong.method, f"{running.url}{path}", headers=headers, content=wrong.body, timeout=30
    )
    said = refusals_of(api["paths"][wrong.path][wrong.method.lower()])
    assert answer.json()["error"] == wrong.number
    assert answer.status_code == said[wrong.number]
    assert answer.json().keys() == api["components"]["schemas"]["Problem"]["properties"].keys()


def test_the_token_is_a_security_scheme_of_every_door_that_needs_it(
    running: RunningHub, api: Any
) -> None:
    (scheme,) = api["components"]["securitySchemes"].values()
    assert (scheme["type"], scheme["scheme"]) == ("http", "bearer")
    operations = {
        (method, path): one for path, each in api["paths"].items() for method, one in each.items()
    }
    named = [part["name"] for one in operations.values() for part in one.get("parameters", ())]
    assert "authorization" not in named
    for (method, path), one in operations.items():
        filled = re.sub(r"{\w+}", "1", path)
        open_to_all = httpx.request(method, f"{running.url}{filled}", timeout=30).status_code != 401
        assert ("security" in one) != open_to_all, path


def test_the_page_of_the_interface_needs_nothing_from_elsewhere(running: RunningHub) -> None:
    page = httpx.get(f"{running.url}/docs", timeout=_LONG_S)
    named = re.findall(r'(?:src|href)="([^"#]+)"', page.text)
    assert [httpx.get(f"{running.url}{each}", timeout=30).status_code for each in named] == [
        200
    ] * 4
    assert all(each.startswith("/") for each in named)
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_the_page_of_the_interface_tells_all(running: RunningHub, api: Any) -> None:
    page = httpx.get(f"{running.url}/docs", timeout=_LONG_S).text
    assert all(
        page.count(f"<code>{path}</code>") == len(api["paths"][path]) for path in api["paths"]
    )
    assert all(f'<section id="{name}">' in page for name in api["components"]["schemas"])
    spoken_of = set(re.findall(r'href="#([^"]+)"', page))
    assert spoken_of <= set(api["components"]["schemas"])
