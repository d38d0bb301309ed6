"""The threads, under a hub that shows every fault."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

import pytest

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.sync import loop as loops
from store_app.sync import watchdog
from store_app.sync.connectivity import LineMode, LineState
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.loop import Exchanger, Sides
from store_app.sync.pace import Pace
from tests.device import Device
from tests.makers import ELENI, a_shop_page
from tests.unit.sync.scripted_hub import (
    Handler,
    Reply,
    ScriptedHub,
    a_pull,
    a_push,
    in_turn,
    problem,
    saying,
)

LineFits: TypeAlias = Callable[[LineState], bool]
ADD = CartAdd(Sku("mug"), 1, Money(100, "EUR"))


@pytest.fixture(autouse=True)
def quick_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses as long as ever, but never waited for."""

    def shortly(_self: Pace, told_s: float | None = None, _tried_s: float = 0.0) -> float:
        return min(told_s or 0.01, 0.01)

    monkeypatch.setattr(Pace, "pause_s", shortly)
    monkeypatch.setattr(loops, "POLLING_S", 0.05)


def in_mode(mode: LineMode, code: str | None = None) -> LineFits:
    return lambda state: state.mode is mode and code in {None, state.code}


def test_the_line_is_live_after_the_first_exchange(lonely: Device, script: ScriptedHub) -> None:
    script.answers["/v1/pull"] = saying(200, a_pull())
    assert lonely.line.state.mode is LineMode.STARTING
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.LIVE))


FAULTS: list[tuple[Reply, str]] = [
    (saying(500, b"oops"), "hub.broken"),
    (saying(200, b"<html>"), "hub.garbage"),
    (saying(200, a_pull(rows=[{"type": "feed"}])), "hub.garbage"),
    (
        saying(
            200,
            a_pull(
                rows=[{"type": "feed", "stream": "catalogue", "seq": 1, "key": "k", "body": {}}]
            ),
        ),
        "hub.garbage",
    ),
    (saying(503, problem(1304, retry_after_s=1)), "hub.busy"),
    (Handler.reset, "hub.unreachable"),
]


@pytest.mark.parametrize(("fault", "code"), FAULTS)
def test_a_person_works_on_through_every_fault_and_the_line_heals(
    lonely: Device, script: ScriptedHub, fault: Reply, code: str
) -> None:
    script.answers["/v1/pull"] = script.answers["/v1/push"] = fault
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.OFFLINE, code))
        lonely.write(ELENI, ADD)
        state = lonely.data.customers().state(ELENI)
        assert state is not None
        assert state.pieces() == 1
        lonely.wait_for_line(lambda line: line.waiting == 1)
        script.answers["/v1/push"] = saying(200, a_push(1))
        script.answers["/v1/pull"] = saying(200, a_pull(last_n=1))
        lonely.wait_for_line(lambda line: line.mode is LineMode.LIVE and line.waiting == 0)
    pushed = {body for _, path, body in script.asked if path == "/v1/push"}
    assert len(pushed) == 1


@pytest.mark.parametrize(
    ("status", "number", "code"),
    [
        (401, 1101, "hub.not_enrolled"),
        (403, 1102, "hub.forbidden"),
        (422, 1303, "hub.frozen"),
        (426, 1003, "hub.unknown_version"),
    ],
)
def test_a_refused_device_stops_sending_and_keeps_everything(
    lonely: Device, script: ScriptedHub, status: int, number: int, code: str
) -> None:
    script.answers["/v1/pull"] = script.answers["/v1/push"] = saying(status, problem(number))
    lonely.write(ELENI, ADD)
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.REFUSED, code))
        for _ in range(5):
            lonely.write(ELENI, ADD)
        lonely.wait_for_line(lambda line: line.waiting == 6)
    assert script.paths().count("/v1/push") == 1
    assert lonely.data.outbox.count_waiting().count == 6


def test_one_lost_request_is_nothing_to_speak_of(lonely: Device, script: ScriptedHub) -> None:
    script.answers["/v1/pull"] = in_turn(Handler.reset, saying(200, a_pull()))
    modes: list[LineMode] = []
    lonely.line.listen(lambda state: modes.append(state.mode))
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.LIVE))
    assert LineMode.OFFLINE not in modes


def test_a_gap_is_filled_from_where_the_hub_says(lonely: Device, script: ScriptedHub) -> None:
    for _ in range(3):
        lonely.write(ELENI, ADD)
    lonely.data.outbox.heard(2)
    script.answers["/v1/push"] = in_turn(saying(409, problem(1301, "2")), saying(200, a_push(3)))
    script.answers["/v1/pull"] = saying(200, a_pull(last_n=3))
    lonely.exchange()
    first, second = [body for _, path, body in script.asked if path == "/v1/push"]
    assert first.count(b'"n":3') == 1
    assert second.count(b'"cart.add"') == 2
    assert lonely.data.outbox.count_waiting().count == 0


def test_a_push_that_is_too_large_is_halved(lonely: Device, script: ScriptedHub) -> None:
    for _ in range(8):
        lonely.write(ELENI, ADD)
    sizes: list[int] = []

    def push(handler: Handler) -> None:
        sizes.append(script.asked[-1][2].count(b'"cart.add"'))
        too_large = len(sizes) < 8 and sizes[-1] > 4
        handler.say(413 if too_large else 200, problem(1002) if too_large else a_push(8))

    script.answers["/v1/push"] = push
    script.answers["/v1/pull"] = saying(200, a_pull(last_n=8))
    lonely.exchange()
    assert sizes[-1] <= 4
    assert lonely.data.outbox.count_waiting().count == 0


def test_a_hub_with_another_epoch_resets_the_copy_and_keeps_the_outbox(
    lonely: Device, script: ScriptedHub
) -> None:
    lonely.intake.take(a_shop_page())
    lonely.write(ELENI, ADD)
    script.answers["/v1/push"] = in_turn(
        saying(409, problem(1302, "epoch-2")), saying(200, a_push(1))
    )
    script.answers["/v1/pull"] = saying(200, a_pull(epoch="epoch-2", last_n=1))
    lonely.exchange()
    pulls = [path for _, path, _ in script.asked if path.startswith("/v1/pull")]
    assert ["cursor=&" in path for path in pulls] == [True]
    assert lonely.data.catalogue().shop() is None
    bodies = [body for _, path, body in script.asked if path == "/v1/push"]
    assert [b'"epoch": "epoch-1"' in body for body in bodies] == [True, False]
    assert bodies[0].partition(b'"changes"')[2] == bodies[1].partition(b'"changes"')[2]


def test_stopping_takes_no_time_even_if_the_hub_hangs(lonely: Device, script: ScriptedHub) -> None:
    script.answers["/v1/pull"] = script.answers["/v1/events"] = script.hang
    before = set(threading.enumerate())
    with lonely.running():
        assert script.was_asked.wait(30)
    left = {each.name for each in set(threading.enumerate()) - before}
    assert not left & {"exchange", "doorbell"}


def test_stopping_reaches_a_thread_that_is_just_about_to_ask(
    lonely: Device, script: ScriptedHub
) -> None:
    """The stop comes while the client is being made: there is nothing to cut yet."""
    script.answers["/v1/pull"] = script.answers["/v1/events"] = script.hang
    making, made = threading.Event(), threading.Event()

    def slowly(url: str, token: str) -> HubClient:
        making.set()
        made.wait(30)
        return connect(url, token)

    sides = Sides(lonely.data.outbox, lonely.intake, lonely.data.owned.files.downloads)
    exchanger = Exchanger(sides, lonely.line, lonely.clock, slowly)
    exchanger.start()
    assert making.wait(30)
    stopper = threading.Thread(target=exchanger.stop)
    stopper.start()
    stopper.join(30)
    made.set()
    for thread in exchanger._threads:
        thread.join(30)
    assert not [thread.name for thread in exchanger._threads if thread.is_alive()]
    assert script.asked == []


def test_a_device_that_nobody_enrolled_waits_quietly(lonely: Device, script: ScriptedHub) -> None:
    with lonely.data.outbox_file.write() as connection:
        connection.execute("DELETE FROM identity")
    with lonely.running():
        assert lonely.line.state.mode is LineMode.STARTING
    assert script.asked == []


def test_a_poke_brings_what_is_new(lonely: Device, script: ScriptedHub) -> None:
    rung, pulled = threading.Event(), threading.Event()

    def events(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        rung.wait(30)
        for frame in (b": hello\n\n", b"event: poke\nda", b'ta: {"heads": {}}\n\n'):
            handler.wfile.write(f"{len(frame):x}\r\n".encode() + frame + b"\r\n")
        script.release.wait(30)

    def pull(handler: Handler) -> None:
        handler.say(200, a_pull())
        if rung.is_set():
            pulled.set()

    script.answers["/v1/events"] = events
    script.answers["/v1/pull"] = pull
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.LIVE))
        rung.set()
        assert pulled.wait(30)


def test_a_full_disk_is_told_and_nothing_is_lost(lonely: Device, script: ScriptedHub) -> None:
    script.answers["/v1/pull"] = saying(200, a_pull(rows=[a_feed_row(at) for at in range(500)]))
    with lonely.data.replica_file.write() as connection:
        pages = connection.execute("PRAGMA page_count").scalar_one()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with lonely.running():
        lonely.wait_for_line(lambda line: line.code == "disk.full")
        lonely.write(ELENI, ADD)
    assert lonely.data.outbox.count_waiting().count == 1
    assert lonely.intake.cursor() == ""


def a_feed_row(at: int) -> dict[str, object]:
    shop = {"type": "category", "id": f"c{at}", "name": {"en": "x" * 900}, "topics": []}
    return {"type": "feed", "stream": "shop", "seq": at + 1, "key": f"category:{at}", "body": shop}


def test_a_hub_that_asks_for_time_gets_it_however_often_somebody_taps(
    lonely: Device, script: ScriptedHub
) -> None:
    script.answers["/v1/push"] = saying(503, problem(1304), Retry_After="30")
    lonely.write(ELENI, ADD)
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.OFFLINE))
        for _ in range(5):
            lonely.write(ELENI, ADD)
        lonely.wait_for_line(lambda line: line.waiting == 6)
    assert script.paths().count("/v1/push") == 1


def test_a_line_on_which_nothing_moves_is_made_anew(
    lonely: Device,
    script: ScriptedHub,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The hub answered once and then says nothing more: no failure, and nothing goes on."""
    monkeypatch.setattr(loops, "LOOK_S", 0.02)
    monkeypatch.setattr(watchdog, "STILL_S", 0.1)
    script.answers["/v1/pull"] = in_turn(saying(200, a_pull()), saying(200, a_pull(last_n=1)))
    script.answers["/v1/push"] = in_turn(script.hang, saying(200, a_push(1)))
    with lonely.running():
        lonely.wait_for_line(in_mode(LineMode.LIVE))
        lonely.write(ELENI, ADD)
        assert script.was_asked.wait(30)
        lonely.wait_for_line(lambda line: line.mode is LineMode.LIVE and not line.waiting)
    assert "connecting anew" in caplog.text
    assert script.paths().count("/v1/push") >= 2
