"""What the page shows of a customer's state."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import pytest

from store_app.domain.availability import Availability, Level
from store_app.domain.change import (
    Author,
    CartAdd,
    CartSet,
    Change,
    Channel,
    Intent,
    Stamp,
    WishAdd,
)
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    ProductId,
    Sku,
    StaffId,
    customer_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind
from store_app.domain.product import Choice, Product, Variant
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.hub.customers.bags import CustomerView
from store_app.hub.web.surroundings import Surroundings
from store_app.hub.web.view import BagView, Drawing, bag_view
from tests.unit.hub_web.test_page_words import WORDS

NOW_MS: Final = 1_795_000_000_000
MINUTE_MS: Final = 60_000
ELENI: Final = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0001")
LAMP: Final = Sku("lamp")
OLD: Final = Sku("old")
PRICE: Final = Money(8900, "EUR")
SAM: Final = Author(Channel.STORE, StaffId("sam"), PlaceId("kifissia"))
PHONE: Final = Author(Channel.PHONE)

PRODUCT: Final = Product(
    id=ProductId("lamp"),
    name=Localized({"en": "Arlo table lamp", "fa": "چراغ"}),
    brand="Oak",
    category="light",
    about=Localized({"en": ""}),
    tile="tileSage",
    rank=1,
    variants=(
        Variant(
            LAMP,
            "40-2217",
            (),
            PRICE,
            (Choice("colour", Localized({"en": "Sage"})), Choice("size", Localized({"en": "L"}))),
            "lamp.svg",
        ),
    ),
)


def state_after(*done: tuple[Intent, Author, int], price_now: Money = PRICE) -> CustomerState:
    state = CustomerState(profile=Profile("Eleni Papadaki"))
    for n, (intent, author, age_ms) in enumerate(done, start=1):
        change = Change(
            DeviceId("d"), n, customer_stream(ELENI), Seen(), author, NOW_MS - age_ms, intent
        )
        state = reduce(state, change, Stamp(n, price_now)).state
    return state


def shown(
    state: CustomerState,
    language: str = "en",
    stock: Sequence[Availability] = (),
    products: Sequence[Product] = (PRODUCT,),
    told: Mapping[Sku, Notice] | None = None,
    offered: Mapping[Sku, tuple[Product, ...]] | None = None,
) -> BagView:
    around = Surroundings(
        place=Localized({"en": "Kifissia"}),
        staff={StaffId("sam"): Localized({"en": "Sam Smith"})},
        stock={each.sku: each for each in stock},
        offered=offered or {},
    )
    known = {v.sku: product for product in products for v in product.variants}
    view = CustomerView(ELENI, 1, state, known)
    drawing = Drawing(
        view.products, around, WORDS[language], frozenset({"tileSage"}), NOW_MS, told or {}
    )
    return bag_view(view, drawing)


def plain(text: object) -> str:
    return str(text).replace("<bdi>", "").replace("</bdi>", "")


def test_each_line_says_who_added_it_and_whether_that_was_just_now() -> None:
    def source(author: Author, age_ms: int) -> str:
        page = shown(state_after((CartAdd(LAMP, 1, PRICE), author, age_ms)))
        return plain(page.lines[0].source.text)

    assert source(SAM, 0) == "Sam added this now"
    assert source(SAM, 5 * MINUTE_MS) == "Sam added this"
    assert source(PHONE, 0) == "you added this"
    assert source(Author(Channel.WEB), 0) == "added on the web"
    assert source(Author(Channel.KIOSK), 0) == "added at the kiosk"
    assert source(Author(Channel.STORE, StaffId("gone")), 0) == "added in the store"


def test_the_helper_is_whoever_of_the_staff_was_here_within_half_an_hour() -> None:
    add = CartAdd(LAMP, 1, PRICE)
    assert shown(state_after((add, SAM, 29 * MINUTE_MS))).helper == "Sam"
    assert shown(state_after((add, SAM, 31 * MINUTE_MS))).helper == ""
    assert shown(state_after((add, PHONE, 0))).helper == ""


def test_a_clock_that_runs_a_day_ahead_is_not_just_now_for_a_day() -> None:
    add = CartAdd(LAMP, 1, PRICE)
    page = shown(state_after((add, SAM, -24 * 60 * MINUTE_MS)))
    assert (plain(page.lines[0].source.text), page.helper) == ("Sam added this", "")
    page = shown(state_after((add, SAM, -2_000)))
    assert (plain(page.lines[0].source.text), page.helper) == ("Sam added this now", "Sam")


def test_minus_at_one_removes_the_line() -> None:
    page = shown(state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0)))
    assert json.loads(page.lines[0].fewer) == {"kind": "cart.remove", "sku": "lamp"}
    page = shown(state_after((CartAdd(LAMP, 2, PRICE), PHONE, 0)))
    assert json.loads(page.lines[0].fewer)["kind"] == "cart.dec"
    assert json.loads(page.lines[0].more or "")["price_seen"] == {"amount": 8900, "currency": "EUR"}


def test_the_stamp_of_a_line_changes_with_whatever_happens_to_it() -> None:
    one = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0))
    two = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0), (CartAdd(LAMP, 1, PRICE), SAM, 0))
    assert shown(one).lines[0].stamp != shown(two).lines[0].stamp


def test_another_price_than_the_one_seen_is_told_with_both() -> None:
    state = state_after((CartAdd(LAMP, 1, Money(9900, "EUR")), PHONE, 0))
    (line,) = shown(state).lines
    assert plain(line.price_note) == "Seen at €99.00, today €89.00"
    assert line.total == PRICE


def test_a_thing_that_is_not_listed_any_more_is_shown_at_the_price_it_was_kept_at() -> None:
    (line,) = shown(state_after((CartAdd(OLD, 2, PRICE), SAM, 0)), products=()).lines
    assert (line.thing.name, line.thing.discontinued) == (
        "A product that we no longer list",
        True,
    )
    assert line.total == Money(17_800, "EUR")


def test_a_wish_says_what_is_left_in_the_store_of_the_link() -> None:
    def stock(on_hand: int) -> tuple[Level | None, str]:
        figure = Availability(PlaceId("kifissia"), LAMP, on_hand, 0, "B3", NOW_MS)
        (card,) = shown(state_after((WishAdd(LAMP), PHONE, 0)), stock=[figure]).wishes
        return card.level, f"{plain(card.stock)} / {plain(card.aisle)}"

    assert stock(4) == (Level.IN_STOCK, "4 in Kifissia / Aisle B3")
    assert stock(1) == (Level.LAST_ONE, "Last one in Kifissia / B3")
    assert stock(0) == (Level.NONE_LEFT, "None left in Kifissia / None")


def test_choices_are_joined_without_a_middle_dot_in_persian() -> None:
    state = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0))
    assert shown(state).lines[0].thing.choices == "Sage · L"
    assert shown(state, "fa").lines[0].thing.choices == "Sage، L"


def test_an_unknown_tile_becomes_a_plain_one() -> None:
    odd = replace(PRODUCT, tile='x" onload="alert(1)')
    state = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0))
    assert shown(state, products=[odd]).lines[0].thing.tile == "tileStone"


def a_change(intent: Intent, author: Author) -> Change:
    return Change(DeviceId("d"), 1, customer_stream(ELENI), Seen(), author, NOW_MS, intent)


@pytest.mark.parametrize(
    ("kind", "language", "says"),
    [
        (NoticeKind.ADDED_AGAIN, "en", "6 added again: Sam"),
        (NoticeKind.SET_AND_ADDED, "en", "6: you set 5, Sam added 1"),
        (NoticeKind.SET_AND_ADDED, "fa", "۶: شما ۵ گذاشتید، Sam ۱ افزود"),
        (NoticeKind.SET_REPLACED, "el", "Τώρα 6: ορίσατε 5, μετά 6: Sam"),
        (NoticeKind.KEPT_BY_SET, "ar", "أزلته، وضبطه Sam على ٦"),
        (NoticeKind.PRICE_CHANGED, "en", "None"),
    ],
)
def test_what_the_customers_own_change_met_is_told_on_the_line(
    kind: NoticeKind, language: str, says: str
) -> None:
    mine, other = a_change(CartSet(LAMP, 5), PHONE), a_change(CartAdd(LAMP, 1, PRICE), SAM)
    state = state_after((CartAdd(LAMP, 6, PRICE), PHONE, 0))
    told = {LAMP: Notice(kind, LAMP, mine, (other,), 6)}
    assert plain(shown(state, language, told=told).lines[0].notice) == says


def test_every_door_has_a_name_in_every_language() -> None:
    mine = a_change(CartSet(LAMP, 5), PHONE)
    state = state_after((CartAdd(LAMP, 6, PRICE), PHONE, 0))
    for channel in Channel:
        other = a_change(CartAdd(LAMP, 1, PRICE), Author(channel))
        told = {LAMP: Notice(NoticeKind.ADDED_AGAIN, LAMP, mine, (other,), 1)}
        for language in WORDS:
            assert shown(state, language, told=told).lines[0].notice


def test_a_recalled_thing_says_so_above_all_and_no_more_of_it_can_be_had() -> None:
    state = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0))
    page = shown(state, products=[replace(PRODUCT, recalled=True)])
    (line,) = page.lines
    assert line.thing.recalled
    assert line.more is None
    assert page.recalled == "Arlo table lamp"
    assert shown(state).recalled == ""


def test_what_is_offered_instead_can_be_put_into_the_bag() -> None:
    state = state_after((CartAdd(LAMP, 1, PRICE), PHONE, 0))
    mug = replace(PRODUCT.variants[0], sku=Sku("mug"))
    other = replace(PRODUCT, id=ProductId("mug"), variants=(mug,))
    page = shown(state, offered={LAMP: (other,)})
    (instead,) = page.lines[0].instead
    assert instead.what.thing.name == "Arlo table lamp"
    assert json.loads(instead.what.add)["sku"] == "mug"
    assert (instead.as_line.thing.sku, instead.as_line.quantity) == ("mug", 0)
