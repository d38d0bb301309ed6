from __future__ import annotations

from collections.abc import Iterator

import pytest

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import (
    AGES,
    CATALOGUE,
    REVIEWS,
    SHOP,
    Sku,
    customer_stream,
    stock_stream,
)
from store_app.domain.money import Money
from store_app.domain.seen import Origin
from store_app.errors import Unreachable
from store_app.protocol.exchange import FeedRow, SnapshotNotice
from store_app.replica import snapshot_load
from store_app.replica.intake import AGES_EVERY_S, Intake
from store_app.replica.opening import DeviceData
from store_app.replica.search import SearchQuery
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    KIFISSIA,
    LAMP_GTIN,
    NOW_MS,
    a_figure,
    a_page,
    a_product,
    a_review,
    a_shop_page,
    a_state,
    a_state_row,
    a_variant,
    feed,
    shop_rows,
)

STREAM = customer_stream(ELENI)


def lines(rows: list[FeedRow]) -> list[bytes]:
    return [row.model_dump_json().encode() + b"\n" for row in rows]


def a_notice(stream: str, rows: int, sha256: str = "a" * 64) -> SnapshotNotice:
    return SnapshotNotice(stream=stream, seq=rows, path="/v1/snapshot/x", sha256=sha256, rows=rows)


def products(many: int, first: int = 1) -> list[FeedRow]:
    bodies = {
        f"p{at}": a_product(
            f"p{at}",
            name={"en": f"Spoon {at}"},
            rank=at,
            variants=[a_variant(f"p{at}-1", item=f"60-{at}", gtins=())],
        )
        for at in range(first, first + many)
    }
    return feed(CATALOGUE, dict(bodies))


def spoons(data: DeviceData) -> list[str]:
    return [card.product for card in data.search().cards(SearchQuery("spoon", limit=500)).cards]


def test_rows_cursor_and_epoch_move_together(device: DeviceData, intake: Intake) -> None:
    assert (intake.cursor(), intake.epoch()) == ("", "")
    intake.take(a_shop_page())
    assert (intake.cursor(), intake.epoch()) == ("cursor-1", "epoch-1")
    bad = FeedRow(stream=CATALOGUE, seq=9, key="lamp", body={"id": "lamp"})
    good = feed(CATALOGUE, {"lamp": None}, 8)
    with pytest.raises(Unreachable) as refused:
        intake.take(a_page([*good, bad], cursor="cursor-2"))
    assert refused.value.code == "hub.garbage"
    assert intake.cursor() == "cursor-1"
    assert device.catalogue().by_gtin(LAMP_GTIN) is not None


def test_listeners_hear_which_streams_moved_after_they_did(
    device: DeviceData, intake: Intake
) -> None:
    heard: list[tuple[frozenset[str], bool]] = []
    intake.listen(lambda streams: heard.append((streams, device.catalogue().shop() is not None)))
    intake.take(a_shop_page())
    stock = {"store:kifissia:stock", "store:warehouse:stock"}
    assert heard == [(frozenset({SHOP, CATALOGUE, AGES, *stock}), True)]
    intake.take(a_page())
    assert len(heard) == 1


def test_listeners_hear_now_and_then_that_all_is_still_as_it_was(
    device: DeviceData, intake: Intake, clock: FrozenClock
) -> None:
    intake.take(a_shop_page())
    heard: list[frozenset[str]] = []
    intake.listen(heard.append)
    clock.advance(AGES_EVERY_S - 1)
    intake.take(a_page())
    assert heard == []
    clock.advance(1)
    intake.take(a_page(more=True))
    assert heard == []
    intake.take(a_page(heads={CATALOGUE: 9}, as_of_ms=NOW_MS + 7))
    assert heard == [frozenset({AGES})]
    assert device.catalogue().completeness().as_of_ms == NOW_MS + 7


def test_a_stream_of_a_later_version_is_passed_over(intake: Intake) -> None:
    row = FeedRow(stream="store:kifissia:shifts", seq=1, key="t1", body={"kind": "count"})
    intake.take(a_page([row], cursor="cursor-9"))
    assert intake.cursor() == "cursor-9"


def test_the_catalogue_is_complete_only_when_nothing_more_follows(
    device: DeviceData, intake: Intake
) -> None:
    intake.take(a_page(feed(CATALOGUE, {"lamp": a_product()}), more=True))
    assert not device.catalogue().completeness().complete
    intake.take(a_page(heads={CATALOGUE: 1}))
    assert device.catalogue().completeness().complete


def test_a_snapshot_fills_an_empty_device(device: DeviceData, intake: Intake) -> None:
    told: list[int] = []
    intake.load_snapshot(a_notice(CATALOGUE, 30), lines(products(30)), told.append)
    assert told[-1] == 30
    assert spoons(device) == [f"p{at}" for at in range(1, 31)]
    assert device.catalogue().completeness().products == 30


def test_stock_that_came_before_its_products_is_found_by_it(
    device: DeviceData, intake: Intake
) -> None:
    stock = stock_stream(KIFISSIA)
    figures = {f"p{at}-1": a_figure(f"p{at}-1", at % 2) for at in range(1, 11)}
    intake.load_snapshot(a_notice(stock, 10), lines(feed(stock, dict(figures))))
    intake.load_snapshot(a_notice(CATALOGUE, 10), lines(products(10)))
    query = SearchQuery("spoon", place=KIFISSIA, in_stock_here=True)
    found = [card.product for card in device.search().cards(query).cards]
    assert found == ["p1", "p3", "p5", "p7", "p9"]


def test_reviews_of_a_snapshot_are_counted(device: DeviceData, intake: Intake) -> None:
    reviews = {f"r{at}": a_review(f"r{at}", rating=1 + at % 5) for at in range(10)}
    intake.load_snapshot(a_notice(REVIEWS, 10), lines(feed(REVIEWS, dict(reviews))))
    summary = device.reviews().summary(a_product().to_domain().id)
    assert summary.stars == (2, 2, 2, 2, 2)


def test_any_other_stream_may_come_as_a_snapshot(device: DeviceData, intake: Intake) -> None:
    intake.load_snapshot(a_notice(SHOP, 6), lines(feed(SHOP, dict(shop_rows()))))
    assert device.catalogue().shop() is not None


class CutOff(Exception):
    """The line goes down."""


def cut_after(all_lines: list[bytes], many: int) -> Iterator[bytes]:
    yield from all_lines[:many]
    raise CutOff


@pytest.mark.parametrize("cut", [0, 1, 10, 25, 29])
def test_a_loading_that_was_cut_off_goes_on_where_it_was(
    device: DeviceData, intake: Intake, monkeypatch: pytest.MonkeyPatch, cut: int
) -> None:
    monkeypatch.setattr(snapshot_load, "LINES_OF_PART", 5)
    monkeypatch.setattr(snapshot_load, "PARTS_AT_ONCE", 2)
    notice, whole = a_notice(CATALOGUE, 30), lines(products(30))
    with pytest.raises(CutOff):
        intake.load_snapshot(notice, cut_after(whole, cut))
    kept = cut // 10 * 10
    assert len(spoons(device)) == kept
    told: list[int] = []
    intake.load_snapshot(notice, whole, told.append)
    assert told == list(range(kept + 10, 31, 10))
    assert len(spoons(device)) == 30
    assert intake.has_loaded(notice)


def test_a_newer_snapshot_drops_what_it_does_not_hold_only_at_its_end(
    device: DeviceData, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_load, "LINES_OF_PART", 5)
    monkeypatch.setattr(snapshot_load, "PARTS_AT_ONCE", 2)
    intake.load_snapshot(a_notice(CATALOGUE, 20), lines(products(20)))
    newer, whole = a_notice(CATALOGUE, 20, "b" * 64), lines(products(20, first=11))
    with pytest.raises(CutOff):
        intake.load_snapshot(newer, cut_after(whole, 15))
    assert len(spoons(device)) == 20
    intake.load_snapshot(newer, whole)
    assert spoons(device) == [f"p{at}" for at in range(11, 31)]


def test_the_same_file_is_not_loaded_twice(device: DeviceData, intake: Intake) -> None:
    notice = a_notice(CATALOGUE, 5)
    intake.load_snapshot(notice, lines(products(5)))
    intake.load_snapshot(notice, cut_after([], 0))
    assert len(spoons(device)) == 5


@pytest.mark.parametrize("bad", [b"{", b'{"body":{}}', b"[]", b"\xff\xfe", b'{"body":null}'])
def test_nonsense_in_a_snapshot_is_told_as_such(
    device: DeviceData, intake: Intake, bad: bytes
) -> None:
    with pytest.raises(Unreachable) as refused:
        intake.load_snapshot(a_notice(CATALOGUE, 2), [*lines(products(1)), bad])
    assert refused.value.code == "hub.garbage"
    assert spoons(device) == []


def test_another_hub_is_pulled_from_the_start_while_everything_stays_on_the_screen(
    device: DeviceData, intake: Intake
) -> None:
    intake.take(a_shop_page())
    lamp = CartAdd(Sku("lamp-sage"), 1, Money(8900, "EUR"))
    intake.take(a_page([a_state_row(a_state(lamp, lamp), seq=2)]))
    intake.reset()
    assert (intake.cursor(), intake.epoch()) == ("", "")
    assert device.catalogue().shop() is not None
    assert device.search().cards(SearchQuery("lamp")).total == 1
    state = device.customers().state(ELENI)
    assert state is not None
    assert state.pieces() == 2
    intake.take(a_page([a_state_row(a_state(lamp), seq=1)], epoch="epoch-2"))
    state = device.customers().state(ELENI)
    assert state is not None
    assert state.pieces() == 1
    assert device.catalogue().shop() is None
    assert device.search().cards(SearchQuery("lamp")).total == 0
    intake.take(a_shop_page())
    assert device.search().cards(SearchQuery("lamp")).total == 1


def test_a_change_is_covered_once_its_effect_is_in_the_copy(
    device: DeviceData, intake: Intake
) -> None:
    lamp = CartAdd(Sku("lamp-sage"), 1, Money(8900, "EUR"))
    state = a_state(lamp)
    intake.take(a_page([a_state_row(state)]))
    first, second = [Origin(STREAM, next(state.clock.heads()).device, n) for n in (1, 2)]
    assert intake.covering()(first)
    assert not intake.covering()(second)
    device.customers().forget(ELENI)
    assert intake.covering()(second)


def test_a_stream_that_came_back_to_what_it_was_is_loaded_again(
    device: DeviceData, intake: Intake
) -> None:
    """The file is the same to the byte; what came in between is not in it."""
    rows = products(2)
    intake.load_snapshot(a_notice(CATALOGUE, 2), lines(rows))
    intake.take(a_page(products(1, first=3)))
    again = a_notice(CATALOGUE, 2).model_copy(update={"seq": 4})
    assert not intake.has_loaded(again)
    intake.load_snapshot(again, lines(rows))
    assert spoons(device) == ["p1", "p2"]
