"""A real hub for tests: on a free port of this machine, with a tiny shop, in a thread."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from store_app.clocks import Clock, SystemClock
from store_app.domain.identifiers import PlaceId
from store_app.hub.app import app_around
from store_app.hub.hub import Hub, open_hub
from store_app.hub.serve import Server
from store_app.hub.settings import HubSettings
from store_app.protocol.exchange import EnrolResponse
from tests.hub_shop import KIFISSIA, seed

_NOT_GIVEN_AWAY = (20_000, 32_000)
RESOURCES = Path(__file__).parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class RunningHub:
    """A hub that answers; `hub` reaches its parts directly, `url` through HTTP."""

    hub: Hub
    server: Server

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def enrolled(self, place: PlaceId = KIFISSIA, name: str = "tablet") -> EnrolledDevice:
        """A new device that went the whole way: one-time token, enrolment, own token."""
        token = self.hub.enrolment.make_token(place)
        answer = httpx.post(f"{self.url}/v1/enrol", json={"token": token, "name": name}, timeout=30)
        return EnrolledDevice(self.url, EnrolResponse.model_validate_json(answer.content))


@dataclass(frozen=True, slots=True)
class EnrolledDevice:
    """A device's identity and the header that it sends."""

    url: str
    identity: EnrolResponse

    @property
    def headers(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self.identity.token}", "Store-Protocol": "1"}

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, headers=self.headers, timeout=30)


def a_port() -> int:
    """A free port that stays free while nobody listens on it.

    The system gives ports of its own choice to whoever calls: a hub that is gone for a while could
    find its port taken, even by a device that calls that very port and so gets itself.
    """
    while True:
        port = random.SystemRandom().randrange(*_NOT_GIVEN_AWAY)
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port


def settings_in(folder: Path, database_url: str = "") -> HubSettings:
    return HubSettings(data=folder, resources=RESOURCES, database_url=database_url)


@contextmanager
def running_hub(
    folder: Path, database_url: str = "", clock: Clock | None = None, port: int = 0
) -> Iterator[RunningHub]:
    """A hub with the tiny shop of `hub_shop`; stopped and closed at the end."""
    hub = open_hub(settings_in(folder, database_url), clock or SystemClock())
    seed(hub)
    started = threading.Event()
    server = Server(app_around(hub), port, lambda _port: started.set())
    thread = threading.Thread(target=server.run_until_stopped, name="hub-server")
    thread.start()
    try:
        if not started.wait(timeout=60):
            raise TimeoutError("the hub did not start")
        yield RunningHub(hub, server)
    finally:
        server.stop()
        thread.join(timeout=60)
