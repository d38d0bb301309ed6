"""Old logs are shortened, and whoever was away meanwhile still gets everything that counts."""

from __future__ import annotations

from sqlalchemy import func, select

from store_app.domain.change import CartAdd, CartRemove
from store_app.domain.identifiers import Sku, holds_stream, stock_stream, tasks_stream
from store_app.domain.store_change import (
    HoldName,
    HoldRelease,
    HoldRequest,
    TaskAbout,
    TaskDone,
    TaskOpen,
)
from store_app.hub.customers.bags import VALID_FOR_MS
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.hub import Hub
from store_app.hub.keeping import Keeping
from store_app.hub.storage import tables
from store_app.hub.streams.compaction import KEPT_MS, KEPT_ROWS, Compaction
from store_app.hub.streams.tombstones import forget_gone
from store_app.hub.streams.trimming import trim_outcomes
from store_app.hub.web.sent import PageChange, PageChanges, to_push
from store_app.protocol.changes import WireCartAdd, WireChange, WireMoney
from store_app.protocol.exchange import (
    ChangeRow,
    FeedRow,
    PullResponse,
    PushRequest,
    PushResponse,
    StateRow,
)
from store_app.protocol.state import state_from_json
from tests.contract.speaking import (
    PRICE,
    STREAM,
    Tablet,
    a_change,
    a_tablet,
    a_tablet_with_eleni,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ELENI, KIFISSIA, LAMP, MUG

OLD_S = KEPT_MS / 1000 + 1
DRAWER_S = 366 * 24 * 60 * 60.0


def seqs(page: PullResponse) -> list[int]:
    return [row.seq for row in page.rows if isinstance(row, ChangeRow) and row.stream == STREAM]


def state_in(page: PullResponse) -> StateRow:
    (row,) = (row for row in page.rows if isinstance(row, StateRow) and row.stream == STREAM)
    return row


def a_long_log(tablet: Tablet, up_to: int) -> str:
    """Changes 2 to that; gives the cursor of a device that heard the first of them only."""
    tablet.push(a_change(2))
    cursor = tablet.pull_all()[-1].cursor
    for start in range(3, up_to + 1, 100):
        tablet.push(*(a_change(n) for n in range(start, min(start + 100, up_to + 1))))
    return cursor


def test_what_is_old_and_not_among_the_newest_goes(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    a_long_log(tablet, KEPT_ROWS + 50)
    clock.move_on(OLD_S)
    assert hub.compaction.run() == 1
    assert hub.compaction.run() == 0
    hub.people.open(tablet.device(), ELENI)
    assert pieces_of(hub) == KEPT_ROWS + 49


def test_what_is_new_stays_however_much_it_is(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    cursor = a_long_log(tablet, KEPT_ROWS + 50)
    assert hub.compaction.run() == 0
    assert seqs(tablet.pull(cursor))[0] == 3


def test_a_device_below_the_floor_gets_the_state(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    cursor = a_long_log(tablet, KEPT_ROWS + 50)
    clock.move_on(OLD_S)
    hub.compaction.run()
    hub.people.open(tablet.device(), ELENI)
    page = tablet.pull(cursor)
    assert seqs(page) == []
    row = state_in(page)
    assert row.seq == page.heads[STREAM] == KEPT_ROWS + 50
    assert state_from_json(row.state).pieces() == KEPT_ROWS + 49
    assert tablet.pull(page.cursor).rows == ()


def test_a_device_above_the_floor_reads_on(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    a_long_log(tablet, 40)
    cursor = tablet.pull_all()[-1].cursor
    tablet.push(a_change(41), a_change(42))
    clock.move_on(OLD_S)
    Compaction(hub.database, clock, kept_rows=2).run()
    hub.people.open(tablet.device(), ELENI)
    assert seqs(tablet.pull(cursor)) == [41, 42]


def test_an_old_change_sent_again_still_gets_its_old_answer(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    first = tablet.push(a_change(2))
    a_long_log(tablet, 40)
    clock.move_on(OLD_S)
    Compaction(hub.database, clock, kept_rows=0).run()
    assert tablet.push(a_change(2)).results == first.results
    assert tablet.push(a_change(41)).last_n == 41
    assert pieces_of(hub) == 40


def test_a_device_from_a_drawer_is_understood_after_a_year(hub: Hub, clock: SteppedClock) -> None:
    """It had taken out what it saw, and put something in; others went on, and the log is gone."""
    tablet, drawer = a_tablet_with_eleni(hub), a_tablet(hub)
    hub.people.open(drawer.device(), ELENI)
    tablet.push(a_change(2))
    start = drawer.pull_all()[-1]
    seen = hub.bags.customer_view(ELENI).state.clock
    waiting = (
        a_change(1, CartRemove(Sku(LAMP)), seen=seen),
        a_change(2, CartAdd(Sku(MUG), 1, PRICE), seen=seen),
    )
    tablet.push(a_change(3))
    clock.move_on(DRAWER_S)
    Compaction(hub.database, clock, kept_rows=0).run()
    answer = drawer.push(*waiting)
    assert [told.outcome for told in answer.results] == ["ok", "ok"]
    page = drawer.pull(start.cursor)
    assert page.closed == (STREAM,)
    hub.people.open(drawer.device(), ELENI)
    state = state_from_json(state_in(drawer.pull(page.cursor)).state)
    assert (state.quantity(Sku(LAMP)), state.quantity(Sku(MUG))) == (1, 1)
    assert state.clock.up_to(STREAM, drawer.id) == 2


def outcomes_of(hub: Hub, who: Tablet | OpenedPage) -> list[int]:
    device = who.id if isinstance(who, Tablet) else who.device
    table = tables.outcome.c
    with hub.database.read() as connection:
        asked = select(table.n).where(table.device == device).order_by(table.n)
        return list(connection.execute(asked).scalars())


def push_from(tablet: Tablet, first_held: int, *changes: WireChange) -> PushResponse:
    request = PushRequest(epoch=tablet.hub.epoch, first_held=first_held, changes=changes)
    return tablet.hub.changes.accept(tablet.id, request)


def test_outcomes_go_once_their_device_let_go_of_the_changes(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    a_long_log(tablet, 40)
    push_from(tablet, 31, a_change(41))
    tablet.push(a_change(42))  # it says now that it holds all: nothing goes
    assert trim_outcomes(hub.database, kept=5) == 0
    push_from(tablet, 31, a_change(43))
    assert trim_outcomes(hub.database, kept=5) == 25
    assert outcomes_of(hub, tablet) == list(range(26, 44))
    assert trim_outcomes(hub.database, kept=5) == 0
    again = push_from(tablet, 31, *(a_change(n) for n in range(31, 44)), a_change(44))
    assert (again.last_n, len(again.results), pieces_of(hub)) == (44, 14, 43)


def test_a_page_leaves_few_outcomes_and_none_when_its_link_has_long_ended(
    hub: Hub, clock: SteppedClock
) -> None:
    link = hub.bags.link(a_tablet_with_eleni(hub).device(), ELENI, "")
    page = hub.bags.open_page(link.url.rpartition("/")[2])
    for n in range(1, 41):
        page = hub.bags.page_of(page.token)
        intent = WireCartAdd(kind="cart.add", sku=LAMP, quantity=1, price_seen=seen_price())
        done = PageChange(n=n, seen={}, at_ms=0, intent=intent)
        sent = to_push(page, hub.epoch, PageChanges(device=page.device, changes=(done,)))
        assert hub.changes.accept(page.device, sent).last_n == n
    assert trim_outcomes(hub.database, kept=5) == 34
    clock.move_on(VALID_FOR_MS / 1000 + OLD_S - 1)
    hub.compaction.run()
    assert outcomes_of(hub, page) == list(range(35, 41))
    clock.move_on(2)
    hub.compaction.run()
    assert outcomes_of(hub, page) == []


def seen_price() -> WireMoney:
    return WireMoney(amount=PRICE.amount, currency=PRICE.currency)


def test_tasks_go_when_they_are_long_done(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet(hub)
    stream = tasks_stream(KIFISSIA)
    opened = [a_change(n, TaskOpen("remind_hold", TaskAbout(text=str(n))), stream) for n in (1, 2)]
    done = a_change(3, TaskDone(f"{tablet.id}:1"), stream)
    tablet.push(*opened, done)
    cursor = tablet.pull_all()[-1].cursor
    hub.compaction.run()
    assert tablet.pull(cursor).rows == ()
    clock.move_on(OLD_S)
    hub.compaction.run()
    (row,) = tablet.pull(cursor).rows
    assert isinstance(row, FeedRow)
    assert (row.key, row.body) == (f"{tablet.id}:1", None)
    hub.compaction.run()
    assert len(tablet.pull(cursor).rows) == 1


def test_a_running_hub_shortens_its_logs(hub: Hub, clock: SteppedClock) -> None:
    a_long_log(a_tablet_with_eleni(hub), KEPT_ROWS + 50)
    clock.move_on(OLD_S)
    Keeping(hub.settings, hub.backups, hub.compaction).compact()
    assert hub.compaction.run() == 0


def holds_that_came_and_went(tablet: Tablet, many: int) -> None:
    """Each is asked for and let go again: two rows in the stream of holds for one key."""
    for _ in range(many):
        n = tablet.device().last_n + 1
        asked = HoldRequest(Sku(LAMP), 1, 3_600)
        ended = HoldRelease(Sku(LAMP), HoldName(tablet.id, n))
        stream = stock_stream(KIFISSIA)
        tablet.push(a_change(n, asked, stream), a_change(n + 1, ended, stream))


def gone_in(hub: Hub) -> int:
    feed = tables.feed.c
    asked = select(func.count()).where(feed.stream == holds_stream(KIFISSIA), feed.body.is_(None))
    with hub.database.read() as connection:
        return int(connection.execute(asked).scalar_one())


def test_what_is_gone_is_told_for_a_while_and_not_for_ever(hub: Hub) -> None:
    tablet = a_tablet(hub)
    holds_that_came_and_went(tablet, 9)
    assert gone_in(hub) == 9
    assert forget_gone(hub.database, kept=4) == 1
    assert gone_in(hub) == 4
    assert forget_gone(hub.database, kept=4) == 0


def test_who_has_not_heard_that_a_key_is_gone_gets_the_stream_whole(hub: Hub) -> None:
    tablet, drawer = a_tablet(hub), a_tablet(hub)
    stream = holds_stream(KIFISSIA)
    tablet.push(a_change(1, HoldRequest(Sku(LAMP), 1, 3_600), stock_stream(KIFISSIA)))
    before = drawer.pull_all()[-1]
    ended = HoldRelease(Sku(LAMP), HoldName(tablet.id, 1))
    tablet.push(a_change(2, ended, stock_stream(KIFISSIA)))
    holds_that_came_and_went(tablet, 4)
    near = tablet.pull_all()[-1].cursor
    forget_gone(hub.database, kept=1)
    page = drawer.pull(before.cursor)
    (notice,) = page.snapshots
    assert (notice.stream, notice.rows) == (stream, 0)
    assert (page.heads[stream], page.more) == (notice.seq, True)
    after = drawer.pull(page.cursor)
    assert ([row for row in after.rows if row.stream == stream], after.snapshots) == ([], ())
    assert tablet.pull(near).snapshots == ()
