"""A tablet with its real encrypted files: what a tap keeps is read back from disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from store_app.actions.answer_refusal import AnswerRefusal
from store_app.actions.change_cart import ChangeCart
from store_app.actions.close_customer import CloseCustomer
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.hold_item import EndHold
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.keep_on_wishlist import KeepOnWishlist
from store_app.actions.name_hold import LetHoldGo, NameHold
from store_app.actions.read_meaning import ReadMeaning
from store_app.actions.read_served import ReadServed
from store_app.actions.read_tasks import ReadTasks, TaskSources
from store_app.actions.store_stream import StoreStream
from store_app.actions.undoing import Recorder, UndoChange
from store_app.codes import Meaning, ShopCodes, read_code
from store_app.domain.change import CartAdd, WishAdd
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.replica.opening import DeviceData
from store_app.replica.waiting import WaitingChanges
from store_app.viewmodels.cart.cart_desk import CartActions
from store_app.viewmodels.cart.serving import Serving, ServingPorts
from store_app.viewmodels.store.needs_you import NeedsYou, TaskPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    KIFISSIA,
    NOW_MS,
    a_figure,
    a_filled_replica,
    a_product,
    a_state,
    a_variant,
    an_author,
)
from tests.ui.customer.demo_shop import picture

LAMP, MUG = Sku("lamp-sage"), Sku("mug-oat")
MUG_GTIN = "09520000000028"


@dataclass
class RealDesk:
    data: DeviceData
    serving: Serving
    needs_you: NeedsYou
    read: ReadMeaning
    background: ManualBackground
    toasts: Toasts

    def settle(self) -> None:
        self.background.finish_all()

    def quantity(self, sku: Sku) -> int:
        state = self.data.customers().state(ELENI)
        return state.quantity(sku) if state else 0


def a_real_desk(folder: Path, language: str = "en") -> RealDesk:
    """Eleni has a lamp in the cart and wishes for a mug."""
    clock, background, toasts = FrozenClock(NOW_MS), ManualBackground(), Toasts()
    mug = a_product(
        "mug",
        name={"en": "Speckle mug"},
        variants=[
            a_variant("mug-oat", item="60-5101", gtins=[MUG_GTIN], amount=1800, colour="Oat")
        ],
    )
    data = a_filled_replica(
        folder,
        clock=clock,
        products=[a_product(), mug],
        figures=[a_figure(), a_figure("mug-oat", 6)],
        eleni=a_state(CartAdd(LAMP, 1, Money(8900, "EUR")), WishAdd(MUG)),
    )
    customers, catalogue, stock = data.customers(), data.catalogue(), data.stock()
    stream = CustomerStream(data.outbox, customers, an_author)
    recorder = Recorder(stream, clock)
    actions = CartActions(
        KeepInCart(recorder),
        ChangeCart(recorder, lambda _: None),
        KeepOnWishlist(recorder),
        UndoChange(stream, clock),
        let_go=LetHoldGo(NameHold(stream), EndHold(StoreStream(data.outbox, KIFISSIA, an_author))),
    )
    amounts = Amounts(language)
    ports = ServingPorts(
        ReadServed(
            customers,
            catalogue,
            stock.of,
            catalogue.colleagues,
            KIFISSIA,
            home=customers.home,
            holds=data.holds(),
        ),
        CloseCustomer(customers, lambda _: None),
        lambda: amounts,
        picture,
    )
    tasks = TaskPorts(
        ReadTasks(
            data.outbox,
            customers,
            catalogue,
            catalogue.colleagues,
            TaskSources(checked_again=WaitingChanges(data.outbox_file).checked_again),
        ),
        AnswerRefusal(stream, data.outbox),
        lambda: amounts,
        picture,
    )

    def meaning(text: str, symbology: str) -> Meaning:
        return read_code(text, symbology=symbology, shop=ShopCodes(), now_s=NOW_MS // 1000)

    desk = RealDesk(
        data,
        Serving(ports, actions, background, clock, toasts),
        NeedsYou(tasks, background, clock, toasts),
        ReadMeaning(meaning, catalogue, stock.of, KIFISSIA),
        background,
        toasts,
    )
    desk.serving.serve(ELENI)
    desk.settle()
    return desk
