"""Who erases somebody hears which devices have done it and which have not yet."""

from __future__ import annotations

import re

import pytest

from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.people import DeviceToTell, Erasure
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    Tablet,
    a_change,
    a_creation,
    a_device,
    a_tablet,
    a_tablet_with_eleni,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ELENI, KIFISSIA, MANAGER, sign_manager_in

MARIA = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
_LEFT = DeviceToTell(name="tablet", place=KIFISSIA)


def told(hub: Hub, tablet: Tablet, customer: str = ELENI) -> Erasure:
    return hub.people.erasure(tablet.device(), customer)


def so_far(devices: int, done: int, *waiting: DeviceToTell, shut_out: int = 0) -> Erasure:
    return Erasure(devices=devices, done=done, shut_out=shut_out, waiting=waiting)


def erase(tablet: Tablet) -> None:
    sign_manager_in(tablet.hub, tablet.id)
    n = tablet.device().last_n + 1
    (answer,) = tablet.push(a_change(n, CustomerErase(), staff=MANAGER)).results
    assert answer.outcome == "ok"


def caught_up(tablet: Tablet) -> str:
    """All that the tablet is to know; whoever asks for more has taken it."""
    return tablet.pull_all()[-1].cursor


def test_a_device_has_done_it_once_it_asks_for_what_comes_after(hub: Hub) -> None:
    asking, other, stranger = a_tablet_with_eleni(hub), a_tablet(hub), a_tablet(hub)
    hub.people.open(other.device(), ELENI)
    hub.people.close(other.device(), ELENI)
    before = caught_up(other)
    erase(asking)
    assert told(hub, asking) == so_far(2, 0, _LEFT, _LEFT)
    asking.pull(caught_up(asking))
    assert told(hub, asking) == so_far(2, 1, _LEFT)
    after = other.pull(before).cursor
    assert told(hub, asking) == so_far(2, 1, _LEFT)
    other.pull(after)
    assert told(hub, asking) == told(hub, stranger) == so_far(2, 2)


def test_who_reads_from_the_beginning_again_has_still_done_it(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    erase(tablet)
    tablet.pull(caught_up(tablet))
    tablet.pull("")
    assert told(hub, tablet) == so_far(1, 1)


def test_nobody_does_what_they_were_not_told_yet(hub: Hub) -> None:
    """A device may claim any place; it has heard no more than was said."""
    tablet = a_tablet_with_eleni(hub)
    known = hub.pull.page(tablet.device().id, "", 1000, None).cursor
    far = type(known)(known.epoch, {**known.places, f"control:{tablet.id}": 10**9})  # type: ignore[dict-item]
    tablet.pull(far.text())
    erase(tablet)
    assert told(hub, tablet) == so_far(1, 0, _LEFT)


def test_a_device_that_is_shut_out_is_not_waited_for(hub: Hub) -> None:
    tablet, lost = a_tablet_with_eleni(hub), a_tablet(hub)
    hub.people.open(lost.device(), ELENI)
    hub.enrolment.revoke(lost.id)
    erase(tablet)
    assert told(hub, tablet) == so_far(2, 0, _LEFT, shut_out=1)


def test_pages_and_channels_keep_nothing_and_are_not_counted(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    link = hub.bags.link(tablet.device(), ELENI, "https://hub.example")
    hub.bags.open_page(link.url.rsplit("/", 1)[1])
    erase(tablet)
    assert told(hub, tablet) == so_far(1, 0, _LEFT)


def test_every_name_of_the_customer_tells_the_same(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, MARIA, name="Maria K"))
    sign_manager_in(hub, tablet.id)
    tablet.push(a_change(3, CustomerMerge(MARIA), staff=MANAGER))
    erase(tablet)
    assert told(hub, tablet) == told(hub, tablet, MARIA) == so_far(1, 0, _LEFT)


def test_all_that_devices_have_still_to_do_is_told_without_a_name(
    hub: Hub, clock: SteppedClock
) -> None:
    """As often as somebody asks, and no more once every device has done it."""
    tablet, other = a_tablet_with_eleni(hub), a_tablet(hub)
    tablet.push(a_creation(2, MARIA, name="Maria K"))
    hub.people.open(other.device(), ELENI)
    hub.people.open(other.device(), MARIA)
    before = caught_up(other)
    sign_manager_in(hub, tablet.id)
    tablet.push(a_change(3, CustomerErase(), staff=MANAGER))
    first_ms = clock.now_ms()
    clock.move_on(60)
    tablet.push(a_change(4, CustomerErase(), customer_stream(MARIA), staff=MANAGER))
    listed = hub.people.erasures(tablet.device())
    assert [(each.erased_ms, each.devices, each.done) for each in listed.erasures] == [
        (first_ms + 60_000, 2, 0),
        (first_ms, 2, 0),
    ]
    assert not {ELENI, MARIA} & set(re.findall(r"[0-9a-f-]{36}", listed.model_dump_json()))
    tablet.pull(caught_up(tablet))
    assert [each.done for each in hub.people.erasures(tablet.device()).erasures] == [1, 1]
    other.pull(other.pull(before).cursor)
    assert hub.people.erasures(tablet.device()).erasures == ()


def test_two_profiles_that_were_one_are_one_erasure(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, MARIA, name="Maria K"))
    sign_manager_in(hub, tablet.id)
    tablet.push(a_change(3, CustomerMerge(MARIA), staff=MANAGER))
    erase(tablet)
    assert [each.waiting for each in hub.people.erasures(tablet.device()).erasures] == [(_LEFT,)]
    with pytest.raises(RequestRefused):
        hub.people.erasures(a_device(hub, DeviceKind.KIOSK).device())


def test_who_is_shut_out_keeps_nothing_on_the_list(hub: Hub) -> None:
    tablet, lost = a_tablet_with_eleni(hub), a_tablet(hub)
    hub.people.open(lost.device(), ELENI)
    erase(tablet)
    tablet.pull(caught_up(tablet))
    assert len(hub.people.erasures(tablet.device()).erasures) == 1
    hub.enrolment.revoke(lost.id)
    assert hub.people.erasures(tablet.device()).erasures == ()


def test_only_staff_hear_of_it_and_only_of_who_was_erased(hub: Hub) -> None:
    tablet, kiosk = a_tablet_with_eleni(hub), a_device(hub, DeviceKind.KIOSK)
    for device, number in ((tablet, ErrorNumber.NOT_FOUND), (kiosk, ErrorNumber.FORBIDDEN)):
        with pytest.raises(RequestRefused) as refused:
            told(hub, device)
        assert refused.value.number is number
