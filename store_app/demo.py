"""The demo's hub as a child process: it starts, tells where it listens, and ends with us.

The child holds the shop's database; killing it is what 'the line goes down' means in the tour.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from store_app.domain.identifiers import PlaceId

log = logging.getLogger(__name__)

_STOP_WITHIN_S = 5.0


@dataclass(frozen=True, slots=True)
class DemoReady:
    """Where the demo's hub listens, and a token with which one device may enrol."""

    url: str
    token: str
    device_name: str


class DemoHub:
    """A hub with the demo shop on a loopback port, any that is free, in a process of its own."""

    def __init__(self, data: Path, shop: Path, *, alive: bool, port: int = 0) -> None:
        self._data = data
        self._shop = shop
        self._alive = alive
        self._port = port
        self._process: subprocess.Popen[str] | None = None

    def pins(self) -> Mapping[str, str]:
        """The PIN of every member of staff, so that the sign-in page of the demo can show it."""
        staff = json.loads((self._shop / "staff.json").read_text("utf-8"))
        return {str(each["id"]): str(each["pin"]) for each in staff}

    def place(self) -> PlaceId:
        """The store that the demo's device stands in."""
        return PlaceId(json.loads((self._shop / "shop.json").read_text("utf-8"))["home"])

    def start(self, ready: Callable[[DemoReady], None]) -> None:
        """Start it; `ready` is called from a thread of its own once it answers.

        A hub that was stopped comes back on the same port with the same data.
        """
        command = [sys.executable, "-m", "store_app", "hub", "demo"]
        command += ["--data", str(self._data), "--shop", str(self._shop)]
        command += ["--port", str(self._port), "--life" if self._alive else "--no-life"]
        self._data.mkdir(parents=True, exist_ok=True)
        with (self._data / "hub.log").open("a", encoding="utf-8") as trace:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=trace, text=True
            )
        threading.Thread(
            target=self._await_ready, args=(self._process, ready), name="demo-hub", daemon=True
        ).start()

    def stop(self) -> None:
        """End it; closing its input is enough, and a child that does not listen is killed."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(_STOP_WITHIN_S)
        except subprocess.TimeoutExpired:
            log.warning("the demo's hub did not end by itself and was killed")
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def kill(self) -> None:
        """Pull its plug: no good-bye, nothing flushed."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _await_ready(
        self, process: subprocess.Popen[str], ready: Callable[[DemoReady], None]
    ) -> None:
        line = process.stdout.readline() if process.stdout is not None else ""
        if not line:
            log.error("the demo's hub did not start; see hub.log in its folder")
            return
        said = json.loads(line)
        self._port = int(said["port"])
        url = f"http://127.0.0.1:{self._port}"
        ready(DemoReady(url=url, token=said["token"], device_name=said["device_name"]))
