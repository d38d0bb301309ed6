"""The search page: answers from the first letter on, and never an old one over a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.search_products import CARDS, CARDS_AT_MOST, Answer, Wanted
from store_app.clocks import Clock
from store_app.domain.identifiers import AGES, CATALOGUE, SHOP, Sku
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.choice_rows import ChoiceRows
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.product.card_rows import CardRow, CardRows, card_rows
from store_app.viewmodels.product.keeping import Keeping
from store_app.viewmodels.product.search_words import (
    SearchState,
    category_choices,
    failed_state,
    price_choices,
    search_state,
)
from store_app.viewmodels.wording.ages import Age, Ages
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for


@dataclass(frozen=True, slots=True)
class SearchReading:
    """Where the page reads from, how it writes amounts, and where pictures are."""

    search: Callable[[Wanted], Answer]
    categories: Callable[[], Sequence[tuple[str, Localized]]]
    amounts: Callable[[], Amounts]
    picture: Callable[[str], str]


@element
class ProductSearch(QObject):
    """Finds products while somebody types; what was found before stays until the new is there."""

    changed = Signal()
    customerAsked = Signal()
    cleared = Signal()
    productPicked = Signal(str, str)

    text = shown(str, "text", changed)
    count = shown(str, "count", changed)
    inThisStore = shown(bool, "in_this_store", changed)
    category = shown(str, "category", changed)
    price = shown(str, "price", changed)
    nothingTitle = shown(str, "nothing_title", changed)
    nothing = shown(str, "nothing", changed)
    answered = shown(bool, "answered", changed)
    age = shown(str, "age", changed)
    stale = shown(bool, "stale", changed)
    cards = part(CardRows, "_cards")
    categories = part(ChoiceRows, "_categories")
    prices = part(ChoiceRows, "_prices")

    def __init__(
        self, reading: SearchReading, background: Background, clock: Clock, keeping: Keeping
    ) -> None:
        super().__init__()
        self._reading = reading
        self._background = background
        self._keeping = keeping
        self._cards = CardRows(self)
        self._categories, self._prices = ChoiceRows(self), ChoiceRows(self)
        self._known: tuple[tuple[str, Localized], ...] = ()
        self._wanted = Wanted()
        self._answer: Answer | None = None
        self._currency = "EUR"
        self._ticket = 0
        self._reading_on = False
        self.ages = Ages(clock, reading.amounts)
        self._fitting = CARDS
        self.state = SearchState()

    def load(self) -> None:
        """Read the categories and the first cards."""
        self._background.run(self._reading.categories, done=self._take_categories)
        self._ask()

    def streams_changed(self, streams: frozenset[str]) -> None:
        """Read again in place: names, prices or stock may have changed."""
        if SHOP in streams:
            self._background.run(self._reading.categories, done=self._take_categories)
        if not streams.isdisjoint({AGES, CATALOGUE}) or any(
            stream.startswith("store:") for stream in streams
        ):
            self._ask()

    def tick(self) -> None:
        """Let the age of the figures go on."""
        was, age = self.state.stale, self._age()
        self._show(replace(self.state, age=age.text, stale=age.stale))
        if age.stale is not was:
            self._fill()

    def retranslate(self) -> None:
        self._fill()

    @Slot(str)
    def search(self, text: str) -> None:
        self._want(replace(self._wanted, text=text))

    @Slot()
    def toggleInThisStore(self) -> None:
        self._want(replace(self._wanted, in_this_store=not self._wanted.in_this_store))

    @Slot(str)
    def pickCategory(self, category: str) -> None:
        """Show one category only; an empty name shows all."""
        self._want(replace(self._wanted, category=category or None))

    @Slot(str)
    def pickPrice(self, under: str) -> None:
        """Show what costs less only; an empty text shows all."""
        price = Money(int(under), self._currency) if under else None
        self._want(replace(self._wanted, under=price))

    @Slot()
    def clear(self) -> None:
        """Take away what was typed and every filter."""
        self._want(Wanted())
        self.cleared.emit()

    @Slot()
    def readOn(self) -> None:
        """Load the next cards, once at a time."""
        answer = self._answer
        if answer is None or not answer.found.more or self._reading_on:
            return
        self._reading_on = True
        ticket, wanted = self._ticket, replace(self._wanted, offset=len(answer.found.cards))
        self._background.run(
            lambda: self._reading.search(wanted),
            done=lambda more: self._take_more(ticket, more),
            failed=lambda _: None,
        )

    @Slot(int)
    def fit(self, cards: int) -> None:
        """So many cards fill the page: an answer brings these, scrolling brings more."""
        self._fitting = max(1, min(cards, CARDS_AT_MOST))
        if self._answer is not None and len(self._answer.found.cards) < self._fitting:
            self.readOn()

    @Slot(str, str)
    def open(self, productId: str, sku: str) -> None:  # noqa: N803 - read by QML
        self.productPicked.emit(productId, sku)

    @Slot(str)
    def add(self, sku: str) -> None:
        """Put one into the cart of the customer being served, else ask who that is."""
        if not self._keeping.is_serving():
            self.customerAsked.emit()
            return
        cards = self._answer.found.cards if self._answer is not None else ()
        card = next((card for card in cards if card.sku == sku), None)
        if card is not None:
            self._keeping.add_to_cart(Sku(sku), card.price)

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._tell()
            self._ask()

    def _ask(self) -> None:
        self._ticket += 1
        ticket = self._ticket
        shown_now = len(self._answer.found.cards) if self._answer is not None else 0
        same = self._answer is not None and _same(self._answer.wanted, self._wanted)
        limit = max(self._fitting, shown_now) if same else self._fitting
        wanted = replace(self._wanted, limit=limit)
        self._background.run(
            lambda: self._reading.search(wanted),
            done=lambda answer: self._take(ticket, answer),
            failed=lambda error: self._fail(ticket, error),
        )

    def _take(self, ticket: int, answer: Answer) -> None:
        if ticket == self._ticket:
            self._answer = answer
            self._reading_on = False
            self._fill()

    def _take_more(self, ticket: int, more: Answer) -> None:
        answer = self._answer
        if ticket != self._ticket or answer is None:
            return
        self._reading_on = False
        cards = (*answer.found.cards, *more.found.cards)
        found = replace(answer.found, cards=cards, more=more.found.more)
        places = {each.place.id: each for each in (*answer.places, *more.places)}
        self._answer = replace(answer, found=found, places=tuple(places.values()))
        self._cards.extend(self._rows(more))

    def _fail(self, ticket: int, error: StoreError) -> None:
        if ticket == self._ticket:
            self._show(failed_state(self.state, sentence_for(error)))

    def _take_categories(self, categories: Sequence[tuple[str, Localized]]) -> None:
        self._known = tuple(categories)
        self._fill()

    def _fill(self) -> None:
        if self._answer is not None:
            cards = self._answer.found.cards
            self._currency = cards[0].price.currency if cards else self._currency
            self._cards.show(self._rows(self._answer))
        self._tell()

    def _tell(self) -> None:
        amounts, wanted = self._reading.amounts(), self._wanted
        categories = category_choices(self._known, wanted, amounts)
        prices = price_choices(self._currency, wanted, amounts)
        self._categories.show(categories)
        self._prices.show(prices)
        age, state = self._age(), search_state(wanted, self._answer, categories, prices, amounts)
        self._show(replace(state, age=age.text, stale=age.stale))

    def _age(self) -> Age:
        found = self._answer.found if self._answer is not None else None
        as_of_ms = found.as_of_ms if found is not None and found.cards else 0
        return self.ages.of(as_of_ms)

    def _rows(self, answer: Answer) -> tuple[CardRow, ...]:
        amounts, picture = self._reading.amounts(), self._reading.picture
        return card_rows(answer, amounts, picture, stale=self._age().stale)

    def _show(self, state: SearchState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _same(one: Wanted, other: Wanted) -> bool:
    """Whether both ask for the same, however many of it."""
    return replace(one, limit=0, offset=0) == replace(other, limit=0, offset=0)
