"""Reading what is new: everything once, in order, and never more than asked for."""

from __future__ import annotations

import gzip
import hashlib

import pytest

from store_app.domain.change import Stamp
from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    ProductId,
    Sku,
    control_stream,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.money import Money
from store_app.domain.reducer import reduce
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.streams import pull
from store_app.protocol.catalogue import StockBody
from store_app.protocol.exchange import ChangeRow, FeedRow, StateRow
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.state import state_from_json
from tests.contract.speaking import (
    STREAM,
    a_change,
    a_tablet,
    a_tablet_with_eleni,
)
from tests.hub_shop import ELENI, GLYFADA, KIFISSIA, LAMP, WAREHOUSE, a_product


def test_a_new_device_gets_its_shop_catalogue_reviews_and_stock(hub: Hub) -> None:
    tablet = a_tablet(hub)
    page = tablet.pull()
    places = (KIFISSIA, GLYFADA, WAREHOUSE)
    with_rows = {SHOP, CATALOGUE, REVIEWS, stock_stream(KIFISSIA), stock_stream(WAREHOUSE)}
    assert page.heads.keys() == with_rows | {
        stock_stream(GLYFADA),
        *map(holds_stream, places),
        tasks_stream(KIFISSIA),
        control_stream(tablet.id),
    }
    assert {row.stream for row in page.rows} == with_rows
    assert not page.more


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_of_any_size_hold_every_row_once(hub: Hub, limit: int) -> None:
    tablet = a_tablet_with_eleni(hub)
    whole = tablet.pull()
    pages = tablet.pull_all(limit=limit)
    rows = [row for page in pages for row in page.rows]
    assert sorted((row.stream, row.seq) for row in rows) == sorted(
        (row.stream, row.seq) for row in whole.rows
    )
    assert all(len(page.rows) <= limit for page in pages)
    assert pages[-1].heads == whole.heads


def test_a_cursor_at_the_end_gives_nothing_and_stays(hub: Hub) -> None:
    tablet = a_tablet(hub)
    first = tablet.pull()
    again = tablet.pull(first.cursor)
    assert (again.rows, again.cursor, again.heads) == ((), first.cursor, first.heads)


def test_a_customer_comes_as_a_state_first_and_as_changes_then(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    first = tablet.pull()
    (state_row,) = (row for row in first.rows if isinstance(row, StateRow))
    tablet.push(a_change(2), a_change(3))
    rows = tablet.pull(first.cursor).rows
    assert [(row.seq, row.n) for row in rows if isinstance(row, ChangeRow)] == [(2, 2), (3, 3)]
    state = state_from_json(state_row.state)
    for row in rows:
        assert isinstance(row, ChangeRow)
        assert row.price_now is not None
        stamp = Stamp(row.seq, row.price_now.to_domain())
        state = reduce(state, row.to_domain(), stamp).state
    assert state == hub.bags.customer_view(ELENI).state


def test_a_closed_customer_is_named_once_and_then_forgotten(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    first = tablet.pull()
    hub.people.close(tablet.device(), ELENI)
    closed = tablet.pull(first.cursor)
    assert closed.closed == (STREAM,)
    assert STREAM not in closed.heads
    assert tablet.pull(closed.cursor).closed == ()


def test_a_customer_opened_again_comes_as_a_state_again(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    hub.people.close(tablet.device(), ELENI)
    cursor = tablet.pull().cursor
    hub.people.open(tablet.device(), ELENI)
    assert [row.type for row in tablet.pull(cursor).rows] == ["state"]


def test_only_the_newest_body_of_a_key_is_sent(hub: Hub) -> None:
    tablet = a_tablet(hub)
    cursor = tablet.pull().cursor
    for amount in (8000, 7000):
        hub.catalogue.put([a_product(amount=amount)])
    (row,) = tablet.pull(cursor).rows
    assert isinstance(row, FeedRow)
    assert (row.key, row.seq) == ("lamp", 4)
    assert row.body == a_product(amount=7000).model_dump(mode="json")


def test_a_key_that_is_gone_comes_without_a_body(hub: Hub) -> None:
    tablet = a_tablet(hub)
    cursor = tablet.pull().cursor
    hub.catalogue.withdraw([ProductId("lamp")])
    (row,) = tablet.pull(cursor).rows
    assert isinstance(row, FeedRow)
    assert (row.key, row.body) == ("lamp", None)


def test_a_page_tells_what_became_of_changes_from_a_number_on(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2), a_change(3, staff="nobody"))
    page = tablet.pull(told_from=2)
    assert [(told.n, told.outcome) for told in page.told] == [(2, "ok"), (3, "permanent:forbidden")]
    assert (page.last_n, page.durable_n) == (3, 0)
    assert tablet.pull().told == ()


def test_other_devices_outcomes_are_not_told(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    assert a_tablet(hub).pull(told_from=1).told == ()


@pytest.mark.parametrize("cursor", ["x", "%%%", "WzFd", "bm8", "é", "W10=" * 5])
def test_a_text_that_is_no_cursor_is_malformed(hub: Hub, cursor: str) -> None:
    with pytest.raises(RequestRefused) as refused:
        a_tablet(hub).pull(cursor)
    assert refused.value.number is ErrorNumber.MALFORMED


def test_a_far_behind_device_gets_a_snapshot_and_the_rest_as_rows(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pull, "SNAPSHOT_BEHIND", 8)
    tablet = a_tablet(hub)
    hub.catalogue.put([a_product(f"p{i}", f"sku{i}", "Vase", gtin=None) for i in range(20)])
    hub.catalogue.withdraw([ProductId("p3")])
    pages = tablet.pull_all()
    (notice,) = (notice for page in pages for notice in page.snapshots)
    assert (pages[0].snapshots, notice.stream, notice.seq, notice.rows) == ((), CATALOGUE, 23, 21)
    path = hub.snapshots.file(notice.path.removeprefix("/v1/snapshot/"))
    assert path is not None
    packed = path.read_bytes()
    assert hashlib.sha256(packed).hexdigest() == notice.sha256
    rows = [FeedRow.model_validate_json(line) for line in gzip.decompress(packed).splitlines()]
    assert {row.key for row in rows} == {"lamp", "mug", *(f"p{i}" for i in range(20) if i != 3)}
    assert all(row.body is not None for row in rows)
    assert not any(row.stream == CATALOGUE for page in pages for row in page.rows)
    assert pages[-1].heads[CATALOGUE] == 23


def test_a_snapshot_is_made_once_and_used_until_it_is_too_old(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pull, "SNAPSHOT_BEHIND", 8)
    hub.catalogue.put([a_product(f"p{i}", f"sku{i}", "Vase", gtin=None) for i in range(20)])

    def seq_of_snapshot() -> int:
        pages = a_tablet(hub).pull_all()
        (notice,) = (notice for page in pages for notice in page.snapshots)
        return notice.seq

    assert seq_of_snapshot() == 22
    hub.catalogue.put([a_product(amount=1)])
    assert seq_of_snapshot() == 22
    for newest in (31, 40):
        for amount in range(9):
            hub.catalogue.put([a_product(amount=amount)])
        assert seq_of_snapshot() == newest + 1
    assert len(list(hub.settings.snapshots.rglob("*.gz"))) == 2


def test_stock_that_moves_comes_with_its_newest_figure(hub: Hub) -> None:
    tablet = a_tablet(hub)
    cursor = tablet.pull().cursor
    for _ in range(3):
        hub.stock.move(KIFISSIA, Sku(LAMP), -1)
    (row,) = tablet.pull(cursor).rows
    assert isinstance(row, FeedRow)
    assert StockBody.model_validate(row.body).on_hand == 1


def test_as_of_is_the_moment_of_reading(hub: Hub) -> None:
    assert a_tablet(hub).pull().as_of_ms == hub.clock.now_ms()


def test_the_log_keeps_the_price_of_the_day_of_the_change(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    cursor = tablet.pull().cursor
    tablet.push(a_change(2))
    hub.catalogue.put([a_product(amount=1)])
    prices = [row.price_now for row in tablet.pull(cursor).rows if isinstance(row, ChangeRow)]
    assert [price.to_domain() for price in prices if price] == [Money(8900, "EUR")]


def test_a_revoked_device_is_told_nothing_more(hub: Hub) -> None:
    tablet = a_tablet(hub)
    assert tablet.pull().rows
    hub.enrolment.revoke(tablet.id)
    with pytest.raises(RequestRefused) as refused:
        hub.pull.page(tablet.id, "", 10, None)
    assert refused.value.number is ErrorNumber.NOT_ENROLLED
