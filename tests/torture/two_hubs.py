"""Two hub processes on one database get the same pushes at the same moment: each counts once."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx

from store_app.clocks import SystemClock
from store_app.domain.change import CustomerCreate
from store_app.domain.identifiers import CustomerId
from store_app.hub.changes.channels import Done
from store_app.hub.hub import open_hub
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.exchange import EnrolRequest, EnrolResponse, PushRequest, PushResponse, Told
from tests.contract.speaking import a_change, a_profile
from tests.e2e.commands import serving
from tests.hub_server import settings_in
from tests.hub_shop import ELENI, KIFISSIA, seed
from tests.torture.crowd import pieces_at

_DEVICES: Final = 4
_IN_ONE_PUSH: Final = 3
_BUSY: Final = 503
_TRIES: Final = 40
TIMEOUT_S: Final = 30


@dataclass(frozen=True, slots=True)
class Both:
    """So many pushes went to both hubs; `busy` answers asked for another try."""

    pushes: int
    changes: int
    busy: int


@dataclass(slots=True)
class _Pusher:
    """One device that says everything twice: to each hub, at the same moment."""

    urls: Sequence[str]
    who: EnrolResponse
    http: httpx.Client
    n: int = 0
    busy: int = 0
    told: dict[int, Told] = field(default_factory=dict)

    def push(self, pool: ThreadPoolExecutor) -> None:
        """The same bytes to both. Raises AssertionError if they do not answer the same."""
        changes = tuple(a_change(self.n + 1 + at) for at in range(_IN_ONE_PUSH))
        pushed = PushRequest(epoch=self.who.epoch, first_held=1, changes=changes)
        body = pushed.model_dump_json().encode()
        together = threading.Barrier(len(self.urls))

        def post(url: str) -> tuple[PushResponse, int]:
            together.wait(TIMEOUT_S)
            answer, busy = posted(self.http, url, self.who.token, body)
            return PushResponse.model_validate_json(answer), busy

        (first, one_busy), (second, other_busy) = pool.map(post, self.urls)
        self.busy += one_busy + other_busy
        if first.results != second.results or len(first.results) != _IN_ONE_PUSH:
            raise AssertionError(f"one hub says {first.results}, the other {second.results}")
        self.told |= {told.n: told for told in first.results}
        self.n += _IN_ONE_PUSH

    def stored(self, url: str) -> Mapping[int, Told]:
        """What that hub says afterwards about every change."""
        answers = (self._get(f"{url}/v1/changes/{self.who.device}/{n}") for n in self.told)
        return {told.n: told for told in map(Told.model_validate_json, answers)}

    def _get(self, url: str) -> bytes:
        return self.http.get(url, headers=_headers(self.who.token)).content


def posted(http: httpx.Client, url: str, token: str, body: bytes) -> tuple[bytes, int]:
    """What the hub answers to a push, and how often it was busy before."""
    for busy in range(_TRIES):
        answer = http.post(f"{url}/v1/push", content=body, headers=_headers(token))
        if answer.is_success:
            return answer.content, busy
        if answer.status_code != _BUSY:
            raise AssertionError(f"{answer.status_code} {answer.text[:300]}")
    raise AssertionError(f"{url} is always busy")


def _headers(token: str) -> Mapping[str, str]:
    return {
        "Authorization": f"Bearer {token}",
        "Store-Protocol": "1",
        "Content-Type": "application/json",
    }


def same_to_both(folder: Path, rounds: int, address: str = "") -> Both:
    """Real `store-app hub serve` processes on one SQLite file, or on that PostgreSQL database."""
    devices = _prepared(folder / "hub", address)
    with (
        two_processes(folder, address) as urls,
        httpx.Client(verify=False, timeout=TIMEOUT_S) as http,  # noqa: S501 - no TLS here
    ):
        pushers = [_Pusher(urls, who, http) for who in devices]
        with ThreadPoolExecutor(len(pushers)) as many, ThreadPoolExecutor(2 * len(pushers)) as pool:
            for _ in range(rounds):
                list(many.map(lambda each: each.push(pool), pushers))
        for each in pushers:
            for url in urls:
                if each.stored(url) != each.told:
                    raise AssertionError(f"{url} tells another outcome than it told at first")
    changes = sum(len(each.told) for each in pushers)
    there = _pieces(folder / "hub", address, ELENI)
    if there != changes:
        raise AssertionError(f"{changes} pieces were added, {there} are in the cart")
    return Both(rounds * len(pushers), changes, sum(each.busy for each in pushers))


def _prepared(folder: Path, address: str) -> list[EnrolResponse]:
    """Devices that serve the same customer."""
    hub = open_hub(settings_in(folder, address), SystemClock())
    try:
        seed(hub)
        hub.channels.sender(DeviceKind.WEB, "web").send(ELENI, [Done(CustomerCreate(a_profile()))])
        tokens = [hub.enrolment.make_token(KIFISSIA) for _ in range(_DEVICES)]
        devices = [hub.enrolment.enrol(EnrolRequest(token=each, name="tablet")) for each in tokens]
        for each in devices:
            hub.people.open(hub.auth.device(f"Bearer {each.token}"), ELENI)
        return devices
    finally:
        hub.close()


@contextmanager
def two_processes(folder: Path, address: str) -> Iterator[list[str]]:
    """The addresses of two `store-app hub serve` on the hub in this folder."""
    words = ("--data", folder / "hub", *(("--database", address) if address else ()))
    with serving(*words) as one, serving(*words) as other:
        yield [one, other]


def _pieces(folder: Path, address: str, customer: CustomerId) -> int:
    hub = open_hub(settings_in(folder, address), SystemClock())
    try:
        return pieces_at(hub, customer)
    finally:
        hub.close()
