"""The product page: one product in one variant, with its stock and what people say about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.look_up_product import ProductSheet
from store_app.actions.read_reviews import ReviewFilter
from store_app.clocks import Clock
from store_app.domain.identifiers import AGES, CATALOGUE, REVIEWS, SHOP, ProductId, Sku
from store_app.domain.product import Variant
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.choice_rows import ChoiceRows
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.product.hold_desk import HoldDesk, HoldPorts
from store_app.viewmodels.product.keeping import Keeping
from store_app.viewmodels.product.product_choices import colours, described, options, picked
from store_app.viewmodels.product.product_words import (
    ProductState,
    aged,
    missing_state,
    product_state,
)
from store_app.viewmodels.product.review_list import ReadOn, ReviewList
from store_app.viewmodels.product.stock_rows import StockRows, stock_rows
from store_app.viewmodels.wording.ages import age_of
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts

LookUp: TypeAlias = Callable[[ProductId, Sku | None, ReviewFilter], ProductSheet | None]


@dataclass(frozen=True, slots=True)
class ProductReading:
    """Where the page reads from, how it writes amounts, and where pictures are."""

    look_up: LookUp
    read_on: ReadOn
    amounts: Callable[[], Amounts]
    picture: Callable[[str], str]
    holds: HoldPorts | None = None


@element
class ShownProduct(QObject):
    """Shows the newest answer only; what stood there before stays until it has come."""

    changed = Signal()
    productChanged = Signal()
    kept = Signal()
    customerAsked = Signal()

    ready = shown(bool, "ready", changed)
    productId = shown(str, "product_id", changed)
    sku = shown(str, "sku", changed)
    brand = shown(str, "brand", changed)
    item = shown(str, "item", changed)
    name = shown(str, "name", changed)
    about = shown(str, "about", changed)
    tile = shown(str, "tile", changed)
    picture = shown(str, "picture", changed)
    price = shown(str, "price", changed)
    priceNote = shown(str, "price_note", changed)
    priceAge = shown(str, "price_age", changed)
    stale = shown(bool, "stale", changed)
    discontinued = shown(bool, "discontinued", changed)
    recalled = shown(str, "recalled", changed)
    wished = shown(bool, "wished", changed)
    serving = shown(bool, "serving", changed)
    problemTitle = shown(str, "problem_title", changed)
    problem = shown(str, "problem", changed)
    colours = part(ChoiceRows, "_colours")
    options = part(ChoiceRows, "_options")
    stock = part(StockRows, "_stock")
    reviews = part(ReviewList, "_reviews")
    hold = part(HoldDesk, "_hold")

    def __init__(
        self,
        reading: ProductReading,
        background: Background,
        clock: Clock,
        keeping: Keeping,
        toasts: Toasts,
    ) -> None:
        super().__init__()
        self._reading = reading
        self._background = background
        self._clock = clock
        self._keeping = keeping
        self._toasts = toasts
        self._colours, self._options = ChoiceRows(self), ChoiceRows(self)
        self._stock = StockRows(self)
        self._reviews = ReviewList(reading.read_on, background, clock, reading.amounts, self._read)
        self._hold = HoldDesk(reading.holds, background, clock, toasts)
        self._wanted: tuple[ProductId, Sku | None] | None = None
        self._sheet: ProductSheet | None = None
        self._ticket = 0
        self._live = True
        self.state = ProductState()

    def show(self, product: ProductId, sku: Sku | None = None) -> None:
        """Read a product and show it when it is there; the reviews start unfiltered."""
        if self._wanted is None or self._wanted[0] != product:
            self._reviews.reset()
        self._wanted = (product, sku)
        self._read()

    def streams_changed(self, streams: frozenset[str]) -> None:
        """Read again in place if what came may be about this product."""
        if any(
            stream in {AGES, CATALOGUE, REVIEWS, SHOP} or stream.startswith("store:")
            for stream in streams
        ):
            self._read()

    def line_changed(self, *, live: bool) -> None:
        """While offline every figure is shown as old, and no hold can be promised."""
        self._live = live
        self._hold.line_changed(live=live)
        self.tick()

    def customer_changed(self) -> None:
        """Look again who is served, what they wish for and what is held for them."""
        self._hold.look_again()
        self._show(self._for_customer(self.state))

    def tick(self) -> None:
        """Let the ages of the figures go on."""
        sheet = self._sheet
        if sheet is None:
            return
        self._show(self._aged(self.state, sheet))

    def retranslate(self) -> None:
        if self._sheet is not None:
            self._fill(self._sheet)
            self._hold.look_again()
            self._read()

    @Slot(str)
    def choose(self, choiceId: str) -> None:  # noqa: N803 - read by QML
        """Take another colour or size; one that is not made with the others changes those too."""
        sheet = self._sheet
        if sheet is None:
            return
        variant, kept_rest = picked(sheet.product, sheet.variant, choiceId)
        if variant is None or variant.sku == sheet.variant.sku:
            return
        if not kept_rest:
            self._toasts.wait(lambda: self._not_made(variant), icon="info")
        self._wanted = (sheet.product.id, variant.sku)
        self._read()

    @Slot()
    def addToCart(self) -> None:
        """Put one into the cart of the customer being served, else ask who that is."""
        if self._sheet is None or not self._asked_who():
            return
        if self.state.recalled:
            self._toasts.warn(lambda: self.state.recalled)
            return
        variant = self._sheet.variant
        if self._keeping.add_to_cart(variant.sku, variant.price):
            self.kept.emit()

    @Slot()
    def wish(self) -> None:
        """Put it on the wishlist, or take it off if it is there."""
        if self._sheet is None or not self._asked_who():
            return
        sku = self._sheet.variant.sku
        change = self._keeping.remove_wish if self.state.wished else self._keeping.add_wish
        change(sku)
        self.customer_changed()

    @Slot()
    def askHold(self) -> None:
        """Holding is switched off: ask who it is for, or say why."""
        if self._asked_who():
            self._hold.why()

    def _asked_who(self) -> bool:
        serving = self._keeping.is_serving()
        if not serving:
            self.customerAsked.emit()
        return serving

    def _read(self) -> None:
        if self._wanted is None:
            return
        self._ticket += 1
        ticket, (product, sku), wanted = self._ticket, self._wanted, self._reviews.asked
        self._background.run(
            lambda: self._reading.look_up(product, sku, wanted),
            done=lambda sheet: self._answer(ticket, sheet),
            failed=lambda error: self._fail(ticket, error),
        )

    def _answer(self, ticket: int, sheet: ProductSheet | None) -> None:
        if ticket != self._ticket:
            return
        before, self._sheet = self._sheet, sheet
        if sheet is None:
            self._show(missing_state())
        else:
            self._fill(sheet)
        self._hold.show(None if sheet is None else sheet.variant.sku)
        if before is None or sheet is None or before.product.id != sheet.product.id:
            self.productChanged.emit()

    def _fail(self, ticket: int, error: StoreError) -> None:
        if ticket == self._ticket and self._sheet is None:
            self._show(replace(missing_state(), problem=sentence_for(error)))

    def _fill(self, sheet: ProductSheet) -> None:
        amounts = self._reading.amounts()
        self._colours.show(colours(sheet.product, sheet.variant, amounts.language))
        self._options.show(options(sheet.product, sheet.variant, amounts.language))
        self._reviews.show(sheet)
        state = product_state(sheet, amounts, self._reading.picture)
        self._show(self._for_customer(self._aged(state, sheet)))

    def _aged(self, state: ProductState, sheet: ProductSheet) -> ProductState:
        """Every figure as old as it is now."""
        now_ms, amounts, live = self._clock.now_ms(), self._reading.amounts(), self._live
        self._stock.show(stock_rows(sheet.stock, amounts, now_ms, live=live))
        self._reviews.show_age(age_of(sheet.reviewed_ms, now_ms, amounts, live=live))
        return aged(state, sheet, amounts, now_ms, live=live)

    def _for_customer(self, state: ProductState) -> ProductState:
        serving = self._keeping.is_serving()
        wished = serving and bool(state.sku) and self._keeping.wishes_for(Sku(state.sku))
        return replace(state, serving=serving, wished=wished)

    def _not_made(self, instead: Variant) -> str:
        amounts = self._reading.amounts()
        text = QCoreApplication.translate("ShownProduct", "Not made together. This is %1.")
        return text.replace("%1", amounts.joined(*described(instead, amounts.language)))

    def _show(self, state: ProductState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
