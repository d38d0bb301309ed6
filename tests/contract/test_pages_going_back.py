"""A phone page in front of a hub that went back to a backup: who it is there, and who it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from store_app.domain.profile_change import CustomerErase
from store_app.hub.customers.bags import VALID_FOR_MS
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.streams import devices
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import PushRequest, PushResponse
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    Tablet,
    a_change,
    a_creation,
    a_tablet,
    a_tablet_with_eleni,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.contract.test_going_back import GoBack, back_up, tablet_at
from tests.contract.test_going_back import go_back as go_back
from tests.hub_shop import ELENI, sign_manager_in


def a_link(tablet: Tablet) -> str:
    url = tablet.hub.bags.link(tablet.device(), ELENI, "https://hub.example").url
    return url.rsplit("/", 1)[1]


def push(
    hub: Hub, page: OpenedPage, *changes: WireChange, was: dict[int, str] | None = None
) -> PushResponse:
    request = PushRequest(epoch=hub.epoch, first_held=1, changes=changes, was=was or {})
    return hub.changes.accept(page.device, request)


def refusal_of(hub: Hub, link: str, token: str) -> ErrorNumber:
    with pytest.raises(RequestRefused) as refused:
        hub.bags.page_behind(link, token)
    return refused.value.number


def added(n: int) -> WireChange:
    return a_change(n, staff=None)


def test_a_page_of_after_the_backup_gets_its_name_again_and_brings_what_it_did(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    push(hub, page, added(1), added(2))
    again = go_back()
    back = again.bags.page_behind(link, page.token)
    assert (back.device, back.customer, back.last_n, back.settled) == (page.device, ELENI, 0, False)
    assert back.expires_ms == page.expires_ms
    assert again.bags.page_behind(link, page.token) == back
    answer = push(again, back, added(1), added(2), was={1: "ok", 2: "ok"})
    assert [each.outcome for each in answer.results] == ["ok", "ok"]
    assert pieces_of(again) == 2
    repeated = push(again, back, added(1), added(2), was={1: "ok", 2: "ok"})
    assert repeated.results == answer.results
    assert pieces_of(again) == 2
    assert again.bags.open_page(link).customer == ELENI  # the link is back too


def test_a_page_waits_for_a_customer_whom_a_tablet_still_has_to_bring(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet(hub)
    back_up(hub, tmp_path)
    tablet.push(a_creation())
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    again = go_back()
    assert refusal_of(again, link, page.token) is ErrorNumber.BUSY
    tablet_at(again, tablet).push(a_creation())
    assert again.bags.page_behind(link, page.token).device == page.device


def test_nobody_gets_a_name_who_cannot_prove_it(hub: Hub, go_back: GoBack, tmp_path: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    link, other = a_link(tablet), a_link(tablet)
    page = hub.bags.open_page(link)
    again = go_back()
    device, customer, *rest = page.token.split(".")
    forged = [
        ".".join(("tablet", customer, *rest)),
        ".".join((device, "somebody", *rest)),
        page.token[:-1],
        page.token + "x",
        "....",
        "a.b.c.d.e",
    ]
    for token in forged:
        assert refusal_of(again, link, token) is ErrorNumber.NOT_ENROLLED
    assert refusal_of(again, other, page.token) is ErrorNumber.NOT_ENROLLED
    assert again.bags.page_behind(link, page.token).device == page.device


def test_a_hub_that_never_went_back_gives_no_name_a_second_time(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    hub.enrolment.revoke(page.device)
    assert refusal_of(hub, link, page.token) is ErrorNumber.NOT_ENROLLED


def test_a_page_that_was_shut_out_stays_out_after_a_restore(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    hub.enrolment.revoke(page.device)
    back_up(hub, tmp_path)
    assert refusal_of(go_back(), link, page.token) is ErrorNumber.NOT_ENROLLED


def test_a_page_does_not_outlive_its_link(
    hub: Hub, clock: SteppedClock, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    back_up(hub, tmp_path)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    again = go_back()
    clock.move_on(VALID_FOR_MS / 1000)
    assert refusal_of(again, link, page.token) is ErrorNumber.CODE_EXPIRED


def test_who_was_erased_does_not_come_back_for_a_page(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    manager = sign_manager_in(hub, tablet.id)
    back_up(hub, tmp_path)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    tablet.push(a_change(2, CustomerErase(), staff=manager))
    assert refusal_of(go_back(), link, page.token) is ErrorNumber.NOT_FOUND


def test_a_page_that_has_forgotten_goes_on_under_one_other_name(
    hub: Hub, go_back: GoBack, tmp_path: Path
) -> None:
    tablet = a_tablet_with_eleni(hub)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    assert hub.bags.begin_anew(link, page) == page  # nothing was lost yet
    back_up(hub, tmp_path)
    push(hub, page, added(1))
    again = go_back()
    before = again.bags.page_behind(link, page.token)
    assert (before.device, before.settled) == (page.device, False)
    anew = again.bags.begin_anew(link, before)
    assert anew.device != page.device
    assert (anew.last_n, anew.settled) == (0, True)
    assert again.bags.begin_anew(link, before) == anew
    assert again.bags.page_behind(link, page.token) == anew
    push(again, anew, added(1))
    assert pieces_of(again) == 1


def test_a_cloned_page_is_not_given_back(hub: Hub, go_back: GoBack, tmp_path: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    link = a_link(tablet)
    page = hub.bags.open_page(link)
    hub.database.write(lambda connection: devices.freeze(connection, page.device))
    back_up(hub, tmp_path)
    again = go_back()
    frozen = again.auth.device(f"Bearer {page.token}").frozen
    assert frozen
