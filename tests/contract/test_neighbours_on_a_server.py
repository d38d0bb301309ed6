"""Hubs on one PostgreSQL server find each other again after it hung up on them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.neighbours import Neighbours, wire_of
from tests.e2e.waiting import until

CART: Final = StreamName("customer:1")
_HANG_UP: Final = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE pid <> pg_backend_pid() AND (query LIKE 'LISTEN%' OR query LIKE '%pg_notify%')"
)


class Ear:
    """The newest head that one hub heard."""

    def __init__(self) -> None:
        self.head = 0

    def __call__(self, heads: Mapping[StreamName, int], _devices: Collection[DeviceId]) -> None:
        self.head = heads.get(CART, self.head)


@pytest.mark.postgresql
def test_hubs_hear_each_other_again_after_the_server_hung_up(
    postgresql: str, caplog: pytest.LogCaptureFixture
) -> None:
    hubs, ears = [Neighbours(lambda: wire_of(postgresql)) for _ in range(2)], [Ear(), Ear()]
    for hub, ear in zip(hubs, ears, strict=True):
        hub.start(ear, lambda _stream: ())
    try:
        until_heard(hubs, ears, 7)
        hung_up = hang_up(postgresql)
        until_heard(hubs, ears, 8)
    finally:
        for hub in hubs:
            hub.close()
    assert hung_up >= len(hubs)
    assert "other hubs are not told at once: ConnectionError" in caplog.messages


def until_heard(hubs: list[Neighbours], ears: list[Ear], head: int) -> None:
    """Each tells it again until the other has heard it: what is told to nobody is lost."""
    for hub, ear in zip(hubs, reversed(ears), strict=True):

        def heard(hub: Neighbours = hub, ear: Ear = ear) -> bool:
            hub.moved({CART: head})
            return ear.head == head

        until(heard, f"{head} is heard")


def hang_up(address: str) -> int:
    """End the connections over which hubs speak; gives how many there were."""
    url = make_url(address).set(drivername="postgresql+psycopg")
    with create_engine(url, poolclass=NullPool).connect() as connection:
        return len(connection.execute(_HANG_UP).all())
