from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store_app.errors import Damaged, Refused, StoreError, Unreachable
from store_app.protocol.limits import FIRST_PAUSE_S, KEEP_ALIVE_S, LONGEST_PAUSE_S
from store_app.sync.connectivity import Connectivity, LineMode, LineState, Loading
from store_app.sync.doorbell import lines
from store_app.sync.hub_client import SILENCE_S
from store_app.sync.pace import Pace, rest_s
from store_app.sync.transport import CONNECT_S, READ_S
from tests.fakes.clock import FrozenClock

PROMISED_S = 30.0


def after(failures: int, chance: float = 1.0) -> Pace:
    pace = Pace(chance=lambda: chance)
    for _ in range(failures):
        pace = pace.failed()
    return pace


@given(st.integers(0, 400), st.floats(0, 100))
def test_a_few_changes_never_wait_and_many_rest_a_moment(sent: int, worked_s: float) -> None:
    assert rest_s(min(sent, 20), worked_s) == 0.0
    assert rest_s(sent, 0.0) == 0.0
    assert 0.0 <= rest_s(sent, worked_s) <= 0.55


def test_ten_thousand_changes_are_sent_within_twenty_seconds_however_slow_the_device() -> None:
    assert 25 * rest_s(400, worked_s=60.0) < 15


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_a_pause_lies_between_nothing_and_its_ceiling(failures: int, chance: float) -> None:
    pace = after(min(failures, 50), chance)
    assert 0 <= pace.pause_s() <= pace.ceiling_s() <= LONGEST_PAUSE_S


def test_pauses_double_up_to_the_longest() -> None:
    assert [after(many).ceiling_s() for many in range(8)] == [0, 1, 2, 4, 8, 16, 20, 20]
    assert after(1).ceiling_s() == FIRST_PAUSE_S


def test_a_success_starts_anew() -> None:
    assert after(9).succeeded().failed().ceiling_s() == FIRST_PAUSE_S


def test_tries_before_their_time_do_not_make_the_pauses_longer() -> None:
    """Who taps twenty times while the line is down is not behind who tapped once."""
    pace = Pace()
    for _ in range(20):
        pace = pace.failed(early=True)
    assert pace.ceiling_s() == FIRST_PAUSE_S
    assert pace.failed().ceiling_s() == 2 * FIRST_PAUSE_S


def test_the_hub_may_ask_for_more_time() -> None:
    assert after(1, chance=0.0).pause_s(told_s=7.0) == 7.0
    assert after(6).pause_s(told_s=7.0) == LONGEST_PAUSE_S


def test_a_try_that_hung_was_a_pause_already() -> None:
    assert after(6).pause_s(tried_s=10.0) == LONGEST_PAUSE_S - 10.0
    assert after(1).pause_s(tried_s=10.0) == 0.0
    assert after(6).pause_s(told_s=15.0, tried_s=10.0) == 15.0


def test_a_dead_line_is_noticed_early_enough_for_the_promise() -> None:
    """Whoever only looks on hears of it by silence, whoever sends by a try: both in time."""
    assert KEEP_ALIVE_S + 2 < SILENCE_S <= PROMISED_S - CONNECT_S
    assert max(LONGEST_PAUSE_S, READ_S) + CONNECT_S < PROMISED_S


def the_line() -> tuple[Connectivity, FrozenClock, list[LineState]]:
    clock, told = FrozenClock(), list[LineState]()
    line = Connectivity(clock)
    line.listen(told.append)
    return line, clock, told


def test_the_mode_tells_since_when_it_holds() -> None:
    line, clock, _ = the_line()
    clock.advance(5)
    line.succeeded()
    live_ms = clock.now_ms()
    clock.advance(5)
    line.succeeded()
    assert (line.state.mode, line.state.since_ms) == (LineMode.LIVE, live_ms)
    line.failed(Unreachable("hub.slow"))
    assert (line.state.mode, line.state.since_ms) == (LineMode.OFFLINE, clock.now_ms())


def test_a_single_lost_request_is_not_told_but_the_second_is() -> None:
    line, _, told = the_line()
    line.succeeded()
    line.failed(Unreachable("hub.unreachable"))
    assert line.state.mode is LineMode.LIVE
    line.failed(Unreachable("hub.unreachable"))
    assert (line.state.mode, line.state.code) == (LineMode.OFFLINE, "hub.unreachable")
    assert len(told) == 2


def test_a_refusal_is_shown_at_the_first_failure() -> None:
    for error in (Refused("hub.forbidden"), StoreError("disk.full"), Damaged("files.unreadable")):
        line, _, _ = the_line()
        line.failed(error)
        assert (line.state.mode, line.state.code) == (LineMode.REFUSED, error.code)


def test_listeners_hear_only_of_what_is_new() -> None:
    line, _, told = the_line()
    line.counted(2, 7)
    line.counted(2, 7)
    line.loaded(Loading("catalogue", 1, 9))
    line.loaded(None)
    assert [(state.waiting, state.loading) for state in told] == [
        (2, None),
        (2, Loading("catalogue", 1, 9)),
        (2, None),
    ]


@given(st.lists(st.sampled_from([b"data: {}", b": hi", b"event: poke", b""])), st.data())
def test_lines_come_whole_however_they_are_cut(whole: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(line + b"\r\n" for line in whole)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert [line for line in lines(iter(pieces)) if line] == [line for line in whole if line]


def test_a_line_without_an_end_is_thrown_away() -> None:
    pieces = [b"x" * 900_000, b"x" * 900_000, b"\ndata: {}\n"]
    assert list(lines(iter(pieces))) == [b"", b"data: {}"]
