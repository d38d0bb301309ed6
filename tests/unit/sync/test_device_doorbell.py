from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from store_app.sync.doorbell import Doorbell
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.pace import Pace
from tests.fakes.clock import FrozenClock
from tests.hub_server import a_port
from tests.unit.sync.scripted_hub import Handler, ScriptedHub, in_turn, problem, saying

STREAM = "text/event-stream"


def a_doorbell(url: str, ring: Callable[[], None], stopping: threading.Event) -> Doorbell:
    def connected() -> HubClient:
        return connect(url)

    return Doorbell(connected, ring, FrozenClock(), stopping)


def pauses_of(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    rounds: int,
    ring: Callable[[], None] = lambda: None,
) -> list[float | None]:
    """How long the listener waits after each of its first connections."""
    taken: list[float | None] = []

    stopping = threading.Event()

    class Again(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            taken.append(timeout)
            if len(taken) == rounds:
                stopping.set()
            return True

    monkeypatch.setattr(Pace, "pause_s", lambda _self: 0.5)
    doorbell = a_doorbell(url, ring, stopping)
    doorbell._again = Again()
    doorbell.run()
    return taken


def test_after_three_quick_closes_it_tries_only_once_a_minute(
    script: ScriptedHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.answers["/v1/events"] = saying(200, b"", STREAM)
    assert pauses_of(script.url, monkeypatch, 4) == [0.5, 0.5, 60.0, 60.0]


def test_a_hub_that_is_not_there_is_tried_again_soon_and_never_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert pauses_of(f"http://127.0.0.1:{a_port()}", monkeypatch, 5) == [0.5] * 5


def test_a_line_that_falls_silent_rings_so_that_the_exchange_finds_out(
    script: ScriptedHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.answers["/v1/events"] = saying(200, b"", STREAM)
    rung: list[bool] = []
    pauses_of(script.url, monkeypatch, 1, lambda: rung.append(True))
    assert rung == [True]


def test_a_no_is_not_asked_again_and_again(
    script: ScriptedHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.answers["/v1/events"] = saying(401, problem(1101))
    assert pauses_of(script.url, monkeypatch, 2) == [60.0, 60.0]


@pytest.mark.parametrize("garbage", [b"<html>", b"data: {{{\n\n", b"\x00\xff\n", b"data:\n\n"])
def test_whatever_comes_it_only_rings(
    script: ScriptedHub, monkeypatch: pytest.MonkeyPatch, garbage: bytes
) -> None:
    script.answers["/v1/events"] = saying(200, garbage, STREAM)
    assert pauses_of(script.url, monkeypatch, 1) == [0.5]


def test_it_rings_for_each_poke_and_says_that_it_hears(script: ScriptedHub) -> None:
    rung, stopping = threading.Event(), threading.Event()

    def events(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", STREAM)
        handler.end_headers()
        handler.wfile.write(b'data: {"heads": {}}\n\n')
        script.release.wait(30)
        handler.close_connection = True

    script.answers["/v1/events"] = events
    bell = a_doorbell(script.url, rung.set, stopping)
    thread = threading.Thread(target=bell.run)
    thread.start()
    assert rung.wait(30)
    assert bell.hears
    stopping.set()
    bell.cut()
    thread.join(30)
    assert not thread.is_alive()
    assert not bell.hears


def test_where_no_stream_comes_through_it_asks_by_questions_that_are_held(
    script: ScriptedHub,
) -> None:
    script.answers["/v1/events"] = saying(200, b"", STREAM)
    poke = saying(200, b'{"heads": {"catalogue": 7}}')
    script.answers["/v1/events/next"] = in_turn(poke, poke, script.hang)
    stopping, rung = threading.Event(), threading.Semaphore(0)
    doorbell = a_doorbell(script.url, rung.release, stopping)
    doorbell.cursor = lambda: "c9"
    thread = threading.Thread(target=doorbell.run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pace, "pause_s", lambda _self: 0.01)
        thread.start()
        for _ in range(3 + 2):  # three lines that fell silent, then two pokes
            assert rung.acquire(timeout=30)
        assert script.was_asked.wait(30)
        assert doorbell.hears
        stopping.set()
        doorbell.cut()
        thread.join(30)
    assert not thread.is_alive()
    assert "/v1/events/next?cursor=c9" in [path for _, path, _ in script.asked]


def test_a_question_that_a_restored_hub_refuses_rings_too(
    script: ScriptedHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody would pull before the time is up, and the pull is what notices."""
    script.answers["/v1/events"] = saying(200, b"", STREAM)
    script.answers["/v1/events/next"] = saying(409, problem(1302))
    rung: list[bool] = []
    pauses_of(script.url, monkeypatch, 3, lambda: rung.append(True))
    assert len(rung) == 4  # each of three quick closes, and the question after them
