"""A change that the hub will never take does not hold up those behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import uuid4

import pytest

from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.protocol.exchange import PushResponse
from store_app.sync.answers import HubRefused
from store_app.sync.hub_client import HubClient
from tests.device import Device
from tests.hub_shop import LAMP
from tests.unit.sync.scripted_hub import ScriptedHub, a_pull, a_push, in_turn, problem, saying

ADD = CartAdd(Sku(LAMP), 1, Money(100, "EUR"))


@pytest.fixture
def customer(tablet: Device) -> CustomerId:
    """Number 1 of the tablet makes her; she is at the hub."""
    customer = CustomerId(str(uuid4()))
    tablet.write(customer, CustomerCreate(Profile("Eleni Papadaki")))
    tablet.data.customers().touch(customer)
    tablet.exchange()
    return customer


def read_as_nonsense(monkeypatch: pytest.MonkeyPatch, numbers: Collection[int]) -> None:
    """What this device writes under these numbers is of a kind that the hub does not know."""
    push = HubClient.push

    def spoilt(
        hub: HubClient, epoch: str, first_held: int, sent: Sequence[bytes], was: Mapping[int, str]
    ) -> PushResponse:
        bodies = [
            body.replace(b'"cart.add"', b'"cart.wrap"') if number_of(body) in numbers else body
            for body in sent
        ]
        return push(hub, epoch, first_held, bodies, was)

    monkeypatch.setattr(HubClient, "push", spoilt)


def number_of(body: bytes) -> int:
    return int(body.partition(b'"n":')[2].partition(b",")[0])


def pieces(device: Device, customer: CustomerId) -> int:
    prefix = device.data.customers().prefix(customer)
    assert prefix is not None
    return prefix.pieces()


@pytest.mark.parametrize("faulty", [{2}, {3, 5}, {2, 3, 4, 5, 6, 7}, {7}])
def test_what_the_hub_cannot_read_waits_for_a_person_and_the_rest_arrives(
    tablet: Device, customer: CustomerId, monkeypatch: pytest.MonkeyPatch, faulty: set[int]
) -> None:
    read_as_nonsense(monkeypatch, faulty)
    for _ in range(2, 8):
        tablet.write(customer, ADD)
    tablet.exchange()
    assert pieces(tablet, customer) == 6 - len(faulty)
    assert tablet.data.outbox.count_waiting().count == 0
    refused = tablet.data.outbox.refused()
    assert {each.change.n for each in refused} == faulty
    assert {each.outcome.code for each in refused} == {"permanent:malformed"}
    assert all(each.change.intent == ADD for each in refused), "a person still sees what it was"
    state = tablet.data.customers().state(customer)
    assert state is not None
    assert state.pieces() == 6 - len(faulty)
    tablet.write(customer, ADD)
    tablet.exchange()
    assert pieces(tablet, customer) == 7 - len(faulty), "numbers go on"


def test_a_change_that_the_hub_took_before_it_forgot_how_to_read_it_keeps_its_outcome(
    lonely: Device, script: ScriptedHub
) -> None:
    lonely.write(CustomerId("c"), ADD)
    fault = saying(400, problem(1001, "body.changes.0.intent: union_tag_invalid"))
    script.answers["/v1/push"] = fault
    script.answers["/v1/changes/tablet-a/1"] = saying(200, b'{"n": 1, "outcome": "ok:clamped"}')
    script.answers["/v1/pull"] = saying(200, a_pull(last_n=1))
    lonely.exchange()
    assert lonely.data.outbox.refused() == ()
    (done,) = lonely.data.outbox.recent_done()
    assert done.outcome.code == "ok:clamped"


def test_a_hub_that_can_read_nothing_at_all_is_no_reason_to_give_anything_up(
    lonely: Device, script: ScriptedHub
) -> None:
    lonely.write(CustomerId("c"), ADD)
    script.answers["/v1/push"] = saying(400, problem(1001, "body.epoch: missing"))
    with pytest.raises(HubRefused):
        lonely.exchange()
    assert lonely.data.outbox.count_waiting().count == 1


def test_one_change_that_is_too_large_by_itself_is_given_up(
    lonely: Device, script: ScriptedHub
) -> None:
    lonely.write(CustomerId("c"), ADD)
    script.answers["/v1/push"] = in_turn(*[saying(413, problem(1002))] * 8, saying(200, a_push(1)))
    script.answers["/v1/pull"] = saying(200, a_pull(last_n=1))
    lonely.exchange()
    (refused,) = lonely.data.outbox.refused()
    assert refused.outcome.code == "permanent:too_large"
    assert b'"scrubbed"' in [body for _, path, body in script.asked if path == "/v1/push"][-1]
