"""What a device says to the hub, in few words."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.cart import CartLine
from store_app.domain.change import CartAdd, Intent
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, StreamName, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.hub.hub import Hub
from store_app.hub.streams import devices
from store_app.hub.streams.devices import Device
from store_app.protocol.changes import (
    WireChange,
    WireCustomerCreate,
    WireProfile,
    intent_to_wire,
    seen_to_wire,
)
from store_app.protocol.exchange import EnrolRequest, PullResponse, PushRequest, PushResponse
from tests.contract.stepped_clock import START_MS
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP

PRICE = Money(8900, "EUR")
STREAM = customer_stream(ELENI)


@dataclass(frozen=True, slots=True)
class Tablet:
    """An enrolled device that speaks to the hub's parts without HTTP between them."""

    hub: Hub
    id: DeviceId
    token: str

    def device(self) -> Device:
        return self.hub.auth.device(f"Bearer {self.token}")

    def push(self, *changes: WireChange, epoch: str | None = None) -> PushResponse:
        request = PushRequest(
            epoch=self.hub.epoch if epoch is None else epoch, first_held=1, changes=changes
        )
        return self.hub.changes.accept(self.id, request)

    def pull(
        self, cursor: str = "", limit: int = 1000, told_from: int | None = None
    ) -> PullResponse:
        page = self.hub.pull.page(self.device().id, cursor, limit, told_from)
        return PullResponse.model_validate_json(page.json())

    def pull_all(self, cursor: str = "", limit: int = 1000) -> list[PullResponse]:
        pages = [self.pull(cursor, limit)]
        while pages[-1].more:
            pages.append(self.pull(pages[-1].cursor, limit))
        return pages


def a_tablet(hub: Hub) -> Tablet:
    """A device in the hands of staff, enrolled with a one-time token."""
    token = hub.enrolment.make_token(KIFISSIA)
    answer = hub.enrolment.enrol(EnrolRequest(token=token, name="tablet"))
    return Tablet(hub, DeviceId(answer.device), answer.token)


def a_tablet_with_eleni(hub: Hub) -> Tablet:
    """A tablet that made a new customer with its first change."""
    tablet = a_tablet(hub)
    tablet.push(a_creation())
    return tablet


def a_device(hub: Hub, kind: devices.DeviceKind) -> Tablet:
    issued = hub.database.write(lambda c: devices.issue(c, kind, kind.value, None, START_MS))
    return Tablet(hub, issued.device, issued.token)


def a_creation(n: int = 1, customer: CustomerId = ELENI, **profile: str) -> WireChange:
    told = {"name": "Eleni Papadopoulou", "phone": "+306944123456", "email": "eleni@example.com"}
    return WireChange(
        n=n,
        stream=customer_stream(customer),
        seen={},
        at_ms=START_MS,
        staff=ANNA,
        intent=WireCustomerCreate(
            kind="customer.create", profile=WireProfile.model_validate({**told, **profile})
        ),
    )


def a_change(
    n: int,
    intent: Intent | None = None,
    stream: StreamName = STREAM,
    staff: str | None = ANNA,
    seen: Seen | None = None,
) -> WireChange:
    return WireChange(
        n=n,
        stream=stream,
        seen=seen_to_wire(seen or Seen()),
        at_ms=START_MS,
        staff=staff,
        intent=intent_to_wire(intent or CartAdd(Sku(LAMP), 1, PRICE)),
    )


def cart_of(hub: Hub, customer: CustomerId = ELENI) -> tuple[CartLine, ...]:
    return hub.bags.customer_view(customer).state.cart()


def pieces_of(hub: Hub, customer: CustomerId = ELENI) -> int:
    return hub.bags.customer_view(customer).state.pieces()


def a_profile(name: str = "Eleni Papadopoulou") -> Profile:
    return Profile(name)
