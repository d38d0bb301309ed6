"""Two devices with real files and a real hub: notes travel, the log tells what changes met."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.actions.read_story import ReadNotices, ReadStory, ToldStory
from store_app.device_app.office import Office
from store_app.domain.change import CartAdd, CartNote, CartSet, Intent
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.domain.notices import Notice, NoticeKind
from store_app.errors import Unreachable
from store_app.replica.waiting import WaitingChanges
from tests.e2e.demo_shop import ELENI, MUG, PRICES
from tests.e2e.tablets import AUTHOR, Tablet, write
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e

Devices = Callable[[str], Tablet]


def notices(tablet: Tablet, customer: CustomerId = ELENI) -> tuple[Notice, ...]:
    identity = tablet.data.outbox.identity()
    assert identity is not None
    explain = ReadNotices(tablet.data.stories(), lambda: identity.device)
    return explain(customer, tablet.state(customer))


def quantity(tablet: Tablet) -> int:
    return tablet.hub_state(ELENI).quantity(MUG)


def test_who_set_five_is_told_on_the_device_why_it_is_six(devices: Devices) -> None:
    counter, tablet = devices("Counter 2"), devices("Tablet B")
    for each in (counter, tablet):
        each.open(ELENI)
    clocks = [each.state(ELENI).clock for each in (counter, tablet)]
    intents: list[Intent] = [CartSet(MUG, 5), CartAdd(MUG, 1, PRICES[MUG])]
    for each, intent, seen in zip((counter, tablet), intents, clocks, strict=True):
        each.data.outbox.append(customer_stream(ELENI), intent, seen, AUTHOR)
        each.exchanger.wake()
    until(lambda: (quantity(counter), quantity(tablet)) == (6, 6), "both show six")
    (notice,) = notices(counter)
    assert (notice.kind, notice.quantity) == (NoticeKind.SET_AND_ADDED, 6)
    assert notice.others[0].author.device_name == "Tablet B"
    assert notices(tablet) == ()


def test_a_note_is_read_on_the_other_device_and_the_log_tells_who_wrote_it(
    devices: Devices,
) -> None:
    counter, tablet = devices("Counter 2"), devices("Tablet B")
    for each in (counter, tablet):
        each.open(ELENI)
    tablet.add(ELENI, MUG)
    write(tablet.data, ELENI, CartNote(MUG, "gift wrap"))
    until(
        lambda: [note.text for note in counter.hub_state(ELENI).notes] == ["gift wrap"],
        "the note is at the counter",
    )
    office = Office(counter.data.outbox, lambda: None)
    waiting = WaitingChanges(counter.data.outbox_file)
    story = ReadStory(counter.data.stories(), lambda _: waiting(9), office.story)(ELENI)
    office.close()
    assert story.whole
    newest = story.log[0].change
    assert newest.intent == CartNote(MUG, "gift wrap")
    assert newest.author.device_name == "Tablet B"


def test_without_a_line_the_device_tells_what_it_has_heard(devices: Devices) -> None:
    counter, tablet = devices("Counter 2"), devices("Tablet B")
    for each in (counter, tablet):
        each.open(ELENI)
    before = quantity(counter)
    tablet.add(ELENI, MUG)
    until(lambda: quantity(counter) == before + 1, "it is at the counter")

    def unreachable(_customer: CustomerId, _before: int | None) -> ToldStory:
        raise Unreachable("hub.unreachable")

    story = ReadStory(counter.data.stories(), lambda _: (), unreachable)(ELENI)
    assert (story.whole, story.log[0].change.author.device_name) == (False, "Tablet B")
