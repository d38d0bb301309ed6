"""The customer being served: who it is, what is in the cart and on the wishlist, live."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.read_hold import HeldThing
from store_app.actions.read_served import Served
from store_app.clocks import Clock
from store_app.domain.identifiers import (
    AGES,
    CATALOGUE,
    CustomerId,
    Sku,
    StreamName,
    customer_stream,
    place_of,
)
from store_app.domain.money import Money
from store_app.domain.product import Product
from store_app.domain.story import Logged
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.cart.cart_desk import CartActions, CartDesk
from store_app.viewmodels.cart.cart_rows import CartRows, cart_rows, in_their_places
from store_app.viewmodels.cart.line_details import Alternative, LineDetails, LinePorts
from store_app.viewmodels.cart.serving_words import ServingState, serving_state
from store_app.viewmodels.cart.tints import Tints
from store_app.viewmodels.cart.wish_rows import WishRows, wish_rows
from store_app.viewmodels.history.notice_desk import NoticeDesk
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.wording.ages import Ages
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.things import Pictures
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class ServingPorts:
    """Where a served customer is read from, how they are let go, how things are written."""

    read: Callable[[CustomerId], Served | None]
    close: Callable[[CustomerId], Callable[[], None]]
    amounts: Callable[[], Amounts]
    picture: Pictures
    log: Callable[[CustomerId], Sequence[Logged]] = lambda _: ()
    alternatives: Callable[[Product], Sequence[Alternative]] = lambda _: ()


@element
class Serving(QObject):
    """Shows one customer at a time; what the other side changes is tinted for a moment."""

    changed = Signal()
    servedChanged = Signal()
    handOverAsked = Signal(str, bool)
    scanAsked = Signal()
    otherAsked = Signal(str)
    findAsked = Signal()

    customerId = shown(str, "customer_id", changed)
    serving = shown(bool, "serving", changed)
    ready = shown(bool, "ready", changed)
    name = shown(str, "name", changed)
    firstName = shown(str, "first_name", changed)
    initials = shown(str, "initials", changed)
    standing = shown(str, "standing", changed)
    age = shown(str, "age", changed)
    stale = shown(bool, "stale", changed)
    cartCount = shown(int, "cart_count", changed)
    wishCount = shown(int, "wish_count", changed)
    subtotal = shown(str, "subtotal", changed)
    subtotalLabel = shown(str, "subtotal_label", changed)
    waiting = shown(str, "waiting", changed)
    recalled = shown(str, "recalled", changed)
    gone = shown(str, "gone", changed)
    mergedInto = shown(str, "merged_into", changed)
    cart = part(CartRows, "_cart")
    wishlist = part(WishRows, "_wishes")
    desk = part(CartDesk, "_desk")
    notices = part(NoticeDesk, "_notices")
    line = part(LineDetails, "_line")

    def __init__(
        self,
        ports: ServingPorts,
        actions: CartActions,
        background: Background,
        clock: Clock,
        toasts: Toasts,
    ) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._clock = clock
        self._toasts = toasts
        self._cart, self._wishes = CartRows(self), WishRows(self)
        self._served: Served | None = None
        self._reading = Rereading[Served | None](background)
        self._tints = Tints(clock)
        self.ages = Ages(clock, ports.amounts)
        self.customer: CustomerId | None = None
        self.state = ServingState()
        self._desk = CartDesk(actions, self, background, toasts)
        self._notices = NoticeDesk(actions.answer, background, toasts)
        self._notices.answered.connect(self.read_again)
        line = LinePorts(ports.log, ports.alternatives, ports.amounts, ports.picture)
        self._line = LineDetails(line, self._desk, background)

    def serve(self, customer: CustomerId) -> None:
        """Show this customer, as soon as the device holds them."""
        if customer != self.customer:
            self._clear()
            self.customer = customer
            self._show(ServingState(customer, serving=True))
        self._read()

    def streams_changed(self, streams: frozenset[str]) -> None:
        """Read again in place if what came is about this customer, their things or their ages."""
        home = self._served.home if self._served else None
        ours = {customer_stream(each) for each in (self.customer, home) if each is not None}
        stock = any(place_of(StreamName(each), "stock") for each in streams)
        if self.customer and (stock or not streams.isdisjoint({*ours, AGES, CATALOGUE})):
            self._read()

    def read_again(self) -> None:
        """Something was answered elsewhere in the window."""
        self._read()

    def tick(self) -> None:
        """Let the tint of changed lines go, and the age of the figures on."""
        over = self._tints.fade()
        if self._served is None:
            return
        age = self.ages.of(self._served.as_of_ms)
        if over or age.stale is not self.state.stale:
            self._fill(self._served)
        self._show(replace(self.state, age=age.text, stale=age.stale))

    def retranslate(self) -> None:
        if self._served is not None:
            self._fill(self._served)

    def wishes_for(self, sku: Sku) -> bool:
        return self._served is not None and self._served.state.wishes_for(sku)

    def name_of(self, sku: Sku) -> str:
        thing = self._served.things.get(sku) if self._served else None
        return thing.product.name.in_(self._ports.amounts().language) if thing else ""

    def amounts(self) -> Amounts:
        return self._ports.amounts()

    def price_of(self, sku: Sku) -> Money | None:
        thing = self._served.things.get(sku) if self._served else None
        return thing.variant.price if thing else None

    @property
    def held(self) -> Mapping[Sku, HeldThing]:
        return self._served.held if self._served else {}

    def touched(self, sku: Sku) -> None:
        """We changed this ourselves: read again, and do not tint it."""
        self._tints.touched(sku)
        self._read()

    @Slot()
    def leave(self) -> None:
        """Let the customer go: this device forgets them."""
        customer = self.customer
        if customer is None:
            return
        self._clear()
        self._show(ServingState())
        self._background.run(
            self._ports.close(customer),
            done=lambda _: None,
            failed=lambda error: self._toasts.warn(lambda: sentence_for(error)),
        )

    @Slot(bool)
    def handOver(self, toColleague: bool) -> None:  # noqa: FBT001, N803 - read by QML
        """Somebody wants the cart on the customer's phone, or with a colleague."""
        if self.customer is not None:
            self.handOverAsked.emit(self.customer, toColleague)

    @Slot()
    def openOther(self) -> None:
        """Go on with the profile under which this customer is now."""
        if self.state.merged_into:
            self.otherAsked.emit(self.state.merged_into)

    @Slot()
    def scanCode(self) -> None:
        """Somebody wants to scan the code on the customer's phone."""
        self.scanAsked.emit()

    @Slot()
    def find(self) -> None:
        """Somebody wants to look for the customer."""
        self.findAsked.emit()

    def _clear(self) -> None:
        self.customer, self._served = None, None
        self._tints.clear()
        self._cart.show(())
        self._wishes.show(())
        self._notices.clear()
        self._line.close()

    def _read(self) -> None:
        customer = self.customer
        if customer is None:
            return
        self._reading.ask(
            Read(
                lambda: self._ports.read(customer),
                done=lambda served: self._answer(customer, served),
                failed=lambda error: self._toasts.warn(lambda: sentence_for(error)),
            )
        )

    def _answer(self, customer: CustomerId, served: Served | None) -> None:
        if customer != self.customer or served is None:
            return
        self._tints.heard(self._served, served, settled=self._reading.settled)
        self._served = served
        self._fill(served)

    def _fill(self, served: Served) -> None:
        amounts = self._ports.amounts()
        picture = self._ports.picture
        now_ms = self._clock.now_ms()
        rows = cart_rows(served, amounts, picture, self._tints.skus, now_ms)
        self._cart.show(in_their_places(self._cart.rows, rows))
        age = self.ages.of(served.as_of_ms)
        self._wishes.show(wish_rows(served, amounts, picture, stale=age.stale))
        self._notices.show(served, Telling(served.names, amounts, picture, now_ms))
        self._line.show(served, now_ms)
        self._show(replace(serving_state(served, amounts), age=age.text, stale=age.stale))
        self.servedChanged.emit()

    def _show(self, state: ServingState) -> None:
        if state == self.state:
            return
        someone_else = state.customer_id != self.state.customer_id
        self.state = state
        self.changed.emit()
        if someone_else:
            self.servedChanged.emit()
