"""Hubs on one database tell each other what moved; it may be lost, and it holds up nobody."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.clocks import SystemClock
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.neighbours import MOST_BYTES, Neighbours, Wire, texts_of
from store_app.hub.events.pipe_wire import PipeWire

PATIENCE_S = 30
CART = StreamName("customer:1")
TABLET = DeviceId("tablet")


class Ear:
    """What one hub hears of the others."""

    def __init__(self) -> None:
        self.heads: dict[StreamName, int] = {}
        self.devices: set[DeviceId] = set()
        self.changed = threading.Condition()

    def __call__(self, heads: Mapping[StreamName, int], devices: Collection[DeviceId]) -> None:
        with self.changed:
            self.heads.update(heads)
            self.devices.update(devices)
            self.changed.notify_all()

    def hears(self, heads: Mapping[StreamName, int], *devices: DeviceId) -> bool:
        with self.changed:
            return self.changed.wait_for(
                lambda: self.heads == heads and self.devices == set(devices), PATIENCE_S
            )


def nobody(_stream: StreamName) -> Collection[DeviceId]:
    return ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "hub.db"


def test_what_moves_in_one_hub_is_heard_in_the_others_and_not_in_itself(folder: Path) -> None:
    hubs = [Neighbours(lambda: PipeWire.beside(str(folder))) for _ in range(3)]
    ears = [Ear() for _ in hubs]
    for hub, ear in zip(hubs, ears, strict=True):
        hub.start(ear, nobody)
    hubs[0].moved({CART: 7})
    hubs[0].changed(TABLET)
    for ear in ears[1:]:
        assert ear.hears({CART: 7}, TABLET)
    hubs[1].moved({CART: 8})
    assert ears[2].hears({CART: 8}, TABLET)
    assert ears[0].hears({CART: 8})
    for hub in hubs:
        hub.close()
    assert list(folder.with_name(".hub.db.hubs").iterdir()) == []


def test_a_hub_that_was_killed_is_forgotten(folder: Path) -> None:
    dead, alive = PipeWire.beside(str(folder)), PipeWire.beside(str(folder))
    assert dead is not None
    assert alive is not None
    os.close(dead._end)
    alive.send(["[]"])
    assert list(folder.with_name(".hub.db.hubs").iterdir()) == [alive._own]
    os.close(alive._end)
    next_one = PipeWire.beside(str(folder))
    assert next_one is not None
    assert list(folder.with_name(".hub.db.hubs").iterdir()) == [next_one._own]
    next_one.close()


def test_a_hub_that_hears_nothing_for_long_holds_up_nobody(folder: Path) -> None:
    busy, alive = PipeWire.beside(str(folder)), PipeWire.beside(str(folder))
    assert busy is not None
    assert alive is not None
    sent = [json.dumps(["x", {}, [str(at)]]).ljust(1_000) for at in range(200)]
    alive.send(sent)
    heard: list[str] = []
    alive.send([""])
    while not heard or len(heard) < 60:
        heard += busy.receive()
    assert heard == sent[: len(heard)]
    busy.close()
    alive.close()


def test_a_command_that_only_looks_is_no_neighbour(folder: Path) -> None:
    hub = Neighbours(lambda: PipeWire.beside(str(folder)))
    hub.moved({CART: 1})
    hub.close()
    assert not folder.with_name(".hub.db.hubs").exists()


def test_a_command_has_the_hubs_look_at_a_device_at_once(folder: Path) -> None:
    hub, ear = Neighbours(lambda: PipeWire.beside(str(folder))), Ear()
    hub.start(ear, nobody)
    command = Neighbours(lambda: PipeWire.beside(str(folder)))
    command.tell(TABLET)
    assert ear.hears({}, TABLET)
    command.close()
    hub.close()
    assert list(folder.with_name(".hub.db.hubs").iterdir()) == []


def test_hubs_tell_each_other_who_listens_to_a_stream(folder: Path) -> None:
    pages = [DeviceId("page-0"), DeviceId("page-1"), DeviceId("page-2")]
    hubs = [Neighbours(lambda: PipeWire.beside(str(folder))) for _ in pages]
    for hub, page in zip(hubs, pages, strict=True):
        hub.start(Ear(), lambda stream, page=page: [page] if stream == CART else [])  # type: ignore[misc]
    until(lambda: hubs[0].listening(CART) == set(pages[1:]))
    until(lambda: hubs[2].listening(CART) == set(pages[:2]))
    assert hubs[1].listening(StreamName("customer:2")) == frozenset()
    hubs[1].close()
    until(lambda: hubs[0].listening(CART) == {pages[2]})
    for hub in (hubs[0], hubs[2]):
        hub.close()


def until(fits: Callable[[], bool]) -> None:
    """Whoever is not heard in time is heard the next time."""
    clock = SystemClock()
    end_s = clock.steady_s() + PATIENCE_S
    while not fits():
        assert clock.steady_s() < end_s


def test_a_hub_alone_waits_for_nobody(folder: Path) -> None:
    hub = Neighbours(lambda: PipeWire.beside(str(folder)))
    assert hub.listening(CART) == frozenset()
    hub.start(Ear(), nobody)
    assert [hub.listening(CART) for _ in range(200)] == [frozenset()] * 200
    hub.close()


def test_where_nothing_can_go_between_them_hubs_work_alone(tmp_path: Path) -> None:
    hub = Neighbours(lambda: PipeWire.beside(str(tmp_path / "no" / "such" / "hub.db")))
    hub.start(Ear(), nobody)
    hub.moved({CART: 1})
    hub.close()


class Nonsense:
    """A wire on which others say what no version ever said; then it breaks."""

    def __init__(self) -> None:
        self.texts = [
            "",
            "{",
            "[]",
            "[1]",
            '["x", 1, 2]',
            '["x", {"a": "b"}, []]',
            "null",
            '["x", {"told": 1}]',
        ]
        self.woken = threading.Event()

    def send(self, texts: Iterable[str]) -> None:
        raise ConnectionError(len(list(texts)))

    def receive(self) -> Collection[str]:
        if self.texts:
            texts, self.texts = self.texts, []
            return [*texts, '["x", {"customer:1": 3}, ["tablet"]]']
        self.woken.wait(PATIENCE_S)
        return ()

    def wake(self) -> None:
        self.woken.set()

    def close(self) -> None: ...


def test_what_cannot_be_read_is_left_out_and_what_fails_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    wire: Wire = Nonsense()
    hub, ear = Neighbours(lambda: wire), Ear()
    hub.start(ear, nobody)
    assert ear.hears({CART: 3}, TABLET)
    hub.moved({CART: 1})
    hub.close()
    assert {record.getMessage() for record in caplog.records} <= {
        "other hubs are not told at once: ConnectionError"
    }


@given(
    heads=st.dictionaries(
        st.text(min_size=1, max_size=60).map(StreamName), st.integers(0, 2**53), max_size=120
    ),
    devices=st.sets(st.text(min_size=1, max_size=12).map(DeviceId), max_size=120),
)
def test_all_is_told_in_texts_that_every_wire_takes(
    heads: dict[StreamName, int], devices: set[DeviceId]
) -> None:
    told: dict[StreamName, int] = {}
    named: list[DeviceId] = []
    for text in texts_of("me", heads, devices):
        assert len(text.encode()) <= MOST_BYTES
        assert "\n" not in text
        name, some, those = json.loads(text)
        assert name == "me"
        told |= some
        named += those
    assert told == heads
    assert sorted(named) == sorted(devices)
