"""Reviews: how many a product has, how many stars, and texts that do not contradict them."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from olive_oak.dice import Dice
from olive_oak.phrases import Phrases
from olive_oak.tables import LANGUAGES, Row, read

LAST_DAY = date(2026, 11, 19)
TWO_YEARS = 728
SPOKEN = (50, 20, 15, 15)
STARS = (5, 4, 3, 2, 1)
FOUR = 4
AGAIN = 2  # how often one text may occur in the whole shop

# For each number of stars the moods of its sentences, and how often people write so.
SHAPES = {
    5: ((("good",), 2), (("good", "good"), 5), (("good", "good", "good"), 3)),
    4: (
        (("good",), 1),
        (("good", "good"), 2),
        (("good", "mild"), 5),
        (("good", "good", "mild"), 3),
    ),
    3: ((("good", "mild"), 3), (("good", "bad"), 3), (("mild", "mild"), 2)),
    2: ((("bad",), 2), (("bad", "mild"), 3), (("good", "bad", "bad"), 2)),
    1: ((("bad",), 2), (("bad", "bad"), 4)),
}


# Topics that say the same of a thing: nobody praises one and blames the other.
AKIN = (
    {"build", "weather"},
    {"build", "cooking"},
    {"build", "cleaning"},
    {"build", "everyday"},
    {"build", "dishwasher"},
    {"everyday", "dishwasher"},
    {"cooking", "cleaning"},
    {"washing", "colour"},
    {"softness", "washing"},
)


class Draft(NamedTuple):
    """A text and the topics it speaks about."""

    text: str
    topics: list[str]


class Reviewers:
    """Everybody who ever wrote about a product of the shop."""

    def __init__(self) -> None:
        self._phrases = {language: Phrases(read(f"reviews/{language}")) for language in LANGUAGES}
        self._told: list[Row] = read("reviews/told")["reviews"]
        self._ratings = read("ratings")
        self._written: Counter[str] = Counter()

    def reviews(self, products: dict[str, Row]) -> list[Row]:
        """All reviews, product by product, the newest first."""
        rows = [row for product in products.values() for row in self._about(product)]
        return [{"id": f"r{number:05d}", **row} for number, row in enumerate(rows, 1)]

    def _about(self, product: Row) -> list[Row]:
        told = [row for row in self._told if row["product"] == product["id"]]
        stars = self._stars(product)
        for row in told:
            stars.remove(row["rating"])
        dice = Dice("reviews", product["id"])
        rows = told + [self._review(product, rating, dice) for rating in dice.shuffled(stars)]
        return sorted(rows, key=lambda row: str(row["written_on"]), reverse=True)

    def _stars(self, product: Row) -> list[int]:
        name = product["id"]
        exact = self._ratings["exact"].get(name)
        if exact:
            return [star for star, count in zip(STARS, exact, strict=True) for _ in range(count)]
        dice = Dice("stars", name)
        lot = self._ratings["lot"]
        kind = self._ratings["named"].get(name) or dice.weighted(lot["kinds"], lot["weights"])
        count = round(5 + 36 * math.exp(-(product["rank"] - 2) / 24)) + dice.between(0, 5)
        return [dice.weighted(STARS, self._ratings["kinds"][kind]) for _ in range(count)]

    def _review(self, product: Row, rating: int, dice: Dice) -> Row:
        language = dice.weighted(LANGUAGES, SPOKEN)
        phrases = self._phrases[language]
        draft = self._draft(product, rating, phrases, dice)
        while self._written[draft.text] >= AGAIN:
            draft = self._draft(product, rating, phrases, dice)
        self._written[draft.text] += 1
        days = int(dice.fraction() ** 1.4 * TWO_YEARS)
        return {
            "product": product["id"],
            "author": dice.pick(phrases.authors),
            "rating": rating,
            "language": language,
            "written_on": (LAST_DAY - timedelta(days=days)).isoformat(),
            "text": draft.text,
            "topics": draft.topics,
        }

    def _draft(self, product: Row, rating: int, phrases: Phrases, dice: Dice) -> Draft:
        shapes = SHAPES[rating]
        moods = dice.weighted([shape for shape, _ in shapes], [weight for _, weight in shapes])
        topics = _topics(product, moods, dice)
        name = product["id"]
        pairs = zip(topics, moods, strict=True)
        sentences = [phrases.on(topic, mood, name, dice) for topic, mood in pairs]
        frame = dice.weighted(("opening", "closing", ""), (3, 1, 3 if len(moods) > 1 else 1))
        if frame:
            spoken = phrases.frame(frame, _frame_key(rating, moods), name, dice)
            sentences = [spoken, *sentences] if frame == "opening" else [*sentences, spoken]
        return Draft(" ".join(sentences), topics)


def _frame_key(rating: int, moods: tuple[str, ...]) -> str:
    """Four stars without a wish must not speak of one."""
    return f"{rating}plain" if rating == FOUR and "mild" not in moods else str(rating)


def _topics(product: Row, moods: tuple[str, ...], dice: Dice) -> list[str]:
    """A topic for each sentence: praise from the strong ones, blame from the weak ones."""
    known = product["topics"]
    order = Dice("strong topics", product["id"]).shuffled(known)
    chosen: list[str] = []
    for mood in moods:
        free = [topic for topic in order if _fits(topic, mood, chosen, moods)]
        ranked = free if mood == "good" else free[::-1]
        half = len(ranked) / 2
        weights = [
            (2.2 if place < half else 1.0) * (0.45 if topic == "delivery" else 1.0)
            for place, topic in enumerate(ranked)
        ]
        chosen.append(dice.weighted(ranked, weights))
    return chosen


def _fits(topic: str, mood: str, chosen: list[str], moods: tuple[str, ...]) -> bool:
    """Whether the topic goes with those chosen: none twice, no look beside colour, no quarrel."""
    pairs = [{topic, other} for other in chosen]
    torn = "good" in moods and "bad" in moods
    quarrel = torn and (any(pair in AKIN for pair in pairs) or (topic, mood) == ("value", "good"))
    return topic not in chosen and {"look", "colour"} not in pairs and not quarrel
