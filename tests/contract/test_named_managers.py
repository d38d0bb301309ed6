"""A device that names a manager is believed only where that manager's PIN was right on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from store_app.domain.change import Intent
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    Sku,
    StaffId,
    StreamName,
    stock_stream,
)
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.domain.store_change import AdjustReason, StockAdjust
from store_app.hub.hub import Hub, open_hub
from store_app.hub.problems import RequestRefused
from store_app.hub.recovery.restoring import restore
from store_app.hub.storage import tables
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import EnrolRequest, FormerDevice, PushRequest, PushResponse
from tests.contract.speaking import (
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_tablet,
    a_tablet_with_eleni,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import (
    ANNA,
    ELENI,
    KIFISSIA,
    LAMP,
    MANAGER,
    PIN,
    put_manager,
    sign_manager_in,
)

OTHER = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
STOCK = stock_stream(KIFISSIA)
NOT_SIGNED_IN = "permanent:not_signed_in"
NEW_PIN = "9999"
SOLD = StockAdjust(Sku(LAMP), -1, AdjustReason.SOLD)


def said(tablet: Tablet, intent: Intent, stream: StreamName = STREAM) -> str:
    n = tablet.device().last_n + 1
    (told,) = tablet.push(a_change(n, intent, stream, MANAGER)).results
    return told.outcome


def adjusted(tablet: Tablet) -> str:
    return said(tablet, SOLD, STOCK)


def sent_after_told(
    hub: Hub, tablet: Tablet, told: WireChange, *others: WireChange
) -> PushResponse:
    """The hub before the restore had done the first of these, as the tablet says."""
    return hub.changes.accept(
        tablet.id,
        PushRequest(epoch=hub.epoch, first_held=1, changes=(told, *others), was={told.n: "ok"}),
    )


def on_hand(hub: Hub) -> int:
    (found,) = [each for each in hub.stock.of(Sku(LAMP)) if each.place == KIFISSIA]
    return found.on_hand


def audited(hub: Hub, tablet: Tablet) -> list[tuple[str, str]]:
    table = tables.audit.c
    statement = select(table.action, table.about).where(
        table.device == tablet.id, table.action.like("change.%")
    )
    with hub.database.read() as connection:
        return [(row.action, row.about) for row in connection.execute(statement)]


def at(hub: Hub, tablet: Tablet) -> Tablet:
    return replace(tablet, hub=hub)


def enrolled_again(hub: Hub, tablet: Tablet) -> Tablet:
    """Somebody says with a new one-time token that this device is theirs."""
    token, former = hub.enrolment.make_token(KIFISSIA), FormerDevice(device=tablet.id, told_from=1)
    answer = hub.enrolment.enrol(EnrolRequest(token=token, name="again", former=former))
    return Tablet(hub, DeviceId(answer.device), answer.token)


@contextmanager
def gone_back(hub: Hub, backup: Path, clock: SteppedClock) -> Iterator[Hub]:
    hub.close()
    restore(hub.settings, backup, clock)
    with closing(open_hub(hub.settings, clock)) as again:
        yield again


@pytest.mark.parametrize(
    ("intent", "stream"),
    [(CustomerErase(), STREAM), (CustomerMerge(OTHER), STREAM), (SOLD, STOCK)],
)
def test_who_names_a_manager_that_never_was_there_is_refused_and_written_down(
    hub: Hub, intent: Intent, stream: StreamName
) -> None:
    honest, liar = a_tablet_with_eleni(hub), a_tablet(hub)
    honest.push(a_creation(2, OTHER, name="Nikos", phone="+306944000007", email=""))
    sign_manager_in(hub, honest.id)
    for customer in (ELENI, OTHER):
        hub.people.open(liar.device(), customer)
    assert said(liar, intent, stream) == NOT_SIGNED_IN
    assert audited(hub, liar) == [("change.not_signed_in", f"{stream} as {MANAGER}")]
    assert on_hand(hub) == 4
    assert honest.push(a_change(3)).results[0].outcome == "ok"
    assert liar.push(a_change(2)).results[0].outcome == "ok"
    assert pieces_of(hub) == 2
    assert said(honest, intent, stream) == "ok"
    assert audited(hub, honest) == []


def test_once_the_pin_was_right_there_it_is_done(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    put_manager(hub)
    with pytest.raises(RequestRefused):
        hub.staff.sign_in(tablet.id, MANAGER, NEW_PIN)
    assert adjusted(tablet) == NOT_SIGNED_IN
    hub.staff.sign_in(tablet.id, MANAGER, PIN)
    assert adjusted(tablet) == "ok"
    assert said(tablet, CustomerErase()) == "ok"


def test_a_new_pin_must_be_given_there_once(hub: Hub) -> None:
    tablet, away = a_tablet(hub), a_tablet(hub)
    sign_manager_in(hub, tablet.id, away.id)
    put_manager(hub, pin=NEW_PIN, pin_version=2)
    hub.staff.sign_in(away.id, MANAGER, NEW_PIN)
    assert adjusted(tablet) == NOT_SIGNED_IN
    assert adjusted(away) == "ok"
    hub.staff.sign_in(tablet.id, MANAGER, NEW_PIN)
    assert adjusted(tablet) == "ok"


def test_the_same_pin_loaded_again_changes_nothing(hub: Hub) -> None:
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    put_manager(hub)
    assert adjusted(tablet) == "ok"


def test_who_works_here_no_more_is_no_manager(hub: Hub) -> None:
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    hub.staff.leave(StaffId(MANAGER))
    assert adjusted(tablet) == "permanent:forbidden"


def test_a_pin_that_is_replaced_while_it_is_looked_at_proves_nothing(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet = a_tablet(hub)
    put_manager(hub)
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    class Slow:
        def verify(self, pin_hash: str, pin: str) -> bool:
            monkeypatch.setattr(hub.staff, "_hasher", hasher)
            put_manager(hub, pin=NEW_PIN, pin_version=2)
            return hasher.verify(pin_hash, pin)

    monkeypatch.setattr(hub.staff, "_hasher", Slow())
    with pytest.raises(RequestRefused):
        hub.staff.sign_in(tablet.id, MANAGER, PIN)
    assert adjusted(tablet) == NOT_SIGNED_IN


def test_what_one_hub_saw_counts_at_the_other_at_once(hub: Hub, other: Hub) -> None:
    tablet = a_tablet(hub)
    put_manager(hub)
    assert adjusted(at(other, tablet)) == NOT_SIGNED_IN
    hub.staff.sign_in(tablet.id, MANAGER, PIN)
    assert adjusted(at(other, tablet)) == "ok"
    put_manager(other, pin=NEW_PIN, pin_version=2)
    assert adjusted(tablet) == NOT_SIGNED_IN


def test_on_a_device_with_a_new_name_nobody_has_signed_in(hub: Hub) -> None:
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    again = enrolled_again(hub, tablet)
    assert again.id != tablet.id
    assert adjusted(again) == NOT_SIGNED_IN
    hub.staff.sign_in(again.id, MANAGER, PIN)
    assert adjusted(again) == "ok"


def test_a_restored_hub_believes_what_it_had_told_and_asks_for_the_pin_again(
    hub: Hub, clock: SteppedClock, tmp_path: Path
) -> None:
    """It has lost that she signed in; what was done stays done, and she is told of the rest."""
    tablet = a_tablet(hub)
    put_manager(hub)
    backup = hub.backups.make(tmp_path / "backups").file
    hub.staff.sign_in(tablet.id, MANAGER, PIN)
    assert adjusted(tablet) == "ok"
    with gone_back(hub, backup, clock) as again:
        first, second = a_change(1, SOLD, STOCK, MANAGER), a_change(2, SOLD, STOCK, MANAGER)
        answer = sent_after_told(again, tablet, first, second)
        assert [told.outcome for told in answer.results] == ["ok", NOT_SIGNED_IN]
        assert on_hand(again) == 3
        about = f"{STOCK} as {MANAGER}"
        assert audited(again, tablet) == [
            ("change.not_signed_in", about),
            ("change.believed", about),
        ]
        again.staff.sign_in(tablet.id, MANAGER, PIN)
        assert adjusted(at(again, tablet)) == "ok"


@pytest.mark.parametrize("staff", [MANAGER, ANNA, "nobody", None])
@pytest.mark.parametrize(
    ("intent", "stream"),
    [(CustomerErase(), STREAM), (CustomerMerge(OTHER), STREAM), (SOLD, STOCK)],
)
def test_a_restored_hub_writes_down_whom_it_believes_without_a_proof(
    hub: Hub,
    clock: SteppedClock,
    tmp_path: Path,
    intent: Intent,
    stream: StreamName,
    staff: str | None,
) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, OTHER, name="Nikos", phone="+306944000007", email=""))
    put_manager(hub)
    backup = hub.backups.make(tmp_path / "backups").file
    with gone_back(hub, backup, clock) as again:
        sent_after_told(again, tablet, a_change(3, intent, stream, staff))
        assert audited(again, tablet) == [("change.believed", f"{stream} as {staff}")]


def test_a_restored_hub_that_has_the_proof_needs_no_faith(
    hub: Hub, clock: SteppedClock, tmp_path: Path
) -> None:
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    backup = hub.backups.make(tmp_path / "backups").file
    with gone_back(hub, backup, clock) as again:
        sent_after_told(again, tablet, a_change(1, SOLD, STOCK, MANAGER))
        assert on_hand(again) == 3
        assert audited(again, tablet) == []


def test_a_device_that_keeps_its_name_with_another_token_must_show_the_pin_again(
    hub: Hub, clock: SteppedClock, tmp_path: Path
) -> None:
    """Whoever has a code to enrol with could say any name."""
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    backup = hub.backups.make(tmp_path / "backups").file
    with gone_back(hub, backup, clock) as restored:
        again = enrolled_again(restored, tablet)
        assert again.id == tablet.id
        assert adjusted(again) == NOT_SIGNED_IN


def test_a_backup_brings_back_who_had_signed_in(
    hub: Hub, clock: SteppedClock, tmp_path: Path
) -> None:
    tablet = a_tablet(hub)
    sign_manager_in(hub, tablet.id)
    backup = hub.backups.make(tmp_path / "backups").file
    with gone_back(hub, backup, clock) as again:
        assert adjusted(at(again, tablet)) == "ok"
