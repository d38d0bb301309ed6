"""What the hub said became of our changes, kept beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from store_app.domain.outcome import Outcome
from store_app.replica.connection import Connection


class Told(Protocol):
    """What the hub said became of a change."""

    @property
    def n(self) -> int: ...
    @property
    def outcome(self) -> str: ...
    @property
    def detail(self) -> str: ...


def answer(connection: Connection, told: Iterable[Told], now_ms: int) -> None:
    """The first answer counts; only what was done once may turn out not to be any more.

    That happens to a hold after the hub was restored: a person must hear of it.
    """
    answers = [(each.outcome, each.detail, now_ms, each.n) for each in told]
    if answers:
        connection.execute_each(_ANSWER, answers)
    undone = [each for each in answers if not Outcome(each[0]).done]
    if undone:
        connection.execute_each(_UNDO, undone)


_ANSWER: Final = (
    "UPDATE change SET outcome = ?, detail = ?, told_ms = ? WHERE n = ? AND outcome IS NULL"
)
_UNDO: Final = (
    "UPDATE change SET outcome = ?, detail = ?, told_ms = ?, dismissed = 0 "
    "WHERE n = ? AND (outcome = 'ok' OR outcome LIKE 'ok:%')"
)
