"""What people do with holds, counts, tasks and customers, on real files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from store_app.actions.check_out import CheckOut
from store_app.actions.count_stock import CountStock
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.do_tasks import REMIND_CHECKOUT, REMIND_HOLD, TELL_WHEN_BACK, DoTasks
from store_app.actions.hold_item import EndHold, HoldItem
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.know_customer import ManageCustomer
from store_app.actions.managers_only import ManagersOnly
from store_app.actions.read_answer import ReadAnswer
from store_app.actions.read_count import ReadCount
from store_app.actions.store_stream import NEEDS_HUB, NeedsHub, StoreStream
from store_app.actions.undoing import Recorder
from store_app.domain import outcome as outcomes
from store_app.domain.cart import cart_hash
from store_app.domain.change import CartAdd, CartCheckout, CustomerCreate
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StaffId,
    customer_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.profile_change import ProfileField, ProfileSet
from store_app.domain.seen import Seen
from store_app.domain.staff import Colleague, Role
from store_app.domain.store_change import (
    AdjustReason,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    TaskAbout,
    TaskOpen,
)
from store_app.domain.task import TaskState
from store_app.errors import Refused, Unreachable
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.replica.waiting import WaitingChanges
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    KIFISSIA,
    MAROUSI,
    TABLET,
    a_figure,
    a_page,
    an_author,
    feed,
)

LAMP = Sku("lamp-sage")
MADE = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0077")
LIVE, DOWN = NeedsHub(lambda: True), NeedsHub(lambda: False)


@pytest.fixture
def store(data: DeviceData) -> StoreStream:
    return StoreStream(data.outbox, KIFISSIA, an_author)


@pytest.fixture
def customers(data: DeviceData) -> CustomerStream:
    return CustomerStream(data.outbox, data.customers(), an_author)


def test_a_hold_is_asked_for_where_the_thing_is(store: StoreStream) -> None:
    change = HoldItem(store, LIVE)(LAMP, 2, ELENI, store=MAROUSI, ttl_s=600)
    assert change.stream == stock_stream(MAROUSI)
    assert change.intent == HoldRequest(LAMP, 2, 600, ELENI)


def test_what_only_the_hub_can_promise_is_not_asked_for_without_a_line(
    store: StoreStream, customers: CustomerStream, data: DeviceData
) -> None:
    manage = ManageCustomer(customers, DOWN)
    tried: tuple[Callable[[], object], ...] = (
        lambda: HoldItem(store, DOWN)(LAMP),
        lambda: CheckOut(customers, DOWN, data.catalogue().by_sku)(ELENI),
        lambda: manage.merge(ELENI, MADE),
        lambda: manage.erase(ELENI),
    )
    for refused in tried:
        with pytest.raises(Unreachable) as raised:
            refused()
        assert raised.value.code == NEEDS_HUB
    assert data.outbox.count_waiting().count == 0


def test_a_hold_is_let_go_without_a_line(store: StoreStream) -> None:
    name = HoldName(DeviceId("other"), 4)
    assert EndHold(store).release(LAMP, name).intent == HoldRelease(LAMP, name)


def test_a_count_names_the_figure_and_the_count_that_were_seen(
    data: DeviceData, store: StoreStream
) -> None:
    figure = a_figure().model_copy(update={"counted": "tablet-b:7"})
    page = a_page(feed(stock_stream(KIFISSIA), {LAMP: figure}, first_seq=9), cursor="c9")
    Intake(data.replica_file, data.clock).take(page)
    count = CountStock(store, data.stock_book(KIFISSIA).of)
    change = count(LAMP, 3, count.figure(LAMP))
    assert change.intent == StockCount(LAMP, counted=3, book_seen=4)
    assert change.seen.up_to(stock_stream(KIFISSIA), DeviceId("tablet-b")) == 7


def test_our_own_waiting_counts_are_in_the_book(data: DeviceData, store: StoreStream) -> None:
    count = CountStock(store, data.stock_book(KIFISSIA).of)
    count(LAMP, 3, count.figure(LAMP))
    store.write_stock(StockAdjust(LAMP, 2, AdjustReason.RECEIVED))
    figure = count.figure(LAMP)
    assert figure.on_hand == 5
    assert figure.seen.up_to(stock_stream(KIFISSIA), TABLET) == 1
    with pytest.raises(Refused):
        count.figure(Sku("nothing"))


def test_a_task_is_on_the_list_at_once(data: DeviceData, store: StoreStream) -> None:
    tasks = DoTasks(store)
    opened = tasks.remind(REMIND_HOLD, LAMP, ELENI)
    assert opened.stream == tasks_stream(PlaceId(KIFISSIA))
    (task,) = data.store_tasks(data.here).to_do()
    assert (task.task, task.about.sku, task.about.customer) == (REMIND_HOLD, LAMP, ELENI)
    tasks.take(task.id)
    (taken,) = data.store_tasks(data.here).to_do()
    assert (taken.state, taken.by) == (TaskState.TAKEN, an_author())
    tasks.finish(task.id)
    assert data.store_tasks(data.here).to_do() == ()
    assert len(data.store_tasks(data.here).all()) == 1


def test_a_checkout_is_of_the_cart_on_the_screen(
    data: DeviceData, customers: CustomerStream
) -> None:
    cart = customers.state(ELENI).cart()
    change = CheckOut(customers, LIVE, data.catalogue().by_sku)(ELENI)
    assert change.intent == CartCheckout(cart_hash(cart))
    assert customers.state(ELENI).cart() == ()
    with pytest.raises(Refused):
        CheckOut(customers, LIVE, data.catalogue().by_sku)(ELENI)
    assert data.outbox.count_waiting().count == 1


def test_a_new_customer_can_be_served_at_once(data: DeviceData, customers: CustomerStream) -> None:
    made = CustomerCreate(Profile("Nikos"))
    data.outbox.append(customer_stream(MADE), made, Seen(), an_author())
    agreed = Consent("offers", given=True, on=date(2026, 11, 22))
    customers.write(MADE, ProfileSet(ProfileField.PHONE, "+306900000000", "asked"))
    customers.write(MADE, ProfileSet(ProfileField.CONSENT, None, "asked", agreed))
    state = customers.state(MADE)
    assert state.profile is not None
    assert (state.profile.phone, len(state.consents_said)) == ("+306900000000", 1)
    assert ManageCustomer(customers, LIVE).merge(MADE, ELENI).stream == customer_stream(MADE)


def test_only_the_cart_that_was_shown_is_checked_out(
    data: DeviceData, customers: CustomerStream
) -> None:
    pay = CheckOut(customers, LIVE, data.catalogue().by_sku)
    shown = cart_hash(customers.state(ELENI).cart())
    customers.write(ELENI, CartAdd(LAMP, 1, Money(8900, "EUR")))
    with pytest.raises(Refused, match=r"cart\.changed"):
        pay(ELENI, shown)
    assert pay(ELENI, cart_hash(customers.state(ELENI).cart())).n == 2


def test_what_the_shop_does_not_sell_is_not_checked_out(customers: CustomerStream) -> None:
    with pytest.raises(Refused, match=r"cart\.not_for_sale"):
        CheckOut(customers, LIVE, lambda _: None)(ELENI)


def test_an_answer_is_read_once_the_hub_has_given_it(
    data: DeviceData, customers: CustomerStream
) -> None:
    answer = ReadAnswer(data.outbox.refused, data.outbox.recent_done)
    n = CheckOut(customers, LIVE, data.catalogue().by_sku)(ELENI).n
    assert answer(n) is None
    data.outbox.give_up(n, outcomes.CART_CHANGED)
    assert answer(n) == outcomes.CART_CHANGED


@pytest.mark.parametrize(("role", "may"), [(Role.ASSISTANT, False), (Role.MANAGER, True)])
def test_some_things_are_for_managers(role: Role, *, may: bool) -> None:
    who = Colleague(StaffId("x"), Localized({"en": "X"}), role, KIFISSIA, 1)
    if may:
        ManagersOnly(lambda: who).check()
        return
    for only in (ManagersOnly(lambda: who), ManagersOnly(lambda: None)):
        with pytest.raises(Refused, match=r"staff\.manager_only"):
            only.check()


def test_what_is_recalled_is_not_put_into_a_cart(customers: CustomerStream) -> None:
    recorder = Recorder(customers, FrozenClock())
    with pytest.raises(Refused, match=r"product\.recalled"):
        KeepInCart(recorder, lambda _: True)(ELENI, LAMP, Money(8900, "EUR"))
    assert customers.state(ELENI).quantity(LAMP) == 2


def test_counting_knows_the_book_what_waits_and_what_to_count_anew(
    data: DeviceData, store: StoreStream
) -> None:
    book = data.stock_book(KIFISSIA)
    read = ReadCount(
        book.of, WaitingChanges(data.outbox_file), data.store_tasks(data.here).to_do, KIFISSIA
    )
    before = read(LAMP)
    assert before.figure is not None
    assert (before.waiting, before.again) == (None, "")
    CountStock(store, book.of)(LAMP, 7, before.figure)
    task = DoTasks(store).open("count_again", TaskAbout(sku=LAMP))
    now = read(LAMP)
    assert now.figure is not None
    assert (now.figure.on_hand, now.waiting) == (7, 7)
    assert now.again == f"{task.device}:{task.n}"
    assert read(Sku("elsewhere")).figure is None


def test_a_task_carries_its_customer_and_words_only_beside_one(store: StoreStream) -> None:
    tasks = DoTasks(store)
    for task in (REMIND_HOLD, REMIND_CHECKOUT, TELL_WHEN_BACK):
        intent = tasks.remind(task, LAMP, ELENI).intent
        assert isinstance(intent, TaskOpen)
        assert intent.about == TaskAbout(LAMP, ELENI)
    loose = tasks.open("call_back", TaskAbout(LAMP, text="ring Eleni")).intent
    own = tasks.open("call_back", TaskAbout(LAMP, ELENI, text="ring her")).intent
    assert loose == TaskOpen("call_back", TaskAbout(LAMP))
    assert own == TaskOpen("call_back", TaskAbout(LAMP, ELENI, text="ring her"))
