"""The customer's cart is counted up and down, emptied of a thing, or written on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.actions.undoing import Done, Recorder
from store_app.domain.cart import CartLine
from store_app.domain.change import (
    CartAdd,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    Intent,
)
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.errors import Refused

GONE: Final = "cart.line_gone"
NO_PRICE: Final = "product.no_price"


@dataclass(frozen=True, slots=True)
class ChangeCart:
    """Changes what is in a cart; every answer knows how to be taken back.

    A line that somebody else took out meanwhile raises Refused: there is nothing left to change.
    """

    record: Recorder
    price_of: Callable[[Sku], Money | None]

    def more(self, customer: CustomerId, sku: Sku) -> Done:
        line = self._line(customer, sku)
        add = CartAdd(sku, 1, self._price(line))
        return self.record.record(customer, add, CartDec(sku, 1), quantity=line.quantity + 1)

    def fewer(self, customer: CustomerId, sku: Sku) -> Done:
        """One less; the last one takes the line away."""
        line = self._line(customer, sku)
        if line.quantity == 1:
            return self._remove(customer, line)
        undo = CartAdd(sku, 1, self._price(line))
        return self.record.record(customer, CartDec(sku, 1), undo, quantity=line.quantity - 1)

    def set_to(self, customer: CustomerId, sku: Sku, quantity: int) -> Done:
        """Exactly so many; none takes the line away."""
        line = self._line(customer, sku)
        if quantity < 1:
            return self._remove(customer, line)
        return self.record.record(customer, CartSet(sku, quantity), CartSet(sku, line.quantity))

    def remove(self, customer: CustomerId, sku: Sku) -> Done:
        return self._remove(customer, self._line(customer, sku))

    def note(self, customer: CustomerId, sku: Sku, text: str) -> Done:
        """Write on a line; an empty text takes the note off."""
        line = self._line(customer, sku)
        before = line.note.text if line.note else ""
        return self.record.record(customer, CartNote(sku, text), CartNote(sku, before))

    def _remove(self, customer: CustomerId, line: CartLine) -> Done:
        undo: list[Intent] = [CartAdd(line.sku, line.quantity, self._price(line))]
        if line.note:
            undo.append(CartNote(line.sku, line.note.text))
        if line.hold:
            undo.append(CartHold(line.sku, line.hold.store, line.hold.hold))
        return self.record.record(customer, CartRemove(line.sku), *undo, quantity=0)

    def _line(self, customer: CustomerId, sku: Sku) -> CartLine:
        cart = self.record.stream.state(customer).cart()
        line = next((line for line in cart if line.sku == sku), None)
        if line is None:
            raise Refused(GONE)
        return line

    def _price(self, line: CartLine) -> Money:
        """The price that the person sees on the line now, else what the catalogue says."""
        price = line.latest.price or self.price_of(line.sku)
        if price is None:
            raise Refused(NO_PRICE)
        return price
