"""The customer being served: who it is, what is in the cart and on the wishlist, live."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.read_served import Served
from store_app.clocks import Clock
from store_app.domain.cart import subtotal
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CATALOGUE, CustomerId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.wishlist import wishes
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.background import Background
from store_app.viewmodels.cart_desk import CartActions, CartDesk
from store_app.viewmodels.cart_rows import CartRows, cart_rows, in_their_places
from store_app.viewmodels.qml import element, part, shown
from store_app.viewmodels.rereading import Read, Rereading
from store_app.viewmodels.sentences import counted, sentence_for
from store_app.viewmodels.things import Pictures
from store_app.viewmodels.toasts import Toasts
from store_app.viewmodels.wish_rows import WishRows, wish_rows

FRESH_FOR_S: Final = 4.0


@dataclass(frozen=True, slots=True)
class ServingState:
    """All of the panel that is no list; `ready` once the customer's things are there."""

    customer_id: str = ""
    serving: bool = False
    ready: bool = False
    name: str = ""
    first_name: str = ""
    initials: str = ""
    standing: str = ""
    cart_count: int = 0
    wish_count: int = 0
    subtotal: str = ""
    subtotal_label: str = ""
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class ServingPorts:
    """Where a served customer is read from, how they are let go, how things are written."""

    read: Callable[[CustomerId], Served | None]
    close: Callable[[CustomerId], None]
    amounts: Callable[[], Amounts]
    picture: Pictures


@element
class Serving(QObject):
    """Shows one customer at a time; what the other side changes is tinted for a moment."""

    changed = Signal()
    servedChanged = Signal()
    handOverAsked = Signal(str)
    scanAsked = Signal()
    findAsked = Signal()

    customerId = shown(str, "customer_id", changed)
    serving = shown(bool, "serving", changed)
    ready = shown(bool, "ready", changed)
    name = shown(str, "name", changed)
    firstName = shown(str, "first_name", changed)
    initials = shown(str, "initials", changed)
    standing = shown(str, "standing", changed)
    cartCount = shown(int, "cart_count", changed)
    wishCount = shown(int, "wish_count", changed)
    subtotal = shown(str, "subtotal", changed)
    subtotalLabel = shown(str, "subtotal_label", changed)
    waiting = shown(str, "waiting", changed)
    cart = part(CartRows, "_cart")
    wishlist = part(WishRows, "_wishes")
    desk = part(CartDesk, "_desk")

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
        self._ours: set[Sku] = set()
        self._fresh: dict[Sku, float] = {}
        self.customer: CustomerId | None = None
        self.state = ServingState()
        self._desk = CartDesk(actions, self, background, toasts)

    def serve(self, customer: CustomerId) -> None:
        """Show this customer, as soon as the device holds them."""
        if customer != self.customer:
            self._clear()
            self.customer = customer
            self._show(ServingState(customer, serving=True))
        self._read()

    def streams_changed(self, streams: frozenset[str]) -> None:
        """Read again in place if what came is about this customer or their things."""
        if self.customer is None:
            return
        if not streams.isdisjoint({customer_stream(self.customer), CATALOGUE}):
            self._read()

    def tick(self) -> None:
        """Let the tint of changed lines go."""
        now_s = self._clock.steady_s()
        over = [sku for sku, until_s in self._fresh.items() if now_s >= until_s]
        for sku in over:
            del self._fresh[sku]
        if over and self._served is not None:
            self._fill(self._served)

    def retranslate(self) -> None:
        if self._served is not None:
            self._fill(self._served)

    def wishes_for(self, sku: Sku) -> bool:
        return self._served is not None and self._served.state.wishes_for(sku)

    def name_of(self, sku: Sku) -> str:
        thing = self._served.things.get(sku) if self._served else None
        return thing.product.name.in_(self._ports.amounts().language) if thing else ""

    def price_of(self, sku: Sku) -> Money | None:
        thing = self._served.things.get(sku) if self._served else None
        return thing.variant.price if thing else None

    def touched(self, sku: Sku) -> None:
        """We changed this ourselves: read again, and do not tint it."""
        self._ours.add(sku)
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
            lambda: self._ports.close(customer),
            done=lambda _: None,
            failed=lambda error: self._toasts.warn(sentence_for(error)),
        )

    @Slot()
    def handOver(self) -> None:
        """Somebody wants the cart on the customer's phone."""
        if self.customer is not None:
            self.handOverAsked.emit(self.customer)

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
        self._ours.clear()
        self._fresh.clear()
        self._cart.show(())
        self._wishes.show(())

    def _read(self) -> None:
        customer = self.customer
        if customer is None:
            return
        self._reading.ask(
            Read(
                lambda: self._ports.read(customer),
                done=lambda served: self._answer(customer, served),
                failed=lambda error: self._toasts.warn(sentence_for(error)),
            )
        )

    def _answer(self, customer: CustomerId, served: Served | None) -> None:
        if customer != self.customer or served is None:
            return
        before = self._served
        if (
            before is not None and before.state.profile is not None
        ):  # else the rest is only arriving
            until_s = self._clock.steady_s() + FRESH_FOR_S
            theirs = changed_lines(before, served) - self._ours - served.waiting
            self._fresh |= dict.fromkeys(theirs, until_s)
        if self._reading.settled:
            self._ours.clear()
        self._served = served
        self._fill(served)

    def _fill(self, served: Served) -> None:
        amounts = self._ports.amounts()
        picture = self._ports.picture
        rows = cart_rows(served, amounts, picture, frozenset(self._fresh))
        self._cart.show(in_their_places(self._cart.rows, rows))
        self._wishes.show(wish_rows(served, amounts, picture))
        self._show(serving_state(served, amounts))
        self.servedChanged.emit()

    def _show(self, state: ServingState) -> None:
        if state == self.state:
            return
        someone_else = state.customer_id != self.state.customer_id
        self.state = state
        self.changed.emit()
        if someone_else:
            self.servedChanged.emit()


def changed_lines(before: Served, after: Served) -> frozenset[Sku]:
    """The things of which there are now more or fewer than before, but still some."""
    counts = {line.sku: line.quantity for line in before.state.cart()}
    return frozenset(
        line.sku for line in after.state.cart() if counts.get(line.sku) != line.quantity
    )


def serving_state(served: Served, amounts: Amounts) -> ServingState:
    lines, pieces = served.state.cart(), served.state.pieces()
    total = subtotal(lines)
    state = ServingState(
        customer_id=served.customer,
        serving=True,
        ready=True,
        cart_count=pieces,
        wish_count=len(wishes(served.state.wishlist)),
        subtotal=amounts.money(total) if total else "",
        subtotal_label=_subtotal_label(pieces, amounts),
        waiting=_waiting(len(served.waiting), amounts),
    )
    profile = served.state.profile
    return state if profile is None else _named(state, profile, amounts)


def standing_of(profile: Profile, amounts: Amounts) -> str:
    """'Oak member · 1,240 points'."""
    one = QCoreApplication.translate("Serving", "1 point")
    many = QCoreApplication.translate("Serving", "%1 points", None, profile.points)
    points = counted(one, many, profile.points, amounts.number(profile.points))
    return amounts.joined(profile.tier or "", points)


def _named(state: ServingState, profile: Profile, amounts: Amounts) -> ServingState:
    return replace(
        state,
        name=profile.short_name,
        first_name=profile.short_name.split(" ")[0],
        initials=profile.initials,
        standing=standing_of(profile, amounts),
    )


def _subtotal_label(pieces: int, amounts: Amounts) -> str:
    one = QCoreApplication.translate("Serving", "1 item")
    many = QCoreApplication.translate("Serving", "%1 items", None, pieces)
    items = counted(one, many, pieces, amounts.number(pieces))
    return amounts.joined(QCoreApplication.translate("Serving", "Subtotal"), items)


def _waiting(count: int, amounts: Amounts) -> str:
    if not count:
        return ""
    one = QCoreApplication.translate("Serving", "One thing still waits to be sent. It will be.")
    many = QCoreApplication.translate(
        "Serving", "%1 things still wait to be sent. They will be.", None, count
    )
    return counted(one, many, count, amounts.number(count))
