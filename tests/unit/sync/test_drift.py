"""A copy that is not what the hub holds is found by its hash, and fetched anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from store_app.domain.change import Author, CartAdd, Channel, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    CustomerId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.domain.store_change import HoldRequest, TaskAbout, TaskOpen
from store_app.hub.storage import tables
from store_app.protocol.hashing import SAMPLE
from store_app.protocol.state import state_from_json, state_to_json
from store_app.sync.drift import EVERY_S
from store_app.sync.hub_client import HubClient, connect
from tests.device import Device, a_device
from tests.fakes.clock import FrozenClock
from tests.hub_server import RunningHub
from tests.hub_shop import ANNA, KIFISSIA, LAMP, a_review

STOCK = stock_stream(KIFISSIA)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def device(hub: RunningHub, tmp_path: Path, clock: FrozenClock) -> Iterator[Device]:
    with a_device(hub, tmp_path / "watched", clock=clock) as made:
        yield made


@pytest.fixture
def customer(device: Device) -> CustomerId:
    customer = CustomerId(str(uuid4()))
    device.data.customers().touch(customer)
    device.write(customer, CustomerCreate(Profile("Eleni Papadaki")))
    device.write(customer, CartAdd(Sku(LAMP), 2, Money(8900, "EUR")))
    device.exchange()
    return customer


@pytest.fixture
def line(device: Device) -> Iterator[HubClient]:
    identity = device.data.outbox.identity()
    assert identity is not None
    client = connect(identity.hub_url, identity.token)
    yield client
    client.close()


def spoil(device: Device, statement: str, *values: object) -> None:
    with device.data.replica_file.write() as connection:
        connection.execute(statement, values)


def look(device: Device, line: HubClient, clock: FrozenClock, rounds: int) -> list[StreamName]:
    """What is found while each stream has its turn; after a find it is fetched."""
    exchanging = device.exchanging()
    found = []
    for _ in range(rounds):
        clock.advance(EVERY_S)
        stream = exchanging.drift.look(line)
        if stream is not None:
            found.append(stream)
            while exchanging.run_once(line).more:
                pass
    return found


def test_copies_that_are_alike_are_left_alone(
    device: Device, line: HubClient, clock: FrozenClock, customer: CustomerId
) -> None:
    streams = device.intake.copies().comparable()
    assert {customer_stream(customer), SHOP, STOCK} <= set(streams)
    assert look(device, line, clock, len(streams)) == []


def test_a_customer_who_differs_is_fetched_anew(
    device: Device,
    line: HubClient,
    clock: FrozenClock,
    customer: CustomerId,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with device.data.replica_file.read() as connection:
        text = connection.execute("SELECT state FROM customer").scalar_one()
    empty = state_from_json(text)
    spoilt = state_to_json(type(empty)(profile=empty.profile, clock=empty.clock))
    spoil(device, "UPDATE customer SET state = ?", spoilt)
    rounds = len(device.intake.copies().comparable())
    assert look(device, line, clock, rounds) == [customer_stream(customer)]
    state = device.data.customers().state(customer)
    assert state is not None
    assert state.pieces() == 2
    assert "differs" in caplog.text


def test_stock_that_differs_is_fetched_anew_and_the_hub_writes_it_down(
    hub: RunningHub, device: Device, line: HubClient, clock: FrozenClock
) -> None:
    device.exchange()
    before = device.data.stock().of(Sku(LAMP))
    spoil(device, "UPDATE stock SET on_hand = on_hand + 7 WHERE sku = ?", LAMP)
    spoil(device, "INSERT INTO stock VALUES ('ghost', ?, 1, 0, NULL, NULL, 0)", KIFISSIA)
    rounds = len(device.intake.copies().comparable())
    assert STOCK in look(device, line, clock, rounds)
    assert look(device, line, clock, rounds) == []
    figures = {each.place: each.on_hand for each in device.data.stock().of(Sku(LAMP))}
    assert figures == {each.place: each.on_hand for each in before}
    assert device.data.stock().of(Sku("ghost")) == ()
    table = tables.audit.c
    with hub.hub.database.read() as connection:
        noted = connection.execute(select(table.about).where(table.action == "stream.drifted"))
        assert STOCK in noted.scalars().all()


@pytest.mark.parametrize(
    ("stream", "statement", "healed"),
    [
        (
            CATALOGUE,
            "UPDATE product_body SET body = replace(body, 'Arlo', 'Orla')",
            "SELECT count(*) FROM product_body WHERE body LIKE '%Orla%'",
        ),
        (CATALOGUE, "DELETE FROM product", "SELECT count(*) = 0 FROM product"),
        (REVIEWS, "UPDATE review SET rating = 5", "SELECT count(*) = 0 FROM review WHERE rating=2"),
        (
            REVIEWS,
            "INSERT INTO review VALUES ('ghost', 'arlo', '2026-01-01', 1, 'en', '', '', '[]', 0)",
            "SELECT count(*) FROM review WHERE id = 'ghost'",
        ),
        (
            tasks_stream(KIFISSIA),
            "DELETE FROM store_row WHERE stream LIKE '%:tasks'",
            "SELECT count(*) = 0 FROM store_row WHERE stream LIKE '%:tasks'",
        ),
        (
            holds_stream(KIFISSIA),
            "UPDATE store_row SET body = replace(body, '\"quantity\":1', '\"quantity\":3')",
            "SELECT count(*) FROM store_row WHERE body LIKE '%quantity\":3%'",
        ),
    ],
)
def test_every_keyed_stream_that_differs_is_fetched_anew(
    device: Device,
    line: HubClient,
    clock: FrozenClock,
    stream: StreamName,
    statement: str,
    healed: str,
) -> None:
    author = Author(Channel.STORE, StaffId(ANNA), KIFISSIA)
    task = TaskOpen("remind_hold", TaskAbout(sku=Sku(LAMP)))
    device.data.outbox.append(tasks_stream(KIFISSIA), task, Seen(), author)
    device.data.outbox.append(STOCK, HoldRequest(Sku(LAMP), 1, 600), Seen(), author)
    device.exchange()
    streams = device.intake.copies().comparable()
    assert look(device, line, clock, len(streams)) == []
    spoil(device, statement)
    assert look(device, line, clock, len(streams)) == [stream]
    with device.data.replica_file.read() as connection:
        assert connection.execute(healed).scalar_one() == 0
    assert look(device, line, clock, len(streams)) == []


def test_a_long_stream_is_compared_part_by_part_and_comes_again_whole(
    hub: RunningHub, device: Device, line: HubClient, clock: FrozenClock
) -> None:
    """Its file is loaded again, although it is the one that was loaded before."""
    many = 2 * SAMPLE + 100
    hub.hub.reviews.put([a_review(f"long-{n:05}") for n in range(many)])
    device.exchange()
    copies = device.intake.copies()
    parts = [copies.copy(REVIEWS, turn) for turn in range(4)]
    assert [(each.first, each.until) for each in parts if each is not None] == [
        ("", "long-02000"),
        ("long-02000", "long-04000"),
        ("long-04000", None),
        ("", "long-02000"),
    ]
    streams = copies.comparable()
    spoil(device, "UPDATE review SET text = 'spoilt' WHERE id = 'long-03999'")
    assert look(device, line, clock, 3 * len(streams)) == [REVIEWS]
    assert device.intake.copies().copy(REVIEWS, 1) == parts[1]
    with device.data.replica_file.read() as connection:
        assert connection.execute("SELECT count(*) FROM review").scalar_one() == many + 2


def test_a_stream_that_goes_on_differing_is_fetched_once(
    device: Device, line: HubClient, clock: FrozenClock
) -> None:
    device.exchange()
    exchanging, found = device.exchanging(), []
    for _ in range(3 * len(device.intake.copies().comparable())):
        spoil(device, "UPDATE stock SET on_hand = on_hand + 7 WHERE place = ?", KIFISSIA)
        clock.advance(EVERY_S)
        found.append(exchanging.drift.look(line))
        while exchanging.run_once(line).more:
            pass
    assert found.count(STOCK) == 1


def test_nobody_hears_the_hash_of_a_stream_that_they_do_not_follow(
    device: Device, line: HubClient, clock: FrozenClock, customer: CustomerId
) -> None:
    device.remote.close_customer(customer)
    rounds = len(device.intake.copies().comparable())
    assert look(device, line, clock, rounds) == []
