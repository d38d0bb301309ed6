"""The pill that tells how the line is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from store_app.sync.connectivity import Loading
from store_app.viewmodels.frame.line_status import SOON_MS, LineStatus
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone
from tests.fakes.clock import FrozenClock


@pytest.fixture
def line() -> LineStatus:
    return LineStatus(FrozenClock(), Amounts)


def test_it_starts_by_connecting(line: LineStatus) -> None:
    assert (line.state.text, line.state.live) == ("Connecting", False)


def test_live_is_one_word_and_cannot_be_tapped(line: LineStatus) -> None:
    line.show("live", 0, 0)
    assert (line.state.text, line.state.tone, line.state.tappable) == ("Live", Tone.GOOD, False)


@pytest.mark.parametrize(
    ("waiting", "told"),
    [(0, ""), (1, "1 change waiting since yesterday"), (3, "3 changes waiting since yesterday")],
)
def test_offline_tells_since_when_and_what_waits(line: LineStatus, waiting: int, told: str) -> None:
    """Who started again without a line has waited for longer than the line is known to be down."""
    now_ms = FrozenClock().now_ms()
    line.show("offline", now_ms, waiting, "", now_ms - 86_400_000)
    assert line.state.text.startswith("Offline since ")
    assert (line.state.waiting, line.state.tappable) == (told, True)


@pytest.mark.parametrize(
    ("stream", "told"),
    [
        ("catalogue", "Fetching products: 42%"),
        ("reviews", "Fetching reviews: 42%"),
        ("store:kifissia:stock", "Fetching stock: 42%"),
    ],
)
def test_while_the_shop_comes_in_it_says_how_much_of_it_is_here(
    line: LineStatus, stream: str, told: str
) -> None:
    line.show("live", 0, 0)
    line.fetch(Loading(stream, 42_500, 100_000))
    assert (line.state.text, line.state.tone, line.state.live) == (told, Tone.GOOD, True)
    line.show("offline", FrozenClock().now_ms(), 0)
    assert line.state.text.startswith("Offline since ")
    line.show("live", 0, 0)
    line.fetch(None)
    assert line.state.text == "Live"


def test_what_is_here_in_a_moment_is_not_told(line: LineStatus) -> None:
    line.show("live", 0, 0)
    line.fetch(Loading("catalogue", 10, 999))
    assert line.state.text == "Live"


@pytest.mark.usefixtures("qapp")
def test_on_a_live_line_only_what_waits_for_long_is_told_and_can_be_looked_at() -> None:
    clock = FrozenClock()
    line = LineStatus(clock, Amounts)
    line.show("live", 0, 2, "", clock.now_ms())
    assert (line.state.waiting, line.state.tappable) == ("", False)
    clock.advance(SOON_MS / 1_000)
    line.retranslate()
    assert line.state.waiting.startswith("2 changes waiting since ")
    assert (line.state.text, line.state.live, line.state.tappable) == ("Live", True, True)
    line.show("live", 0, 0)
    assert (line.state.waiting, line.state.tappable) == ("", False)


def test_on_a_live_line_it_looks_by_itself_whether_something_waits_for_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store_app.viewmodels.frame.line_status.SOON_MS", 20)
    clock = FrozenClock()
    line = LineStatus(clock, Amounts)
    line.show("live", 0, 1, "", clock.now_ms())
    clock.advance(1)
    qtbot.waitUntil(lambda: line.state.waiting.startswith("1 change waiting since "))


@pytest.mark.parametrize(
    ("waiting", "told"), [(1, "1 change waiting since "), (2, "2 changes waiting since ")]
)
def test_a_device_that_was_refused_says_so_and_since_when_changes_wait(
    line: LineStatus, waiting: int, told: str
) -> None:
    line.show("refused", 0, waiting, "", FrozenClock().now_ms())
    assert line.state.tone == Tone.PROBLEM
    assert line.state.waiting.startswith(told)
    assert line.state.waiting[-5:].replace(":", "").isdigit()


@pytest.mark.parametrize(
    ("code", "todo"),
    [
        ("hub.not_enrolled", "Ask a manager to enrol this device again"),
        ("hub.forbidden", "Ask a manager."),
        ("hub.unknown_version", "Ask a manager for the update"),
        ("hub.frozen", "Ask a manager to enrol this device again."),
        ("files.unreadable", "Close the application and open it again"),
    ],
)
def test_who_is_refused_reads_that_nothing_is_lost_and_what_to_do(
    line: LineStatus, code: str, todo: str
) -> None:
    line.show("refused", 0, 2, code)
    assert todo in line.state.advice
    assert "kept" in line.state.advice


def test_on_a_full_disk_it_says_what_still_works_and_how_to_make_room(line: LineStatus) -> None:
    line.show("refused", 0, 2, "disk.full")
    assert line.state.advice.startswith("The disk of this device is full. What waits is still sent")
    line.show("live", 0, 0)
    assert line.state.advice == ""


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("hub.not_enrolled", "Not enrolled any more"),
        ("hub.unknown_version", "Update needed"),
        ("hub.frozen", "Stopped: this device was copied"),
        ("hub.malformed", "Head office says no"),
        ("disk.full", "Disk is full"),
        ("files.unreadable", "Stored data damaged: restart"),
    ],
)
def test_it_tells_what_a_person_must_do_something_about(
    line: LineStatus, code: str, told: str
) -> None:
    line.show("refused", FrozenClock().now_ms(), 2, code)
    assert (line.state.text, line.state.icon, line.state.tappable) == (told, "problem", True)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("hub.unreachable", "Offline since "),
        ("hub.slow", "Offline since "),
        ("hub.broken", "Fault at head office since "),
        ("hub.garbage", "Strange answers since "),
        ("hub.busy", "Head office busy since "),
    ],
)
def test_a_line_that_is_down_is_not_a_hub_that_is_broken(
    line: LineStatus, code: str, told: str
) -> None:
    line.show("offline", FrozenClock().now_ms(), 1, code)
    assert line.state.text.startswith(told)
    assert line.state.waiting == "1 change waiting"
    line.show("offline", FrozenClock().now_ms(), 1, code, FrozenClock().now_ms())
    assert line.state.waiting.startswith("1 change waiting since ")


def test_a_tap_asks_for_what_waits(line: LineStatus) -> None:
    asked: list[bool] = []
    line.waitingAsked.connect(lambda: asked.append(True))
    line.askWaiting()
    assert asked == [True]
