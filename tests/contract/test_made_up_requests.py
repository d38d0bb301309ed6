"""Nothing that can be sent breaks the hub; `make torture` tries many times as much."""

from __future__ import annotations

from pathlib import Path

from tests.hub_server import running_hub
from tests.wire_cases import Wire

CASES = 250


def test_every_made_up_request_gets_an_answer_or_a_number(tmp_path: Path, address: str) -> None:
    with running_hub(tmp_path, address) as running:
        tried = Wire(running).run(CASES, start=1)
    assert tried.faults == []
    assert tried.cases >= CASES // 2
    assert {status for _, status in tried.answers} >= {200, 400, 404}
