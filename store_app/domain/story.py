"""What happened in a customer's stream, as the hub ordered it."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.change import Change
from store_app.domain.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Logged:
    """One change with its place in the stream and what became of it."""

    seq: int
    change: Change
    outcome: Outcome


def are_concurrent(one: Change, other: Change) -> bool:
    """Whether neither author had seen the other's change."""
    return not one.seen.covers(other.origin) and not other.seen.covers(one.origin)
