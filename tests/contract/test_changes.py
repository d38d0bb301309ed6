"""Changes from devices: each once, in one order, with an answer that stays the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from store_app.domain.change import CartAdd, CartRemove, CartSet, WishAdd
from store_app.domain.identifiers import (
    CustomerId,
    Sku,
    StreamName,
    customer_stream,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.money import Money
from store_app.domain.store_change import HoldRequest
from store_app.hub.changes.sent import read_sent
from store_app.hub.changes.taking import Push, Taken, Taking
from store_app.hub.hub import Hub, open_hub
from store_app.hub.problems import RequestRefused
from store_app.hub.storage.meta import history
from store_app.hub.streams.devices import DeviceKind
from store_app.hub.streams.follows import OPEN_FOR_MS
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import ChangeRow, PushRequest, PushResponse
from store_app.protocol.limits import MAX_SEEN_DEVICES
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_device,
    a_tablet,
    a_tablet_with_eleni,
    cart_of,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ELENI, KIFISSIA, LAMP, MUG, WAREHOUSE, a_product

MARIA = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
STOCK = stock_stream(KIFISSIA)
HOLD = HoldRequest(Sku(LAMP), 1, 600)


def pushed_by(hub: Hub, tablet: Tablet, *changes: WireChange) -> Push:
    request = PushRequest(epoch=hub.epoch, first_held=1, changes=changes)
    return Push(tablet.id, request, read_sent(request))


def outcomes(response: PushResponse) -> list[str]:
    return [told.outcome for told in response.results]


def number_of(refused: pytest.ExceptionInfo[RequestRefused]) -> ErrorNumber:
    return refused.value.number


def test_a_change_is_taken_and_moves_the_head_of_its_stream(hub: Hub) -> None:
    answer = a_tablet(hub).push(a_creation(), a_change(2))
    assert (answer.last_n, answer.heads, outcomes(answer)) == (2, {STREAM: 2}, ["ok", "ok"])


def test_an_answer_names_no_stream_that_others_moved_in_the_same_transaction(hub: Hub) -> None:
    mine, other = a_tablet(hub), a_tablet(hub)
    web = a_device(hub, DeviceKind.WEB)
    pushes = [
        pushed_by(hub, mine, a_creation()),
        pushed_by(hub, other, a_creation(customer=MARIA), a_change(2, HOLD, STOCK)),
        pushed_by(hub, web, a_change(1, HOLD, stock_stream(WAREHOUSE), None)),
    ]
    taking = Taking(hub.clock, hub.database.write(history))
    taken = hub.database.write(lambda connection: taking.take_each(connection, pushes))
    answers = [each for each in taken if isinstance(each, Taken)]
    assert [set(each.response.heads) for each in answers] == [
        {STREAM, tasks_stream(KIFISSIA)},
        {customer_stream(MARIA), tasks_stream(KIFISSIA), STOCK, holds_stream(KIFISSIA)},
        set(),
    ]


def test_a_push_sent_twice_has_one_effect_and_one_answer(hub: Hub) -> None:
    tablet = a_tablet(hub)
    first = tablet.push(a_creation(), a_change(2))
    assert tablet.push(a_creation(), a_change(2)).results == first.results
    assert pieces_of(hub) == 1


def test_a_push_may_repeat_the_end_of_the_one_before(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    answer = tablet.push(a_change(2), a_change(3))
    assert (answer.last_n, outcomes(answer), pieces_of(hub)) == (3, ["ok", "ok"], 2)


def test_the_same_push_given_to_two_hubs_at_once_has_one_effect(
    hub: Hub, clock: SteppedClock
) -> None:
    tablet = a_tablet_with_eleni(hub)
    other_hub = open_hub(hub.settings, clock)
    other = Tablet(other_hub, tablet.id, tablet.token)
    with ThreadPoolExecutor(8) as threads:
        sent = [
            threads.submit(each.push, *(a_change(n) for n in range(2, 12)))
            for each in (tablet, other) * 4
        ]
        answers = [each.result() for each in sent]
    other_hub.close()
    assert {answer.last_n for answer in answers} == {11}
    assert len({answer.results for answer in answers}) == 1
    assert pieces_of(hub) == 10


def test_many_devices_write_to_one_customer_and_no_number_is_used_twice(hub: Hub) -> None:
    tablets = [a_tablet_with_eleni(hub), *(a_tablet(hub) for _ in range(3))]
    for tablet in tablets:
        hub.people.open(tablet.device(), ELENI)

    def add(tablet: Tablet) -> None:
        start = tablet.device().last_n
        for n in range(start + 1, start + 11):
            tablet.push(a_change(n))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(add, tablets))
    assert pieces_of(hub) == 40
    assert hub.bags.customer_view(ELENI).seq == 41


def test_a_missing_number_is_a_gap_that_names_the_one_expected(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    with pytest.raises(RequestRefused) as refused:
        tablet.push(a_change(3))
    assert number_of(refused) is ErrorNumber.GAP
    assert "2" in refused.value.detail
    assert pieces_of(hub) == 0


def test_numbers_within_a_push_follow_each_other(hub: Hub) -> None:
    with pytest.raises(RequestRefused) as refused:
        a_tablet(hub).push(a_creation(1), a_change(3))
    assert number_of(refused) is ErrorNumber.MALFORMED


def test_another_change_under_a_used_number_freezes_the_device(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    cloned = a_change(2, CartAdd(Sku(MUG), 1, Money(8900, "EUR")))
    for change in (cloned, a_change(3)):
        with pytest.raises(RequestRefused) as refused:
            tablet.push(change)
        assert number_of(refused) is ErrorNumber.FROZEN
    assert pieces_of(hub) == 1


def test_a_push_of_another_epoch_is_refused_with_ours(hub: Hub) -> None:
    with pytest.raises(RequestRefused) as refused:
        a_tablet(hub).push(a_creation(), epoch="before")
    assert number_of(refused) is ErrorNumber.OTHER_EPOCH
    assert refused.value.detail == hub.epoch


def test_a_revoked_device_is_shut_out_at_once(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert hub.enrolment.revoke(tablet.id)
    with pytest.raises(RequestRefused) as refused:
        tablet.push(a_change(2))
    assert number_of(refused) is ErrorNumber.NOT_ENROLLED
    with pytest.raises(RequestRefused):
        tablet.device()


def test_a_customer_nobody_knows_is_refused_for_ever_and_the_number_is_used(hub: Hub) -> None:
    nobody = customer_stream(CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0009"))
    answer = a_tablet(hub).push(a_change(1, stream=nobody))
    assert (answer.last_n, outcomes(answer)) == (1, ["permanent:unknown_customer"])


@pytest.mark.parametrize("stream", ["catalogue", "store:kifissia:stock", "customer", "shop"])
def test_only_customers_streams_take_changes(hub: Hub, stream: str) -> None:
    answer = a_tablet(hub).push(a_change(1, stream=StreamName(stream)))
    assert outcomes(answer) == ["permanent:forbidden"]


def test_a_device_that_never_opened_a_customer_may_not_write_to_them(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    assert outcomes(a_tablet(hub).push(a_change(1))) == ["permanent:forbidden"]
    assert pieces_of(hub) == 0


def test_what_was_done_while_a_customer_was_open_still_counts_after_closing(
    hub: Hub, clock: SteppedClock
) -> None:
    tablet = a_tablet_with_eleni(hub)
    clock.move_on(OPEN_FOR_MS / 1000 + 1)
    assert outcomes(tablet.push(a_change(2))) == ["ok"]
    assert STREAM not in tablet.pull().heads


def test_working_with_a_customer_keeps_them_open(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    clock.move_on(OPEN_FOR_MS / 1000 - 1)
    tablet.push(a_change(2))
    clock.move_on(OPEN_FOR_MS / 1000 - 1)
    assert STREAM in tablet.pull().heads


def test_a_thing_that_the_shop_does_not_sell_is_refused_and_logged(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    start = tablet.pull()
    answer = tablet.push(a_change(2, WishAdd(Sku("nothing"))))
    assert outcomes(answer) == ["permanent:unknown_product"]
    (row,) = tablet.pull(start.cursor).rows
    assert isinstance(row, ChangeRow)
    assert (row.n, row.outcome) == (2, "permanent:unknown_product")


def test_a_thing_that_is_sold_no_more_can_still_be_taken_out(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    seen = hub.bags.customer_view(ELENI).state.clock
    hub.catalogue.withdraw([a_product().to_domain().id])
    assert outcomes(tablet.push(a_change(3, CartRemove(Sku(LAMP)), seen=seen))) == ["ok"]
    assert pieces_of(hub) == 0


@pytest.mark.parametrize("staff", ["nobody", "ελένη"])
def test_nobody_speaks_for_staff_who_do_not_work_here(hub: Hub, staff: str) -> None:
    answer = a_tablet_with_eleni(hub).push(a_change(2, staff=staff))
    assert outcomes(answer) == ["permanent:forbidden"]
    assert pieces_of(hub) == 0


def test_the_hub_writes_who_made_a_change_and_todays_price(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    answer = tablet.push(a_change(2, CartAdd(Sku(LAMP), 1, Money(9900, "EUR"))))
    (line,) = cart_of(hub)
    assert outcomes(answer) == ["ok:price_changed"]
    assert (line.latest.author.channel, line.latest.author.staff) == ("store", "anna")
    assert line.latest.author.place == "kifissia"
    assert line.latest.price == Money(8900, "EUR")


def test_a_setting_knows_todays_price(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2, CartSet(Sku(LAMP), 3)))
    (line,) = cart_of(hub)
    assert (line.quantity, line.total) == (3, Money(3 * 8900, "EUR"))


def test_a_new_customer_is_open_on_the_device_that_made_them(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert tablet.pull().heads[STREAM] == 1
    assert [hit.id for hit in hub.people.find(tablet.device(), "eleni").customers] == [ELENI]


def test_a_customer_cannot_be_made_twice(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert outcomes(tablet.push(a_creation(2))) == ["conflict:customer_exists"]
    assert outcomes(a_tablet(hub).push(a_creation(1))) == ["permanent:forbidden"]


def test_customers_have_proper_ids_and_phones_make_none(hub: Hub) -> None:
    odd = a_creation(1, CustomerId("Eleni"))
    assert outcomes(a_tablet(hub).push(odd)) == ["permanent:forbidden"]
    phone = a_device(hub, DeviceKind.PHONE)
    assert outcomes(phone.push(a_creation(1))) == ["permanent:forbidden"]


def test_a_clock_of_too_many_devices_is_malformed(hub: Hub) -> None:
    seen = {"customer:x": {f"d{number}": 1 for number in range(MAX_SEEN_DEVICES + 1)}}
    change = a_change(1).model_copy(update={"seen": seen})
    assert outcomes(a_tablet(hub).push(change)) == ["permanent:malformed"]


def test_what_became_of_a_change_can_be_asked_later(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    told = hub.changes.told(tablet.id, 1)
    assert told is not None
    assert told.outcome == "ok"
    assert hub.changes.told(tablet.id, 2) is None


def test_without_a_backup_no_change_is_called_durable(hub: Hub) -> None:
    assert a_tablet_with_eleni(hub).push(a_change(2)).durable_n == 0


def test_an_empty_push_tells_where_the_hub_is(hub: Hub) -> None:
    assert a_tablet_with_eleni(hub).push().last_n == 1
