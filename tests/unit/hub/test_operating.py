"""What an operator does with a hub from the command line, and what is said when it fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from store_app.errors import Damaged, Refused
from store_app.hub.commands import (
    back_up,
    draw_badges,
    invite_device,
    let_go,
    load_shop,
    restore_from,
    serve_hub,
    shut_out,
    tell_audit,
)
from store_app.hub.hub import open_hub
from store_app.hub.settings import HubSettings
from store_app.hub.storage import audit
from store_app.plain_words import plainly
from store_app.resources import resources_folder
from tests.contract.speaking import a_change, a_tablet_with_eleni
from tests.contract.stepped_clock import SteppedClock
from tests.hub_server import settings_in
from tests.hub_shop import ELENI, KIFISSIA, MUG, a_product, seed
from tests.shop_folder import a_shop_folder


@pytest.fixture
def settings(tmp_path: Path) -> HubSettings:
    """A hub that rests, with the tiny shop in it."""
    settings = settings_in(tmp_path / "hub")
    hub = open_hub(settings, SteppedClock())
    seed(hub)
    hub.close()
    return settings


def test_a_token_is_made_only_for_a_store_that_there_is(settings: HubSettings) -> None:
    assert len(invite_device(settings, KIFISSIA)) >= 32
    with pytest.raises(Refused) as refused:
        invite_device(settings, "moon")
    assert plainly(refused.value).startswith("There is no such store: moon (there are glyfada,")


def test_an_empty_hub_says_that_it_is_empty(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    open_hub(settings, SteppedClock()).close()
    with pytest.raises(Refused) as refused:
        invite_device(settings, KIFISSIA)
    assert plainly(refused.value) == "There is no such store: kifissia (the hub is empty)"


ASKED: list[Callable[[HubSettings, Path], object]] = [
    lambda settings, _: invite_device(settings, KIFISSIA),
    lambda settings, _: shut_out(settings, "Counter"),
    lambda settings, _: tell_audit(settings, 1),
    draw_badges,
    back_up,
]


@pytest.mark.parametrize("ask", ASKED)
def test_a_folder_without_a_hub_is_told_and_stays_empty(
    ask: Callable[[HubSettings, Path], object], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"hub\.none_here"):
        ask(settings_in(tmp_path / "typo"), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_database_address_that_names_nothing_is_told(tmp_path: Path) -> None:
    for address in ("sqlite://", "sqlite:///:memory:", "postgresql://u@h:port/d", "what"):
        settings = replace(settings_in(tmp_path), database_url=address)
        with pytest.raises(Damaged, match=r"hub\.no_database"):
            invite_device(settings, KIFISSIA)
    with pytest.raises(Refused, match=r"hub\.bad_folder"):
        load_shop(settings_in(tmp_path / "what?"), resources_folder() / "demo")


@pytest.mark.parametrize(
    "address",
    ["hub.example", "ftp://hub.example", "https://", "http://h:x", f"https://{'x' * 300}"],
)
def test_an_address_that_no_device_could_open_is_refused(
    address: str, settings: HubSettings, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"hub\.bad_address"):
        invite_device(replace(settings, public_url=address), KIFISSIA, tmp_path / "code.png")
    assert list(tmp_path.glob("*.png")) == []


def test_an_invitation_is_drawn_only_with_an_address_in_it(
    settings: HubSettings, tmp_path: Path
) -> None:
    picture = tmp_path / "new" / "invitation.png"
    with pytest.raises(Refused, match="no_address"):
        invite_device(settings, KIFISSIA, picture)
    reached = HubSettings(settings.data, settings.resources, public_url="https://hub.example")
    invite_device(reached, KIFISSIA, picture)
    with Image.open(picture) as drawn:
        assert drawn.width > 200


def test_the_audit_says_who_tried_what(settings: HubSettings) -> None:
    assert tell_audit(settings, 50) == "There is nothing to look at."
    with closing(open_hub(settings, SteppedClock())) as hub:
        tablet = a_tablet_with_eleni(hub)
        tablet.push(a_change(2, staff="nobody"))
        hub.people.open(tablet.device(), ELENI)
    line = tell_audit(settings, 50)
    assert f"tablet ({tablet.id})  was refused what it may not do: customer:{ELENI}" in line
    assert "\n" not in line
    assert "customer.opened" in tell_audit(settings, 50, everything=True)
    assert "customer.opened" in tell_audit(settings, 1, everything=True)
    assert "device.enrolled" not in tell_audit(settings, 1, everything=True)


def test_the_audit_prints_nothing_that_a_terminal_obeys(settings: HubSettings) -> None:
    with closing(open_hub(settings, SteppedClock())) as hub:
        tablet = a_tablet_with_eleni(hub)
        hub.database.write(
            lambda connection: audit.note(connection, 1, tablet.id, "change.believed", "\x1b[2J\n")
        )
    said = tell_audit(settings, 50)
    assert said.endswith("a manager had done this: ?[2J?")
    assert said.isprintable()


def test_everybody_who_works_here_gets_a_badge(settings: HubSettings, tmp_path: Path) -> None:
    said = draw_badges(settings, tmp_path / "badges")
    assert said.startswith("1 badges are in ")
    assert [file.name for file in (tmp_path / "badges").iterdir()] == ["anna.png"]


def test_who_left_is_let_go_once(settings: HubSettings, tmp_path: Path) -> None:
    assert let_go(settings, "anna").startswith("anna signs in nowhere any more.")
    assert draw_badges(settings, tmp_path / "badges").startswith("0 badges")
    with pytest.raises(Refused) as refused:
        let_go(settings, "anna")
    assert plainly(refused.value) == "Nobody of this id works here: anna (there are none)"


def test_badges_that_cannot_be_written_are_told(settings: HubSettings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileExistsError):
        draw_badges(settings, tmp_path / "file")


def test_a_backup_brings_the_hub_back(settings: HubSettings, tmp_path: Path) -> None:
    invite_device(settings, KIFISSIA)
    assert "is made and verified; it holds the changes of 0 devices." in back_up(
        settings, tmp_path / "backups"
    )
    (backup,) = (tmp_path / "backups").glob("hub-*.sqlite")
    said = restore_from(settings, backup)
    assert said.startswith(f"The hub is as it was when {backup.name} was made")
    assert "What was there before is" in said
    assert invite_device(settings, KIFISSIA)


def test_nobody_else_on_the_machine_reads_who_the_customers_are(
    settings: HubSettings, tmp_path: Path
) -> None:
    back_up(settings, tmp_path / "backups")
    (backup,) = (tmp_path / "backups").glob("hub-*.sqlite")
    assert _others_read(settings.data) == []
    assert _others_read(tmp_path / "backups") == []
    restore_from(settings, backup)
    assert _others_read(settings.data) == []


def _others_read(folder: Path) -> list[str]:
    """Databases with something in them that another user could read."""
    files = [each for each in folder.glob("hub*") if each.stat().st_size]
    return [each.name for each in files if each.stat().st_mode & 0o077]


def test_a_file_that_is_no_backup_is_told_by_its_own_name(
    settings: HubSettings, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.sqlite"
    torn.write_bytes((settings.data / "hub.db").read_bytes()[:50_000])
    for bad in (torn, tmp_path):
        with pytest.raises(Damaged) as damaged:
            restore_from(settings, bad)
        assert plainly(damaged.value).startswith("This is not a good backup: ")
        assert bad.name in damaged.value.detail
    assert invite_device(settings, KIFISSIA), "and the hub is what it was"


def test_a_folder_that_is_no_shop_makes_no_hub(tmp_path: Path) -> None:
    settings = settings_in(tmp_path / "hub")
    with pytest.raises(Damaged, match=r"shop\.no_file"):
        load_shop(settings, tmp_path)
    assert not settings.data.exists()


def test_loading_says_what_the_folder_held(tmp_path: Path) -> None:
    said = load_shop(settings_in(tmp_path), resources_folder() / "demo")
    assert said.endswith("6 people and 30 new customers are in the hub.")


def test_loading_says_what_is_still_sold_and_what_became_of_it(
    settings: HubSettings, tmp_path: Path
) -> None:
    mug = a_product("mug", MUG, "Mug", rank=2, gtin=None)
    folder = a_shop_folder(tmp_path / "shop", [mug]).folder
    said = load_shop(settings, folder)
    assert said.endswith("Not in the folder, but still sold: 1 products (--withdraw ends that).")
    with pytest.raises(Refused) as refused:
        load_shop(settings, folder, 10)
    assert plainly(refused.value).endswith("--at-most: 1 of 2 are missing, at most 10 % may be")
    said = load_shop(settings, folder, 50)
    assert said.endswith(
        " No longer sold: 0 products that are still on lists and say so there;"
        " forgotten: 1 that nobody has."
    )
    assert load_shop(settings, folder).endswith("0 new customers are in the hub.")


def test_a_folder_without_products_withdraws_none(settings: HubSettings, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        load_shop(settings, a_shop_folder(tmp_path / "shop", []).folder, 100)
    assert plainly(refused.value).startswith("The folder names no product.")


def test_what_is_no_database_is_told_in_plain_words(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    (tmp_path / "hub.db").write_bytes(b"this is no database, but it is long enough" * 30)
    with pytest.raises(Damaged) as damaged:
        invite_device(settings, KIFISSIA)
    assert plainly(damaged.value).startswith("The database does not answer, or the address is not")
    with pytest.raises(Damaged):
        serve_hub(settings, "127.0.0.1", 0)


def test_a_hub_whose_place_is_taken_by_a_file_cannot_start(tmp_path: Path) -> None:
    (tmp_path / "hub").write_text("")
    with pytest.raises(Damaged) as damaged:
        serve_hub(settings_in(tmp_path / "hub"), "127.0.0.1", 0)
    assert damaged.value.code in {"hub.not_started", "hub.no_database"}


def test_a_database_of_a_newer_version_stops_every_command(settings: HubSettings) -> None:
    with closing(sqlite3.connect(settings.data / "hub.db", isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Damaged) as damaged:
        invite_device(settings, KIFISSIA)
    assert plainly(damaged.value) == "A newer version wrote this database. Update the program."
