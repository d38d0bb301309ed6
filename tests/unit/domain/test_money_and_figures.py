from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.availability import Availability, Level, is_stale
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    PlaceId,
    ProductId,
    Sku,
    StreamName,
    customer_of,
    customer_stream,
    stock_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money, minor_digits, money_of
from store_app.domain.place import Place, PlaceKind, distance_km
from store_app.domain.product import Choice, Product, Variant
from store_app.domain.review import Review, ReviewSummary
from store_app.domain.seen import Origin, Seen


def a_figure(on_hand: int, held: int = 0) -> Availability:
    return Availability(PlaceId("here"), Sku("mug"), on_hand, held, None, 0)


@given(st.integers(), st.integers(), st.integers(0, 999))
def test_money_adds_and_multiplies_in_whole_minor_units(one: int, other: int, times: int) -> None:
    total = Money(one, "EUR").plus(Money(other, "EUR")).times(times)
    assert total == Money((one + other) * times, "EUR")


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(ValueError, match="cannot add"):
        Money(1, "EUR").plus(Money(1, "USD"))


@pytest.mark.parametrize(
    ("currency", "digits"),
    [
        ("EUR", 2),
        ("JPY", 0),
        ("ISK", 0),
        ("CLP", 0),
        ("TND", 3),
        ("IQD", 3),
        ("CLF", 4),
        ("RSD", 2),
        ("IRR", 2),
    ],
)
def test_each_currency_has_the_minor_units_of_its_standard(currency: str, digits: int) -> None:
    assert minor_digits(currency) == digits
    assert money_of(Decimal(12), currency) == Money(12 * 10**digits, currency)


@given(st.integers(-20, 20), st.integers(0, 20))
def test_what_can_be_promised_is_never_below_zero(on_hand: int, held: int) -> None:
    figure = a_figure(on_hand, held)
    assert figure.available == max(0, on_hand - held)
    assert (figure.level is Level.NONE_LEFT) == (figure.available == 0)


def test_one_left_is_told_as_the_last_one() -> None:
    assert a_figure(3, held=2).level is Level.LAST_ONE
    assert a_figure(3).level is Level.IN_STOCK


def test_a_figure_is_stale_after_five_minutes() -> None:
    assert not is_stale(0, 299_999)
    assert is_stale(0, 300_000)


@given(st.tuples(*[st.integers(0, 50)] * 5))
def test_the_mean_of_stars_lies_between_one_and_five(stars: tuple[int, int, int, int, int]) -> None:
    summary = ReviewSummary(stars)
    assert summary.count == sum(stars)
    assert (10 <= summary.average_tenths <= 50) == bool(summary.count)


def test_a_text_falls_back_to_english_and_then_to_any() -> None:
    assert Localized({"en": "Lamp", "el": "Λάμπα"}).in_("el") == "Λάμπα"
    assert Localized({"en": "Lamp"}).in_("fa") == "Lamp"
    assert Localized({"el": "Λάμπα"}).in_("fa") == "Λάμπα"
    assert Localized({}).in_("en") == ""


def test_names_are_shortened_as_a_screen_may_show_them() -> None:
    assert Profile("Eleni Maria Papadaki").short_name == "Eleni P."
    assert Profile("Eleni").short_name == "Eleni"
    assert Profile("").short_name == ""
    assert Profile("Eleni Papadaki").initials == "EP"


def test_places_know_how_far_apart_they_are() -> None:
    athens = Place(PlaceId("a"), PlaceKind.STORE, Localized({"en": "A"}), 37.9838, 23.7275)
    patras = Place(PlaceId("p"), PlaceKind.STORE, Localized({"en": "P"}), 38.2466, 21.7346)
    assert distance_km(athens, patras) == pytest.approx(176, abs=2)
    assert distance_km(athens, athens) == 0


def test_streams_name_their_customer() -> None:
    assert customer_of(customer_stream(CustomerId("eleni"))) == "eleni"
    assert customer_of(StreamName("catalogue")) is None
    assert stock_stream(PlaceId("kifissia")) == "store:kifissia:stock"


def a_variant(sku: str, **choices: str) -> Variant:
    made = tuple(Choice(axis, Localized({"en": label})) for axis, label in choices.items())
    return Variant(Sku(sku), sku, (), Money(100, "EUR"), made, "x.svg")


def test_choosing_another_colour_keeps_the_size() -> None:
    small_sage = a_variant("ss", colour="Sage", size="Small")
    large_sage = a_variant("ls", colour="Sage", size="Large")
    small_clay = a_variant("sc", colour="Clay", size="Small")
    large_clay = a_variant("lc", colour="Clay", size="Large")
    variants = (small_sage, large_sage, small_clay, large_clay)
    text = Localized({"en": "Vase"})
    product = Product(ProductId("vase"), text, "Oak", "c", text, "t", 1, variants)
    assert product.axes() == ("colour", "size")
    assert product.with_choice(large_sage, "colour", Localized({"en": "Clay"})) == large_clay
    assert product.with_choice(large_sage, "colour", Localized({"en": "Blue"})) is None
    assert product.variant(Sku("sc")) == small_clay


heads = st.builds(
    Origin,
    st.sampled_from([StreamName("a"), StreamName("b")]),
    st.sampled_from(["x", "y"]),
    st.integers(1, 9),
)


def _joined(those: list[Origin]) -> Seen:
    seen = Seen()
    for origin in those:
        seen = seen.with_origin(origin)
    return seen


clocks = st.lists(heads).map(_joined)


@given(clocks, clocks)
def test_joined_clocks_cover_both_and_do_not_depend_on_the_order(one: Seen, other: Seen) -> None:
    joined = one.joined(other)
    assert joined.covers_all(one)
    assert joined.covers_all(other)
    assert joined == other.joined(one)


def test_a_review_is_what_it_says() -> None:
    review = Review("r", ProductId("p"), "Maria", 4, "en", date(2026, 9, 14), "Fine.", ("light",))
    assert review.topics == ("light",)
