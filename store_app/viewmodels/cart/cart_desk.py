"""Taps on the customer's cart and wishlist: each is kept on disk before the screen says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Slot

from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.change_cart import ChangeCart
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.keep_on_wishlist import KeepOnWishlist
from store_app.actions.read_hold import HeldThing
from store_app.actions.undoing import Done, UndoChange
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.cart import cart_words
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.stepping import Stepping
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class CartActions:
    """What can be done to a cart and a wishlist, and taken back."""

    keep: KeepInCart
    change: ChangeCart
    wish: KeepOnWishlist
    undo: UndoChange
    answer: AnswerNotice | None = None
    let_go: Callable[[HeldThing], object] | None = None


class Table(Protocol):
    """Whose things lie there, and what is known of them."""

    @property
    def customer(self) -> CustomerId | None: ...

    def name_of(self, sku: Sku) -> str: ...
    def amounts(self) -> Amounts: ...
    def price_of(self, sku: Sku) -> Money | None: ...
    @property
    def held(self) -> Mapping[Sku, HeldThing]: ...

    def touched(self, sku: Sku) -> None:
        """We changed this ourselves: show it anew, and not as somebody else's change."""
        ...


Told: TypeAlias = Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is told of a change that is kept; `%1` in it is the thing, `name` if no list has it."""

    told: Told
    icon: str
    name: str
    held: HeldThing | None = None


@element
class CartDesk(QObject):
    """Changes the cart of the customer being served; a thing taken away can be put back."""

    def __init__(
        self, actions: CartActions, table: Table, background: Background, toasts: Toasts
    ) -> None:
        super().__init__()
        self._actions = actions
        self._table = table
        self._background = background
        self._toasts = toasts
        self._stepping = Stepping(toasts, table.amounts, self._undo)

    @Slot(str)
    def more(self, sku: str) -> None:
        """One more; a series of taps is taken back as one."""
        self._step(Sku(sku), self._actions.change.more)

    @Slot(str)
    def fewer(self, sku: str) -> None:
        """One less; the last one takes the line out."""
        self._step(Sku(sku), self._actions.change.fewer)

    @Slot(str)
    def remove(self, sku: str) -> None:
        """Take the line out and offer to put it back."""
        self._do(Sku(sku), self._actions.change.remove, cart_words.taken_out, "trash")

    @Slot(str, int)
    def setTo(self, sku: str, quantity: int) -> None:
        """Exactly so many, whatever there were."""
        change = self._actions.change

        def told() -> str:
            return cart_words.set_to().replace("%2", self._table.amounts().number(quantity))

        self._do(Sku(sku), lambda who, what: change.set_to(who, what, quantity), told, "sliders")

    @Slot(str, str)
    def note(self, sku: str, text: str) -> None:
        told = cart_words.noted if text else cart_words.note_off
        note = self._actions.change.note
        self._do(Sku(sku), lambda who, what: note(who, what, text), told, "note")

    @Slot(str)
    def chargeToday(self, sku: str) -> None:
        """Staff decide that today's price counts and not the lower one that was seen."""
        customer, answer, what = self._table.customer, self._actions.answer, Sku(sku)
        if customer is None or answer is None:
            return
        self._background.run(
            lambda: answer.charge_today(customer, what),
            done=lambda _: self._table.touched(what),
            failed=lambda error: self._failed(what, error),
        )

    @Slot(str)
    def moveToCart(self, sku: str) -> None:
        price = self._table.price_of(Sku(sku))
        if price is None:
            return
        told = cart_words.moved_to_cart
        wish = self._actions.wish
        self._do(Sku(sku), lambda who, what: wish.to_cart(who, what, price), told, "bag")

    @Slot(str)
    def removeWish(self, sku: str) -> None:
        self._do(Sku(sku), self._actions.wish.remove, cart_words.taken_off, "heart")

    def put_in(self, sku: Sku, price: Money, name: str = "") -> bool:
        """Put one into the cart now; False if it could not be kept (the reason is told)."""
        name = name or self._table.name_of(sku)
        told = cart_words.added if name else cart_words.added_unnamed
        keep = self._actions.keep
        return self._do_now(
            sku, lambda who, what: keep(who, what, price), told, "check-circle", name
        )

    def wish(self, sku: Sku) -> bool:
        return self._do_now(sku, self._actions.wish.add, cart_words.wished, "heart")

    def unwish(self, sku: Sku) -> bool:
        return self._do_now(sku, self._actions.wish.remove, cart_words.unwished, "heart")

    def _do(
        self,
        sku: Sku,
        action: Callable[[CustomerId, Sku], Done],
        told: Told,
        icon: str,
    ) -> None:
        customer = self._table.customer
        if customer is None:
            return
        name, held = self._table.name_of(sku), self._table.held.get(sku)
        self._background.run(
            lambda: action(customer, sku),
            done=lambda done: self._kept(sku, done, _Kept(told, icon, name, held)),
            failed=lambda error: self._failed(sku, error),
        )

    def _step(self, sku: Sku, action: Callable[[CustomerId, Sku], Done]) -> None:
        customer = self._table.customer
        if customer is None:
            return
        name, held = self._table.name_of(sku), self._table.held.get(sku)
        self._background.run(
            lambda: action(customer, sku),
            done=lambda done: self._stepped(sku, name, done, held),
            failed=lambda error: self._failed(sku, error),
        )

    def _stepped(self, sku: Sku, name: str, done: Done, held: HeldThing | None) -> None:
        self._table.touched(sku)
        self._stepping.tapped(sku, name, done)
        self._ask_to_let_go(done, held, name)

    def _do_now(
        self,
        sku: Sku,
        action: Callable[[CustomerId, Sku], Done],
        told: Told,
        icon: str,
        name: str = "",
    ) -> bool:
        """One short commit, waited for: what follows on the screen says that it is kept."""
        customer = self._table.customer
        if customer is None:
            return False
        try:
            done = action(customer, sku)
        except StoreError as error:
            self._failed(sku, error)
            return False
        self._kept(sku, done, _Kept(told, icon, name))
        return True

    def _kept(self, sku: Sku, done: Done, kept: _Kept) -> None:
        self._table.touched(sku)
        self._toasts.show(
            lambda: kept.told().replace("%1", self._table.name_of(sku) or kept.name),
            kept.icon,
            cart_words.undo,
            lambda: self._undo(sku, done),
        )
        self._ask_to_let_go(done, kept.held, self._table.name_of(sku))

    def _ask_to_let_go(self, done: Done, held: HeldThing | None, name: str) -> None:
        """A line is gone while its thing is kept aside: it may be for somebody else now."""
        let_go = self._actions.let_go
        if held is None or let_go is None or done.quantity != 0:
            return
        sku = held.sku

        def told() -> str:
            return cart_words.still_held().replace("%1", self._table.name_of(sku) or name)

        def release() -> None:
            self._background.run(
                lambda: let_go(held),
                done=lambda _: self._table.touched(sku),
                failed=lambda error: self._failed(sku, error),
            )

        self._toasts.follow(told, "hourglass", cart_words.let_it_go, release, _held_of(sku))

    def _undo(self, sku: Sku, done: Done) -> None:
        self._toasts.take_off(_held_of(sku))
        self._background.run(
            lambda: self._actions.undo(done),
            done=lambda undone: self._undone(sku, undone=undone),
            failed=lambda error: self._failed(sku, error),
        )

    def _undone(self, sku: Sku, *, undone: bool) -> None:
        self._table.touched(sku)
        if not undone:
            self._toasts.warn(cart_words.too_late)

    def _failed(self, sku: Sku, error: StoreError) -> None:
        self._table.touched(sku)
        self._toasts.warn(lambda: sentence_for(error))


def _held_of(sku: Sku) -> str:
    return f"held {sku}"
