"""The search page without its page, over the demo shop."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store_app.actions.search_products import CARDS, Answer, SearchProducts, Wanted
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.errors import Damaged
from store_app.replica.opening import DeviceData
from store_app.viewmodels.product.card_rows import card_rows, marked
from store_app.viewmodels.product.search_page import ProductSearch, SearchReading
from store_app.viewmodels.product.search_words import price_choices
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.ui.demo_device import HERE, MORNING_MS


class Keeper:
    def __init__(self) -> None:
        self.serving = True
        self.cart: list[tuple[Sku, Money]] = []

    def is_serving(self) -> bool:
        return self.serving

    def wishes_for(self, _sku: Sku) -> bool:
        return False

    def add_to_cart(self, sku: Sku, price: Money) -> bool:
        self.cart.append((sku, price))
        return True

    def add_wish(self, _sku: Sku) -> bool:
        return False

    def remove_wish(self, _sku: Sku) -> bool:
        return False


class Page:
    def __init__(self, data: DeviceData) -> None:
        catalogue = data.catalogue()
        self.background = ManualBackground()
        self.clock = FrozenClock(MORNING_MS)
        self.keeper = Keeper()
        self.broken = False
        self._found = SearchProducts(data.search().cards, catalogue.places, HERE)
        reading = SearchReading(
            search=self._search,
            categories=lambda: [(each.id, each.name) for each in catalogue.categories()],
            amounts=lambda: Amounts("en"),
            picture=str,
        )
        self.search = ProductSearch(reading, self.background, self.clock, self.keeper)
        self.search.load()
        self.background.finish_all()

    def names(self) -> list[str]:
        return [row.name for row in self.search._cards.rows]

    def type(self, text: str) -> None:
        self.search.search(text)
        self.background.finish_all()

    def _search(self, wanted: Wanted) -> Answer:
        if self.broken:
            raise Damaged("files.damaged")
        return self._found(wanted)


@pytest.fixture
def page(demo_device: DeviceData) -> Page:
    return Page(demo_device)


def test_the_cards_tell_how_old_their_figures_are(page: Page) -> None:
    assert (page.search.state.age, page.search.state.stale) == ("as of 8 s ago", False)
    page.clock.advance(13)
    page.search.tick()
    assert page.search.state.age == "as of 21 s ago"


def test_old_figures_on_cards_look_old(page: Page) -> None:
    fresh = {row.product_id: row.stock for row in page.search._cards.rows}
    page.search.ages.live = False
    page.search.tick()
    rows = page.search._cards.rows
    assert page.search.state.stale
    assert all(row.tone == Tone.NEUTRAL for row in rows)
    here = [row for row in rows if fresh[row.product_id].endswith(" here")]
    assert here
    assert all(row.stock == f"~{fresh[row.product_id]}" for row in here)
    assert all(row.stock_icon == "clock" for row in here)
    page.search.ages.live = True
    page.search.tick()
    assert {row.product_id: row.stock for row in page.search._cards.rows} == fresh


@pytest.mark.parametrize("stale", [False, True])
def test_a_card_of_what_is_not_sold_says_so_however_many_there_are(
    demo_device: DeviceData, *, stale: bool
) -> None:
    catalogue = demo_device.catalogue()
    answer = SearchProducts(demo_device.search().cards, catalogue.places, HERE)(Wanted())
    ended, recalled = (replace(card, discontinued=True) for card in answer.found.cards[:2])
    recalled = replace(recalled, recalled=True)
    shown = replace(answer, found=replace(answer.found, cards=(ended, recalled)))
    rows = card_rows(shown, Amounts("en"), str, stale=stale)
    assert [row.stock for row in rows] == ["No longer sold", "Recalled"]


def test_more_cards_are_as_old_as_the_rest(page: Page) -> None:
    page.search.ages.live = False
    page.search.tick()
    page.search.readOn()
    page.background.finish_all()
    assert len(page.search._cards.rows) > CARDS
    assert all(row.tone == Tone.NEUTRAL for row in page.search._cards.rows)


@pytest.mark.parametrize(("currency", "first"), [("EUR", 2_500), ("JPY", 2_500), ("KWD", 25_000)])
def test_the_price_filter_fits_the_currency(currency: str, first: int) -> None:
    choices = price_choices(currency, Wanted(), Amounts("en"))
    assert choices[1].choice_id == str(first)


def test_before_anything_is_typed_the_best_known_stand_there(page: Page) -> None:
    assert page.names()[0] == "Arlo table lamp"
    assert len(page.names()) == CARDS


def test_old_results_stay_until_the_new_ones_come(page: Page) -> None:
    before = page.names()
    page.search.search("lam")
    assert page.names() == before
    page.background.finish_all()
    assert page.names() != before
    assert page.search.state.count == "9 products"


def test_a_late_answer_does_not_replace_a_newer_one(page: Page) -> None:
    page.search.search("lam")
    page.search.search("mug")
    page.background.finish(1)
    newest = page.names()
    page.background.finish(0)
    assert page.names() == newest


def test_nothing_found_says_what_to_do(page: Page) -> None:
    page.type("lanp")
    assert page.search.state.nothing_title == "Nothing called “lanp”"
    page.search.toggleInThisStore()
    page.background.finish_all()
    assert page.search.state.nothing == "Remove a filter, or try another word."


def test_filters_show_their_value_and_can_be_taken_away(page: Page) -> None:
    page.search.pickPrice("5000")
    page.search.pickCategory("lighting")
    page.search.toggleInThisStore()
    page.background.finish_all()
    state = page.search.state
    assert (state.price, state.category, state.in_this_store) == ("Under €50", "Lighting", True)
    cleared: list[bool] = []
    page.search.cleared.connect(lambda: cleared.append(True))
    page.search.clear()
    page.background.finish_all()
    assert (page.search.state.price, page.search.state.category, cleared) == ("", "", [True])


def test_more_cards_come_at_the_end(page: Page) -> None:
    page.search.readOn()
    page.search.readOn()
    assert page.background.waiting == 1
    page.background.finish_all()
    assert len(page.names()) == 2 * CARDS
    page.search.streams_changed(frozenset({"store:kifissia:stock", "shop"}))
    page.background.finish_all()
    assert len(page.names()) == 2 * CARDS


def test_a_search_that_fails_says_so(page: Page) -> None:
    page.broken = True
    page.type("lam")
    assert page.search.state.nothing_title == "Search is not answering"


def test_plus_puts_the_shown_variant_into_the_cart(page: Page) -> None:
    card = page.search._cards.rows[0]
    page.search.add(card.sku)
    assert page.keeper.cart == [(card.sku, Money(6400, "EUR"))]
    page.keeper.serving = False
    asked: list[bool] = []
    page.search.customerAsked.connect(lambda: asked.append(True))
    page.search.add(card.sku)
    assert (len(page.keeper.cart), asked) == (1, [True])


def test_a_card_leads_to_its_product(page: Page) -> None:
    picked: list[tuple[str, str]] = []
    page.search.productPicked.connect(lambda product, sku: picked.append((product, sku)))
    page.search.open("lamp", "lamp-l")
    assert picked == [("lamp", "lamp-l")]


@pytest.mark.parametrize(
    ("name", "typed", "styled"),
    [
        ("Arlo table lamp", ("lam",), "Arlo table <b>lam</b>p"),
        ("Κούπα", ("κουπ",), "<b>Κούπ</b>α"),
        ("چراغ رومیزی", ("چرا",), "<b>چرا</b>غ رومیزی"),
        ("Crème & oak", ("creme", "o"), "<b>Crème</b> &amp; <b>o</b>ak"),
        ("Lamp", (), "Lamp"),
        ("<b>", ("b",), "&lt;<b>b</b>&gt;"),
    ],
)
def test_the_typed_part_is_marked_in_every_script(
    name: str, typed: tuple[str, ...], styled: str
) -> None:
    assert marked(name, typed) == styled
