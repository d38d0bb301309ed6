"""What the hub said became of our changes, kept beside them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Final, Protocol

from store_app.domain.identifiers import CustomerId, StreamName, customer_of
from store_app.domain.outcome import CUSTOMER_ERASED, ERASED, Outcome
from store_app.replica.connection import Connection
from store_app.replica.scrubbing import scrub


class Told(Protocol):
    """What the hub said became of a change."""

    @property
    def n(self) -> int: ...
    @property
    def outcome(self) -> str: ...
    @property
    def detail(self) -> str: ...


def answer(connection: Connection, told: Collection[Told], now_ms: int) -> None:
    """The first answer counts; only what was done once may turn out not to be any more.

    That happens to a hold after the hub was restored: a person must hear of it.
    """
    answers = [(each.outcome, each.detail, now_ms, each.n) for each in told]
    if answers:
        connection.execute_each(_ANSWER, answers)
    undone = [each for each in answers if not Outcome(each[0]).done]
    if undone:
        connection.execute_each(_UNDO, undone)
    gone = erased_by(connection, told)
    if gone:
        scrub(connection, gone)


def erased_by(connection: Connection, told: Iterable[Told]) -> frozenset[CustomerId]:
    """The customers of our changes of whom the hub has just said that they were erased."""
    gone = set()
    for each in told:
        if each.outcome != CUSTOMER_ERASED.code and each.detail != ERASED:
            continue
        statement = "SELECT stream, body FROM change WHERE n = ?"
        row = connection.execute(statement, (each.n,)).one_or_none()
        if row is None or json.loads(row.body)["intent"]["kind"] in _NAMES_ANOTHER:
            continue
        customer = customer_of(StreamName(row.stream))
        if customer is not None:
            gone.add(customer)
    return frozenset(gone)


_ANSWER: Final = (
    "UPDATE change SET outcome = ?, detail = ?, told_ms = ? WHERE n = ? AND outcome IS NULL"
)
_UNDO: Final = (
    "UPDATE change SET outcome = ?, detail = ?, told_ms = ?, dismissed = 0 "
    "WHERE n = ? AND (outcome = 'ok' OR outcome LIKE 'ok:%')"
)
_NAMES_ANOTHER: Final = frozenset({"customer.merge"})
"""Such a change may fail because the other customer whom it names was erased."""
