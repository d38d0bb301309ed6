"""Checkout, profile, merge and erasure, on both databases."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from store_app.domain.cart import cart_hash
from store_app.domain.change import CartAdd, CartCheckout, Intent, WishAdd
from store_app.domain.identifiers import (
    CustomerId,
    Sku,
    StreamName,
    control_stream,
    customer_stream,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
    Scrubbed,
)
from store_app.domain.seen import Seen
from store_app.domain.store_change import (
    HoldName,
    HoldRelease,
    HoldRequest,
    TaskAbout,
    TaskOpen,
)
from store_app.hub.customers.erasing import LIST, Erasures
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.recovery.backup_folders import BackupFolders
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import customer_order, erasure
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.exchange import FeedRow, Told
from store_app.protocol.people import HistoryEntry
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.store import HoldBody, TaskBody
from store_app.protocol.store_changes import WireTaskScrubbed
from tests.contract.speaking import (
    PRICE,
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_device,
    a_tablet,
    a_tablet_with_eleni,
    pieces_of,
)
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, sign_manager_in

MARIA_K = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")


def said(
    tablet: Tablet, intent: Intent, stream: StreamName = STREAM, staff: str | None = ANNA
) -> Told:
    """What becomes of the tablet's next change, made on the hub's newest state."""
    seen = tablet.hub.bags.customer_view(ELENI).state.clock if stream == STREAM else Seen()
    (told,) = tablet.push(a_change(tablet.device().last_n + 1, intent, stream, staff, seen)).results
    return told


def a_managed_tablet(hub: Hub) -> Tablet:
    """A tablet with Eleni and Maria K. open, in a store with a manager."""
    tablet = a_tablet_with_eleni(hub)
    sign_manager_in(hub, tablet.id)
    other = {"name": "Maria K", "phone": "+306945550102", "email": "m@example.com"}
    tablet.push(a_creation(2, MARIA_K, **other))
    return tablet


def texts_of(hub: Hub) -> str:
    """Everything that the hub's tables say of customers."""
    with hub.database.read() as connection:
        found = [
            str(row)
            for table in (
                tables.customer,
                tables.customer_word,
                tables.customer_event,
                tables.customer_state,
                tables.change,
                tables.feed,
            )
            for row in connection.execute(select(table))
        ]
    return "\n".join(found)


def test_a_checkout_becomes_an_order_and_opens_a_new_cart(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    said(tablet, CartAdd(Sku(LAMP), 2, PRICE))
    seen = cart_hash(hub.bags.customer_view(ELENI).state.cart())
    told = said(tablet, CartCheckout(seen))
    assert (told.outcome, told.detail) == ("ok", f"{tablet.id}:3")
    assert pieces_of(hub) == 0
    assert said(tablet, CartAdd(Sku(LAMP), 1, PRICE)).outcome == "ok"
    assert pieces_of(hub) == 1
    with hub.database.read() as connection:
        (order,) = connection.execute(select(customer_order)).all()
    assert (order.customer, order.amount, order.currency) == (ELENI, 17800, "EUR")
    assert [line["quantity"] for line in json.loads(order.lines)] == [2]
    (told_of, *_) = hub.people.history(tablet.device(), ELENI).entries
    assert (told_of.kind, told_of.place) == ("bought", KIFISSIA)
    assert told_of.text["en"] == "Paid at the till: 2 items · €178.00"
    assert told_of.text["fa"] == "پرداخت در صندوق: ۲ عدد، ۱۷۸ یورو"


def test_a_checkout_of_another_cart_than_the_one_seen_is_not_done(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    said(tablet, CartAdd(Sku(LAMP), 2, PRICE))
    assert said(tablet, CartCheckout("0" * 64)).outcome == "conflict:cart_changed"
    assert pieces_of(hub) == 2


def test_a_field_that_is_set_lets_the_customer_be_found_by_it(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    intent = ProfileSet(ProfileField.EMAIL, "new@example.com", "asked")
    assert said(tablet, intent).outcome == "ok"
    found = hub.people.find(tablet.device(), "new@example.com").customers
    assert [hit.id for hit in found] == [ELENI]
    assert hub.people.find(tablet.device(), "eleni@example.com").customers == ()


def test_a_likely_double_becomes_a_task_and_is_not_merged(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, MARIA_K, email="other@example.com"))
    (row,) = [row for row in tablet.pull().rows if row.stream == tasks_stream(KIFISSIA)]
    assert isinstance(row, FeedRow)
    task = TaskBody.model_validate(row.body)
    assert (task.task, task.about.customer, task.about.other) == (
        "merge_customers",
        MARIA_K,
        ELENI,
    )
    assert len(hub.people.find(tablet.device(), "Eleni").customers) == 2


def test_two_customers_become_one_under_both_names(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CartAdd(Sku(LAMP), 2, PRICE))
    bought = HistoryEntry(at_ms=1, channel="web", kind="bought", text={"en": "Bought a lamp"})
    hub.people.remember(ELENI, [bought])
    told = said(tablet, CustomerMerge(MARIA_K), staff=MANAGER)
    assert (told.outcome, told.detail) == ("ok", MARIA_K)
    assert (pieces_of(hub), pieces_of(hub, MARIA_K)) == (2, 2)
    assert hub.people.open(tablet.device(), ELENI).id == MARIA_K
    assert hub.people.find(tablet.device(), "Eleni").customers == ()
    assert [each.text["en"] for each in hub.people.history(tablet.device(), MARIA_K).entries] == [
        "Bought a lamp"
    ]
    told_of = hub.people.story(tablet.device(), MARIA_K, None, 50).rows
    assert [row.intent.kind for row in told_of][:2] == ["customer.merge", "cart.add"]
    again = said(tablet, CustomerMerge(MARIA_K), staff=MANAGER)
    assert again.outcome == "conflict:merged_already"


def test_a_change_made_for_who_was_merged_is_redirected(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerMerge(MARIA_K), staff=MANAGER)
    told = said(tablet, CartAdd(Sku(LAMP), 1, PRICE))
    assert (told.outcome, told.detail) == ("ok:merged", MARIA_K)
    assert pieces_of(hub, MARIA_K) == 1
    assert hub.bags.customer_view(MARIA_K).state.clock.up_to(STREAM, tablet.id) == 4


def test_who_followed_the_one_follows_the_other(hub: Hub) -> None:
    tablet, other = a_managed_tablet(hub), a_tablet(hub)
    hub.people.open(other.device(), ELENI)
    said(tablet, CustomerMerge(MARIA_K), staff=MANAGER)
    assert customer_stream(MARIA_K) in other.pull().heads


def test_only_managers_merge_and_erase(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    for intent in (CustomerMerge(MARIA_K), CustomerErase()):
        assert said(tablet, intent).outcome == "permanent:forbidden"
        web = a_device(hub, DeviceKind.WEB)
        assert said(web, intent, staff=None).outcome == "permanent:forbidden"
    assert said(tablet, CustomerMerge(ELENI), staff=MANAGER).outcome == "conflict:merged_already"
    nobody = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0009")
    told = said(tablet, CustomerMerge(nobody), staff=MANAGER)
    assert told.outcome == "permanent:unknown_customer"


def test_of_an_erased_customer_nothing_is_left_under_any_name(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CartAdd(Sku(LAMP), 2, PRICE))
    said(tablet, CustomerMerge(MARIA_K), staff=MANAGER)
    assert said(tablet, CustomerErase(), staff=MANAGER).outcome == "ok"
    left = texts_of(hub)
    for personal in ("Eleni", "Papadopoulou", "Maria K", "6944123456", "eleni@example.com"):
        assert personal not in left
    for name in (ELENI, MARIA_K):
        told = said(tablet, WishAdd(Sku(LAMP)), customer_stream(name))
        assert told.outcome == "permanent:customer_erased"
    rows = [row for row in tablet.pull().rows if row.stream == control_stream(tablet.id)]
    assert {row.key for row in rows if isinstance(row, FeedRow)} == {
        f"erased:{ELENI}",
        f"erased:{MARIA_K}",
    }
    assert STREAM not in tablet.pull().heads


def test_tasks_about_an_erased_customer_say_no_more_whom_they_were_about(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    about = TaskAbout(sku=Sku(LAMP), customer=ELENI, text="call Eleni P. back")
    said(tablet, TaskOpen("call_back", about), tasks_stream(KIFISSIA))
    said(tablet, CustomerErase(), staff=MANAGER)
    (row,) = [row for row in tablet.pull().rows if row.stream == tasks_stream(KIFISSIA)]
    assert isinstance(row, FeedRow)
    assert TaskBody.model_validate(row.body).about.to_domain() == TaskAbout(sku=Sku(LAMP))


def test_an_empty_change_may_stand_under_the_number_of_an_erased_customers_one(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    first = tablet.push(a_change(3)).results
    said(tablet, CustomerErase(), staff=MANAGER)
    assert tablet.push(a_change(3, Scrubbed(), staff=None)).results == first
    assert not tablet.device().frozen


def the_list(hub: Hub) -> Erasures:
    return Erasures(hub.database, hub.settings.data, BackupFolders(hub.settings.data).forget_keys)


def test_a_restore_brings_nobody_back_who_was_erased(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    assert ELENI in (hub.settings.data / LIST).read_text()
    with hub.database.read() as connection:
        assert connection.execute(select(erasure.c.noted)).scalars().all() == [True]
    # A backup from before: the database knows them again and has never heard of the erasure.
    hub.database.run(erasure.delete())
    again = a_creation(3, CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0003"), name="Back Again")
    tablet.push(again.model_copy(update={"n": tablet.device().last_n + 1}))
    erasures = the_list(hub)
    replayed = erasures.replay()
    assert replayed == [ELENI]
    assert said(tablet, WishAdd(Sku(LAMP))).outcome == "permanent:customer_erased"
    assert erasures.replay() == []


def test_a_line_of_the_list_that_a_power_cut_left_unfinished_spoils_no_other(hub: Hub) -> None:
    (hub.settings.data / LIST).write_text('{"customer": "7f1c6a52-0a8e')
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    hub.database.run(erasure.delete())
    assert the_list(hub).replay() == [ELENI]


def told_to_forget(tablet: Tablet) -> set[str]:
    rows = [row for row in tablet.pull().rows if row.stream == control_stream(tablet.id)]
    return {row.key for row in rows if isinstance(row, FeedRow)}


def test_a_device_that_makes_and_erases_a_customer_at_once_is_told_to_forget_them(
    hub: Hub,
) -> None:
    tablet = a_managed_tablet(hub)
    new = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0003")
    erase = a_change(4, CustomerErase(), customer_stream(new), MANAGER)
    answer = tablet.push(a_creation(3, new, name="Too Soon"), erase)
    assert [told.outcome for told in answer.results] == ["ok", "ok"]
    assert told_to_forget(tablet) == {f"erased:{new}"}


def test_after_a_restore_every_device_is_told_again_whom_to_forget(hub: Hub) -> None:
    """The backup may be older than the day on which a device opened them."""
    tablet, other = a_managed_tablet(hub), a_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    assert told_to_forget(other) == set()
    hub.database.run(erasure.delete())
    the_list(hub).replay()
    assert told_to_forget(other) == told_to_forget(tablet) == {f"erased:{ELENI}"}


def test_who_opens_a_customer_under_a_former_name_may_send_what_was_done_under_it(
    hub: Hub,
) -> None:
    """A device that lost its files serves whom it served before, and becomes another device."""
    said(a_managed_tablet(hub), CustomerMerge(MARIA_K), staff=MANAGER)
    again = a_tablet(hub)
    assert hub.people.open(again.device(), ELENI).id == MARIA_K
    assert said(again, WishAdd(Sku(LAMP))).outcome == "ok:merged"


def test_who_was_erased_is_not_only_unknown(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    with pytest.raises(RequestRefused) as refused:
        hub.people.open(tablet.device(), ELENI)
    assert (refused.value.number, refused.value.detail) == (ErrorNumber.NOT_FOUND, "erased")


def test_a_tablet_of_which_the_hub_has_lost_whom_it_had_open_is_told_of_an_erasure(
    hub: Hub,
) -> None:
    """Else what somebody wrote there would stay in its files."""
    said(a_managed_tablet(hub), CustomerErase(), staff=MANAGER)
    assert said(a_tablet(hub), WishAdd(Sku(LAMP))).outcome == "permanent:customer_erased"


def tasks_of(tablet: Tablet) -> list[TaskBody]:
    rows = [row for row in tablet.pull().rows if row.stream == tasks_stream(KIFISSIA)]
    return [TaskBody.model_validate(row.body) for row in rows if isinstance(row, FeedRow)]


def test_a_task_that_comes_after_the_erasure_says_nothing_about_anybody(hub: Hub) -> None:
    """Somebody without a line wrote it down and did not know."""
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    about = TaskAbout(sku=Sku(LAMP), other=ELENI, text="call Eleni P. back")
    assert said(tablet, TaskOpen("call_back", about), tasks_stream(KIFISSIA)).outcome == "ok"
    (task,) = tasks_of(tablet)
    assert (task.task, task.about.to_domain()) == ("call_back", TaskAbout(sku=Sku(LAMP)))
    assert "Eleni P." not in texts_of(hub)


def test_a_task_and_the_erasure_may_come_in_one_push(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    about = TaskAbout(sku=Sku(LAMP), customer=ELENI, text="call Eleni P. back")
    tablet.push(
        a_change(3, TaskOpen("call_back", about), tasks_stream(KIFISSIA)),
        a_change(4, CustomerErase(), staff=MANAGER),
    )
    (task,) = tasks_of(tablet)
    assert task.about.to_domain() == TaskAbout(sku=Sku(LAMP))


def test_what_is_left_of_a_task_stands_under_its_number_and_is_a_task(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    about = TaskAbout(sku=Sku(LAMP), customer=ELENI, text="call Eleni P. back")
    opened = a_change(3, TaskOpen("call_back", about), tasks_stream(KIFISSIA))
    first = tablet.push(opened).results
    intent = WireTaskScrubbed(kind="task.scrubbed", task="call_back", sku=LAMP)
    left = opened.model_copy(update={"seen": {}, "intent": intent})
    assert tablet.push(left).results == first
    assert not tablet.device().frozen
    assert tablet.push(left.model_copy(update={"n": 4})).results[0].outcome == "ok"
    assert [task.task for task in tasks_of(tablet)] == ["call_back", "call_back"]


def test_a_restore_brings_no_word_of_a_task_back(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    hub.database.run(erasure.delete())  # as in a backup from before
    about = TaskAbout(sku=Sku(LAMP), customer=ELENI, text="call Eleni P. back")
    said(tablet, TaskOpen("call_back", about), tasks_stream(KIFISSIA))
    the_list(hub).replay()
    (task,) = tasks_of(tablet)
    assert task.about.to_domain() == TaskAbout(sku=Sku(LAMP))


def test_words_are_kept_with_the_customer_whom_they_are_about_and_nowhere_else(hub: Hub) -> None:
    """Else no erasure would find them, here or in a backup."""
    tablet = a_managed_tablet(hub)
    loose, of_eleni = TaskAbout(sku=Sku(LAMP), text="for Eleni P."), TaskAbout(customer=ELENI)
    said(tablet, TaskOpen("call_back", loose), tasks_stream(KIFISSIA))
    said(tablet, TaskOpen("call_back", replace(of_eleni, text="at six")), tasks_stream(KIFISSIA))
    assert [task.about.text for task in tasks_of(tablet)] == ["", "at six"]
    assert "for Eleni P." not in texts_of(hub)


def holds_of(tablet: Tablet) -> list[HoldBody]:
    rows = [row for row in tablet.pull().rows if row.stream == holds_stream(KIFISSIA)]
    bodies = [row.body for row in rows if isinstance(row, FeedRow)]
    return [HoldBody.model_validate(body) for body in bodies if body is not None]


def test_what_is_held_for_who_is_erased_stays_held_and_names_nobody(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    wanted = HoldRequest(Sku(LAMP), 1, 600, ELENI)
    assert said(tablet, wanted, stock_stream(KIFISSIA)).outcome == "ok"
    tablet.push(
        a_change(4, wanted, stock_stream(KIFISSIA)),  # known to this push alone
        a_change(5, CustomerErase(), staff=MANAGER),
        a_change(6, wanted, stock_stream(KIFISSIA)),  # from before its device heard of it
    )
    assert [(held.n, held.customer) for held in sorted(holds_of(tablet), key=lambda h: h.n)] == [
        (3, None),
        (4, None),
        (6, None),
    ]
    release = HoldRelease(Sku(LAMP), HoldName(tablet.id, 4))
    assert said(tablet, release, stock_stream(KIFISSIA)).outcome == "ok"
    assert sorted(held.n for held in holds_of(tablet)) == [3, 6]


def test_a_restore_brings_no_name_of_a_hold_back(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    said(tablet, CustomerErase(), staff=MANAGER)
    hub.database.run(erasure.delete())  # as in a backup from before
    said(tablet, HoldRequest(Sku(LAMP), 1, 600, ELENI), stock_stream(KIFISSIA))
    assert [held.customer for held in holds_of(tablet)] == [ELENI]
    the_list(hub).replay()
    assert [held.customer for held in holds_of(tablet)] == [None]


def test_no_snapshot_of_tasks_outlives_an_erasure(hub: Hub) -> None:
    tablet = a_managed_tablet(hub)
    about = TaskAbout(sku=Sku(LAMP), customer=ELENI, text="call Eleni P. back")
    said(tablet, TaskOpen("call_back", about), tasks_stream(KIFISSIA))
    made = hub.snapshots.at_least(tasks_stream(KIFISSIA), 1)
    assert hub.snapshots.file(made.name) is not None
    said(tablet, CustomerErase(), staff=MANAGER)
    assert hub.snapshots.file(made.name) is None
