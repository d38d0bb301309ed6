from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import Any

Rows = list[dict[str, Any]]


def test_there_are_many_reviews_in_four_languages(reviews: Rows) -> None:
    assert len(reviews) >= 1300
    shares = Counter(review["language"] for review in reviews)
    for language, share in {"en": 0.5, "el": 0.2, "fa": 0.15, "ar": 0.15}.items():
        assert abs(shares[language] / len(reviews) - share) < 0.04


def test_every_review_belongs_to_a_product_and_its_topics(
    shop: dict[str, Any], products: Rows, reviews: Rows
) -> None:
    topics = {
        category["id"]: {topic["id"] for topic in category["topics"]}
        for category in shop["categories"]
    }
    known = {product["id"]: topics[product["category"]] for product in products}
    for review in reviews:
        assert review["topics"]
        assert set(review["topics"]) <= known[review["product"]]
    assert {review["product"] for review in reviews} == set(known)


def test_reviews_have_ids_of_their_own_and_days_of_the_last_two_years(reviews: Rows) -> None:
    assert len({review["id"] for review in reviews}) == len(reviews)
    days = [date.fromisoformat(review["written_on"]) for review in reviews]
    assert date(2024, 11, 20) <= min(days)
    assert max(days) < date(2026, 11, 20)


def test_hardly_any_text_is_there_twice(reviews: Rows) -> None:
    texts = Counter(review["text"] for review in reviews)
    assert max(texts.values()) <= 2
    assert sum(count > 1 for count in texts.values()) < 40


def test_no_text_has_marks_left_of_its_making(reviews: Rows) -> None:
    for review in reviews:
        assert not set(review["text"]) & set("{}|")
        assert "  " not in review["text"]
        assert review["text"][-1] in ".!?؟"


def test_not_everybody_gives_five_stars(reviews: Rows) -> None:
    stars: dict[str, list[int]] = defaultdict(list)
    for review in reviews:
        stars[review["product"]].append(review["rating"])
    means = [sum(given) / len(given) for given in stars.values()]
    assert min(means) < 3
    assert max(means) > 4.5
    assert {review["rating"] for review in reviews} == {1, 2, 3, 4, 5}
    assert sum(review["rating"] == 5 for review in reviews) < 0.65 * len(reviews)


def test_the_lamp_of_the_walk_through_has_its_histogram(reviews: Rows) -> None:
    stars = Counter(r["rating"] for r in reviews if r["product"] == "arlo-table-lamp")
    assert [stars[rating] for rating in (5, 4, 3, 2, 1)] == [86, 27, 9, 4, 2]


def test_authors_write_their_names_in_the_letters_of_their_language(reviews: Rows) -> None:
    first_letter = {
        "el": ("\u0370", "\u03ff"),
        "fa": ("\u0600", "\u06ff"),
        "ar": ("\u0600", "\u06ff"),
    }
    for review in reviews:
        low, high = first_letter.get(review["language"], ("A", "\u024f"))
        assert low <= review["author"][0] <= high
