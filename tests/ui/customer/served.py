"""Somebody being served at a tablet."""

from __future__ import annotations

import json
from dataclasses import dataclass

from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.change_cart import ChangeCart
from store_app.actions.close_customer import CloseCustomer
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.keep_on_wishlist import KeepOnWishlist
from store_app.actions.read_served import ReadServed
from store_app.actions.read_story import Names, ReadNotices
from store_app.actions.undoing import Recorder, UndoChange
from store_app.domain.identifiers import PlaceId, customer_stream
from store_app.domain.localized import Localized
from store_app.viewmodels.cart.cart_desk import CartActions
from store_app.viewmodels.cart.serving import Serving, ServingPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.ui.customer.demo_shop import (
    DEMO,
    ELENI,
    HERE,
    SAM,
    TABLET,
    Customers,
    Shelf,
    colleagues,
    picture,
)


@dataclass
class Desk:
    """A tablet that serves, without a window."""

    serving: Serving
    customers: Customers
    shelf: Shelf
    background: ManualBackground
    clock: FrozenClock
    toasts: Toasts

    def settle(self) -> None:
        self.background.finish_all()

    def hear(self) -> None:
        """The customer's stream has changed."""
        self.serving.streams_changed(frozenset({customer_stream(ELENI)}))
        self.settle()


def a_desk(language: str = "en", *, serving: bool = True) -> Desk:
    shelf, clock, toasts, background = Shelf(), FrozenClock(), Toasts(), ManualBackground()
    customers = Customers(shelf)
    stream = CustomerStream(customers, customers, lambda: SAM)
    recorder = Recorder(stream, clock)
    actions = CartActions(
        KeepInCart(recorder),
        ChangeCart(recorder, shelf.price),
        KeepOnWishlist(recorder),
        UndoChange(stream, clock),
        AnswerNotice(stream, customers, shelf.price),
    )
    amounts = Amounts(language)
    ports = ServingPorts(
        a_reader(customers, shelf),
        CloseCustomer(customers, lambda _: None),
        lambda: amounts,
        picture,
        customers.of,
        lambda _: shelf.cards(),
    )
    desk = Desk(
        Serving(ports, actions, background, clock, toasts),
        customers,
        shelf,
        background,
        clock,
        toasts,
    )
    if serving:
        customers.open(ELENI)
        desk.serving.serve(ELENI)
        desk.settle()
    return desk


def a_reader(customers: Customers, shelf: Shelf) -> ReadServed:
    return ReadServed(
        customers,
        shelf,
        shelf.stock,
        colleagues,
        HERE,
        some_names,
        ReadNotices(customers, lambda: TABLET),
    )


def some_names() -> Names:
    """What the shop's own stream tells."""
    shop = json.loads((DEMO / "shop.json").read_text("utf-8"))
    return Names(
        staff={each.id: each.name for each in colleagues()},
        places={PlaceId(each["id"]): Localized(each["name"]) for each in shop["places"]},
        tiers={tier: Localized(names) for tier, names in shop["tiers"].items()},
        own_device=TABLET,
        own_place=HERE,
    )
