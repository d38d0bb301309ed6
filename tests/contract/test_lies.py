"""A device that says what is not so is refused, the audit log tells of it, nobody else suffers."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from store_app.domain.change import CartAdd, CartRemove, Intent
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
    stock_stream,
)
from store_app.domain.seen import Origin, Seen
from store_app.domain.store_change import HoldRequest
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import tables
from store_app.protocol.exchange import PushResponse
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    PRICE,
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_tablet,
    a_tablet_with_eleni,
    pieces_of,
)
from tests.hub_shop import ELENI, KIFISSIA, LAMP, PIN, a_colleague

NIKOS = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0007")


def outcomes(response: PushResponse) -> list[str]:
    return [told.outcome for told in response.results]


def audited(hub: Hub, tablet: Tablet) -> list[tuple[str, str]]:
    table = tables.audit.c
    statement = select(table.action, table.about).where(
        table.device == tablet.id, table.action.like("change%")
    )
    with hub.database.read() as connection:
        return [(row.action, row.about) for row in connection.execute(statement.order_by(table.id))]


def seen(device: DeviceId, n: int) -> Seen:
    return Seen().with_origin(Origin(STREAM, device, n))


def test_nobody_takes_away_what_another_has_yet_to_add(hub: Hub) -> None:
    tablet, liar = a_tablet_with_eleni(hub), a_tablet(hub)
    hub.people.open(liar.device(), ELENI)
    tablet.push(a_change(2))
    lies = a_change(1, CartRemove(Sku(LAMP)), seen=seen(tablet.id, 1_000))
    assert outcomes(liar.push(lies)) == ["permanent:malformed"]
    tablet.push(a_change(3))
    assert pieces_of(hub) == 2
    assert hub.bags.customer_view(ELENI).state.waiting == ()
    assert audited(hub, liar) == [("change.seen_ahead", STREAM)]


def test_nobody_has_seen_a_device_that_never_was(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    lies = a_change(2, CartRemove(Sku(LAMP)), seen=seen(DeviceId("nobody"), 1))
    assert outcomes(tablet.push(lies)) == ["permanent:malformed"]


@pytest.mark.parametrize("n", [2, 3, 2**53 - 1])
def test_nobody_has_seen_what_they_do_later(hub: Hub, n: int) -> None:
    tablet = a_tablet_with_eleni(hub)
    lies = a_change(2, CartRemove(Sku(LAMP)), seen=seen(tablet.id, n))
    assert outcomes(tablet.push(lies, a_change(3))) == ["permanent:malformed", "ok"]
    assert pieces_of(hub) == 1


def test_own_changes_that_were_refused_may_have_been_seen(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    refused = a_change(2, CartAdd(Sku("nothing"), 1, PRICE))
    after = a_change(3, CartRemove(Sku("nothing")), seen=seen(tablet.id, 2))
    assert outcomes(tablet.push(refused, after))[1].startswith("ok")


def test_another_customer_is_not_reached_and_the_try_is_written_down_once(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    liar = a_tablet(hub)
    liar.push(a_creation(1, NIKOS, phone="+306944000007", email="n@example.com"))
    own = customer_stream(NIKOS)
    answer = liar.push(a_change(2), a_change(3), a_change(4, stream=own))
    assert outcomes(answer) == ["permanent:forbidden", "permanent:forbidden", "ok"]
    assert pieces_of(hub) == 0
    assert audited(hub, liar) == [("change.forbidden", STREAM)]


def test_whoever_jumps_ahead_harms_only_themselves(hub: Hub) -> None:
    tablet, liar = a_tablet_with_eleni(hub), a_tablet(hub)
    with pytest.raises(RequestRefused) as refused:
        liar.push(a_change(50))
    assert refused.value.number is ErrorNumber.GAP
    assert audited(hub, liar) == [("changes.gap", "1")]
    assert tablet.push(a_change(2)).last_n == 2


@pytest.mark.parametrize("staff", ["nobody", "sam"])
@pytest.mark.parametrize(
    ("intent", "stream"),
    [
        (CartAdd(Sku(LAMP), 1, PRICE), STREAM),
        (HoldRequest(Sku(LAMP), 1, 600), stock_stream(KIFISSIA)),
    ],
)
def test_who_never_worked_here_or_left_is_named_in_vain(
    hub: Hub, staff: str, intent: Intent, stream: StreamName
) -> None:
    tablet = a_tablet_with_eleni(hub)
    hub.staff.put([a_colleague("sam")], {"sam": PIN})
    hub.staff.leave(StaffId("sam"))
    answer = tablet.push(a_change(2, intent, stream, staff), a_change(3))
    assert outcomes(answer) == ["permanent:forbidden", "ok"]
    assert pieces_of(hub) == 1
    assert audited(hub, tablet) == [("change.forbidden", stream)]
