"""A change that cannot be taken is answered by itself, and holds up no other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import OperationalError

from store_app.domain.change import CartNote, WishAdd
from store_app.domain.identifiers import Sku
from store_app.hub.changes.applying import Applying
from store_app.hub.changes.kinds.ground import Decided
from store_app.hub.changes.quarantine import TRIES
from store_app.hub.changes.transient import is_transient
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import tables
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import PushRequest, PushResponse
from store_app.protocol.limits import MAX_SEEN_DEVICES
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import Tablet, a_change, a_tablet_with_eleni, pieces_of
from tests.hub_shop import LAMP, MUG

NAME = "Eleni Papadaki"

Changed = dict[str, Any]
Statements = dict[str, list[str]]


def plain(change: WireChange, **changes: object) -> Changed:
    return {**json.loads(change.body()), **changes}


def send(hub: Hub, tablet: Tablet, changes: Sequence[Changed]) -> PushResponse:
    body = {"epoch": hub.epoch, "first_held": 1, "changes": list(changes)}
    return hub.changes.accept(tablet.id, PushRequest.model_validate(body))


def outcomes(answer: PushResponse) -> list[str]:
    return [told.outcome for told in answer.results]


FAULTS: list[tuple[str, Changed]] = [
    ("a kind nobody knows", {"intent": {"kind": "cart.wrap", "sku": LAMP}}),
    ("too many", {"intent": {"kind": "cart.dec", "sku": LAMP, "quantity": 10**9}}),
    ("a field nobody knows", {"more": 1}),
    ("no intent", {"intent": None}),
    ("no stream", {"stream": 7}),
    ("a version never shipped", {"v": 0}),
    ("a version that is none", {"v": "one"}),
    ("a text with a NUL", {"intent": {"kind": "cart.note", "sku": LAMP, "text": "a\0b"}}),
    ("half a letter", {"intent": {"kind": "cart.note", "sku": LAMP, "text": "\ud800"}}),
    ("too much seen", {"seen": {"s": {f"d{at}": 1 for at in range(MAX_SEEN_DEVICES + 1)}}}),
]


@pytest.mark.parametrize("fault", [fault for _, fault in FAULTS], ids=[name for name, _ in FAULTS])
def test_a_change_that_cannot_be_read_is_refused_and_its_neighbours_are_not(
    hub: Hub, fault: Changed
) -> None:
    tablet = a_tablet_with_eleni(hub)
    sent = [plain(a_change(2)), plain(a_change(3), **fault), plain(a_change(4))]
    answer = send(hub, tablet, sent)
    assert outcomes(answer) == ["ok", "permanent:malformed", "ok"]
    assert answer.results[1].detail
    assert (answer.last_n, pieces_of(hub)) == (4, 2)
    assert send(hub, tablet, sent).results == answer.results


def test_a_text_that_only_looks_like_a_nul_is_kept(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    note = a_change(3, CartNote(Sku(LAMP), r"\u0000"))
    assert outcomes(send(hub, tablet, [plain(note)])) == ["ok"]


def test_without_a_number_nothing_can_be_answered(hub: Hub) -> None:
    with pytest.raises(ValueError, match="n"):
        send(hub, a_tablet_with_eleni(hub), [{"v": 1}])


def test_a_change_of_a_later_version_waits_for_the_hub_to_be_renewed(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    with pytest.raises(RequestRefused) as refused:
        send(hub, tablet, [plain(a_change(2)), plain(a_change(3), v=99)])
    assert refused.value.number is ErrorNumber.UNKNOWN_VERSION
    assert tablet.pull().last_n == 1


def test_another_nonsense_under_the_same_number_freezes_the_device(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    send(hub, tablet, [plain(a_change(2), more=1)])
    with pytest.raises(RequestRefused) as refused:
        send(hub, tablet, [plain(a_change(2), more=2)])
    assert refused.value.number is ErrorNumber.FROZEN


TOO_MUCH: Statements = {
    "sqlite": ["SELECT zeroblob(2000000000)"],
    "postgresql": ["SELECT CAST('x' AS INTEGER)"],
}
TOO_COMPLICATED: Statements = {  # of the same class as a lost connection
    "sqlite": ["SELECT abs(-9223372036854775807 - 1)"],
    "postgresql": ["SELECT array_fill(1, ARRAY[134217728])"],
}
AWAY: Statements = {
    "sqlite": ["PRAGMA max_page_count = 1", "INSERT INTO meta VALUES ('much', zeroblob(999999))"],
    "postgresql": ["SELECT pg_terminate_backend(pg_backend_pid())"],
}
BACK: Statements = {"sqlite": ["PRAGMA max_page_count = 1000000"]}


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Things on which the handler fails; a change that names none of them is taken."""
    bad: list[str] = []
    apply = Applying.apply

    def failing(applying: Applying, sent: WireChange) -> Decided:
        if getattr(sent.intent, "sku", "") in bad:
            raise ZeroDivisionError
        return apply(applying, sent)

    monkeypatch.setattr(Applying, "apply", failing)
    return bad


def test_a_change_on_which_the_hub_fails_is_set_aside_after_the_third_time(
    hub: Hub, poison: list[str]
) -> None:
    tablet = a_tablet_with_eleni(hub)
    poison.append(MUG)
    bad = a_change(3, WishAdd(Sku(MUG)))
    first = tablet.push(a_change(2), bad, a_change(4))
    assert (first.last_n, outcomes(first), first.backoff_s) == (2, ["ok"], 1.0)
    for _ in range(TRIES - 2):
        with pytest.raises(RequestRefused) as refused:
            tablet.push(bad, a_change(4))
        assert refused.value.number is ErrorNumber.BUSY
        assert refused.value.retry_after_s
    last = tablet.push(bad, a_change(4))
    assert (last.last_n, outcomes(last)) == (4, ["permanent:quarantined", "ok"])
    assert tablet.push(bad, a_change(4)).results == last.results
    assert pieces_of(hub) == 2
    assert set_aside(hub) == [(tablet.id, 3, bad.body(), "ZeroDivisionError", TRIES)]


@pytest.fixture
def on_mug(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Statements:
    """Statements for each database that run when a change about a mug is applied."""
    statements: Statements = {}
    apply = Applying.apply

    def failing(applying: Applying, sent: WireChange) -> Decided:
        connection = applying._ground.admission._connection
        if getattr(sent.intent, "sku", "") == MUG:
            for statement in statements.get(connection.dialect.name, ()):
                connection.execute(text(statement))
        return apply(applying, sent)

    monkeypatch.setattr(Applying, "apply", failing)
    assert hub.epoch
    return statements


@pytest.mark.parametrize(
    ("statements", "named"),
    [(TOO_MUCH, "DataError"), (TOO_COMPLICATED, "OperationalError")],
    ids=["too much", "too complicated"],
)
def test_what_the_database_cannot_take_is_set_aside_too(
    hub: Hub, on_mug: Statements, statements: Statements, named: str
) -> None:
    """Such a failure names no change, but it is one change's all the same."""
    on_mug |= statements
    tablet = a_tablet_with_eleni(hub)
    bad = a_change(3, WishAdd(Sku(MUG)))
    first = tablet.push(a_change(2), bad, a_change(4))
    assert (first.last_n, outcomes(first)) == (2, ["ok"])
    for _ in range(TRIES - 2):
        with pytest.raises(RequestRefused):
            tablet.push(bad, a_change(4))
    last = tablet.push(bad, a_change(4))
    assert outcomes(last) == ["permanent:quarantined", "ok"]
    assert set_aside(hub) == [(tablet.id, 3, bad.body(), named, TRIES)]


def test_what_is_logged_of_a_failure_names_nobody(
    hub: Hub, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Databases say in their errors which row they could not take."""

    def failing(applying: Applying, _sent: WireChange) -> Decided:
        connection = applying._ground.admission._connection
        for _ in range(2):
            connection.execute(insert(tables.meta), {"key": NAME, "value": NAME})
        raise AssertionError

    tablet = a_tablet_with_eleni(hub)
    monkeypatch.setattr(Applying, "apply", failing)
    with pytest.raises(RequestRefused):
        tablet.push(a_change(2))
    assert "IntegrityError at" in caplog.text
    assert "in failing" in caplog.text
    assert NAME not in caplog.text


def test_a_database_that_is_full_or_gone_for_a_while_is_no_fault_of_the_change(
    hub: Hub, on_mug: Statements
) -> None:
    """However often it fails, the change waits, and is taken when the database is back."""
    on_mug |= AWAY
    tablet = a_tablet_with_eleni(hub)
    sent = [a_change(2), a_change(3, WishAdd(Sku(MUG)))]
    for _ in range(TRIES + 2):
        with pytest.raises(OperationalError) as failed:
            tablet.push(*sent)
        assert is_transient(failed.value)
    on_mug.clear()
    on_mug |= BACK
    assert outcomes(tablet.push(*sent)) == ["ok", "ok"]
    assert set_aside(hub) == []


def test_a_fault_that_is_mended_in_time_costs_nothing(hub: Hub, poison: list[str]) -> None:
    tablet = a_tablet_with_eleni(hub)
    poison.append(MUG)
    bad = a_change(2, WishAdd(Sku(MUG)))
    with pytest.raises(RequestRefused):
        tablet.push(bad)
    poison.clear()
    assert outcomes(tablet.push(bad)) == ["ok"]


def test_others_are_not_held_up_by_a_device_with_poison(hub: Hub, poison: list[str]) -> None:
    tablet, other = a_tablet_with_eleni(hub), a_tablet_with_eleni(hub)
    poison.append(MUG)
    with pytest.raises(RequestRefused):
        tablet.push(a_change(2, WishAdd(Sku(MUG))))
    assert other.pull().last_n == 1
    assert [each for _, n, *_ in set_aside(hub) for each in (n,)] == [2]


def set_aside(hub: Hub) -> list[tuple[str, int, bytes, str, int]]:
    table = tables.quarantine.c
    columns = (table.device, table.n, table.body, table.error, table.tries)
    with hub.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]
