"""A hub, or whoever answers in its place, says what cannot be: nothing of it stays or stops us."""

from __future__ import annotations

from typing import Final

import pytest

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.sync import loop as loops
from store_app.sync.connectivity import LineMode
from store_app.sync.pace import Pace
from tests.device import Device
from tests.makers import ELENI
from tests.unit.sync.scripted_hub import (
    Reply,
    ScriptedHub,
    a_pull,
    a_push,
    in_turn,
    problem,
    saying,
)

HUGE: Final = 10**30
A_STOCK_ROW: Final = {
    "type": "feed",
    "stream": "store:kifissia:stock",
    "seq": 1,
    "key": "mug",
    "body": {"place": "kifissia", "sku": "mug", "on_hand": HUGE},
}
A_STATE: Final = {"type": "state", "stream": "customer:x", "seq": HUGE, "state": "{}"}
A_SNAPSHOT: Final = {
    "stream": "catalogue",
    "seq": 1,
    "path": "/v1/snapshot/gone",
    "sha256": "0" * 64,
    "rows": 1,
}


@pytest.fixture(autouse=True)
def quick_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits as long as the hub asks for, and a refused device asks again in a year."""
    monkeypatch.setattr(Pace, "pause_s", lambda *_: 0.01)
    monkeypatch.setattr(loops, "POLLING_S", 0.05)
    monkeypatch.setattr(loops, "REFUSED_S", 31_536_000.0)
    monkeypatch.setattr("store_app.sync.answers.LONGEST_WAIT_S", 0.01)


@pytest.mark.parametrize(
    "answer",
    [
        a_pull(last_n=HUGE),
        a_pull(durable_n=-HUGE),
        a_pull(as_of_ms=HUGE),
        a_pull(heads={"catalogue": HUGE}),
        a_pull(heads={"customer:x": -HUGE}),
        a_pull(told=[{"n": HUGE, "outcome": "ok"}]),
        a_pull(told=[{"n": -HUGE, "outcome": "conflict:x"}]),
        a_pull(rows=[A_STOCK_ROW]),
        a_pull(rows=[A_STATE]),
        a_pull(snapshots=[A_SNAPSHOT | {"path": "@elsewhere/v1/snapshot/x"}]),
        a_pull(snapshots=[A_SNAPSHOT | {"sha256": "../replica"}]),
    ],
)
def test_an_impossible_pull_is_garbage_and_the_next_good_one_is_taken(
    lonely: Device, script: ScriptedHub, answer: bytes
) -> None:
    good = saying(200, a_pull(last_n=1))
    script.answers["/v1/pull"] = in_turn(saying(200, answer), good)
    script.answers["/v1/push"] = saying(200, a_push(1))
    sends_what_waits(lonely)
    assert script.paths().count("/v1/pull") >= 2


@pytest.mark.parametrize(
    "reply",
    [
        saying(200, a_push(1).replace(b'"last_n": 1', b'"last_n": %d' % HUGE)),
        saying(200, a_push(1).replace(b'"n": 1', b'"n": %d' % HUGE)),
        saying(200, a_push(1).replace(b'"durable_n": 0', b'"durable_n": -1')),
        saying(503, problem(1304, retry_after_s=1e308)),
        saying(503, problem(1304, retry_after_s=float("nan"))),
        saying(503, b"", Retry_After="9" * 300),
    ],
)
def test_an_impossible_answer_to_a_push_is_garbage_and_the_same_is_sent_again(
    lonely: Device, script: ScriptedHub, reply: Reply
) -> None:
    script.answers["/v1/pull"] = saying(200, a_pull(last_n=1))
    script.answers["/v1/push"] = in_turn(reply, saying(200, a_push(1)))
    sends_what_waits(lonely)
    first, second = [body for _, path, body in script.asked if path == "/v1/push"]
    assert first == second


@pytest.mark.parametrize("pause_s", [1e308, -1e308, 86_400.0])
def test_a_hub_that_asks_for_ages_is_not_waited_for_so_long(
    lonely: Device, script: ScriptedHub, pause_s: float
) -> None:
    script.answers["/v1/push"] = in_turn(
        saying(200, a_push(1, backoff_s=pause_s)), saying(200, a_push(2))
    )
    script.answers["/v1/pull"] = in_turn(
        saying(200, a_pull(last_n=1)), saying(200, a_pull(last_n=2))
    )
    sends_what_waits(lonely, changes=2)


def test_a_snapshot_that_is_gone_is_asked_for_anew_at_once(
    lonely: Device, script: ScriptedHub
) -> None:
    """Another process of the hub answers, or a newer file took its place meanwhile."""
    with_snapshot = saying(200, a_pull(last_n=1, snapshots=[A_SNAPSHOT]))
    script.answers["/v1/pull"] = in_turn(with_snapshot, saying(200, a_pull(last_n=1)))
    script.answers["/v1/push"] = saying(200, a_push(1))
    sends_what_waits(lonely)
    assert script.paths().count("/v1/snapshot/gone") == 1


def sends_what_waits(device: Device, changes: int = 1) -> None:
    """A person works meanwhile, and the line is live in the end with nothing left to send."""
    for _ in range(changes):
        device.write(ELENI, CartAdd(Sku("mug"), 1, Money(100, "EUR")))
    with device.running():
        device.wait_for_line(lambda line: line.mode is LineMode.LIVE and not line.waiting)
