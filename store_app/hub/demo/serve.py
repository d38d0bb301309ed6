"""The demo's hub as a process of its own; it ends when the application that started it does."""

from __future__ import annotations

import json
import random
import sys
import threading
from typing import Final

from store_app.clocks import SystemClock
from store_app.domain.identifiers import PlaceId
from store_app.hub.app import app_around
from store_app.hub.demo.life import Life
from store_app.hub.hub import open_hub
from store_app.hub.loading import load_shop
from store_app.hub.serve import Server
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles

_COUNTER: Final = "Counter 2"


def serve_demo(settings: HubSettings, files: ShopFiles, port: int, *, alive: bool) -> None:
    """Serve the demo shop until standard input closes.

    Once it answers, one line of JSON on standard output tells the port and a token to enrol with.
    """
    hub = open_hub(settings, SystemClock())
    filled = settings.data / "filled"
    if not filled.exists():
        load_shop(hub, files)
        filled.touch()
    home = files.shop().home
    token = hub.enrolment.make_token(PlaceId(home or ""))
    life = Life(hub, files, random.Random())  # noqa: S311 - chance for a demo, no secret

    def ready(port: int) -> None:
        said = {"port": port, "token": token, "device_name": _COUNTER}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        if alive:
            life.start()

    server = Server(app_around(hub), port, ready)
    threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
    try:
        server.run_until_stopped()
    finally:
        life.stop()


def _stop_at_end_of_input(server: Server) -> None:
    while sys.stdin.read(1):
        pass
    server.stop()
