"""What became of one change: for whoever waits before a screen for the hub's yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from store_app.actions.answer_refusal import RefusedChange
from store_app.actions.read_tasks import DoneChange
from store_app.domain.outcome import Outcome

_LATELY: Final = 50  # whoever waits for an answer looks among the newest


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """Reads from this device only."""

    refused: Callable[[], Sequence[RefusedChange]]
    done: Callable[[int], Sequence[DoneChange]]

    def __call__(self, n: int) -> Outcome | None:
        """None while the hub has not answered this change."""
        answered: list[RefusedChange | DoneChange] = [*self.refused(), *self.done(_LATELY)]
        return next((each.outcome for each in answered if each.change.n == n), None)
