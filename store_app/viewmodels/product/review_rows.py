"""Reviews as cards, their histogram, and the filters that fit what was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_reviews import ReviewFilter
from store_app.domain.localized import Localized
from store_app.domain.review import Review, ReviewSummary
from store_app.viewmodels.binding.choice_rows import Choice
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import RIGHT_TO_LEFT, Amounts

ALL: Final = "all"
LOW: Final = "low"
OWN_LANGUAGE: Final = "language"
_TOPIC: Final = "topic:"
_FIRST_TOPICS: Final = 2
_LONGEST: Final = 0.88  # the longest bar leaves room, so that no bar reads as "all"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One review; its text runs in the direction of its own language."""

    author: str
    rating: int
    text: str
    written: str
    right_to_left: bool


@element
class ReviewRows(Rows[ReviewRow]):
    """Reviews in the order of the replica."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ReviewRow, parent=parent)


@dataclass(frozen=True, slots=True)
class BarRow:
    """How many gave so many stars, and how long that makes the bar."""

    stars: str
    count: str
    share: float


@element
class BarRows(Rows[BarRow]):
    """Five stars first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BarRow, parent=parent)


def review_rows(reviews: Sequence[Review], amounts: Amounts, now_ms: int) -> tuple[ReviewRow, ...]:
    return tuple(
        ReviewRow(
            author=review.author,
            rating=review.rating,
            text=review.text,
            written=amounts.written_on(review.written_on, now_ms),
            right_to_left=review.language in RIGHT_TO_LEFT,
        )
        for review in reviews
    )


def bar_rows(summary: ReviewSummary, amounts: Amounts) -> tuple[BarRow, ...]:
    longest = max(summary.stars) or 1
    return tuple(
        BarRow(amounts.number(stars), amounts.number(many), _LONGEST * many / longest)
        for stars, many in reversed(list(enumerate(summary.stars, start=1)))
    )


def filters(
    wanted: ReviewFilter, topics: Mapping[str, Localized], amounts: Amounts, *, mixed: bool
) -> tuple[Choice, ...]:
    """All, each topic, the critical ones and, among several, the reader's own language."""
    language = amounts.language
    every = wanted.topic is None and not wanted.low_only and wanted.language is None
    low = QCoreApplication.translate("Reviews", "%1–%2 stars")
    if amounts.right_to_left:
        low = QCoreApplication.translate("Reviews", "%1 to %2 stars")
    low = low.replace("%1", amounts.number(1)).replace("%2", amounts.number(3))
    about = [
        Choice(_TOPIC + topic, name.in_(language), chosen=topic == wanted.topic)
        for topic, name in topics.items()
    ]
    own = Choice(OWN_LANGUAGE, _in_own(language), chosen=wanted.language is not None)
    return (
        Choice(ALL, QCoreApplication.translate("Reviews", "All"), chosen=every),
        *about[:_FIRST_TOPICS],
        Choice(LOW, low, chosen=wanted.low_only),
        *((own,) if mixed else ()),
        *about[_FIRST_TOPICS:],
    )


def filtered(wanted: ReviewFilter, choice: str, language: str) -> ReviewFilter:
    """The filter after a tap on a chip; a tap on the chosen one goes back to all."""
    if choice == LOW and not wanted.low_only:
        return ReviewFilter(low_only=True)
    if choice == OWN_LANGUAGE and wanted.language is None:
        return ReviewFilter(language=language)
    topic = choice.removeprefix(_TOPIC) if choice.startswith(_TOPIC) else None
    return ReviewFilter(topic=topic if topic != wanted.topic else None)


def _in_own(language: str) -> str:
    return {
        "el": QCoreApplication.translate("Reviews", "In Greek"),
        "fa": QCoreApplication.translate("Reviews", "In Persian"),
        "ar": QCoreApplication.translate("Reviews", "In Arabic"),
    }.get(language, QCoreApplication.translate("Reviews", "In English"))
