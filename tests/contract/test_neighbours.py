"""Two hub processes on one database feel like one: a poke does not wait for the keep-alive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from store_app.domain.identifiers import DeviceId, PlaceId
from store_app.hub.hub import Hub
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import EnrolRequest
from tests.contract.speaking import STREAM, a_change, a_creation
from tests.contract.test_events import Ear
from tests.e2e.commands import serving, store_app
from tests.e2e.waiting import until
from tests.hub_server import EnrolledDevice
from tests.hub_shop import ELENI, KIFISSIA

pytestmark = pytest.mark.e2e


@pytest.fixture
def urls(address: str, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Two processes on one database."""
    words = ("--data", tmp_path, "--database", address)
    with ExitStack() as stack:
        yield stack.enter_context(serving(*words)), stack.enter_context(serving(*words))


def a_tablet(hub: Hub, url: str, name: str) -> EnrolledDevice:
    token = hub.enrolment.make_token(PlaceId(KIFISSIA))
    return EnrolledDevice(url, hub.enrolment.enrol(EnrolRequest(token=token, name=name)))


def push(url: str, tablet: EnrolledDevice, *changes: WireChange) -> None:
    sent = [each.model_dump(mode="json") for each in changes]
    body = {"epoch": tablet.identity.epoch, "first_held": 1, "changes": sent}
    httpx.post(f"{url}/v1/push", json=body, headers=tablet.headers, timeout=30).raise_for_status()


def join(hub: Hub) -> None:
    """The hub of the test becomes a third one."""
    hub.neighbours.start(hub.doorbell.hear, hub.doorbell.listening_here)


def test_what_one_process_takes_is_rung_by_the_other(hub: Hub, urls: tuple[str, str]) -> None:
    here, there = urls
    front, back = a_tablet(hub, here, "front"), a_tablet(hub, there, "back")
    push(here, front, a_creation())
    hub.neighbours.start(
        hub.doorbell.hear, hub.doorbell.listening_here
    )  # a third one, that of the test
    ear = Ear(there, back.identity.token)
    try:
        first = ear.next()
        assert first is not None
        assert STREAM not in first
        opening = f"{here}/v1/customers/{ELENI}/open"
        httpx.post(opening, headers=back.headers, timeout=30).raise_for_status()
        opened = ear.next()
        assert opened is not None
        assert opened[STREAM] == 1, "the process that listens heard who was opened in the other"
        for n in (2, 3):
            push(here, front, a_change(n))
            assert ear.next() == {STREAM: n}
        httpx.delete(opening, headers=back.headers, timeout=30).raise_for_status()
        closed = ear.next()
        assert closed is not None
        assert STREAM not in closed
    finally:
        hub.enrolment.revoke(DeviceId(back.identity.device))
        ear.wait()


def test_a_device_that_is_shut_out_by_a_command_hears_no_more(
    hub: Hub, urls: tuple[str, str], address: str, tmp_path: Path
) -> None:
    tablets = [a_tablet(hub, url, name) for url, name in zip(urls, ("one", "two"), strict=True)]
    ears = [Ear(each.url, each.identity.token) for each in tablets]
    words = ("--data", tmp_path, "--database", address)
    for ear, tablet in zip(ears, tablets, strict=True):
        assert ear.next() is not None
        said = store_app("hub", "revoke", tablet.identity.device, *words)
        assert said.out.endswith("is shut out; it keeps what it has not sent.")
        while ear.next() is not None:
            pass  # what it was told before
        ear.wait()
    again = store_app("hub", "revoke", "one", *words)
    assert (again.status, again.out) == (1, "")
    assert "There is no such device" in again.err


def test_open_pages_are_counted_at_whichever_hub_they_are(hub: Hub, urls: tuple[str, str]) -> None:
    here, there = urls
    tablet = a_tablet(hub, here, "front")
    push(here, tablet, a_creation())
    device = hub.auth.device(tablet.headers["Authorization"])
    link = hub.bags.link(device, ELENI, "https://hub.example").url.rpartition("/")[2]
    pages = [hub.bags.open_page(link) for _ in range(2)]
    join(hub)
    ears = [Ear(url, page.token) for url, page in zip(urls, pages, strict=True)]
    try:
        for ear in ears:
            assert ear.next() is not None
        asked = (f"{here}/v1/customers/{ELENI}/bag", f"{there}/v1/customers/{ELENI}/bag")
        for url in asked:
            until(lambda url=url: opened(url, tablet) == 2, "both pages are counted")  # type: ignore[misc]
        hub.enrolment.revoke(pages[1].device)
        ears[1].wait()
        for url in asked:
            until(lambda url=url: opened(url, tablet) == 1, "one page is counted")  # type: ignore[misc]
    finally:
        for page, ear in zip(pages, ears, strict=True):
            hub.enrolment.revoke(page.device)
            ear.wait()


def opened(url: str, tablet: EnrolledDevice) -> int:
    answer = httpx.get(url, headers=tablet.headers, timeout=30).raise_for_status()
    return int(answer.json()["pages"])
