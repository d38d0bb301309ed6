"""What customers wrote about a product."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store_app.domain.identifiers import ProductId


@dataclass(frozen=True, slots=True)
class Review:
    """One customer's words and stars (1 to 5)."""

    id: str
    product: ProductId
    author: str
    rating: int
    language: str
    written_on: date
    text: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """How many reviews gave one, two … five stars; `stars[0]` counts the single stars."""

    stars: tuple[int, int, int, int, int]

    @property
    def count(self) -> int:
        return sum(self.stars)

    @property
    def average_tenths(self) -> int:
        """The mean in tenths of a star, rounded half up; 0 without reviews."""
        if not self.count:
            return 0
        total = sum(rating * many for rating, many in enumerate(self.stars, start=1))
        return (total * 20 + self.count) // (2 * self.count)
