"""The product page without its page, over the demo shop."""

from __future__ import annotations

import pytest

from store_app.actions.look_up_product import LookUpProduct
from store_app.actions.read_reviews import PAGE, ReadReviews
from store_app.domain.identifiers import ProductId, Sku
from store_app.domain.money import Money
from store_app.errors import Damaged
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.viewmodels.product.product_page import ProductReading, ShownProduct
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.makers import a_page
from tests.ui.demo_device import AGE_MS, HERE, MORNING_MS

LAMP, LARGE_SAGE = ProductId("arlo-table-lamp"), Sku("40-2217-SG-L")


class Keeper:
    def __init__(self) -> None:
        self.serving = True
        self.cart: list[tuple[Sku, Money]] = []
        self.wishes: set[Sku] = set()

    def is_serving(self) -> bool:
        return self.serving

    def wishes_for(self, sku: Sku) -> bool:
        return sku in self.wishes

    def add_to_cart(self, sku: Sku, price: Money) -> bool:
        self.cart.append((sku, price))
        return True

    def add_wish(self, sku: Sku) -> bool:
        self.wishes.add(sku)
        return True

    def remove_wish(self, sku: Sku) -> bool:
        self.wishes.discard(sku)
        return True


class Page:
    def __init__(self, data: DeviceData) -> None:
        self.clock = FrozenClock(MORNING_MS)
        self.background = ManualBackground()
        self.keeper = Keeper()
        self.toasts = Toasts()
        self.amounts = Amounts("en")
        look_up = LookUpProduct(data.catalogue(), data.stock(), data.reviews(), HERE)
        self.product = ShownProduct(
            ProductReading(look_up, ReadReviews(data.reviews()), lambda: self.amounts, str.upper),
            self.background,
            self.clock,
            self.keeper,
            self.toasts,
        )

    def open(self) -> ShownProduct:
        self.product.show(LAMP, LARGE_SAGE)
        self.background.finish_all()
        return self.product

    def choose(self, label: str) -> None:
        rows = (*self.product._colours.rows, *self.product._options.rows)
        self.product.choose(next(row.choice_id for row in rows if row.label == label))
        self.background.finish_all()

    def filter(self, choice: str) -> None:
        self.product._reviews.filter(choice)
        self.background.finish_all()


@pytest.fixture
def page(demo_device: DeviceData) -> Page:
    return Page(demo_device)


def test_one_reading_brings_everything_in_one_change(page: Page) -> None:
    changes: list[bool] = []
    page.product.changed.connect(lambda: changes.append(True))
    state = page.open().state
    assert len(changes) == 1
    assert (state.name, state.price, state.item) == ("Arlo table lamp", "€89.00", "Item 40-2217")
    assert [row.title for row in page.product._stock.rows] == [
        "This store",
        "Marousi",
        "Chalandri",
        "Online warehouse",
    ]
    assert page.product._stock.rows[0].own
    assert page.product._reviews.state.count == "128 reviews"
    assert [row.stars for row in page.product._reviews._bars.rows] == ["5", "4", "3", "2", "1"]


def test_each_figure_tells_where_and_how_old(page: Page) -> None:
    page.open()
    own, near, last, online = page.product._stock.rows
    assert (own.whereabouts, own.age) == ("Aisle B3", "as of 8 s ago")
    assert near.whereabouts == "3.1 km away"
    assert (last.number, last.level_word, last.level_icon) == ("1", "Last one", "warning")
    assert online.whereabouts == "At home in 2 days"
    assert own.spoken == "This store, 4 In stock, Aisle B3, as of 8 s ago"


def test_ages_go_on_and_old_figures_look_old(page: Page) -> None:
    page.open()
    page.clock.advance(13)
    page.product.tick()
    assert page.product._stock.rows[0].age == "as of 21 s ago"
    page.clock.advance(300)
    page.product.tick()
    row = page.product._stock.rows[0]
    assert (row.number, row.level_word, row.stale) == ("~4", "last seen", True)
    assert page.product.state.stale


def test_without_a_line_every_figure_and_the_price_tell_their_time(page: Page) -> None:
    page.open()
    page.product.line_changed(live=False)
    assert page.product.state.stale
    assert page.product.state.price_note.startswith("Price of ")
    assert page.product._reviews.state.stale
    page.product.line_changed(live=True)
    assert (page.product.state.stale, page.product.state.price_note) == (False, "")


def test_price_and_reviews_tell_how_old_they_are(page: Page) -> None:
    page.open()
    state, reviews = page.product.state, page.product._reviews
    assert (state.price_age, state.price_note) == ("as of 8 s ago", "")
    assert (reviews.state.age, reviews.state.stale) == ("as of 8 s ago", False)
    page.clock.advance(300)
    page.product.tick()
    assert page.product.state.price_age == ""
    assert page.product.state.price_note.startswith("Price of ")
    assert reviews.state.age.startswith("as of ")
    assert reviews.state.stale


def test_what_the_hub_vouches_for_anew_is_young_again_though_nothing_moved(
    page: Page, demo_device: DeviceData
) -> None:
    page.open()
    page.clock.advance(290)
    with demo_device.replica_file.read() as connection:
        heads: dict[str, int] = dict(connection.execute("SELECT name, seq FROM stream").all())
    intake = Intake(demo_device.replica_file, page.clock)
    intake.listen(page.product.streams_changed)
    intake.take(a_page(heads=heads, as_of_ms=page.clock.now_ms()))
    page.background.finish_all()
    ages = {page.product.state.price_age, page.product._reviews.state.age}
    assert ages | {row.age for row in page.product._stock.rows} == {"as of now"}
    intake.take(a_page(heads=heads, as_of_ms=MORNING_MS - AGE_MS))  # as other tests find it


def test_a_choice_changes_price_stock_and_picture_in_place(page: Page) -> None:
    page.open()
    page.choose("Small · 38 cm")
    assert page.product.state.price == "€64.00"
    page.choose("Clay")
    assert page.product.state.picture == "ARLO-TABLE-LAMP-CLAY.SVG"
    chosen = [row.label for row in page.product._colours.rows if row.chosen]
    assert chosen == ["Clay"]


def test_a_late_answer_does_not_replace_a_newer_one(page: Page) -> None:
    page.product.show(LAMP)
    page.product.show(ProductId("speckle-mug"))
    page.background.finish(1)
    page.background.finish(0)
    assert page.product.state.name == "Speckle mug"


def test_what_stood_there_stays_until_the_new_is_read(page: Page) -> None:
    page.open()
    page.product.show(ProductId("speckle-mug"))
    assert page.product.state.name == "Arlo table lamp"


def test_a_product_that_is_not_here_says_so(page: Page) -> None:
    page.product.show(ProductId("nothing"))
    page.background.finish_all()
    assert page.product.state.problem_title == "This product is not here"
    assert not page.product.state.ready


def test_files_that_cannot_be_read_are_told_where_the_product_would_be(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_words: object) -> None:
        raise Damaged("files.unreadable")

    monkeypatch.setattr(LookUpProduct, "__call__", unreadable)
    state = page.open().state
    assert (state.ready, state.problem) == (False, sentence_for(Damaged("files.unreadable")))


def test_a_hold_without_a_customer_asks_who_it_is_for(page: Page) -> None:
    page.keeper.serving = False
    asked: list[bool] = []
    page.open().customerAsked.connect(lambda: asked.append(True))
    page.product.askHold()
    assert asked == [True]


def test_without_a_customer_keeping_asks_who_it_is(page: Page) -> None:
    page.keeper.serving = False
    asked: list[bool] = []
    page.open().customerAsked.connect(lambda: asked.append(True))
    page.product.addToCart()
    page.product.wish()
    assert (len(asked), page.keeper.cart, page.keeper.wishes) == (2, [], set())


def test_adding_keeps_the_shown_variant_at_the_shown_price(page: Page) -> None:
    kept: list[bool] = []
    page.open().kept.connect(lambda: kept.append(True))
    page.product.addToCart()
    assert page.keeper.cart == [(LARGE_SAGE, Money(8900, "EUR"))]
    assert kept == [True]


def test_the_heart_fills_and_empties(page: Page) -> None:
    page.open()
    filled = []
    for _ in range(2):
        page.product.wish()
        filled.append(page.product.state.wished)
    assert (filled, page.keeper.wishes) == ([True, False], set())


def test_it_reads_again_only_for_what_may_concern_it(page: Page) -> None:
    page.open()
    page.product.streams_changed(frozenset({"customer:eleni"}))
    assert page.background.waiting == 0
    page.product.streams_changed(frozenset({"store:marousi:stock"}))
    assert page.background.waiting == 1


def test_reviews_come_a_page_at_a_time_and_stay_when_read_again(page: Page) -> None:
    reviews = page.open()._reviews
    assert len(reviews._rows.rows) == PAGE
    reviews.readOn()
    reviews.readOn()
    assert page.background.waiting == 1
    page.background.finish_all()
    assert len(reviews._rows.rows) == 2 * PAGE
    page.product.streams_changed(frozenset({"reviews"}))
    page.background.finish_all()
    assert len(reviews._rows.rows) == 2 * PAGE


def test_the_critical_ones_and_a_topic_can_be_asked_for(page: Page) -> None:
    reviews = page.open()._reviews
    page.filter("low")
    assert {row.rating for row in reviews._rows.rows} <= {1, 2, 3}
    page.filter("low")
    assert len(reviews._rows.rows) == PAGE
    asked = []
    for choice in ("topic:light", "language", "all"):
        page.filter(choice)
        asked.append((reviews.wanted.topic, reviews.wanted.language))
    assert asked == [("light", None), (None, "en"), (None, None)]


def test_persian_readers_read_persian(page: Page) -> None:
    page.open()
    page.amounts = Amounts("fa")
    page.product.retranslate()
    assert page.product.state.name == "چراغ رومیزی آرلو"
    assert page.product.state.price == "۸۹ یورو"
