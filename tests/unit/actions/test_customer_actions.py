"""What people do to a cart, a wishlist and a customer, on real files."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from threading import Event, Thread

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from store_app.actions.change_cart import ChangeCart
from store_app.actions.close_customer import CloseCustomer
from store_app.actions.comings import Comings
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.find_customers import FindCustomers, FoundCustomers, held_here
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.keep_on_wishlist import KeepOnWishlist
from store_app.actions.open_customer import ByCode, OpenCustomer
from store_app.actions.read_meaning import (
    AskHub,
    BadgeShown,
    CustomerShown,
    EnrolmentShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    Reading,
    ReadMeaning,
    ShopNumber,
)
from store_app.actions.undoing import Done, Recorder, UndoChange, with_next
from store_app.code_pictures import Use, code_png
from store_app.codes import (
    BadgeCode,
    EnrolmentCode,
    HandOverCode,
    LabelPrice,
    Meaning,
    NotAProduct,
    OtherKind,
    RestrictedCode,
    ShopCodes,
    SkuCode,
    Unreadable,
    read_code,
    write_hand_over_code,
)
from store_app.codes.refusal import Refusal
from store_app.codes.sealed import Kind
from store_app.domain.change import CartAdd
from store_app.domain.identifiers import CustomerId, Sku, StaffId
from store_app.domain.money import Money
from store_app.errors import Refused, Unreachable
from store_app.replica.opening import DeviceData
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, KIFISSIA, NOW_MS, a_filled_replica, a_state, an_author

LAMP = Sku("lamp-sage")
PRICE = Money(8900, "EUR")
STRANGER = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0099")


class Shop:
    """A tablet with Eleni, who has two lamps in the cart."""

    def __init__(self, folder: Path) -> None:
        self.clock = FrozenClock(NOW_MS)
        self.data: DeviceData = a_filled_replica(
            folder, clock=self.clock, eleni=a_state(CartAdd(LAMP, 2, PRICE))
        )
        self.stream = CustomerStream(self.data.outbox, self.data.customers(), an_author)
        record = Recorder(self.stream, self.clock)
        self.keep = KeepInCart(record)
        self.change = ChangeCart(record, lambda _: PRICE)
        self.wish = KeepOnWishlist(record)
        self.undo = UndoChange(self.stream, self.clock)

    @property
    def quantity(self) -> int:
        return self.stream.state(ELENI).quantity(LAMP)

    @property
    def wished(self) -> bool:
        return self.stream.state(ELENI).wishes_for(LAMP)

    def note(self) -> str:
        line = self.stream.state(ELENI).cart()[0]
        return line.note.text if line.note else ""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.data.close()


CHANGES: dict[str, Callable[[Shop], Done]] = {
    "keep": lambda shop: shop.keep(ELENI, LAMP, PRICE, 3),
    "more": lambda shop: shop.change.more(ELENI, LAMP),
    "fewer": lambda shop: shop.change.fewer(ELENI, LAMP),
    "set": lambda shop: shop.change.set_to(ELENI, LAMP, 7),
    "set to none": lambda shop: shop.change.set_to(ELENI, LAMP, 0),
    "remove": lambda shop: shop.change.remove(ELENI, LAMP),
    "note": lambda shop: shop.change.note(ELENI, LAMP, "gift"),
    "wish": lambda shop: shop.wish.add(ELENI, LAMP),
}


@pytest.mark.parametrize("name", CHANGES)
def test_undo_brings_back_what_was_there(shop: Shop, name: str) -> None:
    before = (shop.quantity, shop.wished, shop.note())
    done = CHANGES[name](shop)
    after = (shop.quantity, shop.wished, shop.note() if shop.quantity else "")
    assert after != before
    shop.clock.advance(9)
    assert shop.undo(done)
    assert (shop.quantity, shop.wished, shop.note()) == before


@given(taps=st.lists(st.booleans(), min_size=1, max_size=7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_a_series_of_taps_is_taken_back_as_one_change(shop: Shop, taps: list[bool]) -> None:
    before, held = shop.quantity, shop.note()
    series: Done | None = None
    for up in taps:
        if shop.quantity == 0:
            break
        done = (shop.change.more if up else shop.change.fewer)(ELENI, LAMP)
        series = done if series is None else with_next(series, done)
    assert series is not None
    assert (series.quantity, series.quantity_before) == (shop.quantity, before)
    assert len(series.undo) == (0 if shop.quantity == before else 1)
    assert shop.undo(series)
    assert (shop.quantity, shop.note()) == (before, held)


def test_a_note_comes_back_with_the_pieces_that_were_tapped_away(shop: Shop) -> None:
    shop.change.note(ELENI, LAMP, "gift")
    series = with_next(shop.change.fewer(ELENI, LAMP), shop.change.fewer(ELENI, LAMP))
    assert (shop.quantity, series.quantity) == (0, 0)
    assert shop.undo(series)
    assert (shop.quantity, shop.note()) == (2, "gift")


def test_a_wish_that_moved_to_the_cart_moves_back(shop: Shop) -> None:
    shop.wish.add(ELENI, LAMP)
    done = shop.wish.to_cart(ELENI, LAMP, PRICE)
    assert (shop.quantity, shop.wished) == (3, False)
    assert shop.undo(done)
    assert (shop.quantity, shop.wished) == (2, True)


def test_after_ten_seconds_nothing_is_undone(shop: Shop) -> None:
    done = shop.change.remove(ELENI, LAMP)
    shop.clock.advance(11)
    assert not shop.undo(done)
    assert shop.quantity == 0


def test_the_note_of_a_removed_line_comes_back_with_it(shop: Shop) -> None:
    shop.change.note(ELENI, LAMP, "gift")
    assert shop.undo(shop.change.remove(ELENI, LAMP))
    assert shop.note() == "gift"


def test_a_line_that_is_gone_cannot_be_changed(shop: Shop) -> None:
    with pytest.raises(Refused, match=r"cart\.line_gone"):
        shop.change.more(ELENI, Sku("mug"))


def test_a_customer_who_is_not_open_cannot_be_changed(shop: Shop) -> None:
    with pytest.raises(Refused, match=r"customer\.not_open"):
        shop.keep(STRANGER, LAMP, PRICE)


class Hub:
    """Opens everybody, or nobody."""

    def __init__(self, *, online: bool = True) -> None:
        self.online = online

    def open_customer(self, customer: CustomerId) -> CustomerId:
        if not self.online:
            raise Unreachable("hub.unreachable")
        return customer

    def open_by_code(self, _code: str) -> CustomerId:
        return self.open_customer(STRANGER)


def opener(shop: Shop, meaning: Meaning, fetched: list[int], *, online: bool) -> OpenCustomer:
    hub = Hub(online=online)
    return OpenCustomer(shop.data.customers(), hub, lambda _: meaning, lambda: fetched.append(1))


def test_a_customer_held_here_opens_without_a_line(shop: Shop) -> None:
    fetched: list[int] = []
    open_ = opener(shop, Unreadable(Refusal.EMPTY), fetched, online=False)
    assert open_.by_id(ELENI) == ELENI
    assert fetched == []
    with pytest.raises(Unreachable, match=r"customer\.not_here"):
        open_.by_id(STRANGER)


def test_a_customer_from_the_hub_is_fetched(shop: Shop) -> None:
    fetched: list[int] = []
    assert opener(shop, Unreadable(Refusal.EMPTY), fetched, online=True).by_id(STRANGER) == STRANGER
    assert fetched == [1]


@pytest.mark.parametrize(
    ("meaning", "code"),
    [
        (Unreadable(Refusal.EXPIRED, was=Kind.CUSTOMER), "code.expired"),
        (Unreadable(Refusal.EXPIRED, was=Kind.HAND_OVER), "code.handed_over_too_late"),
        (Unreadable(Refusal.FORGED), "code.forged"),
        (SkuCode("lamp-sage"), "code.not_a_customer"),
    ],
)
def test_a_code_that_is_no_valid_customer_is_told_as_what_it_is(
    shop: Shop, meaning: Meaning, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        opener(shop, meaning, [], online=True).by_code("SA1C")
    assert refused.value.code == code


def test_without_a_line_a_search_says_where_it_looked(shop: Shop) -> None:
    def offline(_query: str) -> FoundCustomers:
        raise Unreachable("hub.unreachable")

    find = FindCustomers(offline, lambda query: held_here(shop.data.customers().find(query)))
    found = find("eleni")
    assert not found.everywhere
    assert [each.id for each in found.customers] == [ELENI]
    assert find(" ") == FoundCustomers((), everywhere=True)


def test_a_customer_is_forgotten_here_even_if_the_hub_cannot_be_told(shop: Shop) -> None:
    def unreachable(_customer: CustomerId) -> None:
        raise Unreachable("hub.unreachable")

    CloseCustomer(shop.data.customers(), unreachable).now(ELENI)
    assert shop.data.customers().state(ELENI) is None


def test_a_customer_who_is_back_before_they_have_left_stays(shop: Shop) -> None:
    """Whatever of the leaving has been done by then: nothing, or all but telling the hub."""
    comings = Comings()
    closed: list[CustomerId] = []
    waiting: list[Callable[[], None]] = []
    here, hub = shop.data.customers(), Hub(online=True)
    close = CloseCustomer(here, closed.append, comings, waiting.append)
    open_ = OpenCustomer(here, hub, lambda _: Unreadable(Refusal.EMPTY), lambda: None, comings)
    leave = close(ELENI)
    assert open_.held(ELENI) == ELENI
    leave()
    assert here.state(ELENI) is not None
    assert waiting == []
    close(ELENI)()
    assert here.state(ELENI) is None
    assert open_.held(ELENI) is None
    assert open_.by_id(ELENI) == ELENI
    for tell in waiting:
        tell()
    assert closed == []


def test_a_customer_whom_the_hub_is_just_told_to_close_is_opened_after_that(shop: Shop) -> None:
    comings, asked, told = Comings(), [], Event()
    here = shop.data.customers()

    class Office(Hub):
        def open_customer(self, customer: CustomerId) -> CustomerId:
            asked.append("open")
            return super().open_customer(customer)

    def slow(_customer: CustomerId) -> None:
        told.set()
        opening.start()
        asked.append("close")

    open_ = OpenCustomer(
        here, Office(online=True), lambda _: Unreadable(Refusal.EMPTY), lambda: None, comings
    )
    opening = Thread(target=lambda: open_.by_id(ELENI))
    CloseCustomer(here, slow, comings).now(ELENI)
    opening.join(timeout=30)
    assert told.is_set()
    assert asked == ["close", "open"]


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=80))
def test_every_address_is_drawn_so_that_it_can_be_read(text: str) -> None:
    with Image.open(io.BytesIO(code_png(text, Use.PHONE_SCREEN))) as picture:
        found = zxingcpp.read_barcodes(picture.convert("L"))
    assert [each.text for each in found] == [text]


@pytest.mark.parametrize(
    ("meaning", "kind"),
    [
        (SkuCode("nothing"), NotInCatalogue),
        (RestrictedCode("2012345000009"), ShopNumber),
        (NotAProduct(OtherKind.WIFI), NoUse),
        (Unreadable(Refusal.TWO_CODES), NoUse),
    ],
)
def test_what_leads_nowhere_is_told_apart(shop: Shop, meaning: Meaning, kind: type) -> None:
    read = ReadMeaning(
        lambda _text, _symbology: meaning, shop.data.catalogue(), shop.data.stock().of, KIFISSIA
    )
    assert isinstance(read("x", ""), kind)


@pytest.mark.parametrize(
    ("meaning", "reading"),
    [
        (HandOverCode(ELENI, "nikos", 9), CustomerShown(ELENI, "x", "nikos")),
        (BadgeCode("nikos", 0), BadgeShown(StaffId("nikos"), works_here=True)),
        (BadgeCode("stranger", 0), BadgeShown(StaffId("stranger"), works_here=False)),
        (EnrolmentCode("https://hub.example", "k", "t", 9), EnrolmentShown("k")),
    ],
)
def test_codes_of_people_lead_to_them(shop: Shop, meaning: Meaning, reading: Reading) -> None:
    held = shop.data.catalogue()
    read = ReadMeaning(
        lambda _text, _symbology: meaning,
        held,
        shop.data.stock().of,
        KIFISSIA,
        lambda staff: staff == "nikos",
    )
    assert read("x") == reading


@pytest.mark.parametrize("before", ["", "]C0", "]Q1", " "])
def test_what_the_shop_writes_on_its_own_things_is_found(shop: Shop, before: str) -> None:
    held = shop.data.catalogue()
    lamp = held.by_sku(LAMP)
    assert lamp is not None
    variant = lamp.product.variant(LAMP)
    assert variant is not None
    keys = ShopCodes()
    read = ReadMeaning(
        lambda text, symbology: read_code(text, symbology=symbology, shop=keys, now_s=0),
        held,
        shop.data.stock().of,
        KIFISSIA,
    )
    for number in (variant.item_number, LAMP):
        reading = read(before + number)
        assert isinstance(reading, InCatalogue)
        assert reading.variant.sku == LAMP


def test_a_scale_label_shows_the_price_that_it_prints(shop: Shop) -> None:
    held = shop.data.catalogue()
    lamp = held.by_sku(LAMP)
    assert lamp is not None
    variant = lamp.product.variant(LAMP)
    assert variant is not None
    item = variant.item_number.replace("-", "")
    meaning = RestrictedCode("2040221707505", item, price=LabelPrice(Decimal("7.50")))
    read = ReadMeaning(lambda _text, _sym: meaning, held, shop.data.stock().of, KIFISSIA)
    reading = read("2040221707505")
    assert isinstance(reading, InCatalogue)
    assert (reading.variant.sku, reading.printed) == (LAMP, Money(750, "EUR"))


def test_a_colleague_hands_over_by_a_code_that_only_the_hub_can_open(shop: Shop) -> None:
    code = write_hand_over_code(STRANGER, "nikos", NOW_MS // 1000 + 60, 1, b"k" * 32)
    asked: list[str] = []

    class Office:
        def open_customer(self, customer: CustomerId) -> CustomerId:
            raise AssertionError(customer)

        def open_by_code(self, code: str) -> CustomerId:
            asked.append(code)
            return STRANGER

    keys = ShopCodes(keys={1: b"k" * 32})
    opening = OpenCustomer(
        shop.data.customers(),
        Office(),
        lambda text: read_code(text, shop=keys, now_s=NOW_MS // 1000),
        lambda: None,
    )
    assert opening.by_code(code) == ByCode(STRANGER, StaffId("nikos"))
    assert asked == [code]


def test_a_number_that_the_hub_refuses_to_know_was_asked_for() -> None:
    def refused(_gtin: str) -> None:
        raise Refused("product.unknown")

    answer = AskHub(refused)(NotInCatalogue("09506000134352", complete=True, products=83))
    assert isinstance(answer, NotInCatalogue)
    assert answer.asked


def test_a_hub_that_refuses_the_device_has_not_said_that_it_knows_no_such_product() -> None:
    def refused(_gtin: str) -> None:
        raise Refused("hub.not_enrolled")

    with pytest.raises(Refused, match=r"hub\.not_enrolled"):
        AskHub(refused)(NotInCatalogue("09506000134352", complete=True, products=83))
