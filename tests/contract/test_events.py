"""The event stream over real HTTP: pokes come at once and end when they must."""

from __future__ import annotations

import json
import queue
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from store_app.domain.identifiers import Sku, stock_stream
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.events import connections
from store_app.protocol.changes import WireChange
from tests.contract.speaking import STREAM, a_change, a_creation
from tests.hub_server import EnrolledDevice, RunningHub, running_hub
from tests.hub_shop import ELENI, GLYFADA, KIFISSIA, LAMP, WAREHOUSE

PATIENCE_S = 30


class Ear:
    """Hears an event stream in a thread of its own."""

    def __init__(self, url: str, token: str) -> None:
        self.heads: queue.Queue[dict[str, int] | None] = queue.Queue()
        self._url = url
        self._token = token
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def next(self) -> dict[str, int] | None:
        return self.heads.get(timeout=PATIENCE_S)

    def wait(self) -> None:
        self._thread.join(timeout=PATIENCE_S)
        assert not self._thread.is_alive()

    def _listen(self) -> None:
        headers = {"Authorization": f"Bearer {self._token}"}
        with httpx.stream("GET", f"{self._url}/v1/events", headers=headers, timeout=30) as stream:
            for line in stream.iter_lines():
                if line.startswith("data: "):
                    self.heads.put(json.loads(line.removeprefix("data: "))["heads"])
        self.heads.put(None)


@pytest.fixture
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@contextmanager
def listening(running: RunningHub, token: str) -> Iterator[Ear]:
    """An ear that has heard the first frame; its connection is ended by the hub."""
    ear = Ear(running.url, token)
    device = running.hub.auth.device(f"Bearer {token}").id
    try:
        yield ear
    finally:
        running.hub.enrolment.revoke(device)
        ear.wait()


def push(tablet: EnrolledDevice, *changes: WireChange) -> None:
    sent = [each.model_dump(mode="json") for each in changes]
    body = {"epoch": tablet.identity.epoch, "first_held": 1, "changes": sent}
    with tablet.client() as http:
        http.post("/v1/push", json=body).raise_for_status()


def a_page(running: RunningHub, tablet: EnrolledDevice) -> OpenedPage:
    device = running.hub.auth.device(tablet.headers["Authorization"])
    link = running.hub.bags.link(device, ELENI, running.url)
    return running.hub.bags.open_page(link.url.rsplit("/", 1)[1])


def test_the_first_frame_tells_all_heads_and_the_next_what_moves(running: RunningHub) -> None:
    tablet = running.enrolled()
    with listening(running, tablet.identity.token) as ear:
        first = ear.next()
        assert first is not None
        assert first[stock_stream(KIFISSIA)] == 1
        running.hub.stock.move(KIFISSIA, Sku(LAMP), -1)
        assert ear.next() == {stock_stream(KIFISSIA): 2}


def test_a_customer_who_is_opened_is_heard_from_then_on_and_no_more_once_closed(
    running: RunningHub,
) -> None:
    front, back = running.enrolled(), running.enrolled()
    push(front, a_creation())
    device = running.hub.auth.device(back.headers["Authorization"])
    with listening(running, back.identity.token) as ear:
        ear.next()
        running.hub.people.open(device, ELENI)
        push(front, a_change(2))
        assert ear.next() == {STREAM: 2}
        running.hub.people.close(device, ELENI)
        push(front, a_change(3))
        running.hub.stock.move(KIFISSIA, Sku(LAMP), -1)
        assert ear.next() == {stock_stream(KIFISSIA): 2}


def test_a_device_hears_of_the_customer_that_it_makes(running: RunningHub) -> None:
    tablet = running.enrolled()
    with listening(running, tablet.identity.token) as ear:
        ear.next()
        push(tablet, a_creation())
        assert ear.next() == {STREAM: 1}


def test_a_page_hears_its_customer_only_and_is_counted_while_it_listens(
    running: RunningHub,
) -> None:
    tablet = running.enrolled()
    push(tablet, a_creation())
    page = a_page(running, tablet)
    device = running.hub.auth.device(tablet.headers["Authorization"])
    with listening(running, page.token) as ear:
        assert ear.next() == {STREAM: 1}
        assert running.hub.bags.opened(device, ELENI).pages == 1
        running.hub.stock.move(WAREHOUSE, Sku(LAMP), -1)
        push(tablet, a_change(2))
        assert ear.next() == {STREAM: 2}
    assert running.hub.bags.opened(device, ELENI).pages == 0


def test_a_revoked_device_is_hung_up(running: RunningHub) -> None:
    tablet = running.enrolled(GLYFADA)
    with listening(running, tablet.identity.token) as ear:
        ear.next()
    assert ear.heads.get(timeout=PATIENCE_S) is None


@pytest.mark.parametrize("version", ["1.1", "1.0"])
@pytest.mark.parametrize("path", ["/v1/events", "/v1/events/next"])
def test_a_revoked_device_is_not_listened_to_again(
    running: RunningHub, version: str, path: str
) -> None:
    tablet = running.enrolled()
    with tablet.client() as http:
        http.get("/v1/events/next").raise_for_status()
    running.hub.enrolment.revoke(running.hub.auth.device(tablet.headers["Authorization"]).id)
    ask = f"GET {path} HTTP/{version}\r\nHost: hub\r\nAuthorization: "
    with socket.create_connection(("127.0.0.1", running.server.port), PATIENCE_S) as line:
        line.sendall(f"{ask}{tablet.headers['Authorization']}\r\n\r\n".encode())
        with line.makefile("rb") as told:
            assert b" 401 " in told.readline()
    assert running.hub.doorbell.listening() == frozenset()


def test_a_question_is_held_until_something_is_newer_than_the_cursor(running: RunningHub) -> None:
    device = running.enrolled()
    with device.client() as client:
        first = client.get("/v1/events/next").json()["heads"]
        assert "catalogue" in first, "an empty cursor has read nothing"
        cursor = client.get("/v1/pull", params={"limit": 2_000}).json()["cursor"]
        answers: queue.Queue[dict[str, int]] = queue.Queue()

        def ask() -> None:
            with device.client() as other:
                asked = other.get("/v1/events/next", params={"cursor": cursor}, timeout=30)
                answers.put(asked.json()["heads"])

        asking = threading.Thread(target=ask)
        asking.start()
        until_listening(running, device)
        assert answers.empty()
        running.hub.stock.move(KIFISSIA, Sku(LAMP), -1)
        assert set(answers.get(timeout=PATIENCE_S)) == {stock_stream(KIFISSIA)}
        asking.join(PATIENCE_S)


def test_a_hub_that_stops_answers_a_question_that_it_holds(running: RunningHub) -> None:
    device = running.enrolled()
    with device.client() as client:
        cursor = client.get("/v1/pull", params={"limit": 2_000}).json()["cursor"]

        def stop() -> None:
            until_listening(running, device)
            running.server.stop()

        stopping = threading.Thread(target=stop)
        stopping.start()
        held = client.get("/v1/events/next", params={"cursor": cursor}, timeout=30)
        stopping.join(PATIENCE_S)
    assert held.json() == {"heads": {}}


def test_who_hangs_up_is_not_listened_to_any_more(running: RunningHub) -> None:
    tablet = running.enrolled()
    with (
        tablet.client() as client,
        client.stream("GET", "/v1/events") as stream,
    ):
        lines = stream.iter_lines()
        assert next(lines) == "event: poke"
        assert tablet.identity.device in running.hub.doorbell.listening()
    waited = threading.Event()
    while running.hub.doorbell.listening():
        waited.wait(0.01)


def test_an_old_proxy_hears_the_same(running: RunningHub) -> None:
    tablet = running.enrolled()
    device = running.hub.auth.device(tablet.headers["Authorization"])
    ask = f"GET /v1/events HTTP/1.0\r\nAuthorization: {tablet.headers['Authorization']}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", running.server.port), PATIENCE_S) as line:
        line.sendall(ask.encode())
        with line.makefile("rb") as told:
            while told.readline() != b"event: poke\n":
                pass
            assert stock_stream(KIFISSIA).encode() in told.readline()
            running.hub.stock.move(KIFISSIA, Sku(LAMP), -1)
            while told.readline() != b"event: poke\n":
                pass
            assert (
                told.readline() == b'data: {"heads":{"%b":2}}\n' % stock_stream(KIFISSIA).encode()
            )
            running.hub.enrolment.revoke(device.id)
            told.read()


def test_a_server_that_gives_no_connections_away_says_so_and_pokes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connections, "_NEEDED", ("transport", "what_it_once_had"))
    with running_hub(tmp_path) as running:
        tablet = running.enrolled()
        with listening(running, tablet.identity.token) as ear:
            assert ear.next()
            running.hub.stock.move(KIFISSIA, Sku(LAMP), -1)
            assert ear.next() == {stock_stream(KIFISSIA): 2}
            assert type(next(iter(running.server.server_state.connections))) is HttpToolsProtocol
    assert "it has no what_it_once_had" in caplog.text


def test_a_connection_that_was_given_away_is_none_of_the_servers_any_more(
    running: RunningHub, caplog: pytest.LogCaptureFixture
) -> None:
    tablet = running.enrolled()
    with listening(running, tablet.identity.token) as ear:
        assert ear.next()
        kept = running.server.server_state.connections
        http = [each for each in kept if isinstance(each, HttpToolsProtocol) and each.scope]
        assert "/v1/events" not in {each.scope["path"] for each in http}
    assert caplog.text == ""


def until_listening(running: RunningHub, device: EnrolledDevice) -> None:
    waited = threading.Event()
    while device.identity.device not in running.hub.doorbell.listening():
        waited.wait(0.01)
