"""What a backup says of people is sealed: whoever is erased is gone from old backups too."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import Select, Table, select
from typer.testing import CliRunner

from store_app.cli import app
from store_app.domain.change import CartAdd, CartNote
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    Sku,
    StreamName,
    customer_stream,
    tasks_stream,
)
from store_app.domain.profile_change import CustomerErase, CustomerMerge, ProfileField, ProfileSet
from store_app.domain.store_change import HoldRequest, TaskAbout, TaskOpen
from store_app.errors import Damaged
from store_app.hub.changes import quarantine
from store_app.hub.changes.sent import ReceivedChange
from store_app.hub.customers.erasing import LIST
from store_app.hub.hub import Hub, open_hub
from store_app.hub.recovery import personal
from store_app.hub.recovery.backup_folders import FOLDERS
from store_app.hub.recovery.copies import _copy_rows, copy_out, new_copy
from store_app.hub.recovery.customer_keys import KEYS, KeyFile, KeyRing
from store_app.hub.recovery.restoring import restore
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.store_tables import erasure
from store_app.protocol.canonical import canonical
from store_app.protocol.people import HistoryEntry
from tests.contract.speaking import (
    PRICE,
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_tablet,
    a_tablet_with_eleni,
)
from tests.contract.stepped_clock import START_MS, SteppedClock
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, sign_manager_in

OTHER = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
STAYS = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0004")
OF_ELENI = (
    *("Eleni", "Papadopoulou", "papadopoulou", "6944123456", "6977000111", "eleni@example.com"),
    *("Παπαδοπούλου", "παπαδοπουλου", "behind the garden gate", "looked at the red sofa"),
    *("ring her after six", "wrote words that broke it"),
)
OF_ALL = (*OF_ELENI, "Maria Kyriakou", "6945550102", "Nikos", "6945550104")
_OF_HISTORY = frozenset({"meta", "audit", "erasure", "device", "stream", "feed", "enrolment"})


@dataclass(frozen=True, slots=True)
class Filled:
    """A hub that knows Eleni by everything that a hub may know of somebody."""

    hub: Hub
    tablet: Tablet
    folder: Path

    def back_up(self) -> Path:
        return self.hub.backups.make(self.folder).file

    def do(self, change_to: StreamName, intent: object, staff: str = ANNA) -> str:
        n = self.tablet.device().last_n + 1
        (told,) = self.tablet.push(a_change(n, intent, change_to, staff)).results  # type: ignore[arg-type]
        return told.outcome

    def erase(self, customer: CustomerId = ELENI) -> None:
        assert self.do(customer_stream(customer), CustomerErase(), MANAGER) == "ok"


@pytest.fixture
def filled(hub: Hub, tmp_path: Path) -> Filled:
    tablet = a_tablet_with_eleni(hub)
    sign_manager_in(hub, tablet.id)
    made = Filled(hub, tablet, tmp_path / "backups")
    tablet.push(a_creation(2, OTHER, name="Maria Kyriakou", phone="+306945550102", email=""))
    tablet.push(a_creation(3, STAYS, name="Nikos", phone="+306945550104", email=""))
    named = TaskAbout(Sku(LAMP), ELENI, STAYS, "ring her after six")
    for stream, intent in (
        (STREAM, CartAdd(Sku(LAMP), 1, PRICE)),
        (STREAM, CartNote(Sku(LAMP), "behind the garden gate")),
        (STREAM, ProfileSet(ProfileField.NAME, "Eleni Papadopoulou Παπαδοπούλου", "said")),
        (STREAM, ProfileSet(ProfileField.PHONE, "+306977000111", "said")),
        (tasks_stream(KIFISSIA), TaskOpen("call_back", named)),
        (StreamName(f"store:{KIFISSIA}:stock"), HoldRequest(Sku(LAMP), 1, 600, ELENI)),
    ):
        assert made.do(stream, intent) in {"ok", "conflict:no_stock"}
    told = HistoryEntry(
        at_ms=1, channel="web", kind="viewed", text={"en": "looked at the red sofa"}, place=None
    )
    hub.people.remember(ELENI, [told])
    hub.bags.link(tablet.device(), ELENI, "https://hub.example")
    set_aside(hub, tablet.id, {"stream": STREAM, "text": "wrote words that broke it"})
    return made


def set_aside(hub: Hub, device: DeviceId, sent: dict[str, str]) -> None:
    signed = ReceivedChange(99, canonical(sent), None)
    hub.database.write(lambda c: quarantine.strike(c, device, signed, "ValueError", START_MS))


def bytes_of(files: Iterable[Path]) -> bytes:
    return b"\n".join(file.read_bytes() for file in sorted(files))


def said_in(raw: bytes) -> set[str]:
    """Which of the words stand in these bytes, in any form in which the hub writes words."""
    forms = {word: (word.encode(), json.dumps(word)[1:-1].encode()) for word in OF_ALL}
    return {word for word, those in forms.items() if any(form in raw for form in those)}


def gone_back(
    filled: Filled, backup: Path, clock: SteppedClock, name: str, list_of: Path | None = None
) -> Hub:
    """The backup in a new hub elsewhere, which knows nothing but what is on that list."""
    settings = replace(filled.hub.settings, data=filled.folder.parent / name, database_url="")
    settings.data.mkdir()
    if list_of is not None:
        (settings.data / LIST).write_bytes(list_of.read_bytes())
    restore(settings, backup, clock)
    return open_hub(settings, clock)


def rows_of(
    hub: Hub, *, but: frozenset[str] = frozenset({"meta", "audit"})
) -> dict[str, list[str]]:
    with hub.database.read() as connection:
        return {
            table.name: sorted(str(tuple(row)) for row in connection.execute(_plain(table)))
            for table in tables.metadata.sorted_tables
            if table.name not in but
        }


def _plain(table: Table) -> Select[tuple[Any, ...]]:
    """The words of a product have another form in each database."""
    columns = [each for each in table.c if each.name not in {"words", "settled", "durable_n"}]
    return select(*columns)


def tasks_of(hub: Hub) -> list[str]:
    feed = tables.feed.c
    with hub.database.read() as connection:
        asked = select(feed.body).where(feed.stream == tasks_stream(KIFISSIA))
        return list(map(str, connection.execute(asked).scalars()))


def test_a_backup_says_nothing_of_people_and_brings_all_of_them_back(
    filled: Filled, clock: SteppedClock
) -> None:
    before = rows_of(filled.hub)
    assert said_in(repr(before).encode()) >= set(OF_ELENI) - {"Παπαδοπούλου", "papadopoulou"}
    backup = filled.back_up()
    assert said_in(bytes_of(filled.folder.iterdir())) == set()
    again = gone_back(filled, backup, clock, "again")
    assert rows_of(again) == before
    again.close()


def test_who_is_erased_is_gone_from_the_backups_made_before(
    filled: Filled, clock: SteppedClock
) -> None:
    backup = filled.back_up()
    keys = KeyFile(filled.folder)
    key = keys.read().keys[ELENI].hex().encode()
    assert key in (filled.folder / KEYS).read_bytes()
    filled.erase()
    assert keys.read().keys.keys() == {OTHER, STAYS}
    assert key not in bytes_of(filled.folder.iterdir())
    again = gone_back(filled, backup, clock, "again")
    left = repr(rows_of(again, but=frozenset())).encode() + bytes_of(
        again.settings.data.glob("*.db")
    )
    assert said_in(left) == {"Maria Kyriakou", "6945550102", "Nikos", "6945550104"}
    assert again.bags.customer_view(ELENI).state.erased
    assert ELENI in (again.settings.data / LIST).read_text()
    again.close()


def test_who_has_no_key_comes_back_as_an_erasure_would_leave_them(
    filled: Filled, clock: SteppedClock
) -> None:
    """By the list of erasures, as from a backup made before there were keys; and by the keys."""
    filled.do(customer_stream(OTHER), CustomerMerge(ELENI), MANAGER)
    backup = filled.back_up()
    whole = (filled.folder / KEYS).read_bytes()
    filled.erase()
    by_keys = gone_back(filled, backup, clock, "by-keys")
    (filled.folder / KEYS).write_bytes(whole)
    the_list = filled.hub.settings.data / LIST
    by_list = gone_back(filled, backup, clock, "by-list", the_list)
    assert rows_of(by_keys, but=_OF_HISTORY) == rows_of(by_list, but=_OF_HISTORY)
    assert tasks_of(by_keys) == tasks_of(by_list) == tasks_of(filled.hub)
    for hub in (by_keys, by_list):
        assert hub.bags.customer_view(ELENI).state.erased
        assert hub.bags.customer_view(OTHER).state.erased
        with hub.database.read() as connection:
            names = set(connection.execute(select(erasure.c.customer)).scalars())
        assert names == {ELENI, OTHER}
        known = Tablet(hub, filled.tablet.id, filled.tablet.token)
        told = {row.key for row in known.pull().rows if row.stream == f"control:{known.id}"}  # type: ignore[union-attr]
        assert told == {f"erased:{ELENI}", f"erased:{OTHER}"}
        hub.close()


def test_both_whom_a_task_names_are_gone_from_it_when_one_is(
    filled: Filled, clock: SteppedClock
) -> None:
    backup = filled.back_up()
    filled.erase(STAYS)
    again = gone_back(filled, backup, clock, "again")
    assert "ring her" not in "".join(tasks_of(again))
    assert said_in(repr(rows_of(again)).encode()) >= {"Eleni", "6977000111"}
    again.close()


def test_a_customer_erased_while_a_backup_is_made_is_noise_in_it(
    filled: Filled, clock: SteppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(database: Database, file: Path, ring: KeyRing) -> None:
        copy_out(database, file, ring)
        filled.erase()

    monkeypatch.setattr("store_app.hub.recovery.backups.copy_out", slow)
    backup = filled.back_up()
    assert ELENI not in KeyFile(filled.folder).read().keys
    again = gone_back(filled, backup, clock, "again")
    assert again.bags.customer_view(ELENI).state.erased
    again.close()


def test_each_backup_keeps_the_keys_of_those_before(filled: Filled, clock: SteppedClock) -> None:
    first = filled.back_up()
    new = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0005")
    filled.tablet.push(a_creation(filled.tablet.device().last_n + 1, new, name="Newly Come"))
    before = KeyFile(filled.folder).read()
    second = filled.back_up()
    after = KeyFile(filled.folder).read()
    assert after.keys.items() > before.keys.items()
    assert after.stamp.follows(before.stamp)
    for name, backup in (("first", first), ("second", second)):
        again = gone_back(filled, backup, clock, name)
        assert "Eleni" in repr(rows_of(again)["customer"])
        again.close()


@pytest.mark.parametrize("how", ["lost", "older", "another"])
def test_without_the_right_keys_nothing_is_restored_unless_people_are_given_up(
    filled: Filled, clock: SteppedClock, how: str
) -> None:
    keys = filled.folder / KEYS
    filled.back_up()
    older = keys.read_bytes()
    new = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0005")
    filled.tablet.push(a_creation(filled.tablet.device().last_n + 1, new, name="Newly Come"))
    backup = filled.back_up()
    whole = keys.read_bytes()
    if how == "older":
        keys.write_bytes(older)
    else:
        keys.unlink()
    if how == "another":
        filled.back_up()
    with pytest.raises(Damaged) as damaged:
        gone_back(filled, backup, clock, "refused")
    assert damaged.value.code == "hub.no_customer_keys"
    rest = without_customers(filled, backup, clock)
    known = Tablet(rest, filled.tablet.id, filled.tablet.token)
    (told,) = known.push(a_change(known.device().last_n + 1)).results
    assert told.outcome == "permanent:customer_erased"
    rest.close()
    keys.write_bytes(whole)
    restore(rest.settings, backup, clock)
    found = open_hub(rest.settings, clock)
    assert said_in(repr(rows_of(found)).encode()) >= {"Eleni", "Nikos"}
    found.close()


def without_customers(filled: Filled, backup: Path, clock: SteppedClock) -> Hub:
    """All of the backup but its four customers, who were not erased by anybody."""
    settings = replace(filled.hub.settings, data=filled.folder.parent / "rest", database_url="")
    settings.data.mkdir()
    assert restore(settings, backup, clock, without_customers=True).gone == 4
    rest = open_hub(settings, clock)
    assert said_in(repr(rows_of(rest)).encode()) == set()
    assert rest.products.find("lamp", 5)
    assert not (settings.data / LIST).exists()
    return rest


def test_damaged_keys_make_no_backup_and_bring_nobody_back(
    filled: Filled, clock: SteppedClock
) -> None:
    backup = filled.back_up()
    keys = filled.folder / KEYS
    keys.write_bytes(keys.read_bytes().replace(b"a", b"b", 1))
    for fails in (filled.back_up, lambda: gone_back(filled, backup, clock, "refused")):
        with pytest.raises(Damaged) as damaged:
            fails()
        assert damaged.value.code == "hub.bad_keys"


def test_an_erasure_that_meets_damaged_keys_is_told_and_tried_again(
    filled: Filled, clock: SteppedClock, caplog: pytest.LogCaptureFixture
) -> None:
    filled.back_up()
    keys = filled.folder / KEYS
    whole = keys.read_bytes()
    keys.write_bytes(whole[:-9])
    filled.erase()
    assert "keep their keys" in caplog.text
    caplog.clear()
    keys.write_bytes(whole)
    filled.hub.close()
    open_hub(filled.hub.settings, clock).close()
    assert ELENI not in KeyFile(filled.folder).read().keys


def test_a_folder_out_of_reach_loses_the_key_at_the_next_start(
    filled: Filled, clock: SteppedClock
) -> None:
    filled.back_up()
    away = filled.folder.rename(filled.folder.with_name("away"))
    filled.erase()
    away.rename(filled.folder)
    assert ELENI in KeyFile(filled.folder).read().keys
    filled.hub.close()
    open_hub(filled.hub.settings, clock).close()
    assert ELENI not in KeyFile(filled.folder).read().keys
    assert (filled.hub.settings.data / FOLDERS).read_text() == f"{filled.folder.resolve()}\n"


def test_seals_that_would_not_open_are_found_before_anything_is_durable(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hurt(database: Database, file: Path, ring: KeyRing) -> None:
        copy_out(database, file, ring)
        copy = sqlcipher3.dbapi2.connect(str(file))
        copy.execute(
            "UPDATE sealed_customer SET sealed = zeroblob(300) WHERE customer = ?", (ELENI,)
        )
        copy.commit()
        copy.close()

    monkeypatch.setattr("store_app.hub.recovery.backups.copy_out", hurt)
    with pytest.raises(Damaged) as damaged:
        filled.back_up()
    assert damaged.value.code == "hub.bad_backup"
    assert filled.tablet.pull().durable_n == 0


def test_a_key_that_nobody_keeps_is_found_before_anything_is_durable(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(database: Database, file: Path, ring: KeyRing) -> None:
        copy_out(database, file, ring)
        del ring.fresh[ELENI]

    monkeypatch.setattr("store_app.hub.recovery.backups.copy_out", forgetful)
    with pytest.raises(Damaged) as damaged:
        filled.back_up()
    assert damaged.value.code == "hub.bad_backup"


def test_a_backup_made_before_there_were_keys_still_comes_back(
    filled: Filled, clock: SteppedClock
) -> None:
    """Whoever was erased since is erased again by the list."""
    old = filled.folder.parent / "old.sqlite"
    with filled.hub.database.read() as source, new_copy(old) as target:
        for table in tables.metadata.sorted_tables:
            _copy_rows(source, target, table, select(table))
    assert said_in(old.read_bytes()) >= {"Eleni", "Nikos"}
    filled.erase(OTHER)
    again = gone_back(filled, old, clock, "again", filled.hub.settings.data / LIST)
    assert said_in(repr(rows_of(again)).encode()) >= {"Eleni", "Nikos"}
    assert again.bags.customer_view(OTHER).state.erased
    again.close()


def test_an_operator_is_told_in_plain_words_what_lost_keys_mean(
    filled: Filled, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = filled.back_up()
    filled.hub.close()
    (filled.folder / KEYS).unlink()
    monkeypatch.setenv("STORE_HUB_DATA", str(filled.hub.settings.data))
    monkeypatch.setenv("STORE_HUB_DATABASE", address)
    refused = CliRunner().invoke(app, ["hub", "restore", str(backup)])
    assert (refused.exit_code, "--without-customers" in refused.output) == (1, True)
    done = CliRunner().invoke(app, ["hub", "restore", str(backup), "--without-customers"])
    assert (done.exit_code, "3 customers" in done.output) == (0, True)


def test_every_table_is_said_to_speak_of_people_or_not() -> None:
    """A new table stands in neither list until somebody has thought about it."""
    listed = [*personal.OWN, *personal.LINKED, *personal.NAMING, *personal.NOBODYS]
    assert sorted(t.name for t in listed) == sorted(tables.metadata.tables)


def test_a_row_of_nobody_is_not_lost_in_silence(filled: Filled) -> None:
    """A log that belongs to no customer would be left out of every backup."""
    job = tables.stream.insert()
    filled.hub.database.run(job, [{"name": "lost:stream", "head": 1}])
    row = {"stream": "lost:stream", "seq": 1, "device": "d", "n": 1, "row": "{}", "taken_ms": 0}
    filled.hub.database.run(tables.change.insert(), [row])
    with pytest.raises(Damaged) as damaged:
        filled.back_up()
    assert damaged.value.code == "hub.bad_backup"


def test_an_erasure_empties_what_was_set_aside_about_the_customer(filled: Filled) -> None:
    set_aside(filled.hub, a_tablet(filled.hub).id, {"stream": customer_stream(STAYS), "text": "x"})
    filled.erase()
    with filled.hub.database.read() as connection:
        kept = connection.execute(select(tables.quarantine.c.body)).scalars().all()
    assert sorted(bool(body) for body in kept) == [False, True]
