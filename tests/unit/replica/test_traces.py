"""Who was erased is in no page of any file: not deleted, not logged, not set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from store_app.domain.change import CartNote, CustomerCreate, Intent
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    Sku,
    StreamName,
    control_stream,
    tasks_stream,
)
from store_app.domain.seen import Seen
from store_app.domain.store_change import TaskAbout, TaskOpen
from store_app.protocol.exchange import FeedRow
from store_app.protocol.store import ErasedBody
from store_app.replica.files import KEPT_ASIDE_MS, parted_from
from store_app.replica.intake import Intake
from store_app.replica.moving_out import export
from store_app.replica.opening import REBUILT, SALVAGED, DeviceData, bad_mark, open_device
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    KIFISSIA,
    NOW_MS,
    TABLET,
    a_filled_replica,
    a_page,
    a_state,
    a_state_row,
    an_author,
    feed,
)
from tests.raw_pages import raw_pages
from tests.unit.replica.writing import LAMP, add_lamp, do

SECRET = "for Maria, who must not know"
NAME = "Eleni Papadaki"
NIKOS = CustomerId("11111111-0a8e-4f0e-9a53-6a1d1c1f0001")
TASKS = tasks_stream(KIFISSIA)


def everything(device: DeviceData) -> bytes:
    """What lies in all databases of this device, set aside or not."""
    key, folder = device.owned.database_key, device.owned.files.directory
    databases = [file for file in folder.glob("*.db*") if not file.name.endswith(("wal", "shm"))]
    return b"".join(raw_pages(file, key) for file in databases if file.stat().st_size)


def erased(*customers: CustomerId) -> list[FeedRow]:
    bodies: dict[str, BaseModel | None] = {
        f"erased:{each}": ErasedBody(customer=each) for each in customers
    }
    return feed(control_stream(TABLET), bodies)


def open_task(device: DeviceData, about: TaskAbout) -> int:
    return device.outbox.append(TASKS, TaskOpen("call_back", about), Seen(), an_author()).n


def served_long(device: DeviceData, intake: Intake) -> None:
    """Eleni is held here: told again and again, noted, and written about in a task."""
    for seq in range(1, 40):
        intake.take(a_page([a_state_row(a_state(name=f"{NAME} {'x' * 97 * seq}"), seq=seq)]))
        if seq % 9 == 0:
            do(device, CartNote(LAMP, f"{SECRET} {seq}"))
    open_task(device, TaskAbout(sku=LAMP, customer=ELENI, text=SECRET))
    do(device, CustomerCreate(Profile("Nikos Vlachos")), NIKOS)


def heard(device: DeviceData, intake: Intake, *customers: CustomerId) -> None:
    """What an exchange does with the hub's word."""
    taken = intake.take(a_page(erased(*customers)))
    device.outbox.scrub(taken.erased)


def test_no_page_of_any_file_holds_a_word_of_who_was_erased(
    device: DeviceData, intake: Intake
) -> None:
    served_long(device, intake)
    before = everything(device)
    assert (NAME.encode() in before, SECRET.encode() in before) == (True, True)
    heard(device, intake, ELENI)
    left = everything(device)
    assert (NAME.encode() in left, SECRET.encode() in left) == (False, False)
    assert b"Vlachos" in left


def test_a_log_that_somebody_reads_is_emptied_with_the_next_exchange(
    device: DeviceData, intake: Intake
) -> None:
    served_long(device, intake)
    with device.outbox_file.read() as one, device.replica_file.read() as other:
        for connection in (one, other):
            connection.execute("SELECT count(*) FROM meta").all()
        heard(device, intake, ELENI)
    assert SECRET.encode() in everything(device)
    heard(device, intake, ELENI)
    left = everything(device)
    assert (NAME.encode() in left, SECRET.encode() in left) == (False, False)


def test_who_is_closed_here_leaves_nothing_either(device: DeviceData, intake: Intake) -> None:
    """A page is not told why it may not follow a customer any more."""
    intake.take(a_page([a_state_row(a_state(name=NAME))]))
    assert NAME.encode() in everything(device)
    intake.take(a_page(closed=(f"customer:{ELENI}",)))
    assert NAME.encode() not in everything(device)


def test_who_is_let_go_leaves_nothing_with_the_next_exchange(
    device: DeviceData, intake: Intake
) -> None:
    """A hub that went back may not know that this device had them: it tells it no erasure."""
    intake.take(a_page([a_state_row(a_state(name=NAME))]))
    assert NAME.encode() in everything(device)
    device.customers().forget(ELENI)
    intake.take(a_page([]))
    assert NAME.encode() not in everything(device)


def test_a_power_cut_before_the_log_was_emptied_only_puts_it_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a_filled_replica(tmp_path)
    served_long(first, Intake(first.replica_file, first.clock))
    with monkeypatch.context() as cut:
        cut.setattr("store_app.replica.database.Database.empty_log", lambda _self: False)
        heard(first, Intake(first.replica_file, first.clock), ELENI)
        first.close()
    again = open_device(tmp_path, FrozenClock(NOW_MS))
    heard(again, Intake(again.replica_file, again.clock))
    left = everything(again)
    assert (NAME.encode() in left, SECRET.encode() in left) == (False, False)
    again.close()


def intent_of(device: DeviceData, n: int) -> object:
    (held,) = device.outbox.waiting(1, from_n=n)
    return json.loads(held.body)["intent"]


def test_a_task_about_who_was_erased_stays_one_without_a_word(device: DeviceData) -> None:
    n = open_task(device, TaskAbout(sku=LAMP, customer=ELENI, text=SECRET))
    as_double = open_task(device, TaskAbout(customer=NIKOS, other=ELENI, text=SECRET))
    of_another = open_task(device, TaskAbout(customer=NIKOS, text="call Nikos"))
    device.outbox.scrub([ELENI])
    assert intent_of(device, n) == {"kind": "task.scrubbed", "task": "call_back", "sku": LAMP}
    assert intent_of(device, as_double) == {
        "kind": "task.scrubbed",
        "task": "call_back",
        "sku": None,
    }
    assert "call Nikos" in str(intent_of(device, of_another))
    shown = {task.id: task.about for task in device.store_tasks(device.here).to_do()}
    assert shown[f"{TABLET}:{n}"] == TaskAbout(sku=Sku(LAMP))


def spoilt(folder: Path, intents: dict[StreamName, Intent] | None = None) -> DeviceData:
    """The outbox was damaged; what can be read of it is copied, and the rest is kept aside."""
    first = a_filled_replica(folder, eleni=a_state())
    for stream, intent in (intents or {}).items():
        first.outbox.append(stream, intent, Seen(), an_author())
    for _ in range(100):
        add_lamp(first)
    first.close()
    file = folder / "outbox.db"
    content = bytearray(file.read_bytes())
    content[-4096 * 2 :] = bytes(4096 * 2)
    file.write_bytes(content)
    return open_device(folder, FrozenClock(NOW_MS))


def test_what_was_rescued_is_emptied_too_and_the_damaged_file_goes(tmp_path: Path) -> None:
    note = {StreamName(f"customer:{ELENI}"): CartNote(LAMP, SECRET)}
    task = {TASKS: TaskOpen("call_back", TaskAbout(customer=ELENI, text=SECRET))}
    device = spoilt(tmp_path, {**note, **task})
    (incident,) = device.incidents
    assert (incident.code, incident.kept.exists()) == (SALVAGED, True)
    assert device.outbox.left_over == {ELENI}
    assert SECRET.encode() in everything(device)
    heard(device, Intake(device.replica_file, device.clock), ELENI)
    kinds = {each.change.intent.kind for each in device.tasks().refused()}
    assert kinds <= {"scrubbed", "task.open"}
    assert SECRET.encode() not in everything(device)
    assert not incident.kept.exists()
    device.close()


def test_a_replica_set_aside_goes_with_the_first_who_is_erased(tmp_path: Path) -> None:
    a_filled_replica(tmp_path, eleni=a_state()).close()
    bad_mark(tmp_path / "replica.db").touch()
    device = open_device(tmp_path, FrozenClock(NOW_MS))
    (incident,) = device.incidents
    assert (incident.code, incident.kept.exists()) == (REBUILT, True)
    assert NAME.encode() in everything(device)
    heard(device, Intake(device.replica_file, device.clock), ELENI)
    assert not list(tmp_path.glob("replica.db.damaged*"))
    assert NAME.encode() not in everything(device)
    device.close()


@pytest.mark.parametrize(
    ("after_ms", "is_kept"), [(KEPT_ASIDE_MS, True), (KEPT_ASIDE_MS + 1, False)]
)
def test_nothing_set_aside_is_kept_for_longer_than_a_month(
    tmp_path: Path, after_ms: int, *, is_kept: bool
) -> None:
    spoilt(tmp_path).close()
    for now_ms in (NOW_MS + after_ms, NOW_MS - after_ms):
        if not is_kept:
            spoilt_again = tmp_path / f"outbox.db.damaged-{NOW_MS}"
            spoilt_again.touch()
        open_device(tmp_path, FrozenClock(now_ms)).close()
        assert bool(list(tmp_path.glob("outbox.db.damaged*"))) == is_kept


def parted(device: DeviceData) -> Path:
    """Everything that this device holds, in a file for people."""
    folder = parted_from(device.owned.files.directory)
    kept = export(device.outbox_file, folder, NOW_MS)
    assert kept is not None
    return kept


def test_a_file_of_changes_that_cannot_be_written_is_emptied_with_the_next_exchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = a_filled_replica(tmp_path / "device", eleni=a_state())
    do(device, CartNote(LAMP, SECRET))
    open_task(device, TaskAbout(customer=NIKOS, text="call Nikos"))
    kept = parted(device)
    (kept.parent / "changes-made-by-hand.json").write_text('{"changes": [1]}')
    with monkeypatch.context() as full:
        full.setattr("store_app.whole_files.put", _refuse)
        device.outbox.scrub([ELENI])
    assert SECRET in kept.read_text("utf-8")
    device.outbox.scrub([ELENI])
    text = kept.read_text("utf-8")
    assert (SECRET in text, "call Nikos" in text) == (False, True)
    device.close()


def _refuse(*_put: object) -> None:
    raise OSError(28, "No space left on device")
