"""A person reads what their change met, and may put it right with one tap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.read_story import StoryShelf
from store_app.domain.change import CartAdd, CartNote, CartRemove, CartSet
from store_app.domain.identifiers import CustomerId, Sku, customer_of
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind
from store_app.errors import Refused

NO_PRICE = "product.no_price"


@dataclass(frozen=True, slots=True)
class AnswerNotice:
    """Each answer is a new change on what the screen shows now; then the notice is put away."""

    stream: CustomerStream
    shelf: StoryShelf
    price_of: Callable[[Sku], Money | None]

    def put_right(self, notice: Notice) -> None:
        """Do what this kind of notice offers."""
        customer = customer_of(notice.mine.stream)
        if customer is not None:
            self._put_right(customer, notice)
        self.put_away(notice)

    def put_away(self, notice: Notice) -> None:
        """Show the notice no more: it was read."""
        customer = customer_of(notice.mine.stream)
        if customer is not None:
            self.shelf.put_away(customer, notice.key)

    def charge_today(self, customer: CustomerId, sku: Sku) -> None:
        """Let today's price count from now on: the line is made anew at it, its note stays."""
        price = self.price_of(sku)
        if price is None:
            raise Refused(NO_PRICE)
        cart = self.stream.state(customer).cart()
        line = next((each for each in cart if each.sku == sku), None)
        if line is None:
            return
        self.stream.write(customer, CartRemove(sku))
        self.stream.write(customer, CartAdd(sku, line.quantity, price))
        if line.note is not None:
            self.stream.write(customer, CartNote(sku, line.note.text))

    def _put_right(self, customer: CustomerId, notice: Notice) -> None:
        match notice.kind:
            case NoticeKind.ADDED_AGAIN | NoticeKind.KEPT_BY_SET:
                self.stream.write(customer, CartRemove(notice.sku))
            case NoticeKind.SET_AND_ADDED | NoticeKind.SET_REPLACED:
                if isinstance(notice.mine.intent, CartSet):
                    self.stream.write(customer, notice.mine.intent)
            case NoticeKind.NOTE_REPLACED:
                if isinstance(notice.mine.intent, CartNote):
                    self.stream.write(customer, notice.mine.intent)
            case NoticeKind.PRICE_CHANGED:
                self.charge_today(customer, notice.sku)
            case _:
                return
