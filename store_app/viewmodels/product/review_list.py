"""What people say about the product that is shown: summary, bars, filters and the list itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.look_up_product import ProductSheet
from store_app.actions.read_reviews import PAGE, ReviewFilter, ReviewPage
from store_app.clocks import Clock
from store_app.domain.identifiers import ProductId
from store_app.domain.review import Review
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.choice_rows import ChoiceRows
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.product.review_rows import (
    BarRows,
    ReviewRows,
    bar_rows,
    filtered,
    filters,
    review_rows,
)
from store_app.viewmodels.wording.ages import Age
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted

ReadOn: TypeAlias = Callable[[ProductId, ReviewFilter, int], ReviewPage]


@dataclass(frozen=True, slots=True)
class ReviewListState:
    """The summary above the list."""

    average: str = ""
    rating: float = 0.0
    count: str = ""
    reviewed: bool = False
    nothing_found: bool = False
    age: str = ""
    stale: bool = False


@element
class ReviewList(QObject):
    """Shows the reviews that somebody asked for and reads on where the list ends."""

    changed = Signal()

    average = shown(str, "average", changed)
    rating = shown(float, "rating", changed)
    count = shown(str, "count", changed)
    reviewed = shown(bool, "reviewed", changed)
    nothingFound = shown(bool, "nothing_found", changed)
    age = shown(str, "age", changed)
    stale = shown(bool, "stale", changed)
    filters = part(ChoiceRows, "_filters")
    bars = part(BarRows, "_bars")
    rows = part(ReviewRows, "_rows")

    def __init__(
        self,
        read_on: ReadOn,
        background: Background,
        clock: Clock,
        amounts: Callable[[], Amounts],
        read_again: Callable[[], None],
    ) -> None:
        super().__init__()
        self._read_on = read_on
        self._background = background
        self._clock = clock
        self._amounts = amounts
        self._read_again = read_again
        self._filters, self._bars, self._rows = ChoiceRows(self), BarRows(self), ReviewRows(self)
        self._product: ProductId | None = None
        self._reviews: tuple[Review, ...] = ()
        self._more = False
        self._turn = 0
        self._reading_on = False
        self.wanted = ReviewFilter()
        self.state = ReviewListState()

    @property
    def asked(self) -> ReviewFilter:
        """What to read now: those that the reader understands come first."""
        return replace(self.wanted, reader=self._amounts().language)

    def reset(self) -> None:
        """Another product: all of its reviews, from the first."""
        self.wanted = ReviewFilter()

    def show(self, sheet: ProductSheet) -> None:
        """Become the reviews of this reading."""
        self._turn += 1
        self._reading_on = False
        self._product = sheet.product.id
        self._reviews, self._more = sheet.reviews.reviews, sheet.reviews.more
        amounts, summary = self._amounts(), sheet.summary
        mixed = self.wanted.language is not None or self._more or _mixed(self._reviews)
        self._filters.show(filters(self.wanted, sheet.topics, amounts, mixed=mixed))
        self._bars.show(bar_rows(summary, amounts))
        self._rows.show(review_rows(self._reviews, amounts, self._clock.now_ms()))
        state = ReviewListState(
            average=amounts.tenths(summary.average_tenths) if summary.count else "",
            rating=summary.average_tenths / 10,
            count=_counted(summary.count, amounts),
            reviewed=summary.count > 0,
            nothing_found=summary.count > 0 and not self._reviews,
            age=self.state.age,
            stale=self.state.stale,
        )
        self._show(state)

    def show_age(self, age: Age) -> None:
        """How old the summary and the list are."""
        self._show(replace(self.state, age=age.text, stale=age.stale))

    @Slot(str)
    def filter(self, choice: str) -> None:
        """Show only the reviews that a chip stands for."""
        self.wanted = filtered(self.wanted, choice, self._amounts().language)
        self._read_again()

    @Slot()
    def readOn(self) -> None:
        """Load more reviews, one page at a time."""
        product = self._product
        if product is None or not self._more or self._reading_on:
            return
        self._reading_on = True
        turn, wanted, offset = self._turn, replace(self.asked, limit=PAGE), len(self._reviews)
        self._background.run(
            lambda: self._read_on(product, wanted, offset),
            done=lambda page: self._take(turn, page),
            failed=lambda _: self._take(turn, ReviewPage((), more=False)),
        )

    def _show(self, state: ReviewListState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _take(self, turn: int, page: ReviewPage) -> None:
        if turn != self._turn:
            return
        self._reading_on = False
        self._reviews, self._more = (*self._reviews, *page.reviews), page.more
        self.wanted = replace(self.wanted, limit=max(PAGE, len(self._reviews)))
        self._rows.extend(review_rows(page.reviews, self._amounts(), self._clock.now_ms()))


def _mixed(reviews: Sequence[Review]) -> bool:
    return len({review.language for review in reviews}) > 1


def _counted(count: int, amounts: Amounts) -> str:
    if not count:
        return QCoreApplication.translate("ReviewList", "No reviews yet")
    one = QCoreApplication.translate("ReviewList", "1 review")
    many = QCoreApplication.translate("ReviewList", "%1 reviews", None, count)
    return counted(one, many, count, amounts.number(count))
