"""The hub's hashes of streams and of their parts are the same on both databases."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import REVIEWS, PlaceId, stock_stream
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.streams.drift import WHOLE, Part
from store_app.protocol.hashing import hash_of_rows, review_line
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import Tablet, a_tablet
from tests.hub_shop import a_review

KEYS = ("A", "Z", "a", "z", "é", "ω", "𝄞")


def hash_of(hub: Hub, tablet: Tablet, part: Part = WHOLE, mine: str = "") -> str:
    seq = tablet.pull_all()[-1].heads[REVIEWS]
    return hub.drift.hash(tablet.device(), REVIEWS, seq, mine, part).hash


def of_reviews(*keys: str) -> str:
    reviews = [a_review(key, rating=2 if key == "r2" else 5) for key in keys]
    return hash_of_rows(review_line(review.model_dump(mode="json")) for review in reviews)


def test_parts_follow_each_other_in_the_order_of_bytes(hub: Hub) -> None:
    hub.reviews.put([a_review(key) for key in KEYS])
    tablet = a_tablet(hub)
    assert hash_of(hub, tablet, Part("Z", "z")) == of_reviews("Z", "a", "r1", "r2")
    assert hash_of(hub, tablet, Part("", "Z")) == of_reviews("A")
    assert hash_of(hub, tablet, Part("z")) == of_reviews("z", "é", "ω", "𝄞")
    assert hash_of(hub, tablet) == of_reviews(*KEYS, "r1", "r2")


def test_the_hash_of_another_moment_is_not_told(hub: Hub) -> None:
    tablet = a_tablet(hub)
    assert hub.drift.hash(tablet.device(), REVIEWS, 1, "", WHOLE).hash == ""


def test_the_hash_of_a_stream_that_nobody_follows_here_is_not_told(hub: Hub) -> None:
    tablet = a_tablet(hub)
    with pytest.raises(RequestRefused) as refused:
        hub.drift.hash(tablet.device(), stock_stream(PlaceId("elsewhere")), 1, "", WHOLE)
    assert refused.value.number is ErrorNumber.NOT_FOUND
