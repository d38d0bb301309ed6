"""One step of a customer's stream."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState


@dataclass(frozen=True, slots=True)
class Reduced:
    """The state after a change, and what became of the change."""

    state: CustomerState
    outcome: Outcome
