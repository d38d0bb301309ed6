"""Pokes from any thread, bounded for the slow, repeated for those who missed one."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Collection, Mapping

import pytest
from sqlalchemy.exc import OperationalError

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.events.listener import MOST_WAITING
from store_app.hub.problems import RequestRefused
from store_app.protocol.problems import ErrorNumber

TABLET = DeviceId("tablet")
CART = StreamName("customer:1")
OTHER = StreamName("customer:2")
PATIENCE_S = 30


class Follows:
    """What devices follow, as a test sets it."""

    def __init__(self, **devices: dict[StreamName, int]) -> None:
        self.devices = {DeviceId(name): heads for name, heads in devices.items()}

    def read(self, devices: Collection[DeviceId]) -> Mapping[DeviceId, Mapping[StreamName, int]]:
        return {name: dict(self.devices[name]) for name in devices if name in self.devices}


async def heads_of(frames: AsyncIterator[str]) -> dict[str, int]:
    frame = await asyncio.wait_for(anext(frames), PATIENCE_S)
    data = frame.rsplit("data: ", 1)[1]
    heads: dict[str, int] = json.loads(data).get("heads", {})
    return heads


def test_a_ring_from_another_thread_reaches_those_who_follow() -> None:
    async def scene() -> dict[str, int]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        frames = bell.frames(TABLET, follows.read)
        assert await heads_of(frames) == {CART: 1}
        ring = threading.Thread(target=bell.ring, args=({CART: 2, OTHER: 9},))
        ring.start()
        return await heads_of(frames)

    assert asyncio.run(scene()) == {CART: 2}


def test_rings_that_nobody_takes_become_the_newest_heads() -> None:
    async def scene() -> dict[str, int]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1, OTHER: 1})
        frames = bell.frames(TABLET, follows.read)
        await heads_of(frames)
        for head in range(2, 50):
            bell.ring({CART: head})
        bell.ring({OTHER: 2})
        await asyncio.sleep(0)
        return await heads_of(frames)

    assert asyncio.run(scene()) == {CART: 49, OTHER: 2}


def test_too_many_waiting_pokes_become_one_resync() -> None:
    async def scene() -> str:
        streams = {StreamName(f"customer:{number}"): 1 for number in range(MOST_WAITING + 1)}
        bell, follows = Doorbell(), Follows(tablet=streams)
        frames = bell.frames(TABLET, follows.read)
        return await anext(frames)

    assert asyncio.run(scene()) == "event: resync\ndata: {}\n\n"


def test_a_ring_without_listeners_is_lost_in_peace() -> None:
    Doorbell().ring({CART: 1})


def test_a_keep_alive_repeats_the_heads_and_learns_what_is_followed_now() -> None:
    async def scene() -> list[dict[str, int]]:
        bell, follows = Doorbell(seconds_apart=0), Follows(tablet={CART: 1})
        frames = bell.frames(TABLET, follows.read)
        heard = [await heads_of(frames)]
        follows.devices[TABLET] = {OTHER: 7}
        repeating = asyncio.create_task(bell.run(follows.read))
        heard.append(await heads_of(frames))
        repeating.cancel()
        bell.ring({CART: 2})
        bell.ring({OTHER: 8})
        heard.append(await heads_of(frames))
        return heard

    assert asyncio.run(scene()) == [{CART: 1}, {OTHER: 7}, {OTHER: 8}]


def test_a_device_that_may_not_speak_any_more_is_hung_up_at_the_keep_alive() -> None:
    async def scene() -> bool:
        bell, follows = Doorbell(seconds_apart=0), Follows(tablet={CART: 1})
        frames = bell.frames(TABLET, follows.read)
        await heads_of(frames)
        follows.devices.clear()
        repeating = asyncio.create_task(bell.run(follows.read))
        ended = [frame async for frame in frames] == []
        repeating.cancel()
        return ended and bell.listening() == frozenset()

    assert asyncio.run(scene())


class Slowly(Follows):
    """A database whose answer a test holds back after it was read."""

    def __init__(self, **devices: dict[StreamName, int]) -> None:
        super().__init__(**devices)
        self.has_read = threading.Event()
        self.may_tell = threading.Event()
        self.asked: list[set[DeviceId]] = []

    def read(self, devices: Collection[DeviceId]) -> Mapping[DeviceId, Mapping[StreamName, int]]:
        found = super().read(devices)
        self.asked.append(set(devices))
        self.has_read.set()
        self.may_tell.wait(PATIENCE_S)
        return found


def test_what_is_rung_while_a_device_comes_is_not_missed() -> None:
    async def scene() -> dict[str, int]:
        bell, follows = Doorbell(), Slowly(tablet={CART: 1, OTHER: 4})
        coming = asyncio.create_task(anext(bell.frames(TABLET, follows.read)))
        await asyncio.to_thread(follows.has_read.wait, PATIENCE_S)
        bell.ring({CART: 2, OTHER: 3})
        await asyncio.sleep(0)
        follows.may_tell.set()
        heads: dict[str, int] = json.loads((await coming).rsplit("data: ", 1)[1])["heads"]
        return heads

    assert asyncio.run(scene()) == {CART: 2, OTHER: 4}


def test_what_is_unfollowed_while_a_device_comes_is_looked_at_again() -> None:
    async def scene() -> dict[str, int]:
        bell, follows = Doorbell(), Slowly(tablet={CART: 1, OTHER: 1})
        frames = bell.frames(TABLET, follows.read)
        coming = asyncio.create_task(anext(frames))
        await asyncio.to_thread(follows.has_read.wait, PATIENCE_S)
        del follows.devices[TABLET][CART]
        bell.unfollow(TABLET, CART)
        await asyncio.sleep(0)
        follows.may_tell.set()
        await coming
        assert await heads_of(frames) == {OTHER: 1}
        bell.ring({CART: 9})
        bell.ring({OTHER: 2})
        return await heads_of(frames)

    assert asyncio.run(scene()) == {OTHER: 2}


def test_devices_that_come_together_are_looked_up_together() -> None:
    async def scene() -> list[set[DeviceId]]:
        names = [f"t{at}" for at in range(50)]
        bell, follows = Doorbell(), Slowly(**{name: {CART: 1} for name in names})
        follows.may_tell.set()
        await asyncio.gather(*(bell.line(DeviceId(name), follows.read) for name in names))
        return follows.asked

    asked = asyncio.run(scene())
    assert len(asked) == 1
    assert len(asked[0]) == 50


def test_a_device_that_may_not_speak_is_refused() -> None:
    async def scene() -> frozenset[DeviceId]:
        bell, follows = Doorbell(), Follows()
        for begin in (bell.line, lambda *who: anext(bell.frames(*who))):
            with pytest.raises(RequestRefused) as refused:
                await begin(TABLET, follows.read)
            assert refused.value.number is ErrorNumber.NOT_ENROLLED
        return bell.listening()

    assert asyncio.run(scene()) == frozenset()


def test_a_database_that_does_not_answer_costs_one_keep_alive(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene() -> dict[str, int]:
        bell, follows = Doorbell(seconds_apart=0), Follows(tablet={CART: 1})
        failures = [OperationalError("SELECT", {}, Exception("busy"))]

        def read(devices: Collection[DeviceId]) -> Mapping[DeviceId, Mapping[StreamName, int]]:
            if failures:
                raise failures.pop()
            return follows.read(devices)

        frames = bell.frames(TABLET, follows.read)
        await heads_of(frames)
        repeating = asyncio.create_task(bell.run(read))
        heads = await heads_of(frames)
        repeating.cancel()
        return heads

    assert asyncio.run(scene()) == {CART: 1}
    assert "no keep-alive this time" in caplog.text


def test_closing_ends_every_connection() -> None:
    async def scene() -> list[str]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        frames = bell.frames(TABLET, follows.read)
        await heads_of(frames)
        bell.close()
        return [frame async for frame in frames]

    assert asyncio.run(scene()) == []


def test_who_comes_while_the_hub_closes_is_not_kept_waiting() -> None:
    async def scene() -> list[str]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        bell.close()
        return [frame async for frame in bell.frames(TABLET, follows.read)]

    assert asyncio.run(scene()) == []


def test_a_connection_taken_over_while_the_hub_closes_is_closed() -> None:
    async def scene() -> tuple[bytes, frozenset[DeviceId]]:
        here, there = socket.socketpair()
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_connection(asyncio.Protocol, sock=here)
        bell.close()
        line = await bell.line(TABLET, follows.read)
        transport.set_protocol(line)
        line.begin(transport, b"head")
        there.setblocking(False)
        told = b""
        while part := await loop.sock_recv(there, 100):
            told += part
        there.close()
        return told, bell.listening()

    assert asyncio.run(scene()) == (b"head0\r\n\r\n", frozenset())


def test_thousands_are_told_while_others_are_answered_in_between() -> None:
    async def scene() -> tuple[int, set[int]]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        lines = [await bell.line(TABLET, follows.read) for _ in range(1_000)]
        for line in lines:
            line._take()
        bell.ring({CART: 2})
        between = 0
        while not lines[-1]._waiting or not all(line._waiting for line in lines):
            await asyncio.sleep(0)
            between += 1
        return between, {line._take()[0][CART] for line in lines}

    between, heads = asyncio.run(scene())
    assert between > 3
    assert heads == {2}


def test_what_is_rung_while_others_are_told_goes_out_together_afterwards() -> None:
    async def scene() -> list[int]:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        lines = [await bell.line(TABLET, follows.read) for _ in range(500)]
        bell.ring({CART: 2})
        await asyncio.sleep(0)
        for head in range(3, 10):
            bell.ring({CART: head})
        for _ in range(9):
            await asyncio.sleep(0)
        return [line._waiting[CART] for line in lines]

    assert asyncio.run(scene()) == [9] * 500


def test_keep_alives_are_spread_however_the_devices_came() -> None:
    async def scene() -> int:
        bell, follows = Doorbell(), Follows(tablet={CART: 1})
        lines = [await bell.line(TABLET, follows.read) for _ in range(400)]
        return max(len([each for each in lines if each.turn == line.turn]) for line in lines)

    assert asyncio.run(scene()) == 4


def test_a_line_whose_heads_cannot_be_read_is_not_listened_to() -> None:
    async def scene() -> frozenset[DeviceId]:
        def read(_: Collection[DeviceId]) -> Mapping[DeviceId, Mapping[StreamName, int]]:
            raise OperationalError("SELECT", {}, Exception("busy"))

        bell = Doorbell()
        with pytest.raises(OperationalError):
            await bell.line(TABLET, read)
        return bell.listening()

    assert asyncio.run(scene()) == frozenset()


def test_who_leaves_while_heads_are_read_is_not_taken_in_again() -> None:
    async def scene() -> frozenset[DeviceId]:
        bell, follows = Doorbell(seconds_apart=0), Follows(tablet={CART: 1})
        line = await bell.line(TABLET, follows.read)
        left = asyncio.Event()
        loop = asyncio.get_running_loop()

        def read(devices: Collection[DeviceId]) -> Mapping[DeviceId, Mapping[StreamName, int]]:
            loop.call_soon_threadsafe(line.connection_lost, None)
            loop.call_soon_threadsafe(left.set)
            return follows.read(devices)

        repeating = asyncio.create_task(bell.run(read))
        await asyncio.wait_for(left.wait(), PATIENCE_S)
        for _ in range(9):
            await asyncio.sleep(0)
        repeating.cancel()
        assert bell._listeners.of_streams([CART]) == set()
        return bell.listening()

    assert asyncio.run(scene()) == frozenset()
