"""What a person does on a device, in a line."""

from __future__ import annotations

from store_app.domain.change import CartAdd, Change, Intent
from store_app.domain.identifiers import CustomerId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.replica.opening import DeviceData
from tests.makers import ELENI, an_author

LAMP = Sku("lamp-sage")


def do(data: DeviceData, intent: Intent, customer: CustomerId = ELENI) -> Change:
    """A change on what the screen shows now."""
    state = data.customers().state(customer)
    seen = state.clock if state else Seen()
    return data.outbox.append(customer_stream(customer), intent, seen, an_author())


def add_lamp(data: DeviceData, quantity: int = 1, customer: CustomerId = ELENI) -> Change:
    return do(data, CartAdd(LAMP, quantity, Money(8900, "EUR")), customer)
