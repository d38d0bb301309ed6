"""A real browser without a window: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, expect, sync_playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE_MS: Final = 30_000

ALL_ANSWERED: Final = (
    r"Object.entries(localStorage).every(([key, kept]) => "
    r"!/\/\d+$/.test(key) || JSON.parse(kept).was)"
)
"""Whether the hub has answered all that a phone page keeps, as a page's script."""


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """One browser; its event loop lives in this thread only while the block runs."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.fail("No Chromium was found. Install it with: sudo apt-get install chromium")
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Complaints:
    """What a page had to say on its console: errors, warnings, violations of its policy."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def listen(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", self._failed)

    def unlike(self, *expected: str) -> list[str]:
        """Those in which none of these words stands."""
        return [each for each in self.all if not any(word in each for word in expected)]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.all.append(message.text)

    def _failed(self, error: Error) -> None:
        self.all.append(str(error))
