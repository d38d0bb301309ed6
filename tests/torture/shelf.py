"""Sixty-four clients want a piece of something of which there are fifty, all at one moment.

Half of them ask one hub process, half another; both work on the same database.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from store_app.clocks import SystemClock
from store_app.domain.change import Intent
from store_app.domain.identifiers import DeviceId, Sku, stock_stream
from store_app.domain.store_change import HoldName, HoldRelease, HoldRequest
from store_app.hub.hub import Hub, open_hub
from store_app.protocol.catalogue import StockBody
from store_app.protocol.exchange import EnrolRequest, EnrolResponse, PushRequest, PushResponse
from tests.contract.speaking import a_change
from tests.hub_server import settings_in
from tests.hub_shop import KIFISSIA, LAMP, seed
from tests.torture.two_hubs import TIMEOUT_S, posted, two_processes

CLIENTS: Final = 64
PIECES: Final = 50
_STREAM: Final = stock_stream(KIFISSIA)
_SHELF: Final = Sku(LAMP)
_TTL_S: Final = 3_600
_TOGETHER_WITHIN_S: Final = 30


@dataclass(frozen=True, slots=True)
class Rushed:
    """So many were promised a piece, and so many were told that there is none."""

    rounds: int
    promised: int
    refused: int


@dataclass(slots=True)
class _Client:
    """A tablet that asks for one piece, and lets go of it for the next round.

    Each has a client of its own: httpx, shared by more than twenty threads, closes a spare
    connection that another thread has just been given (`Bad file descriptor`).
    """

    url: str
    who: EnrolResponse
    http: httpx.Client
    n: int = 0
    held: HoldName | None = None

    def ask(self, together: threading.Barrier) -> str:
        together.wait(_TOGETHER_WITHIN_S)
        outcome = self._say(HoldRequest(_SHELF, 1, _TTL_S))
        if outcome == "ok":
            self.held = HoldName(DeviceId(self.who.device), self.n)
        return outcome

    def let_go(self) -> None:
        if self.held is not None:
            outcome = self._say(HoldRelease(_SHELF, self.held))
            if outcome != "ok":
                raise AssertionError(f"a piece that was held could not be released: {outcome}")
            self.held = None

    def _say(self, intent: Intent) -> str:
        self.n += 1
        change = a_change(self.n, intent, _STREAM)
        pushed = PushRequest(epoch=self.who.epoch, first_held=1, changes=(change,))
        answer, _ = posted(self.http, self.url, self.who.token, pushed.model_dump_json().encode())
        return PushResponse.model_validate_json(answer).results[0].outcome


def rush(folder: Path, rounds: int, address: str = "") -> Rushed:
    """Raises AssertionError if more are promised than there are, or fewer."""
    told: Counter[str] = Counter()
    with _hub(folder, address) as hub:
        seed(hub)
        hub.stock.put(KIFISSIA, [StockBody(place=KIFISSIA, sku=LAMP, on_hand=PIECES)])
        enrolled = [_enrolled(hub) for _ in range(CLIENTS)]
    with (
        two_processes(folder, address) as urls,
        ExitStack() as connections,
        ThreadPoolExecutor(CLIENTS) as pool,
    ):
        clients = [
            _Client(urls[at % len(urls)], who, connections.enter_context(_client()))
            for at, who in enumerate(enrolled)
        ]
        for turn in range(rounds):
            told += _one_round(clients, pool)
            if turn < rounds - 1:
                list(pool.map(_Client.let_go, clients))
    with _hub(folder, address) as hub:
        (there,) = [each for each in hub.stock.of(_SHELF) if each.place == KIFISSIA]
    if (there.on_hand, there.held) != (PIECES, PIECES):
        raise AssertionError(f"the hub knows of {there.held} held of {there.on_hand}")
    return Rushed(rounds, told["ok"], told["conflict:no_stock"])


def _one_round(clients: Sequence[_Client], pool: ThreadPoolExecutor) -> Counter[str]:
    together = threading.Barrier(len(clients))
    told = Counter(pool.map(lambda each: each.ask(together), clients))
    if told != {"ok": PIECES, "conflict:no_stock": CLIENTS - PIECES}:
        raise AssertionError(f"{PIECES} pieces, and {CLIENTS} clients were told {told}")
    return told


def _client() -> httpx.Client:
    return httpx.Client(verify=False, timeout=TIMEOUT_S)  # noqa: S501 - no TLS here


@contextmanager
def _hub(folder: Path, address: str) -> Iterator[Hub]:
    hub = open_hub(settings_in(folder / "hub", address), SystemClock())
    try:
        yield hub
    finally:
        hub.close()


def _enrolled(hub: Hub) -> EnrolResponse:
    token = hub.enrolment.make_token(KIFISSIA)
    return hub.enrolment.enrol(EnrolRequest(token=token, name="tablet"))
