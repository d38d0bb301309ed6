from __future__ import annotations

from dataclasses import replace

import pytest

from store_app.domain.change import CartAdd, CartCheckout, CartRemove, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    StaffId,
    control_stream,
    customer_stream,
)
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase
from store_app.domain.seen import Seen
from store_app.errors import Unreachable
from store_app.protocol.changes import WireMoney, intent_to_wire, seen_to_wire
from store_app.protocol.exchange import AuthorBody, ChangeRow, Told
from store_app.protocol.store import ErasedBody
from store_app.replica.customers import KEPT_FOR_MS
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.replica.stories import KEPT
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, TABLET, a_page, a_state, a_state_row, an_author, feed
from tests.unit.replica.writing import LAMP, add_lamp, do

STREAM = customer_stream(ELENI)
PRICE = Money(8900, "EUR")
WEB = DeviceId("web")


def a_change_row(
    seq: int, n: int, *, device: str = WEB, outcome: str = "ok", quantity: int = 1
) -> ChangeRow:
    return ChangeRow(
        stream=STREAM,
        seq=seq,
        device=device,
        n=n,
        seen=seen_to_wire(Seen()),
        author=AuthorBody(channel=an_author().channel),
        at_ms=1,
        intent=intent_to_wire(CartAdd(LAMP, quantity, PRICE)),
        outcome=outcome,
        price_now=WireMoney.of(PRICE),
    )


def pieces(data: DeviceData, customer: CustomerId = ELENI) -> int | None:
    state = data.customers().state(customer)
    return None if state is None else state.pieces()


@pytest.fixture
def eleni(device: DeviceData, intake: Intake) -> DeviceData:
    """Eleni is open here, with one lamp from the web in her cart."""
    intake.take(a_page([a_state_row(a_state(CartAdd(LAMP, 1, PRICE)), seq=1)]))
    return device


def test_a_customer_who_was_not_opened_here_is_not_known(device: DeviceData) -> None:
    assert device.customers().state(ELENI) is None
    assert device.customers().opened() == ()


def test_own_changes_show_at_once_on_top_of_what_the_hub_told(eleni: DeviceData) -> None:
    add_lamp(eleni, 2)
    prefix = eleni.customers().prefix(ELENI)
    assert prefix is not None
    assert (prefix.pieces(), pieces(eleni)) == (1, 3)
    assert eleni.customers().pending_skus(ELENI) == {LAMP}


def test_an_own_change_that_comes_back_is_not_counted_twice(
    eleni: DeviceData, intake: Intake
) -> None:
    change = add_lamp(eleni, 2)
    row = a_change_row(2, change.n, device=change.device, quantity=2)
    intake.take(a_page([row]))
    assert pieces(eleni) == 3
    assert eleni.customers().pending_skus(ELENI) == frozenset()


def test_what_others_do_meanwhile_comes_under_own_changes(
    eleni: DeviceData, intake: Intake
) -> None:
    do(eleni, CartRemove(LAMP))
    assert pieces(eleni) == 0
    intake.take(a_page([a_change_row(2, 2)]))
    assert pieces(eleni) == 1


def test_a_change_that_the_hub_logged_as_refused_only_moves_the_clock(
    eleni: DeviceData, intake: Intake
) -> None:
    change = add_lamp(eleni)
    row = a_change_row(2, change.n, device=change.device, outcome="permanent:unknown_product")
    intake.take(a_page([row]))
    assert pieces(eleni) == 1
    assert eleni.customers().pending_skus(ELENI) == frozenset()


def test_rows_that_come_twice_have_one_effect(eleni: DeviceData, intake: Intake) -> None:
    page = a_page([a_change_row(2, 2), a_change_row(3, 3)])
    intake.take(page)
    assert intake.take(page).to_fetch == ()
    assert pieces(eleni) == 3


def test_a_gap_keeps_what_there_is_and_asks_for_the_customer_anew(
    eleni: DeviceData, intake: Intake
) -> None:
    taken = intake.take(a_page([a_change_row(4, 4)]))
    assert taken.to_fetch == (ELENI,)
    assert pieces(eleni) == 1
    heads = {STREAM: 4}
    assert intake.take(a_page(heads=heads)).to_fetch == (ELENI,)
    whole = a_state_row(a_state(*[CartAdd(LAMP, 1, PRICE)] * 4), seq=4)
    assert intake.take(a_page([whole])).to_fetch == ()
    assert pieces(eleni) == 4


def test_a_log_that_starts_here_needs_no_state(device: DeviceData, intake: Intake) -> None:
    intake.take(a_page([a_change_row(1, 1), a_change_row(2, 2)]))
    assert pieces(device) == 2


def test_a_customer_whom_the_hub_closes_is_dropped(eleni: DeviceData, intake: Intake) -> None:
    intake.take(a_page(closed=[STREAM]))
    assert eleni.customers().state(ELENI) is None


def test_a_checkout_that_the_hub_confirmed_stays_done_until_its_row_comes(
    eleni: DeviceData,
) -> None:
    """Prices may differ here: the hub has compared them already, and said yes."""
    checkout = do(eleni, CartCheckout("0" * 64))
    told = [Told(n=checkout.n, outcome="ok")]
    eleni.outbox.settle(told, durable_n=0, covered=lambda _origin: False)
    assert pieces(eleni) == 0


def test_of_a_customer_whom_the_hub_closed_no_part_of_a_cart_is_shown(
    eleni: DeviceData, intake: Intake
) -> None:
    """What was answered is kept a while for the list of what went through: it is no cart."""
    added = add_lamp(eleni)
    told = [Told(n=added.n, outcome="ok")]
    eleni.outbox.settle(told, durable_n=0, covered=lambda _origin: True)
    intake.take(a_page(closed=[STREAM]))
    assert eleni.customers().state(ELENI) is None
    assert eleni.customers().opened() == ()


def test_a_forgotten_customer_is_gone_here_and_closed_at_the_hub_later(
    eleni: DeviceData, intake: Intake
) -> None:
    eleni.customers().forget(ELENI)
    assert eleni.customers().state(ELENI) is None
    assert eleni.customers().opened() == ()
    assert intake.take(a_page([a_change_row(2, 2)])).to_close == (ELENI,)
    assert eleni.customers().state(ELENI) is None


def test_a_forgotten_customer_who_is_opened_again_is_asked_for_anew(
    eleni: DeviceData, intake: Intake
) -> None:
    eleni.customers().forget(ELENI)
    eleni.customers().touch(ELENI)
    assert intake.take(a_page(heads={STREAM: 1})).to_fetch == (ELENI,)
    intake.take(a_page([a_state_row(a_state(), seq=2)]))
    assert pieces(eleni) == 0


def test_changes_to_a_forgotten_customer_still_wait_to_be_sent(eleni: DeviceData) -> None:
    add_lamp(eleni)
    eleni.customers().forget(ELENI)
    assert eleni.outbox.count_waiting().count == 1


def test_a_customer_made_here_is_shown_before_the_hub_knows(device: DeviceData) -> None:
    nikos = CustomerId("11111111-0a8e-4f0e-9a53-6a1d1c1f0001")
    do(device, CustomerCreate(Profile("Nikos Vlachos", phone="+30 697 111 2233")), nikos)
    add_lamp(device, customer=nikos)
    assert pieces(device, nikos) == 1
    assert [each.id for each in device.customers().opened()] == [nikos]


@pytest.mark.parametrize(
    "query",
    ["elen", "papad EL", "ΕLENI", "555", "+30 694", "0030694", "0101", "eleni@mail", "mail.gr"],
)
def test_those_held_here_are_found_by_name_phone_and_mail(eleni: DeviceData, query: str) -> None:
    found = [each.id for each in eleni.customers().find(query)]
    assert found == ([] if query == "ΕLENI" else [ELENI])


def test_a_name_with_a_half_space_is_found_either_way(device: DeviceData) -> None:
    ali = CustomerId("11111111-0a8e-4f0e-9a53-6a1d1c1f0001")
    do(device, CustomerCreate(Profile("علی\u200cرضا کریمی")), ali)
    for query in ("علی\u200cرضا", "علیرضا", "علی رضا", "علير"):
        assert [each.id for each in device.customers().find(query)] == [ali]


@pytest.mark.parametrize("query", ["", "  ", "nikos", "01", "eleni nikos"])
def test_others_are_not_found(eleni: DeviceData, query: str) -> None:
    assert eleni.customers().find(query) == ()


def test_the_last_used_stands_first_and_the_unused_are_dropped_after_twelve_hours(
    eleni: DeviceData, intake: Intake, clock: FrozenClock
) -> None:
    other = CustomerId("22222222-0a8e-4f0e-9a53-6a1d1c1f0001")
    intake.take(a_page([a_state_row(a_state(name="Nikos Vlachos"), other)]))
    clock.advance(60)
    customers = eleni.customers()
    customers.touch(other)
    assert [each.id for each in customers.opened()] == [other, ELENI]
    clock.advance(KEPT_FOR_MS / 1_000 - 30)
    assert customers.forget_unused() == (ELENI,)
    assert [each.id for each in customers.opened()] == [other]


def test_an_unused_customer_whose_changes_wait_is_kept(
    eleni: DeviceData, clock: FrozenClock
) -> None:
    add_lamp(eleni)
    clock.advance(KEPT_FOR_MS / 1_000 + 60)
    assert eleni.customers().forget_unused() == ()
    assert pieces(eleni) == 2


def test_a_state_that_is_none_is_refused_whole(device: DeviceData, intake: Intake) -> None:
    row = a_state_row(a_state()).model_copy(update={"state": "{}x"})
    with pytest.raises(Unreachable) as refused:
        intake.take(a_page([row], cursor="beyond"))
    assert refused.value.code == "hub.garbage"
    assert intake.cursor() == ""
    assert device.customers().state(ELENI) is None


def test_a_pin_that_was_right_online_is_right_offline(device: DeviceData) -> None:
    verifiers, sam = device.verifiers(), StaffId("sam")
    assert verifiers.check(sam, 1, "2580") is None
    verifiers.keep(sam, 1, "2580")
    assert verifiers.check(sam, 1, "2580") is True
    assert verifiers.check(sam, 1, "2581") is False
    assert verifiers.check(sam, 2, "2580") is None
    verifiers.keep(sam, 2, "1111")
    assert verifiers.check(sam, 1, "2580") is None
    with device.outbox_file.read() as connection:
        kept = connection.execute("SELECT hash FROM verifier").scalar_one()
    assert kept.startswith("$argon2id$")


def test_wrong_pins_are_counted_on_disk_for_each_of_the_staff(device: DeviceData) -> None:
    pins, sam, maria = device.verifiers(), StaffId("sam"), StaffId("maria")
    assert pins.wrong_in_a_row(sam) == 0
    pins.keep_wrong_in_a_row(sam, 4)
    pins.keep_wrong_in_a_row(sam, 5)
    again = device.verifiers()
    assert (again.wrong_in_a_row(sam), again.wrong_in_a_row(maria)) == (5, 0)


def test_what_happened_to_a_customer_is_kept_and_leaves_with_them(
    eleni: DeviceData, intake: Intake
) -> None:
    rows = [a_change_row(2, 1), a_change_row(3, 2, outcome="permanent:unknown_product")]
    intake.take(a_page(rows, cursor="c2"))
    stories = eleni.stories()
    assert [(each.seq, each.outcome.done) for each in stories.of(ELENI)] == [(2, True), (3, False)]
    assert stories.eventful(TABLET) == (ELENI,)
    stories.put_away(ELENI, "read")
    assert stories.read_keys(ELENI) == {"read"}
    eleni.customers().forget(ELENI)
    assert (stories.of(ELENI), stories.eventful(TABLET), stories.read_keys(ELENI)) == (
        (),
        (),
        frozenset(),
    )


def test_only_the_last_changes_of_a_customer_are_kept(eleni: DeviceData, intake: Intake) -> None:
    rows = [a_change_row(seq, seq) for seq in range(2, KEPT + 12)]
    intake.take(a_page(rows, cursor="c2"))
    told = eleni.stories().of(ELENI)
    assert (len(told), told[-1].seq) == (KEPT, KEPT + 11)


def test_of_an_erased_customer_nothing_that_happened_is_kept(
    eleni: DeviceData, intake: Intake
) -> None:
    intake.take(a_page([a_change_row(2, 1)], cursor="c2"))
    erase = a_change_row(3, 2).model_copy(update={"intent": intent_to_wire(CustomerErase())})
    intake.take(a_page([erase], cursor="c3"))
    assert eleni.stories().of(ELENI) == ()


def test_who_was_erased_is_forgotten_even_while_they_are_asked_for_anew(
    eleni: DeviceData, intake: Intake
) -> None:
    """A restored hub tells nothing of them any more, so nothing would take their place."""
    add_lamp(eleni)
    intake.reset()
    erased = feed(control_stream(TABLET), {f"erased:{ELENI}": ErasedBody(customer=ELENI)})
    told: list[frozenset[str]] = []
    intake.listen(told.append)
    taken = intake.take(a_page(erased, cursor="c2"))
    assert taken.erased == (ELENI,)
    assert customer_stream(ELENI) in told[0]  # whoever shows her reads again
    assert eleni.customers().is_erased(ELENI)
    eleni.outbox.scrub(taken.erased)
    assert (eleni.customers().state(ELENI), intake.customers().wanted()) == (None, frozenset())
    with eleni.replica_file.read() as connection:
        kept = connection.execute("SELECT state FROM customer").all()
    assert [row.state for row in kept] == [None]


def test_who_was_merged_is_let_go_with_who_stays(eleni: DeviceData, intake: Intake) -> None:
    home = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
    alias = replace(a_state(), merged_into=home)
    intake.take(a_page([a_state_row(alias, seq=2), a_state_row(a_state(), home)], cursor="c2"))
    assert eleni.customers().home(ELENI) == home
    change = add_lamp(eleni)
    eleni.customers().forget(home)
    assert eleni.customers().state(ELENI) is None
    assert intake.covering()(change.origin)
    eleni.customers().touch(home)
    intake.take(a_page([a_state_row(a_state(), home, seq=2)], cursor="c3"))
    assert eleni.customers().home(ELENI) == home


def test_what_was_done_for_an_erased_customer_need_not_be_kept(
    eleni: DeviceData, intake: Intake
) -> None:
    """No row will ever show it, and what stands behind it would stay for ever too."""
    change = add_lamp(eleni)
    assert not intake.covering()(change.origin)
    intake.take(a_page([a_state_row(replace(a_state(), erased=True), seq=2)], cursor="c2"))
    assert intake.covering()(change.origin)


def test_a_customer_whom_this_device_alone_served_as_it_wanted_is_not_eventful(
    eleni: DeviceData, intake: Intake
) -> None:
    stories = eleni.stories()
    intake.take(a_page([a_change_row(2, 1, device=TABLET)], cursor="c2"))
    assert stories.of(ELENI) != ()
    assert stories.eventful(TABLET) == ()
    assert stories.eventful(WEB) == (ELENI,)
    assert stories.eventful(None) == (ELENI,)
    clamped = a_change_row(3, 2, device=TABLET, outcome="ok:clamped")
    intake.take(a_page([clamped], cursor="c3"))
    assert stories.eventful(TABLET) == (ELENI,)
