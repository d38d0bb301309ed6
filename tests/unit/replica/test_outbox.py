from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store_app.domain.change import CartAdd, CartNote, CartRemove
from store_app.domain.identifiers import CustomerId, DeviceId, customer_stream
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerMerge
from store_app.domain.seen import Origin, Seen
from store_app.errors import Refused
from store_app.protocol.changes import WireChange
from store_app.replica import letting_go
from store_app.replica.opening import DeviceData, open_device
from store_app.replica.outbox import RECENT, Outbox
from store_app.replica.waiting import WaitingChanges
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, NOW_MS, TABLET, an_author, an_enrolled_device, an_identity
from tests.unit.replica.writing import LAMP, add_lamp, do

STREAM = customer_stream(ELENI)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer of the hub about one change."""

    n: int
    outcome: str = "ok"
    detail: str = ""


def everything(_origin: Origin) -> bool:
    return True


def nothing(_origin: Origin) -> bool:
    return False


def numbers(outbox: Outbox) -> list[int]:
    return [held.n for held in outbox.waiting(1_000, from_n=1)]


def answered(outbox: Outbox, told: Sequence[Told]) -> None:
    outbox.settle(told, 0, nothing)
    outbox.heard(max(each.n for each in told))


def test_only_what_a_hub_had_and_lost_is_checked_again(device: DeviceData) -> None:
    checked = WaitingChanges(device.outbox_file).checked_again
    add_lamp(device)
    add_lamp(device)
    device.outbox.settle([Told(1), Told(2)], 0, nothing)
    assert checked() == 0  # the answers are here, their numbers come a moment later
    device.outbox.heard(2)
    assert checked() == 0
    device.outbox.heard(0, "another epoch")
    assert checked() == 2
    add_lamp(device)
    answered(device.outbox, [Told(1)])
    assert checked() == 1
    answered(device.outbox, [Told(2), Told(3)])
    assert checked() == 0


def test_changes_are_numbered_from_one_without_a_gap(device: DeviceData) -> None:
    assert [add_lamp(device).n for _ in range(3)] == [1, 2, 3]


def test_a_number_is_never_used_twice_even_when_its_change_is_gone(device: DeviceData) -> None:
    for _ in range(RECENT + 5):
        add_lamp(device)
    told = [Told(n) for n in range(1, RECENT + 6)]
    device.outbox.settle(told, RECENT + 5, everything)
    assert numbers(device.outbox) == list(range(6, RECENT + 6))
    assert add_lamp(device).n == RECENT + 6


def test_numbers_go_on_even_in_an_outbox_that_was_emptied(device: DeviceData) -> None:
    add_lamp(device)
    add_lamp(device)
    with device.outbox_file.write() as connection:
        connection.execute("DELETE FROM change")
    assert add_lamp(device).n == 3


def test_a_device_that_nobody_enrolled_takes_no_change(tmp_path: Path) -> None:
    data = open_device(tmp_path, FrozenClock())
    with pytest.raises(Refused) as refused:
        data.outbox.append(STREAM, CartRemove(LAMP), Seen(), an_author())
    assert refused.value.code == "hub.not_enrolled"
    data.close()


def test_the_bytes_of_a_change_are_those_of_the_wire(device: DeviceData) -> None:
    change = add_lamp(device)
    held = device.outbox.waiting(10)[0]
    assert held.body == WireChange.of(change).body()
    assert device.outbox.waiting(10)[0].body == held.body


def test_a_change_knows_the_own_changes_that_it_had_seen(device: DeviceData) -> None:
    first, second = add_lamp(device), add_lamp(device)
    assert first.seen == Seen()
    assert second.seen.covers(first.origin)


def test_what_the_hub_has_is_not_sent_again(device: DeviceData) -> None:
    for _ in range(3):
        add_lamp(device)
    answered(device.outbox, [Told(1), Told(2)])
    assert [held.n for held in device.outbox.waiting(10)] == [3]
    assert device.outbox.first_untold == 3
    assert device.outbox.first_held == 1


def test_a_hub_that_went_back_gets_again_what_it_lost(device: DeviceData) -> None:
    for _ in range(3):
        add_lamp(device)
    answered(device.outbox, [Told(n) for n in (1, 2, 3)])
    device.outbox.heard(1, "epoch-2")
    assert [held.n for held in device.outbox.waiting(10)] == [2, 3]
    identity = device.outbox.identity()
    assert identity is not None
    assert identity.epoch == "epoch-2"


def test_an_acknowledged_change_stays_until_it_is_durable_and_visible(device: DeviceData) -> None:
    for _ in range(RECENT + 2):
        add_lamp(device)
    told = [Told(n) for n in range(1, RECENT + 3)]
    device.outbox.settle(told, 0, everything)
    assert len(numbers(device.outbox)) == RECENT + 2
    device.outbox.settle((), RECENT + 2, nothing)
    assert len(numbers(device.outbox)) == RECENT + 2
    device.outbox.settle((), 1, everything)
    assert numbers(device.outbox)[0] == 2


def test_of_very_many_some_leave_each_time(
    device: DeviceData, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tap waits for the end of the transaction in which they leave."""
    monkeypatch.setattr(letting_go, "AT_ONCE", 2)
    for _ in range(RECENT + 3):
        add_lamp(device)
    device.outbox.settle([Told(n) for n in range(1, RECENT + 4)], RECENT + 3, everything)
    assert device.outbox.first_held == 3
    device.outbox.settle((), RECENT + 3, everything)
    assert device.outbox.first_held == 4


def test_a_change_without_an_answer_is_never_let_go(device: DeviceData) -> None:
    for _ in range(RECENT + 2):
        add_lamp(device)
    device.outbox.settle((), 1_000, everything)
    assert len(numbers(device.outbox)) == RECENT + 2


def test_a_refused_change_stays_until_a_person_has_dealt_with_it(device: DeviceData) -> None:
    for _ in range(RECENT + 2):
        add_lamp(device)
    told = [Told(1, "permanent:unknown_product", "lamp-sage")]
    told += [Told(n) for n in range(2, RECENT + 3)]
    device.outbox.settle(told, RECENT + 2, everything)
    refused = device.outbox.refused()
    assert [(each.change.n, each.outcome.code, each.detail) for each in refused] == [
        (1, "permanent:unknown_product", "lamp-sage")
    ]
    device.outbox.dismiss(1)
    assert device.outbox.refused() == ()
    device.outbox.settle((), RECENT + 2, everything)
    assert 1 not in numbers(device.outbox)


def test_a_refused_change_is_not_shown_as_if_it_were_still_coming(device: DeviceData) -> None:
    add_lamp(device)
    second = add_lamp(device)
    device.outbox.settle([Told(1, "permanent:forbidden")], 0, nothing)
    assert device.outbox.pending(STREAM, Seen()) == (second,)


def test_an_accepted_change_is_shown_until_the_replica_has_it(device: DeviceData) -> None:
    change = add_lamp(device)
    device.outbox.settle([Told(1)], 0, nothing)
    assert device.outbox.pending(STREAM, Seen()) == (change,)
    assert device.outbox.pending(STREAM, Seen().with_origin(change.origin)) == ()


def test_the_first_answer_counts(device: DeviceData) -> None:
    add_lamp(device)
    device.outbox.settle([Told(1, "conflict:checked_out")], 0, nothing)
    device.outbox.settle([Told(1, "ok")], 0, nothing)
    assert [each.outcome.code for each in device.outbox.refused()] == ["conflict:checked_out"]


def test_it_is_told_how_much_waits_and_since_when(device: DeviceData, clock: FrozenClock) -> None:
    assert device.outbox.count_waiting().count == 0
    add_lamp(device)
    clock.advance(60)
    add_lamp(device)
    waiting = device.outbox.count_waiting()
    assert (waiting.count, waiting.since_ms) == (2, NOW_MS)


def test_what_went_through_is_listed_newest_first(device: DeviceData) -> None:
    for _ in range(3):
        add_lamp(device)
    device.outbox.settle(
        [Told(1), Told(2, "permanent:forbidden"), Told(3, "ok:clamped")], 0, nothing
    )
    assert [each.change.n for each in device.outbox.recent_done()] == [3, 1]


def test_listeners_hear_of_a_change_that_is_on_disk(device: DeviceData) -> None:
    heard: list[int] = []
    device.outbox.listen(lambda _stream: heard.append(device.outbox.count_waiting().count))
    add_lamp(device)
    add_lamp(device)
    assert heard == [1, 2]


def test_a_new_name_takes_along_what_the_hub_never_had(device: DeviceData) -> None:
    for _ in range(3):
        add_lamp(device)
    answered(device.outbox, [Told(1)])
    new = DeviceId("tablet-b")
    device.outbox.enrol(an_identity(new))
    pending = device.outbox.pending(STREAM, Seen())
    assert [(change.device, change.n) for change in pending] == [(TABLET, 1), (new, 2), (new, 3)]
    assert pending[2].seen == Seen({STREAM: {TABLET: 1, new: 2}})
    assert add_lamp(device).n == 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.sampled_from(["tap", "push", "pull", "durable", "reopen"]), max_size=25))
def test_nothing_leaves_before_it_is_safe(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    """Whatever happens in whichever order: held or both durable and shown."""
    folder = tmp_path_factory.mktemp("device")
    data = an_enrolled_device(folder)
    taken = pulled = durable = tapped = 0
    for step in steps:
        match step:
            case "tap":
                tapped = do(data, CartAdd(LAMP, 1, an_amount())).n
            case "push":
                taken = tapped
                data.outbox.settle([Told(n) for n in range(1, taken + 1)], 0, nothing)
            case "pull":
                pulled = taken
            case "durable":
                durable = taken
            case _:
                data.close()
                data = open_device(folder, FrozenClock(NOW_MS))
        shown = pulled
        data.outbox.settle((), durable, lambda origin, shown=shown: origin.n <= shown)  # type: ignore[misc]
        held = set(numbers(data.outbox))
        assert {n for n in range(1, tapped + 1) if n > min(durable, pulled)} <= held
    data.close()


def an_amount() -> Money:
    return Money(8900, "EUR")


def test_what_was_written_about_an_erased_customer_goes_with_the_answer_that_says_so(
    device: DeviceData,
) -> None:
    """Whoever stands under another number is emptied too; who only could not be merged is not."""
    other = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
    add_lamp(device)
    do(device, CartNote(LAMP, "for Maria"))
    do(device, CartNote(LAMP, "for Kostas"), other)
    do(device, CustomerMerge(ELENI), other)
    gone = "permanent:customer_erased"
    answered(device.outbox, [Told(1, gone), Told(3), Told(4, gone)])
    bodies = [held.body for held in device.outbox.waiting(10, from_n=1)]
    assert [b"scrubbed" in body for body in bodies] == [True, True, False, False]
