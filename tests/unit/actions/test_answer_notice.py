"""What a tap on a notice does, for each kind of it, on real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.actions.answer_notice import NO_PRICE, AnswerNotice
from store_app.actions.customer_stream import CustomerStream
from store_app.domain.change import CartAdd, CartNote, CartRemove, CartSet, Change, Intent
from store_app.domain.identifiers import Sku, StreamName, customer_stream
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.errors import Refused
from store_app.replica.opening import DeviceData
from tests.makers import ELENI, NOW_MS, TABLET, a_filled_replica, a_state, an_author

LAMP = Sku("lamp-sage")
SEEN_PRICE, TODAY = Money(8900, "EUR"), Money(7900, "EUR")


class Desk:
    """Eleni has two lamps with a note in the cart, at the price of some days ago."""

    def __init__(self, folder: Path) -> None:
        cart = a_state(CartAdd(LAMP, 2, SEEN_PRICE), CartNote(LAMP, "gift"))
        self.data: DeviceData = a_filled_replica(folder, eleni=cart)
        self.price: Money | None = TODAY
        stream = CustomerStream(self.data.outbox, self.data.customers(), an_author)
        self.answer = AnswerNotice(stream, self.data.stories(), lambda _sku: self.price)

    @property
    def state(self) -> CustomerState:
        state = self.data.customers().state(ELENI)
        assert state is not None
        return state

    def read(self) -> frozenset[str]:
        return self.data.stories().read_keys(ELENI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.data.close()


def a_notice(kind: NoticeKind, intent: Intent, stream: StreamName | None = None) -> Notice:
    of = stream or customer_stream(ELENI)
    return Notice(kind, LAMP, Change(TABLET, 7, of, Seen(), an_author(), NOW_MS, intent))


@pytest.mark.parametrize("kind", [NoticeKind.ADDED_AGAIN, NoticeKind.KEPT_BY_SET])
def test_what_came_again_after_a_removal_is_removed(desk: Desk, kind: NoticeKind) -> None:
    notice = a_notice(kind, CartRemove(LAMP))
    desk.answer.put_right(notice)
    assert desk.state.quantity(LAMP) == 0
    assert desk.read() == {notice.key}


@pytest.mark.parametrize("kind", [NoticeKind.SET_AND_ADDED, NoticeKind.SET_REPLACED])
def test_what_was_set_is_set_again(desk: Desk, kind: NoticeKind) -> None:
    desk.answer.put_right(a_notice(kind, CartSet(LAMP, 5)))
    assert desk.state.quantity(LAMP) == 5


def test_a_note_that_was_replaced_is_written_again(desk: Desk) -> None:
    desk.answer.put_right(a_notice(NoticeKind.NOTE_REPLACED, CartNote(LAMP, "mine")))
    (line,) = desk.state.cart()
    assert line.note is not None
    assert line.note.text == "mine"


def test_todays_price_counts_from_now_on_and_the_note_stays(desk: Desk) -> None:
    desk.answer.put_right(a_notice(NoticeKind.PRICE_CHANGED, CartAdd(LAMP, 2, SEEN_PRICE)))
    (line,) = desk.state.cart()
    assert (line.quantity, line.total) == (2, TODAY.times(2))
    assert line.note is not None
    assert line.note.text == "gift"


def test_without_a_price_nothing_is_charged_and_the_notice_stays(desk: Desk) -> None:
    desk.price = None
    with pytest.raises(Refused, match=NO_PRICE):
        desk.answer.put_right(a_notice(NoticeKind.PRICE_CHANGED, CartAdd(LAMP, 2, SEEN_PRICE)))
    assert desk.state.quantity(LAMP) == 2
    assert desk.read() == frozenset()


def test_a_line_that_is_gone_is_not_charged(desk: Desk) -> None:
    desk.answer.charge_today(ELENI, Sku("mug-white"))
    assert desk.data.outbox.count_waiting().count == 0


@pytest.mark.parametrize(
    "kind", [NoticeKind.ALREADY_GONE, NoticeKind.NOTE_LOST, NoticeKind.ALREADY_MOVED]
)
def test_what_only_has_to_be_known_is_put_away(desk: Desk, kind: NoticeKind) -> None:
    notice = a_notice(kind, CartRemove(LAMP))
    desk.answer.put_right(notice)
    assert desk.data.outbox.count_waiting().count == 0
    assert desk.read() == {notice.key}


def test_a_notice_of_no_customer_does_nothing(desk: Desk) -> None:
    desk.answer.put_right(
        a_notice(NoticeKind.ADDED_AGAIN, CartRemove(LAMP), StreamName("store:kifissia:stock"))
    )
    assert desk.data.outbox.count_waiting().count == 0
    assert desk.read() == frozenset()
