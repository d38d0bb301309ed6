"""Writes reviews, and keeps how many stars each product was given."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Final, NotRequired

from pydantic import Field, StringConstraints, TypeAdapter
from typing_extensions import TypedDict

from store_app.protocol.catalogue import Name
from store_app.replica.connection import Connection

_STARS: Final = ("one", "two", "three", "four", "five")


class ReviewFields(TypedDict):
    """`ReviewBody` as a plain dictionary under the same rules: a first copy holds 100,000."""

    id: Name
    product: Name
    author: str
    rating: Annotated[int, Field(ge=1, le=5)]
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    written_on: date
    text: str
    topics: NotRequired[list[Name]]


REVIEWS: Final = TypeAdapter(list[ReviewFields])


def from_texts(texts: Sequence[str]) -> list[ReviewFields]:
    """Raises ValidationError for a text that is not one."""
    return REVIEWS.validate_json(f"[{','.join(texts)}]")


def put_reviews(connection: Connection, bodies: Sequence[ReviewFields], load: int) -> None:
    """Write reviews; the stars follow by `count_stars` or were moved before by `move_stars`."""
    connection.execute_each(
        "INSERT OR REPLACE INTO review "
        "(id, product, written_on, rating, language, author, text, topics, load) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                body["id"],
                body["product"],
                body["written_on"].isoformat(),
                body["rating"],
                body["language"],
                body["author"],
                body["text"],
                json.dumps(body.get("topics", ())),
                load,
            )
            for body in bodies
        ],
    )


def drop_reviews(connection: Connection, ids: Iterable[str]) -> None:
    for review in ids:
        connection.execute("DELETE FROM review WHERE id = ?", (review,))


def drop_not_loaded(connection: Connection, load: int) -> None:
    """Drop what a complete newer loading did not bring."""
    connection.execute("DELETE FROM review WHERE load < ?", (load,))


def move_stars(
    connection: Connection, changed: Sequence[ReviewFields], dropped: Sequence[str]
) -> None:
    """Take off the stars of what is about to go or change, and add those that come."""
    moved: Counter[tuple[str, int]] = Counter()
    for review in [*(body["id"] for body in changed), *dropped]:
        old = connection.execute(
            "SELECT product, rating FROM review WHERE id = ?", (review,)
        ).one_or_none()
        if old is not None:
            moved[old.product, old.rating] -= 1
    for body in changed:
        moved[body["product"], body["rating"]] += 1
    for (product, rating), many in sorted(moved.items()):
        connection.execute(
            "INSERT OR IGNORE INTO review_summary VALUES (?, 0, 0, 0, 0, 0)", (product,)
        )
        star = _STARS[rating - 1]
        connection.execute(
            f"UPDATE review_summary SET {star} = {star} + ? WHERE product = ?",  # noqa: S608 - five names
            (many, product),
        )


def count_stars(connection: Connection) -> None:
    """Count all stars anew."""
    connection.execute("DELETE FROM review_summary")
    connection.execute(
        "INSERT INTO review_summary SELECT product, sum(rating = 1), sum(rating = 2),"
        " sum(rating = 3), sum(rating = 4), sum(rating = 5) FROM review GROUP BY product"
    )
