"""Parts of reviews in one language, and the choice of one that was not heard too often."""

from __future__ import annotations

import re
from collections import Counter

from olive_oak.dice import Dice
from olive_oak.tables import Row

CHOICE = re.compile(r"\{([^{}]*)\}")


class Phrases:
    """What people write in one language; a product hears its least used parts first."""

    def __init__(self, parts: Row) -> None:
        self._parts = parts
        self._heard: Counter[tuple[str, str]] = Counter()

    @property
    def authors(self) -> list[str]:
        return list(self._parts["authors"])

    def frame(self, place: str, key: str, product: str, dice: Dice) -> str:
        """An opening or closing that goes with the stars."""
        return self._choose(self._parts[place][key], product, dice)

    def on(self, topic: str, mood: str, product: str, dice: Dice) -> str:
        """A sentence about the topic: 'good', 'mild' or 'bad'."""
        return self._choose(self._parts[topic][mood], product, dice)

    def _choose(self, parts: list[str], product: str, dice: Dice) -> str:
        least = min(self._heard[product, part] for part in parts)
        part = dice.pick([part for part in parts if self._heard[product, part] == least])
        self._heard[product, part] += 1
        return CHOICE.sub(lambda found: dice.pick(found[1].split("|")), part)
