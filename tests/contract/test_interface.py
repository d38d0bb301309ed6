"""The hub describes itself: to machines as OpenAPI, to people as a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from tests.hub_server import RunningHub, running_hub

_LONG_S: Final = 60.0  # the description is worked out when it is first asked for


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture(scope="module")
def api(running: RunningHub) -> Any:
    return httpx.get(f"{running.url}/openapi.json", timeout=_LONG_S).json()


def test_every_route_says_what_it_does(api: Any) -> None:
    operations = [one for path in api["paths"].values() for one in path.values()]
    assert len(operations) >= 20
    assert all(one.get("description") and one.get("summary") for one in operations)


def test_every_route_says_no_as_it_really_does(running: RunningHub, api: Any) -> None:
    refused = httpx.get(f"{running.url}/v1/pull").json()
    assert refused.keys() == api["components"]["schemas"]["Problem"]["properties"].keys()
    answers = [set(one["responses"]) for path in api["paths"].values() for one in path.values()]
    assert all("default" in each and "422" not in each for each in answers)


def test_the_page_of_the_interface_needs_nothing_from_elsewhere(running: RunningHub) -> None:
    page = httpx.get(f"{running.url}/docs", timeout=_LONG_S)
    named = re.findall(r'(?:src|href)="([^"#]+)"', page.text)
    assert [httpx.get(f"{running.url}{each}").status_code for each in named] == [200] * 4
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
