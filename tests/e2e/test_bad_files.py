"""Files that are damaged, newer, locked or of another key: told in plain words, nothing dropped."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.domain.change import CartAdd
from store_app.errors import StoreError
from store_app.replica import tables
from store_app.replica.opening import open_device
from store_app.viewmodels.wording.sentences import sentence_for
from tests.e2e.commands import store_app
from tests.e2e.demo_shop import ELENI, LAMP, PRICES, DemoShop
from tests.e2e.opened import Application, enrol_in
from tests.e2e.tablets import Tablet, a_tablet, write

pytestmark = pytest.mark.e2e


@pytest.fixture
def counter(shop: DemoShop, tmp_path: Path) -> Path:
    """The folder of a device that has the whole shop, with two changes that wait."""
    folder = tmp_path / "counter"
    enrol_in(folder, shop.url, shop.token())
    with a_tablet(folder / "device") as tablet:
        tablet.open(ELENI)
        tablet.until_complete()
    data = open_device(folder / "device", SystemClock())
    for _ in range(2):
        write(data, ELENI, CartAdd(LAMP, 1, PRICES[LAMP]))
    data.close()
    return folder


def refused_start(folder: Path) -> str:
    """What `store-app` says in the terminal beside its window, which somebody closes then."""
    command = [sys.executable, "-m", "store_app", "--data", str(folder), "--language", "en"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own
    assert process.stderr is not None
    try:
        return process.stderr.readline().strip()
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def told(opened: Application) -> list[str]:
    """Every message, tapped away one by one."""
    said = []
    while opened.views.toasts.state.text:
        said.append(opened.views.toasts.state.text)
        opened.views.toasts.dismiss()
    return said


def spoil(file: Path) -> None:
    """Break the middle, as a failing disk does."""
    content = bytearray(file.read_bytes())
    content[4096 : 4096 * 3] = os.urandom(4096 * 2)
    file.write_bytes(content)


def end_is_gone(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-4096:] = bytes(4096)
    file.write_bytes(content)


def another_version(database: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        data = open_device(folder / "device", SystemClock())
        file = data.outbox_file if database == "outbox" else data.replica_file
        with file.write() as connection:
            tables.put_meta(connection, "schema", "99")
        data.close()

    return change


def another_key(folder: Path) -> None:
    (folder / "device" / "device.key").write_text(secrets.token_hex(32), "ascii")


def outbox_spoilt(folder: Path) -> None:
    spoil(folder / "device" / "outbox.db")


REFUSED: list[tuple[Callable[[Path], None], str]] = [
    (another_key, "files.key_mismatch"),
    (another_version("outbox"), "files.newer"),
    (outbox_spoilt, "files.enrol_again"),
]


@pytest.mark.parametrize(("harm", "code"), REFUSED)
def test_what_cannot_be_opened_is_refused_in_plain_words_at_every_start(
    counter: Path, harm: Callable[[Path], None], code: str
) -> None:
    harm(counter)
    key = (counter / "device" / "device.key").read_bytes()
    for _ in range(2):
        assert refused_start(counter) == sentence_for(StoreError(code))
    assert (counter / "device" / "device.key").read_bytes() == key
    kept = [*(counter / "device").glob("outbox.db*damaged*"), counter / "device" / "outbox.db"]
    assert kept[0].stat().st_size > 0


def test_a_second_instance_is_refused_while_the_first_works_on(
    application: Callable[..., Application], counter: Path
) -> None:
    first = application(counter)
    assert refused_start(counter) == "Store Assistant is already open on this device."
    first.sign_in()


@pytest.mark.parametrize(
    "harm", [lambda folder: spoil(folder / "device" / "replica.db"), another_version("replica")]
)
def test_a_replica_that_is_damaged_or_newer_is_pulled_again_and_nothing_that_waits_is_lost(
    application: Callable[..., Application],
    devices: Callable[[str], Tablet],
    counter: Path,
    harm: Callable[[Path], None],
) -> None:
    witness = devices("witness")
    witness.open(ELENI)
    before = witness.hub_state(ELENI).quantity(LAMP)
    harm(counter)
    opened = application(counter)
    assert sentence_for(StoreError("files.replica_rebuilt")) in told(opened)
    opened.sign_in()
    opened.until_complete()
    opened.hand.until(lambda: not opened.waiting(), "what waited was sent")
    opened.hand.until(
        lambda: witness.hub_state(ELENI).quantity(LAMP) == before + 2, "once each on the other"
    )


def test_damage_in_a_corner_is_found_beside_the_work_and_healed_by_the_next_start(
    application: Callable[..., Application], counter: Path
) -> None:
    replica = counter / "device" / "replica.db"
    content = bytearray(replica.read_bytes())
    content[-4096 * 8 :] = os.urandom(4096 * 8)
    replica.write_bytes(content)
    first = application(counter)
    bad = sentence_for(StoreError("files.replica_bad"))
    first.hand.until(lambda: bad in told(first), "told while it runs")
    first.close()
    again = application(counter)
    assert told(again) == [sentence_for(StoreError("files.replica_rebuilt"))]
    again.sign_in()
    again.until_complete()


def test_what_could_be_saved_of_a_damaged_outbox_is_under_tasks_after_a_new_enrolment(
    application: Callable[..., Application],
    devices: Callable[[str], Tablet],
    shop: DemoShop,
    counter: Path,
) -> None:
    witness = devices("witness")
    witness.open(ELENI)
    before = witness.hub_state(ELENI).quantity(LAMP)
    end_is_gone(counter / "device" / "outbox.db")
    assert refused_start(counter) == sentence_for(StoreError("files.enrol_again"))
    said = store_app("enrol", shop.url, shop.token(), "--data", counter)
    assert said.status == 0
    assert said.err.startswith("The file of waiting changes was damaged. It was put aside")
    opened = application(counter)
    assert sentence_for(StoreError("files.outbox_rescued")) in told(opened)
    opened.sign_in()
    needs, hand = opened.views.needs_you, opened.hand
    hand.until(lambda: needs.state.count == 2, "two changes under Tasks")
    assert witness.hub_state(ELENI).quantity(LAMP) == before, "nothing is sent by itself"
    opened.serve(ELENI, "eleni")
    hand.tap("railTasks")
    hand.until(lambda: len(needs.refusals.rows) == 2, "both are listed")
    needs.tryAgain(needs.refusals.rows[0].number)
    hand.until(lambda: needs.state.count == 1, "one is answered")
    needs.leave(needs.refusals.rows[0].number)
    hand.until(lambda: needs.state.count == 0, "both are answered")
    hand.until(lambda: witness.hub_state(ELENI).quantity(LAMP) == before + 1, "the one tried again")
    opened.close()
    assert told(application(counter)) == []
