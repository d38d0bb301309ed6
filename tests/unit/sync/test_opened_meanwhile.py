"""A customer is opened in the very moment in which the hub closes them: who opened them wins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from store_app.actions.open_customer import OpenCustomer
from store_app.codes import ShopCodes, read_code
from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.errors import Unreachable
from store_app.hub.changes.channels import Done
from store_app.hub.streams.devices import DeviceKind
from store_app.sync.hub_client import HubClient
from store_app.sync.people_client import PeopleClient
from store_app.sync.transport import Transport
from tests.device import Device, a_device, open_on, pieces
from tests.fakes.clock import FrozenClock
from tests.hub_server import RunningHub, running_hub
from tests.hub_shop import ELENI, LAMP

PRICE = Money(8900, "EUR")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """It knows Eleni, who has a lamp in her cart."""
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        web = running.hub.channels.sender(DeviceKind.WEB, "web")
        web.send(ELENI, [Done(CustomerCreate(Profile("Eleni Papadaki"))), one_lamp()])
        yield running


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def tablet(hub: RunningHub, tmp_path: Path, clock: FrozenClock) -> Iterator[Device]:
    """Eleni is open on it."""
    with a_device(hub, tmp_path / "tablet", clock=clock) as device:
        open_on(device, ELENI)
        clock.advance(20)
        device.exchange()
        yield device


def one_lamp() -> Done:
    return Done(CartAdd(Sku(LAMP), 1, PRICE))


def opens(device: Device, customer: CustomerId = ELENI) -> None:
    """What a person's tap on them does."""
    opening = OpenCustomer(
        device.data.customers(),
        device.remote,
        lambda text: read_code(text, shop=ShopCodes(keys={}), now_s=0),
        lambda: None,
    )
    opening.by_id(customer)


def once(
    monkeypatch: pytest.MonkeyPatch,
    where: type[Any],
    name: str,
    *,
    before: Callable[[], None] = lambda: None,
    after: Callable[[], None] = lambda: None,
) -> None:
    """Let something happen just before, or just after, the device asks this the next time."""
    asked = getattr(where, name)

    def with_that(self: object, *given: object, **named: object) -> object:
        monkeypatch.setattr(where, name, asked)
        before()
        answer = asked(self, *given, **named)
        after()
        return answer

    monkeypatch.setattr(where, name, with_that)


def assert_served(hub: RunningHub, device: Device) -> None:
    """They are on the screen, and what is done elsewhere goes on coming."""
    before = pieces(device, ELENI)
    hub.hub.channels.sender(DeviceKind.WEB, "web").send(ELENI, [one_lamp()])
    device.exchange()
    assert pieces(device, ELENI) == before + 1


def test_whom_the_hub_closed_is_gone_if_nobody_opened_them_since(
    tablet: Device, clock: FrozenClock
) -> None:
    tablet.remote.close_customer(ELENI)
    clock.advance(20)
    tablet.exchange()
    assert tablet.data.customers().state(ELENI) is None


def test_who_is_opened_after_the_hub_closed_them_stays(
    hub: RunningHub, tablet: Device, clock: FrozenClock
) -> None:
    tablet.remote.close_customer(ELENI)
    clock.advance(5)
    opens(tablet)
    tablet.exchange()
    assert_served(hub, tablet)


def test_who_is_opened_while_the_answer_that_closes_them_is_on_its_way_stays(
    hub: RunningHub, tablet: Device, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet.remote.close_customer(ELENI)
    shown: list[int] = []

    def meanwhile() -> None:
        clock.advance(1)
        opens(tablet)
        shown.append(pieces(tablet, ELENI))

    once(monkeypatch, HubClient, "pull", after=meanwhile)
    tablet.exchange()
    assert shown != []
    assert_served(hub, tablet)


def test_they_never_leave_the_screen_in_between(tablet: Device, clock: FrozenClock) -> None:
    tablet.remote.close_customer(ELENI)
    clock.advance(5)
    opens(tablet)
    seen: list[bool] = []
    tablet.intake.listen(
        lambda _streams: seen.append(tablet.data.customers().state(ELENI) is not None)
    )
    tablet.exchange()
    assert seen
    assert all(seen)


@pytest.mark.parametrize("when", ["before", "after"])
def test_who_is_opened_again_beside_the_closing_of_one_let_go_is_served(
    hub: RunningHub,
    tablet: Device,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
    when: str,
) -> None:
    tablet.data.customers().forget(ELENI)
    clock.advance(20)
    once(monkeypatch, PeopleClient, "close_customer", **{when: lambda: opens(tablet)})
    tablet.exchange()
    assert_served(hub, tablet)


def test_should_the_line_break_just_then_they_are_asked_for_at_the_next_exchange(
    hub: RunningHub, tablet: Device, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet.data.customers().forget(ELENI)
    clock.advance(20)

    def cut() -> None:
        raise Unreachable("hub.unreachable")

    once(monkeypatch, PeopleClient, "close_customer", before=lambda: opens(tablet))
    once(monkeypatch, PeopleClient, "close_customer", after=cut)
    with pytest.raises(Unreachable):
        tablet.exchange()
    tablet.exchange()
    assert_served(hub, tablet)


def test_a_late_word_to_close_them_comes_for_nobody_once_they_are_back(
    hub: RunningHub, tablet: Device, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[Callable[[], None]] = []

    def held_up(self: Transport, path: str, **query: str | int | None) -> None:
        late.append(lambda: sent(self, path, **query))
        raise Unreachable("hub.slow")

    sent = Transport.delete
    tablet.data.customers().forget(ELENI)
    with monkeypatch.context() as slow:
        slow.setattr(Transport, "delete", held_up)
        with pytest.raises(Unreachable):
            tablet.remote.close_customer(ELENI)
    opens(tablet)
    clock.advance(20)
    tablet.exchange()
    clock.advance(20)
    tablet.exchange()
    (arrives,) = late
    arrives()
    assert_served(hub, tablet)


def test_what_waits_to_be_sent_for_them_is_sent(
    hub: RunningHub, tablet: Device, clock: FrozenClock
) -> None:
    tablet.remote.close_customer(ELENI)
    clock.advance(5)
    opens(tablet)
    before = pieces(tablet, ELENI)
    tablet.write(ELENI, CartAdd(Sku(LAMP), 2, PRICE))
    tablet.exchange()
    assert tablet.data.outbox.count_waiting().count == 0
    assert hub.hub.bags.customer_view(ELENI).state.pieces() == before + 2
    assert_served(hub, tablet)
