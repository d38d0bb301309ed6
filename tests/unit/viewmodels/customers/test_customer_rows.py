"""Rows about customers keep the rules of Qt's models and say the right thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel
from pytestqt.modeltest import ModelTester

from store_app.domain.change import Author, CartAdd, CartDec, CartHold, CartNote, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, Sku
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.store_change import HoldName
from store_app.viewmodels.cart.cart_rows import CartRows, cart_rows
from store_app.viewmodels.cart.serving_words import changed_lines
from store_app.viewmodels.cart.wish_rows import WishRows, wish_rows
from store_app.viewmodels.customers.customer_rows import CustomerRow, CustomerRows
from store_app.viewmodels.history.change_words import asked, done, why
from store_app.viewmodels.history.history_rows import ConsentRows, HistoryRows
from store_app.viewmodels.scan.scan_rows import ScanRows
from store_app.viewmodels.store.refusal_rows import DoneRows, RefusalRows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import stock_here, unknown_thing
from tests.ui.customer.demo_shop import ELENI, LAMP, MUG
from tests.ui.customer.served import Desk, a_desk, a_reader

pytestmark = pytest.mark.usefixtures("qapp")
MODELS: list[Callable[[], QAbstractListModel]] = [
    CartRows,
    WishRows,
    CustomerRows,
    HistoryRows,
    ConsentRows,
    RefusalRows,
    DoneRows,
    ScanRows,
]


@pytest.mark.parametrize("model", MODELS)
def test_every_list_is_a_model_that_qt_accepts(
    qtmodeltester: ModelTester, model: Callable[[], QAbstractListModel]
) -> None:
    qtmodeltester.check(model())  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_rows_that_change_keep_the_rules(qtmodeltester: ModelTester) -> None:
    rows = CustomerRows()
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # as above
    anna, anton = CustomerRow("1", "Anna", "A", ""), CustomerRow("2", "Anton", "A", "")
    for shown in ([anna], [anton, anna], [anna], []):
        rows.show(shown)
        assert list(rows.rows) == shown


@pytest.mark.parametrize(
    ("author", "says"),
    [
        (Author(Channel.PHONE), "added on phone"),
        (Author(Channel.WEB), "added on the web"),
        (Author(Channel.APP), "added in the app"),
        (Author(Channel.KIOSK), "added at the kiosk"),
        (Author(Channel.STORE), "added in the store"),
    ],
)
def test_a_line_says_through_which_door_it_came(author: Author, says: str) -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartAdd(LAMP, 1, Money(1800, "EUR")), author)
    desk.hear()
    assert next(row for row in desk.serving.cart.rows if row.sku == LAMP).source == says


def test_a_line_tells_the_last_hand_only_where_another_put_the_rest_there() -> None:
    desk = a_desk()
    for channel, says in (
        (Channel.PHONE, "added on phone"),
        (Channel.PHONE, "added on phone"),
        (Channel.WEB, "1 of them added on the web"),
        (Channel.PHONE, "1 of them added on phone"),
    ):
        desk.customers.elsewhere(ELENI, CartAdd(LAMP, 1, Money(8900, "EUR")), Author(channel))
        desk.hear()
        assert next(row for row in desk.serving.cart.rows if row.sku == LAMP).source == says


def test_a_thing_that_the_catalogue_lacks_still_has_a_row() -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartAdd(Sku("gone"), 1, Money(500, "EUR")))
    desk.hear()
    row = desk.serving.cart.rows[0]
    assert (row.sku, row.name, row.total) == ("gone", "Not in the catalogue here", "€5.00")


def test_a_line_stays_where_it_is_while_it_is_counted_down() -> None:
    """Its oldest entry is taken first; a line that jumped would leave another under the finger."""
    desk = a_desk()
    before = [row.sku for row in desk.serving.cart.rows]
    desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")))
    desk.customers.elsewhere(ELENI, CartAdd(Sku("new"), 1, Money(1800, "EUR")))
    desk.hear()
    for _ in range(2):
        desk.customers.elsewhere(ELENI, CartDec(MUG, 1))
        desk.hear()
    assert [row.sku for row in desk.serving.cart.rows] == ["new", *before]


def test_a_note_stands_on_its_line() -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartNote(MUG, "wrap it"))
    desk.hear()
    assert next(row for row in desk.serving.cart.rows if row.sku == MUG).note == "wrap it"


def test_lines_that_others_changed_are_told_from_those_that_stayed() -> None:
    desk: Desk = a_desk()
    read = a_reader(desk.customers, desk.shelf)
    before = read(ELENI)
    desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")))
    after = read(ELENI)
    assert before is not None
    assert after is not None
    assert changed_lines(before, after) == {MUG}
    assert changed_lines(after, after) == frozenset()
    assert len(cart_rows(after, Amounts("fa"), str, frozenset(), 0)) == 3
    assert len(wish_rows(after, Amounts("el"), str)) == 2


@pytest.mark.parametrize(
    "code",
    [
        "conflict:no_stock",
        "conflict:checked_out",
        "conflict:new",
        "permanent:forbidden",
        "permanent:new",
        "later:new",
    ],
)
def test_every_outcome_has_a_sentence(code: str) -> None:
    assert why(Outcome(code))


def test_what_was_asked_and_done_reads_as_a_sentence() -> None:
    add = CartAdd(MUG, 1, Money(1800, "EUR"))
    assert asked(add, "Mug") == "Add Mug"
    assert done(add, "Mug", Amounts("en")) == "Mug added to the cart"
    named = CartHold(MUG, PlaceId("kifissia"), HoldName(DeviceId("a"), 3))
    assert done(named, "Mug", Amounts("en")) == "The hold is written on Mug"
    let_go = CartHold(MUG, PlaceId("kifissia"), None)
    assert done(let_go, "Mug", Amounts("en")) == "Mug is held no more"


def test_unknown_stock_says_so() -> None:
    assert stock_here(None, Amounts("en"))[0] == "Stock not known"
    assert unknown_thing("40-2217", Amounts("en")).choices == "40-2217"
