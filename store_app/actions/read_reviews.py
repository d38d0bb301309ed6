"""The reviews of a product, a page at a time, as somebody asked for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from store_app.domain.identifiers import ProductId
from store_app.domain.review import Review, ReviewSummary

PAGE: Final = 12


class ReviewsShelf(Protocol):
    """The reviews on this device."""

    def summary(self, product: ProductId, /) -> ReviewSummary: ...
    def as_of_ms(self) -> int: ...

    def page(  # noqa: PLR0913, PLR0917 - one argument per filter of the page
        self,
        product: ProductId,
        topic: str | None = None,
        low_only: bool = False,  # noqa: FBT001, FBT002 - the reader's own order
        language: str | None = None,
        limit: int = PAGE,
        offset: int = 0,
        reader: str | None = None,
    ) -> Sequence[Review]: ...


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Some reviews, and whether there are more of the kind."""

    reviews: tuple[Review, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Which reviews are wanted, and how many of them from the start.

    Those in the language of the reader come first.
    """

    topic: str | None = None
    low_only: bool = False
    language: str | None = None
    limit: int = PAGE
    reader: str | None = None

    def read(self, shelf: ReviewsShelf, product: ProductId, offset: int = 0) -> ReviewPage:
        """A page from `offset` on; one more is read to know whether it is the last."""
        found = shelf.page(
            product,
            self.topic,
            self.low_only,
            self.language,
            self.limit + 1,
            offset,
            self.reader,
        )
        return ReviewPage(tuple(found[: self.limit]), len(found) > self.limit)


@dataclass(frozen=True, slots=True)
class ReadReviews:
    """Reads on where a list of reviews ends."""

    shelf: ReviewsShelf

    def __call__(self, product: ProductId, wanted: ReviewFilter, offset: int) -> ReviewPage:
        return wanted.read(self.shelf, product, offset)
