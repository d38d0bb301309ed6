"""The customer's phone: a browser that keeps its cookie and sends its changes until answered."""

from __future__ import annotations

import json
import re
from html import unescape
from http import HTTPStatus
from typing import Any, Final

import httpx

from store_app.clocks import SystemClock
from store_app.domain.identifiers import Sku
from store_app.protocol.limits import MAX_CHANGES
from tests.e2e.demo_shop import PRICES

_CODE: Final = re.compile(r'<svg class="code".*?</svg>', re.DOTALL)
_PATTERNS: Final = re.compile(r"<template>.*?</template>", re.DOTALL)
_LINE: Final = re.compile(r'class="line" data-sku="([^"]+)"[^>]*data-quantity="(\d+)"')
_WISH: Final = re.compile(r'class="wish card" data-sku="([^"]+)"')
_TAGS: Final = re.compile(r"<[^>]*>")
_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))
_MAIN: Final = re.compile(r'<main id="lists"(.*?)>\n', re.DOTALL)
_DATA: Final = re.compile(r'data-([a-z-]+)="([^"]*)"')


class Phone:
    """One browser on one link. Change n is sent with the same bytes until the hub answers it."""

    def __init__(self, link: str) -> None:
        self._link = link
        self._browser = httpx.Client(headers={"Accept-Language": "en"}, timeout=60)
        self._waiting: list[dict[str, Any]] = []
        self._page = self._read("")
        self._last_n = int(self._said()["last-n"])

    def close(self) -> None:
        self._browser.close()

    def look(self) -> None:
        """Fetch the page anew."""
        self._page = self._read("")

    def cart(self) -> dict[Sku, int]:
        """The bag as the page shows it now, hub's word only."""
        self.look()
        shown = _PATTERNS.sub("", self._page)
        return {Sku(sku): int(many) for sku, many in _LINE.findall(shown)}

    def wishes(self) -> set[Sku]:
        self.look()
        return {Sku(sku) for sku in _WISH.findall(self._page)}

    def code(self) -> str:
        """The drawing of the code for the counter."""
        found = _CODE.search(self._read("/code"))
        assert found is not None, "the page shows no code"
        return found.group()

    def add(self, sku: Sku, quantity: int = 1) -> None:
        """Tap: kept here, and sent if the hub answers."""
        seen = PRICES[sku]
        price = {"amount": seen.amount, "currency": seen.currency}
        self._keep({"kind": "cart.add", "sku": sku, "quantity": quantity, "price_seen": price})

    def take_out(self, sku: Sku) -> None:
        self._keep({"kind": "cart.remove", "sku": sku})

    def says(self, text: str) -> bool:
        """Whether the page, fetched anew, says this to its reader."""
        self.look()
        return text in unescape(_TAGS.sub("", self._page)).translate(_ISOLATES)

    def wish(self, sku: Sku) -> None:
        self._keep({"kind": "wish.add", "sku": sku})

    def send(self) -> bool:
        """Send what waits, as much at once as the hub takes; false if it did not answer."""
        while self._waiting:
            batch = self._waiting[:MAX_CHANGES]
            body = {"device": self._said()["device"], "changes": batch}
            headers = {"Store-Page": "1"}
            try:
                answer = self._browser.post(f"{self._link}/changes", json=body, headers=headers)
            except httpx.TransportError:
                return False
            assert answer.status_code == HTTPStatus.OK, answer.text
            for told in answer.json()["told"]:
                assert told["outcome"].startswith("ok"), told
            del self._waiting[: len(batch)]
        return True

    def _keep(self, intent: dict[str, Any]) -> None:
        self._last_n += 1
        self._waiting.append(
            {
                "n": self._last_n,
                "seen": json.loads(unescape(self._said()["seen"])),
                "at_ms": SystemClock().now_ms(),
                "intent": intent,
            }
        )
        self.send()

    def _said(self) -> dict[str, str]:
        found = _MAIN.search(self._page)
        assert found is not None, self._page[:500]
        return dict(_DATA.findall(found.group(1)))

    def _read(self, path: str) -> str:
        answer = self._browser.get(self._link + path)
        return str(answer.raise_for_status().text)
