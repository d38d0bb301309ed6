"""A customer erased through one hub is gone from the memory and the keys of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from store_app.domain.profile_change import CustomerErase
from store_app.hub.customers.erasure_watch import ErasureWatch
from store_app.hub.hub import Hub
from store_app.hub.recovery.customer_keys import KEYS, KeyFile
from tests.contract.speaking import STREAM, Tablet, a_change, a_tablet_with_eleni
from tests.hub_shop import ELENI, MANAGER, sign_manager_in


def erase(hub: Hub, tablet: Tablet) -> None:
    sign_manager_in(hub, tablet.id)
    n = tablet.device().last_n + 1
    (told,) = tablet.push(a_change(n, CustomerErase(), staff=MANAGER)).results
    assert told.outcome == "ok"


def watch(hub: Hub) -> ErasureWatch:
    return ErasureWatch(hub.database, hub.changes.known, hub.erasures)


def test_the_other_hub_remembers_nothing_of_who_was_erased(hub: Hub, other: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    Tablet(other, tablet.id, tablet.token).push(a_change(2))
    watch(other).look()
    assert other.changes.known.remembered() == {STREAM}
    assert "Papadopoulou" in repr(vars(other.changes.known))
    erase(hub, tablet)
    watch(other).look()
    assert other.changes.known.remembered() == frozenset()
    assert "Papadopoulou" not in repr(vars(other.changes.known))


def test_the_keys_on_the_other_machine_are_destroyed(hub: Hub, other: Hub, tmp_path: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    folder = tmp_path / "its-backups"
    other.backups.make(folder)
    erase(hub, tablet)
    assert ELENI in KeyFile(folder).read().keys
    watching = watch(other)
    whole = (folder / KEYS).read_bytes()
    (folder / KEYS).write_bytes(whole[:-3])
    watching.look()
    (folder / KEYS).write_bytes(whole)
    watching.look()
    assert ELENI not in KeyFile(folder).read().keys


def test_a_database_that_does_not_answer_is_asked_again(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away() -> None:
        raise OperationalError("", {}, Exception())

    watching = watch(hub)
    monkeypatch.setattr(hub.database, "read", away)
    watching.look()
    assert "not looked for" in caplog.text
