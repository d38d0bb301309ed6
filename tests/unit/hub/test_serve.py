"""A hub as a process of its own: it says its port, and it ends at once when told to."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from store_app.clocks import SystemClock
from store_app.hub.hub import open_hub
from tests.hub_server import RESOURCES, settings_in
from tests.hub_shop import KIFISSIA, seed

SCRIPT = """
import sys
from pathlib import Path
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
serve(
    HubSettings(data=Path(sys.argv[1]), resources=Path(sys.argv[2])),
    ready=lambda port: print(port, flush=True),
)
"""


@pytest.mark.e2e
def test_a_hub_process_serves_and_ends_at_once_with_streams_open(tmp_path: Path) -> None:
    hub = open_hub(settings_in(tmp_path), SystemClock())
    seed(hub)
    token = hub.enrolment.make_token(KIFISSIA)
    hub.close()
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", SCRIPT, str(tmp_path), str(RESOURCES)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout:
        url = f"http://127.0.0.1:{int(process.stdout.readline())}"
        ask = {"token": token, "name": "tablet"}
        issued = httpx.post(f"{url}/v1/enrol", json=ask, timeout=30).json()
        headers = {"Authorization": f"Bearer {issued['token']}"}
        with httpx.stream("GET", f"{url}/v1/events", headers=headers, timeout=30) as stream:
            lines = stream.iter_lines()
            assert next(lines) == "event: poke"
            process.send_signal(signal.SIGTERM)
            list(lines)
        assert process.wait(timeout=30) == 0
