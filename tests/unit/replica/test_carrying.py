"""What has to be explained to people outlives a replica that is made anew."""

from __future__ import annotations

from pathlib import Path

from store_app.domain.change import CartAdd, CartSet, Change
from store_app.domain.identifiers import DeviceId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.notices import NoticeKind, notices
from store_app.domain.state import CustomerState
from store_app.protocol.changes import intent_to_wire
from store_app.protocol.exchange import AuthorBody, ChangeRow
from store_app.replica import tables
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, bad_mark, open_device
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, NOW_MS, TABLET, a_page, a_state_row, an_author, an_enrolled_device

LAMP = Sku("lamp-sage")
STREAM = customer_stream(ELENI)
OTHER = DeviceId("other")


def a_row(seq: int, device: DeviceId, n: int, intent: CartAdd | CartSet) -> ChangeRow:
    return ChangeRow(
        stream=STREAM,
        seq=seq,
        device=device,
        n=n,
        seen={},
        author=AuthorBody.of(an_author()),
        at_ms=NOW_MS,
        intent=intent_to_wire(intent),
        outcome="ok",
    )


def a_met_device(folder: Path) -> DeviceData:
    """This tablet set five, and another one added one at the same time."""
    data = an_enrolled_device(folder, FrozenClock(NOW_MS))
    rows = [
        a_row(1, TABLET, 1, CartSet(LAMP, 5)),
        a_row(2, OTHER, 1, CartAdd(LAMP, 1, Money(8900, "EUR"))),
    ]
    Intake(data.replica_file, data.clock).take(a_page(rows))
    return data


def told(data: DeviceData) -> list[NoticeKind]:
    state = data.customers().state(ELENI)
    if state is None:
        return []
    shelf = data.stories()

    def is_mine(change: Change) -> bool:
        return change.device == TABLET

    found = notices(shelf.of(ELENI), state, is_mine)
    read = shelf.read_keys(ELENI)
    return [each.kind for each in found if each.key not in read]


def whole_state(data: DeviceData) -> CustomerState:
    state = data.customers().state(ELENI)
    assert state is not None
    return state


def opened_anew(folder: Path) -> DeviceData:
    bad_mark(folder / "replica.db").touch()
    data = open_device(folder, FrozenClock(NOW_MS))
    assert data.customers().state(ELENI) is None
    return data


def test_a_notice_is_there_again_once_the_hub_has_sent_the_customer(tmp_path: Path) -> None:
    first = a_met_device(tmp_path)
    assert told(first) == [NoticeKind.SET_AND_ADDED]
    state = whole_state(first)
    first.close()
    again = opened_anew(tmp_path)
    Intake(again.replica_file, again.clock).take(a_page([a_state_row(state, seq=2)]))
    assert told(again) == [NoticeKind.SET_AND_ADDED]
    again.close()


def test_what_was_read_is_not_told_again(tmp_path: Path) -> None:
    first = a_met_device(tmp_path)
    state = whole_state(first)
    (notice,) = notices(first.stories().of(ELENI), state, lambda change: change.device == TABLET)
    first.stories().put_away(ELENI, notice.key)
    first.close()
    again = opened_anew(tmp_path)
    Intake(again.replica_file, again.clock).take(a_page([a_state_row(state, seq=2)]))
    assert told(again) == []
    again.close()


def test_a_story_with_a_hole_is_not_told(tmp_path: Path) -> None:
    first = a_met_device(tmp_path)
    state = whole_state(first)
    first.close()
    again = opened_anew(tmp_path)
    Intake(again.replica_file, again.clock).take(a_page([a_state_row(state, seq=3)], more=True))
    assert told(again) != []
    Intake(again.replica_file, again.clock).take(a_page([], heads={STREAM: 3}))
    assert told(again) == []
    again.close()


def test_nothing_is_kept_of_customers_whom_the_hub_does_not_send_any_more(tmp_path: Path) -> None:
    a_met_device(tmp_path).close()
    again = opened_anew(tmp_path)
    assert again.stories().of(ELENI) != ()
    Intake(again.replica_file, again.clock).take(a_page())
    assert again.stories().eventful(None) == ()
    again.close()


def test_a_file_that_cannot_be_read_carries_nothing_over(tmp_path: Path) -> None:
    a_met_device(tmp_path).close()
    (tmp_path / "replica.db").write_bytes(b"no database" * 1_000)
    again = open_device(tmp_path, FrozenClock(NOW_MS))
    assert again.stories().eventful(None) == ()
    with again.replica_file.read() as connection:
        assert tables.meta(connection, "carried") == ""
    again.close()
