"""A hold that one device got is on the cart line of every device, and goes with the line."""

from __future__ import annotations

from uuid import uuid4

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.hold_item import EndHold, HoldItem
from store_app.actions.name_hold import LetHoldGo, NameHold, NameHoldsGot
from store_app.actions.read_served import ReadServed, Served
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.domain.money import Money
from tests.device import Device
from tests.hub_shop import KIFISSIA, LAMP
from tests.makers import an_author

SHELF = Sku(LAMP)


def stream_of(device: Device) -> CustomerStream:
    return CustomerStream(device.data.outbox, device.data.customers(), lambda: an_author("anna"))


def store_of(device: Device) -> StoreStream:
    return StoreStream(device.data.outbox, PlaceId(KIFISSIA), lambda: an_author("anna"))


def served(device: Device, customer: CustomerId) -> Served:
    data = device.data
    read = ReadServed(
        data.customers(),
        data.catalogue(),
        data.stock().of,
        data.catalogue().colleagues,
        PlaceId(KIFISSIA),
        holds=data.holds(),
    )
    found = read(customer)
    assert found is not None
    return found


def test_a_hold_that_one_device_got_is_shown_on_the_line_of_another_until_it_is_let_go(
    tablet: Device, desk: Device
) -> None:
    customer = CustomerId(str(uuid4()))
    tablet.data.customers().touch(customer)
    tablet.write(customer, CustomerCreate(Profile("Eleni Papadaki")))
    tablet.write(customer, CartAdd(SHELF, 1, Money(8900, "EUR")))
    HoldItem(store_of(tablet), NeedsHub(lambda: True))(SHELF, 1, customer)
    tablet.exchange()

    identity = tablet.data.outbox.identity()
    assert identity is not None
    name = NameHoldsGot(stream_of(tablet), tablet.data.holds(), lambda: identity.device)
    (named,) = name()
    tablet.exchange()
    assert name() == ()

    desk.remote.open_customer(customer)
    desk.exchange()
    (line,) = served(desk, customer).state.cart()
    assert line.hold is not None
    held = served(desk, customer).held[SHELF]
    assert (held.hold.name.device, held.store) == (named.device, KIFISSIA)

    LetHoldGo(NameHold(stream_of(desk)), EndHold(store_of(desk)))(held)
    desk.exchange()
    tablet.exchange()
    (line,) = served(tablet, customer).state.cart()
    assert line.hold is None
    assert served(tablet, customer).held == {}
