"""What a device compares its copy with: the hash of a stream as the hub has it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select

from store_app.clocks import Clock
from store_app.domain.identifiers import CATALOGUE, REVIEWS, SHOP, StreamName, customer_of
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import follows, heads
from store_app.hub.streams.customer_log import read_states
from store_app.hub.streams.devices import Device
from store_app.protocol.exchange import HashResponse
from store_app.protocol.hashing import (
    SAMPLE,
    hash_of_rows,
    keyed_line,
    product_line,
    review_line,
    stock_line,
    told_line,
)
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.state import state_hash

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """The keys from `first` on and below `until`; without that to the end."""

    first: str = ""
    until: str | None = None


WHOLE: Final = Part()


class Drift:
    """Tells hashes, and writes down who differed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hash(
        self, device: Device, stream: StreamName, seq: int, mine: str, part: Part = WHOLE
    ) -> HashResponse:
        """The hash of a stream that the device follows, if it has come just as far as the hub.

        Of a keyed stream a part may be asked for, by its keys; of a customer's there is one hash.
        Refuses NOT_FOUND for streams that the device does not follow or that are not compared.
        """
        with self._database.read() as connection:
            now_ms = self._clock.now_ms()
            if stream not in follows.followed(connection, device.id, now_ms):
                raise RequestRefused(ErrorNumber.NOT_FOUND)
            head = heads.heads(connection, [stream])[stream]
            text = _hash(connection, stream, part) if head == seq else ""
        if mine and text and mine != text:
            log.warning("the copy of %s on device %s is not what it should be", stream, device.id)
            self._database.write(
                lambda connection: audit.note(
                    connection, now_ms, device.id, "stream.drifted", stream
                )
            )
        return HashResponse(stream=stream, seq=head, hash=text)


def _hash(connection: Connection, stream: StreamName, part: Part) -> str:
    if customer_of(stream) is not None:
        state = read_states(connection, [stream]).get(stream)
        return "" if state is None else state_hash(state)
    lines = _LINES.get(stream) or _LINES.get(stream.rpartition(":")[2]) or _told
    statement = _FEED if part.until is None else _FEED.where(_F.key < part.until)
    rows = connection.execute(statement, {"stream": stream, "first": part.first})
    return hash_of_rows(lines((row.key, row.body) for row in rows))


def _stock(rows: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    for key, text in rows:
        body = json.loads(text)
        yield stock_line(
            key, body["on_hand"], body.get("held", 0), body.get("aisle"), body.get("counted")
        )


def _keyed(rows: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    return (keyed_line(key, json.loads(text)) for key, text in rows)


def _told(rows: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    return (told_line(key, json.loads(text)) for key, text in rows)


def _products(rows: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    return (product_line(json.loads(text)) for _, text in rows)


def _reviews(rows: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    return (review_line(json.loads(text)) for _, text in rows)


_LINES: Final[dict[str, Callable[[Iterator[tuple[str, str]]], Iterator[bytes]]]] = {
    SHOP: _keyed,
    CATALOGUE: _products,
    REVIEWS: _reviews,
    "stock": _stock,
}
_MOST_ROWS: Final = 2 * SAMPLE
"""Devices ask for less at a time: a part that has more rows here differs, whichever they are."""

_F = tables.feed.c
_FEED = (
    select(_F.key, _F.body)
    .where(_F.stream == bindparam("stream"), _F.body.is_not(None), _F.key >= bindparam("first"))
    .order_by(_F.key)
    .limit(_MOST_ROWS)
)
