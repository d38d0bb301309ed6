"""What only the hub can answer, asked by a person who waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from pydantic import ValidationError

from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId, StaffId
from store_app.domain.product import Product
from store_app.errors import Refused
from store_app.protocol.exchange import EnrolResponse, FormerDevice
from store_app.protocol.people import (
    BagLink,
    CustomersFound,
    CustomerStory,
    Erasure,
    History,
    UnfinishedErasures,
)
from store_app.protocol.problems import ErrorNumber
from store_app.replica.identity import Identity
from store_app.replica.outbox import Outbox
from store_app.sync.answers import HubRefused
from store_app.sync.hub_client import HubClient, connect

_CODES: Final = {
    ErrorNumber.WRONG_PIN: "pin.wrong",
    ErrorNumber.TOO_MANY_TRIES: "pin.locked",
    ErrorNumber.CODE_EXPIRED: "code.expired",
    ErrorNumber.CODE_FORGED: "code.forged",
    ErrorNumber.ENROLMENT_USED: "enrol.token_used",
}


class Asked:
    """The questions that are not answered yet."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hubs: set[HubClient] = set()
        self._cut = False

    def add(self, hub: HubClient) -> None:
        with self._lock:
            self._hubs.add(hub)
            if self._cut:
                hub.cut()

    def remove(self, hub: HubClient) -> None:
        with self._lock:
            self._hubs.discard(hub)

    def cut(self) -> None:
        """Wake all who wait, now and from now on."""
        with self._lock:
            self._cut = True
            for hub in self._hubs:
                hub.cut()


@dataclass(frozen=True, slots=True)
class Remote:
    """Asks in the thread of the caller; every question has its own connection.

    Raises Unreachable while offline, Refused with a code that the pages know.
    """

    outbox: Outbox
    connected: Callable[[str, str], HubClient] = connect
    _asked: Asked = field(default_factory=Asked)

    def close(self) -> None:
        """Wake whoever waits for the hub: nobody gets an answer any more."""
        self._asked.cut()

    def find_customers(self, query: str) -> CustomersFound:
        with self._hub() as hub:
            return hub.people.find_customers(query)

    def open_customer(self, customer: CustomerId) -> CustomerId:
        """Let this device follow the customer; their state comes with the next exchange."""
        with self._hub("customer.unknown") as hub:
            return CustomerId(hub.people.open_customer(customer, self.outbox.openings.next()).id)

    def open_by_code(self, code: str) -> CustomerId:
        with self._hub("customer.unknown", malformed="code.not_a_customer") as hub:
            return CustomerId(hub.people.open_by_code(code, self.outbox.openings.next()).id)

    def close_customer(self, customer: CustomerId) -> None:
        with self._hub("customer.unknown") as hub:
            hub.people.close_customer(customer, self.outbox.openings.last())

    def history(self, customer: CustomerId) -> History:
        with self._hub("customer.unknown") as hub:
            return hub.people.history(customer)

    def story(self, customer: CustomerId, before: int | None = None) -> CustomerStory:
        with self._hub("customer.unknown") as hub:
            return hub.people.story(customer, before)

    def bag_link(self, customer: CustomerId) -> BagLink:
        with self._hub("customer.unknown") as hub:
            return hub.people.bag_link(customer)

    def bag_pages(self, customer: CustomerId) -> int:
        """How many pages are open on the customer's bag now."""
        with self._hub("customer.unknown") as hub:
            return hub.people.bag_pages(customer).pages

    def erasure(self, customer: CustomerId) -> Erasure:
        with self._hub("customer.unknown") as hub:
            return hub.people.erasure(customer)

    def erasures(self) -> UnfinishedErasures:
        with self._hub() as hub:
            return hub.people.erasures()

    def sign_in(self, staff: StaffId, pin: str) -> int:
        """The version of the PIN that was right."""
        with self._hub() as hub:
            return hub.people.sign_in(staff, pin).pin_version

    def ask_product(self, gtin: str) -> Product | None:
        """A product that this device does not hold; None if the hub does not know it either."""
        try:
            with self._hub("product.unknown") as hub:
                return hub.product_by_gtin(gtin.rjust(14, "0")).product.to_domain()
        except Refused as refused:
            if refused.code == "product.unknown":
                return None
            raise

    @contextmanager
    def _hub(
        self, not_found: str = "hub.not_found", malformed: str = "hub.malformed"
    ) -> Iterator[HubClient]:
        identity = self.outbox.identity()
        if identity is None:
            raise Refused("hub.not_enrolled")
        hub = self.connected(identity.hub_url, identity.token)
        self._asked.add(hub)
        try:
            yield hub
        except HubRefused as refused:
            if refused.number is ErrorNumber.MALFORMED:
                raise Refused(malformed, refused.detail) from refused
            raise _in_our_words(refused, not_found) from refused
        finally:
            self._asked.remove(hub)
            hub.close()


@dataclass(frozen=True, slots=True)
class Parting:
    """How to keep what was done for another shop, and whether people agreed to send it nowhere."""

    put_aside: Callable[[], object]
    agreed: bool = False


def enrol(hub_url: str, token: str, name: str) -> Identity:
    """Turn a one-time token into the identity of a new device; keep it with `Outbox.enrol`."""
    return _identity(hub_url, name, _enrolled(hub_url, token, name, None, connect))


def enrol_here(
    outbox: Outbox,
    hub_url: str,
    token: str,
    name: str,
    connected: Callable[[str, str], HubClient] = connect,
    parting: Parting | None = None,
) -> Identity:
    """Become a device, and go on with what this machine did as another one of the same shop.

    Raises Refused `enrol.changes_wait` if changes wait for another shop's hub and nobody agreed to
    part with them. What was done for the other shop is put aside first and then forgotten here.
    """
    before, waiting = outbox.identity(), outbox.count_waiting().count
    former = None
    if before is not None:
        former = FormerDevice(
            device=before.device,
            told_from=outbox.first_untold or outbox.first_held or 1,
            sure=_is_its_hub(before, hub_url, connected),
            named_after=before.named_after,
            waits=waiting > 0 and not (parting and parting.agreed),
        )
    try:
        got = _enrolled(hub_url, token, name, former, connected)
    except HubRefused as refused:
        raise Refused("enrol.changes_wait", str(waiting)) from refused
    identity = _identity(hub_url, name, got)
    if got.another_shop and parting is not None:
        parting.put_aside()
    known = None if former is None else got.last_n
    outbox.enrol(identity, known, got.told, anew=got.another_shop)
    return identity


def _is_its_hub(before: Identity, hub_url: str, connected: Callable[[str, str], HubClient]) -> bool:
    """Whether the hub is the one that knows this device, perhaps under another address."""
    if before.hub_url == hub_url:
        return True
    hub = connected(hub_url, "")
    try:
        return hub.hello().epoch == before.epoch
    finally:
        hub.close()


def _enrolled(
    hub_url: str,
    token: str,
    name: str,
    former: FormerDevice | None,
    connected: Callable[[str, str], HubClient],
) -> EnrolResponse:
    hub = connected(hub_url, "")
    try:
        return hub.enrol(token, name, former)
    except HubRefused as refused:
        if refused.number is ErrorNumber.OTHER_SHOP:
            raise
        raise _in_our_words(refused, "enrol.token_used") from refused
    except ValidationError as error:  # what was typed is no token at all, so nobody was asked
        raise Refused("enrol.no_token") from error
    finally:
        hub.close()


def _identity(hub_url: str, name: str, got: EnrolResponse) -> Identity:
    return Identity(
        device=DeviceId(got.device),
        token=got.token,
        hub_url=hub_url,
        place=PlaceId(got.place),
        nearby=tuple(PlaceId(place) for place in got.nearby),
        epoch=got.epoch,
        name=name,
    )


def _in_our_words(refused: HubRefused, not_found: str) -> Refused:
    if refused.number is ErrorNumber.NOT_FOUND:
        return Refused(not_found, refused.detail)
    return Refused(_CODES.get(refused.number, refused.code), refused.detail)
