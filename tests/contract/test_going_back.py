"""A hub that went back to a backup takes again what it lost, as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select

from store_app.domain.cart import cart_hash
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartNote,
    CartRemove,
    WishAdd,
)
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, customer_stream, tasks_stream
from store_app.domain.profile_change import CustomerErase, CustomerMerge, Scrubbed
from store_app.domain.store_change import TaskAbout, TaskDone, TaskOpen, TaskTake
from store_app.hub.changes.before import AFTERMATH_MS
from store_app.hub.customers.bags import VALID_FOR_MS
from store_app.hub.hub import Hub, open_hub
from store_app.hub.problems import RequestRefused
from store_app.hub.recovery.restoring import restore
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import customer_order
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import (
    EnrolRequest,
    EnrolResponse,
    FeedRow,
    FormerDevice,
    PushRequest,
    PushResponse,
)
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.store import TaskBody
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
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, MUG, a_product, sign_manager_in

MARIA_K = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
GoBack = Callable[[], Hub]


@pytest.fixture
def go_back(hub: Hub, clock: SteppedClock, tmp_path: Path) -> Iterator[GoBack]:
    """Call it for the hub as it was when the test began; a backup is made by `hub.backups`."""
    with ExitStack() as stack:

        def back() -> Hub:
            (backup,) = (tmp_path / "backups").glob("hub-*.sqlite")
            hub.close()
            restore(hub.settings, backup, clock)
            again = open_hub(hub.settings, clock)
            stack.callback(again.close)
            return again

        yield back


def tablet_at(hub: Hub, tablet: Tablet) -> Tablet:
    """The same tablet in front of the hub that came after."""
    return replace(tablet, hub=hub)


def back_up(hub: Hub, tmp_path: Path) -> None:
    hub.backups.make(tmp_path / "backups")


def push(
    hub: Hub,
    tablet: Tablet,
    *changes: WireChange,
    was: Mapping[int, str] | None = None,
    first_held: int = 1,
) -> PushResponse:
    request = PushRequest(
        epoch=hub.epoch, first_held=first_held, changes=changes, was=dict(was or {})
    )
    return hub.changes.accept(tablet.id, request)


def made_and_served(hub: Hub, tmp_path: Path) -> tuple[Tablet, Tablet]:
    """After the backup one tablet makes Eleni's profile, and another fills her cart."""
    maker, other = a_tablet(hub), a_tablet(hub)
    back_up(hub, tmp_path)
    maker.push(a_creation())
    hub.people.open(other.device(), ELENI)
    other.push(a_change(1))
    return maker, other


def outcomes(answer: PushResponse) -> list[str]:
    return [told.outcome for told in answer.results]


def audited(hub: Hub, action: str) -> list[tuple[str, str]]:
    table = tables.audit.c
    with hub.database.read() as connection:
        rows = connection.execute(
            select(table.device, table.about).where(table.action == action).order_by(table.id)
        )
        return [(row.device, row.about) for row in rows]


def test_what_came_after_the_backup_is_sent_again_and_counts_once(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    back_up(hub, tmp_path)
    tablet.push(a_change(3))
    again = go_back()
    assert pieces_of(again) == 1
    answer = push(again, tablet, a_change(2), a_change(3), was={2: "ok", 3: "ok"})
    assert (outcomes(answer), answer.last_n, pieces_of(again)) == (["ok", "ok"], 3, 2)


def test_a_refusal_stays_a_refusal(hub: Hub, go_back: GoBack, tmp_path: Path) -> None:
    """The shop sells the thing by now; but people were told that it did not."""
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    refused = a_change(2, WishAdd(Sku("spoon-1")))
    assert outcomes(tablet.push(refused)) == ["permanent:unknown_product"]
    again = go_back()
    again.catalogue.put([a_product("spoon", "spoon-1", "Spoon", rank=9, gtin=None)])
    answer = push(again, tablet, refused, a_change(3), was={2: "permanent:unknown_product"})
    assert outcomes(answer) == ["permanent:unknown_product", "ok"]
    state = again.bags.customer_view(ELENI).state
    assert not state.wishlist
    assert state.clock.up_to(STREAM, tablet.id) == 3


def test_what_was_done_is_not_asked_for_again(hub: Hub, go_back: GoBack, tmp_path: Path) -> None:
    """The hub has forgotten who had opened whom since; it was so all the same."""
    hub.people.open(a_tablet_with_eleni(hub).device(), ELENI)
    other = a_tablet(hub)
    back_up(hub, tmp_path)
    hub.people.open(other.device(), ELENI)
    assert outcomes(other.push(a_change(1))) == ["ok"]
    again = go_back()
    again.catalogue.withdraw([a_product().to_domain().id])
    assert outcomes(push(again, other, a_change(1), was={1: "ok"})) == ["ok"]
    assert pieces_of(again) == 1


def test_a_cart_may_come_back_before_its_customer(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    maker, other = made_and_served(hub, tmp_path)
    again = go_back()
    assert outcomes(push(again, other, a_change(1), a_change(2), was={1: "ok"})) == ["ok", "ok"]
    assert outcomes(push(again, maker, a_creation(), was={1: "ok"})) == ["ok"]
    assert pieces_of(again) == 2
    profile = again.bags.customer_view(ELENI).state.profile
    assert profile is not None
    assert profile.name == "Eleni Papadopoulou"
    known = Tablet(again, other.id, other.token)
    assert [each.id for each in again.people.find(known.device(), "eleni").customers] == [ELENI]


def test_somebody_whose_profile_is_lost_for_good_is_opened_by_what_was_done_for_them(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """A tablet that had them open shows what the others show, not for ever what it knew."""
    maker, other = made_and_served(hub, tmp_path)
    again = go_back()
    with pytest.raises(RequestRefused) as refused:
        again.people.open(tablet_at(again, maker).device(), ELENI)
    assert refused.value.number is ErrorNumber.NOT_FOUND
    push(again, other, a_change(1), was={1: "ok"})
    assert again.people.open(tablet_at(again, maker).device(), ELENI).id == ELENI
    heard = [row for page in tablet_at(again, maker).pull_all() for row in page.rows]
    assert STREAM in {row.stream for row in heard}


def test_a_hub_that_never_went_back_does_not_believe_in_the_past(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    lies = a_change(2, CartAdd(Sku("nothing"), 1, PRICE))
    assert outcomes(push(hub, tablet, lies, was={2: "ok"})) == ["permanent:unknown_product"]
    assert outcomes(push(hub, tablet, a_change(3), was={3: "permanent:forbidden"})) == ["ok"]


def test_a_device_that_is_done_with_the_past_is_not_believed_any_more(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    again = go_back()
    push(again, tablet, a_change(2))
    lies = a_change(3, CartAdd(Sku("nothing"), 1, PRICE))
    assert outcomes(push(again, tablet, lies, was={3: "ok"})) == ["permanent:unknown_product"]


def test_the_aftermath_of_a_restore_ends(
    hub: Hub, go_back: GoBack, tmp_path: Path, clock: SteppedClock
) -> None:
    tablet = a_tablet(hub)
    back_up(hub, tmp_path)
    again = go_back()
    clock.move_on(AFTERMATH_MS / 1000)
    assert outcomes(push(again, tablet, a_change(1))) == ["permanent:unknown_customer"]


def test_numbers_that_nobody_holds_any_more_are_passed_over_and_told(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """The hub went back to a backup older than the one by which they were called durable."""
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    tablet.push(*(a_change(n) for n in range(2, 7)))
    again = go_back()
    answer = push(again, tablet, a_change(5), a_change(6), was={5: "ok", 6: "ok"}, first_held=5)
    assert (answer.last_n, pieces_of(again)) == (6, 2)
    assert audited(again, "changes.missing") == [(tablet.id, "2-4")]
    push(again, tablet, a_change(7), first_held=5)
    assert len(audited(again, "changes.missing")) == 1
    (task,) = (
        TaskBody.model_validate(row.body)
        for page in tablet_at(again, tablet).pull_all()
        for row in page.rows
        if isinstance(row, FeedRow) and row.stream == tasks_stream(KIFISSIA)
    )
    told, _, span = task.about.text.partition("\n")
    assert (task.task, told) == ("changes_missing", "tablet 2-4")
    assert re.fullmatch(r"[1-9][0-9]*-[1-9][0-9]*", span)  # when it was done, for people to look
    take = TaskTake(task.id)
    assert outcomes(push(again, tablet, a_change(8, take, tasks_stream(KIFISSIA)))) == ["ok"]


def test_a_new_name_begins_with_any_number_and_nothing_is_missing_before_it(hub: Hub) -> None:
    """The machine was another shop's before: its numbers go on."""
    tablet = a_tablet(hub)
    answer = push(hub, tablet, a_creation(58), a_change(59), first_held=58)
    assert (answer.last_n, outcomes(answer)) == (59, ["ok", "ok"])
    assert audited(hub, "changes.missing") == []
    stream = tasks_stream(KIFISSIA)
    rows = [row for page in tablet.pull_all() for row in page.rows]
    assert [row for row in rows if row.stream == stream] == []


def test_what_a_restored_hub_lost_of_a_name_that_began_high_is_still_told(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet(hub)
    push(hub, tablet, a_creation(58), first_held=58)
    back_up(hub, tmp_path)
    push(hub, tablet, a_change(59), a_change(60), first_held=58)
    again = go_back()
    push(again, tablet, a_change(60), was={60: "ok"}, first_held=60)
    assert audited(again, "changes.missing") == [(tablet.id, "59-59")]


def the_order(hub: Hub) -> tuple[dict[str, int], int | None]:
    """How many of each thing were ordered, and what that cost."""
    with hub.database.read() as connection:
        (order,) = connection.execute(select(customer_order)).all()
    return {line["sku"]: line["quantity"] for line in json.loads(order.lines)}, order.amount


def test_an_order_gets_what_was_in_its_cart_and_comes_back_after_it(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """Two tablets filled a cart, one of them checked it out, and that one speaks first."""
    one, two = a_tablet_with_eleni(hub), a_tablet(hub)
    back_up(hub, tmp_path)
    hub.people.open(two.device(), ELENI)
    lamps = [a_change(2, CartAdd(Sku(LAMP), 3, PRICE)), a_change(3, CartAdd(Sku(LAMP), 1, PRICE))]
    mug = a_change(4, CartAdd(Sku(MUG), 2, PRICE))
    one.push(*lamps, mug)
    seen = hub.bags.customer_view(ELENI).state
    less = a_change(1, CartDec(Sku(LAMP), 1), seen=seen.clock)
    two.push(less)
    seen = hub.bags.customer_view(ELENI).state
    checkout = a_change(2, CartCheckout(cart_hash(seen.cart())), seen=seen.clock)
    assert outcomes(two.push(checkout)) == ["ok"]
    whole = the_order(hub)
    assert whole == ({LAMP: 3, MUG: 2}, 5 * PRICE.amount)
    again = go_back()
    push(again, two, less, checkout, was={1: "ok", 2: "ok"})
    assert the_order(again) == ({}, None)
    push(again, one, *lamps, first_held=2, was={2: "ok", 3: "ok"})
    late = a_change(5, CartAdd(Sku(MUG), 1, PRICE))
    answer = push(again, one, mug, late, first_held=2, was={4: "ok"})
    assert outcomes(answer) == ["ok", "conflict:checked_out"]
    assert (the_order(again), pieces_of(again)) == (whole, 0)


def test_a_gap_above_what_is_held_is_still_a_gap(hub: Hub, go_back: GoBack, tmp_path: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    again = go_back()
    with pytest.raises(RequestRefused) as refused:
        push(again, tablet, a_change(9), first_held=5)
    assert (refused.value.number, refused.value.detail) == (ErrorNumber.GAP, "5")
    assert audited(again, "changes.missing") == []


def test_nobody_holds_less_than_they_send(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    with pytest.raises(RequestRefused) as refused:
        push(hub, tablet, a_change(2), first_held=3)
    assert refused.value.number is ErrorNumber.MALFORMED


def enrol_again(
    hub: Hub, tablet: Tablet, told_from: int = 1, named_after: int = 0
) -> EnrolResponse:
    former = FormerDevice(device=tablet.id, told_from=told_from, named_after=named_after)
    token = hub.enrolment.make_token(KIFISSIA)
    return hub.enrolment.enrol(EnrolRequest(token=token, name="tablet", former=former))


def test_a_device_that_a_restored_hub_has_lost_gets_its_name_again(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    back_up(hub, tmp_path)
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    again = go_back()
    answer = enrol_again(again, tablet)
    assert (answer.device, answer.last_n, answer.told) == (tablet.id, 0, ())
    assert answer.token != tablet.token
    assert outcomes(push(again, tablet, a_creation(), a_change(2), was={1: "ok", 2: "ok"})) == [
        "ok",
        "ok",
    ]
    assert pieces_of(again) == 1


def test_a_device_whose_newest_token_a_restored_hub_has_lost_keeps_its_name(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """What others took away names its pieces, and waits for them under this name."""
    tablet, other = a_tablet_with_eleni(hub), a_tablet(hub)
    back_up(hub, tmp_path)
    tablet.push(a_change(2))
    hub.people.open(other.device(), ELENI)
    seen = hub.bags.customer_view(ELENI).state.clock
    remove = a_change(1, CartRemove(Sku(LAMP)), seen=seen)
    other.push(remove)
    again = go_back()
    assert outcomes(push(again, other, remove, was={1: "ok"})) == ["ok"]
    answer = enrol_again(again, tablet)
    assert (answer.device, answer.last_n) == (tablet.id, 1)
    assert [(told.n, told.outcome) for told in answer.told] == [(1, "ok")]
    renewed = Tablet(again, tablet.id, answer.token)
    with pytest.raises(RequestRefused):
        tablet_at(again, tablet).device()
    assert outcomes(push(again, renewed, a_change(2), was={2: "ok"})) == ["ok"]
    assert pieces_of(again) == 0


def test_nothing_is_missing_before_the_first_number_of_a_name_that_was_lost(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    back_up(hub, tmp_path)
    tablet = a_tablet(hub)
    push(hub, tablet, a_creation(58), a_change(59), a_change(60), first_held=58)
    again = go_back()
    assert enrol_again(again, tablet, 58, named_after=57).last_n == 57
    push(again, tablet, a_change(60), was={60: "ok"}, first_held=60)
    assert audited(again, "changes.missing") == [(tablet.id, "58-59")]


def test_a_device_that_was_shut_out_goes_on_under_a_new_name_where_the_hub_stands(
    hub: Hub,
) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2), a_change(3, WishAdd(Sku("nothing"))))
    hub.enrolment.revoke(tablet.id)
    answer = enrol_again(hub, tablet, told_from=2)
    assert answer.device != tablet.id
    assert answer.last_n == 3
    assert [(told.n, told.outcome) for told in answer.told] == [
        (2, "ok"),
        (3, "permanent:unknown_product"),
    ]
    renewed = Tablet(hub, answer.device, answer.token)  # type: ignore[arg-type]
    hub.people.open(renewed.device(), ELENI)
    assert push(hub, renewed, a_change(4), first_held=4).last_n == 4
    assert audited(hub, "changes.missing") == []


def test_a_name_of_another_shop_is_not_taken_over(hub: Hub) -> None:
    stranger = Tablet(hub, "of-another-shop", "")  # type: ignore[arg-type]
    assert enrol_again(hub, stranger).device != stranger.id


def test_what_was_done_for_somebody_who_was_erased_since_was_done(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """Nobody has to look at it again; the device hears that it is to forget what it wrote."""
    tablet = a_tablet_with_eleni(hub)
    sign_manager_in(hub, tablet.id)
    back_up(hub, tmp_path)
    erase = a_change(4, CustomerErase(), staff=MANAGER)
    assert outcomes(tablet.push(a_change(2), a_change(3), erase)) == ["ok"] * 3
    again = go_back()
    empty = a_change(4, Scrubbed(), staff=None)
    was = {2: "ok", 4: "ok"}
    answer = push(again, tablet, a_change(2), a_change(3), empty, was=was)
    told = [(each.outcome, each.detail) for each in answer.results]
    assert told == [("ok", "erased"), ("permanent:customer_erased", ""), ("ok", "erased")]


def a_page(tablet: Tablet) -> Tablet:
    """The customer's own page, opened by a link from this tablet."""
    link = tablet.hub.bags.link(tablet.device(), ELENI, "https://hub.example")
    opened = tablet.hub.bags.open_page(link.url.rsplit("/", 1)[1])
    return Tablet(tablet.hub, DeviceId(opened.device), opened.token)


def test_what_a_page_did_for_somebody_who_was_erased_since_was_done(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """The erasure ended the page's right to write; what it was told stays so."""
    tablet = a_tablet_with_eleni(hub)
    sign_manager_in(hub, tablet.id)
    page = a_page(tablet)
    back_up(hub, tmp_path)
    assert outcomes(page.push(a_change(1, staff=None))) == ["ok"]
    again = go_back()
    erase = a_change(2, CustomerErase(), staff=MANAGER)
    assert outcomes(push(again, tablet, erase)) == ["ok"]
    (told,) = push(again, page, a_change(1, staff=None), was={1: "ok"}).results
    assert (told.outcome, told.detail) == ("ok", "erased")


def test_what_a_page_did_stays_done_when_its_link_has_ended_since(
    hub: Hub, clock: SteppedClock, go_back: GoBack, tmp_path: Path
) -> None:
    page = a_page(a_tablet_with_eleni(hub))
    back_up(hub, tmp_path)
    assert outcomes(page.push(a_change(1, staff=None))) == ["ok"]
    again = go_back()
    clock.move_on(VALID_FOR_MS / 1000)
    new = a_change(2, staff=None)
    answer = push(again, page, a_change(1, staff=None), new, was={1: "ok"})
    assert outcomes(answer) == ["ok", "permanent:forbidden"]
    assert pieces_of(again) == 1


def test_what_was_refused_for_somebody_who_was_erased_since_is_written_down_nowhere(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet, other = a_tablet_with_eleni(hub), a_tablet(hub)
    hub.people.open(other.device(), ELENI)
    sign_manager_in(hub, tablet.id)
    back_up(hub, tmp_path)
    words = a_change(1, CartNote(Sku("a-vase"), "for the garden"), staff="nobody")
    assert outcomes(other.push(words)) == ["permanent:forbidden"]
    again = go_back()
    assert outcomes(push(again, tablet, a_change(2, CustomerErase(), staff=MANAGER))) == ["ok"]
    (told,) = push(again, other, words, was={1: "permanent:forbidden"}).results
    assert (told.outcome, told.detail) == ("permanent:forbidden", "erased")
    with again.database.read() as connection:
        rows = connection.execute(select(tables.change.c.row)).scalars().all()
    assert not any("garden" in row for row in rows)


def test_a_task_that_another_took_meanwhile_stays_theirs_and_the_first_is_told(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    """What is done by then has nobody left to tell."""
    one, other = a_tablet(hub), a_tablet(hub)
    stream = tasks_stream(KIFISSIA)
    opened = [a_change(n, TaskOpen("call_back", TaskAbout(text=str(n))), stream) for n in (1, 2)]
    one.push(*opened)
    back_up(hub, tmp_path)
    first, second = TaskTake(f"{one.id}:1"), TaskTake(f"{one.id}:2")
    one.push(a_change(3, first, stream), a_change(4, second, stream))
    again = go_back()
    push(again, other, a_change(1, first, stream), a_change(2, TaskDone(second.id), stream))
    taken = [a_change(3, first, stream), a_change(4, second, stream)]
    answer = push(again, one, *opened, *taken, was=dict.fromkeys(range(1, 5), "ok"))
    assert outcomes(answer) == ["ok", "ok", "conflict:task_lost", "ok"]
    assert answer.results[2].detail == ANNA


@pytest.mark.parametrize("turns", [*permutations(range(3))])
def test_an_order_is_whole_in_whichever_turn_a_restored_hub_hears_of_add_merge_and_checkout(
    hub: Hub, go_back: GoBack, tmp_path: Path, turns: tuple[int, ...]
) -> None:
    a_tablet_with_eleni(hub).push(a_creation(2, MARIA_K, name="Maria K", email="m@example.com"))
    tablets = [a_tablet(hub) for _ in range(3)]
    for tablet in tablets:
        hub.people.open(tablet.device(), ELENI)
        hub.people.open(tablet.device(), MARIA_K)
    sign_manager_in(hub, tablets[1].id)
    back_up(hub, tmp_path)
    tablets[0].push(add := a_change(1, CartAdd(Sku(LAMP), 2, PRICE)))
    tablets[1].push(merge := a_change(1, CustomerMerge(MARIA_K), staff=MANAGER))
    cart = hub.bags.customer_view(MARIA_K).state
    paid = CartCheckout(cart_hash(cart.cart()))
    tablets[2].push(checkout := a_change(1, paid, customer_stream(MARIA_K), seen=cart.clock))
    again = go_back()
    for turn in turns:
        answer = push(again, tablets[turn], (add, merge, checkout)[turn], was={1: "ok"})
        assert outcomes(answer)[0].startswith("ok")
    with again.database.read() as connection:
        (order,) = connection.execute(select(customer_order)).all()
    assert [line["quantity"] for line in json.loads(order.lines)] == [2]
    assert (order.amount, pieces_of(again, MARIA_K)) == (2 * PRICE.amount, 0)
