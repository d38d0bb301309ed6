"""A real store's way: load, serve, invite, enrol, start; and what is said when a step fails."""

from __future__ import annotations

import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.commands import Said, serving, starts_and_is_usable, store_app
from tests.e2e.demo_shop import ELENI, HOME, LAMP, RESOURCES
from tests.e2e.tablets import a_tablet
from tests.e2e.waiting import until
from tests.hub_server import a_port
from tests.postgres_server import postgres_server

pytestmark = pytest.mark.e2e

SHOP = RESOURCES / "demo"


@pytest.fixture(params=["sqlite", "postgresql"])
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str | Path, ...]]:
    """The words that name a hub, which holds nothing yet."""
    data = ("--data", tmp_path / "hub")
    if request.param == "sqlite":
        yield data
        return
    with postgres_server() as address:
        yield (*data, "--database", address.replace("postgresql:", "postgresql+psycopg:"))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a hub that holds the shop, to be copied."""
    folder = tmp_path_factory.mktemp("loaded") / "hub"
    assert "30 new customers" in store_app("hub", "load", SHOP, "--data", folder).out
    return folder


def a_loaded_hub(loaded: Path, folder: Path) -> tuple[str | Path, ...]:
    """The words that name a hub in that folder, which holds the shop."""
    return ("--data", Path(shutil.copytree(loaded, folder)))


def test_a_store_comes_to_life_by_the_commands_of_the_readme(
    hub: tuple[str | Path, ...], tmp_path: Path
) -> None:
    loaded = store_app("hub", "load", SHOP, *hub)
    assert loaded.out.startswith("84 products, 1602 reviews"), loaded
    with serving(*hub) as url:
        token = store_app("hub", "invite", HOME, *hub).out
        counter = tmp_path / "counter"
        enrolled = store_app("enrol", url, token, "--name", "Counter 1", "--data", counter)
        assert enrolled == Said(
            0, f"This device now belongs to {HOME}. Start it with: store-app", ""
        )
        started = starts_and_is_usable("--data", counter)
        assert (started.status, '"ready": true' in started.out) == (0, True), started
        with a_tablet(counter / "device") as tablet:
            until(lambda: tablet.data.catalogue().completeness().complete, "the whole catalogue")
            tablet.open(ELENI)
            before = tablet.hub_state(ELENI).quantity(LAMP)
            tablet.add(ELENI, LAMP)
            until(lambda: tablet.hub_state(ELENI).quantity(LAMP) == before + 1, "the hub has it")
    with serving(*hub) as url, a_tablet(tmp_path / "late", url, invited(hub)) as late:
        late.open(ELENI)
        assert late.hub_state(ELENI).quantity(LAMP) == before + 1, "kept while the hub was down"


def test_a_device_enrols_by_a_drawn_code_and_people_choose_themselves_by_drawn_badges(
    loaded: Path,
    tmp_path: Path,
) -> None:
    hub = a_loaded_hub(loaded, tmp_path / "hub")
    code, counter = tmp_path / "code.png", tmp_path / "counter"
    nameless = store_app("hub", "invite", HOME, *hub, "--picture", code)
    assert (nameless.status, "--public-url" in nameless.err) == (1, True)
    with serving(*hub) as url:
        token = store_app("hub", "invite", HOME, *hub, "--picture", code, "--public-url", url).out
        explained = store_app("decode", code, "--json", "--data", tmp_path / "other").out
        assert '"enrolment_code"' in explained
        assert token not in explained
        assert store_app("enrol", code, "--data", counter).status == 0
        again = store_app("enrol", code, "--data", tmp_path / "second")
        assert (again.status, "used before" in again.err) == (1, True), again
        assert starts_and_is_usable("--data", counter).status == 0
    assert store_app("hub", "badges", tmp_path / "badges", *hub).status == 0
    (one, *_) = sorted((tmp_path / "badges").iterdir())
    seen = store_app("decode", one, "--data", counter)
    assert f"staff id: {one.stem}" in seen.out


def invited(hub: tuple[str | Path, ...]) -> str:
    return store_app("hub", "invite", HOME, *hub).out


def test_loading_again_doubles_nothing(loaded: Path, tmp_path: Path) -> None:
    again = store_app("hub", "load", SHOP, *a_loaded_hub(loaded, tmp_path / "hub"))
    assert " 0 new customers" in again.out


def test_what_left_the_folder_is_withdrawn_only_if_that_is_said(
    loaded: Path, tmp_path: Path
) -> None:
    hub, shop = a_loaded_hub(loaded, tmp_path / "hub"), tmp_path / "shop"
    shutil.copytree(SHOP, shop)
    products = json.loads((shop / "products.json").read_text("utf-8"))
    (shop / "products.json").write_text(json.dumps(products[3:]), "utf-8")
    assert "still sold: 3 products" in store_app("hub", "load", shop, *hub).out
    refused = store_app("hub", "load", shop, "--withdraw", "--at-most", "1", *hub)
    assert (refused.status, "3 of 83 are missing" in refused.err) == (1, True), refused
    withdrawn = store_app("hub", "load", shop, "--withdraw", *hub)
    assert (withdrawn.status, "No longer sold: " in withdrawn.out) == (0, True), withdrawn


def test_an_enrolment_that_fails_stops_neither_the_demo_nor_a_later_one(
    loaded: Path, tmp_path: Path
) -> None:
    hub, device = a_loaded_hub(loaded, tmp_path / "hub"), ("--data", tmp_path / "device")
    token = store_app("hub", "invite", HOME, *hub).out
    nobody = store_app("enrol", f"http://127.0.0.1:{a_port()}", token, *device)
    assert nobody.status == 1
    assert nobody.err == ("Not done: The hub does not answer. Check the address and the network.")
    with serving(*hub) as url:
        wrong = store_app("enrol", url, "x" * 32, *device)
        assert (wrong.status, "This token was used before" in wrong.err) == (1, True)
        short = store_app("enrol", url, "short", *device)
        assert (short.status, "This is not a token." in short.err) == (1, True)
        assert list((tmp_path / "device").iterdir()) == []
        demo = starts_and_is_usable(*device)
        assert (demo.status, '"ready": true' in demo.out) == (0, True), demo
        assert store_app("enrol", url, token, *device).status == 0
        used = store_app("enrol", url, token, *device)
        assert (used.status, "This token was used before" in used.err) == (1, True)
        started = starts_and_is_usable(*device)
        assert (started.status, '"ready": true' in started.out) == (0, True), started


def test_what_waits_for_one_shop_is_not_taken_to_another(loaded: Path, tmp_path: Path) -> None:
    first, second = a_loaded_hub(loaded, tmp_path / "first"), ("--data", tmp_path / "second")
    store_app("hub", "load", SHOP, *second)
    device = ("--data", tmp_path / "counter")
    with serving(*first) as url:
        assert store_app("enrol", url, invited(first), *device).status == 0
        with a_tablet(tmp_path / "counter" / "device") as tablet:
            tablet.open(ELENI)
            tablet.hub_state(ELENI)
    with a_tablet(tmp_path / "counter" / "device") as tablet:
        tablet.add(ELENI, LAMP)
    with serving(*second) as url:
        token = invited(second)
        refused = store_app("enrol", url, token, *device)
        assert (refused.status, "So many wait: 1" in refused.err) == (1, True), refused
        parted = store_app("enrol", url, token, *device, "--set-aside")
        assert (parted.status, "It is kept in the file: " in parted.err) == (0, True), parted
        kept = Path(parted.err.rpartition("file: ")[2].strip())
        assert LAMP in kept.read_text("utf-8")


FAILED: list[tuple[tuple[str, ...], str]] = [
    (("hub", "invite", "kifissia", "--data", "HUB"), "There is no hub here yet"),
    (("hub", "badges", "NONE", "--data", "HUB"), "There is no hub here yet"),
    (("hub", "load", "SHOP", "--data", "FILE"), "A file or folder cannot be used: "),
    (("hub", "load", "FILE", "--data", "HUB"), "The folder of the shop lacks a file: "),
    (("hub", "backup", "FILE", "--data", "HUB"), "There is no hub here yet"),
    (("hub", "revoke", "-x", "--data", "HUB"), "There is no hub here yet"),
    (("hub", "serve", "--data", "HUB", "--public-url", "here"), "The address by which others"),
    (("hub", "serve", "--data", "FILE"), "The hub cannot start: "),
    (("enrol", "http://127.0.0.1:TAKEN", "-" * 20, "--data", "NONE"), "The hub does not answer"),
    (("enrol", "http://127.0.0.1:TAKEN", "x" * 20, "--data", "FILE"), "A file or folder cannot"),
    (("--until-ready", "--data", "INSIDE"), "A file or folder cannot be used: "),
    (("tour", "--out", "INSIDE"), "A file or folder cannot be used: "),
    (("enrol", "http://h", "x" * 20, "--name", "", "--data", "NONE"), "A device needs a name"),
    (("hub", "load", "NONE", "--data", "NONE"), "The folder of the shop lacks a file: shop.json"),
    (
        ("hub", "load", "SHOP", "--data", "HUB", "--database", "what"),
        "The database does not answer",
    ),
    (("hub", "load", "SHOP", "--data", "HUB", "--database", "mysql://h/d"), "A hub keeps its data"),
    (
        ("hub", "load", "SHOP", "--data", "HUB", "--database", "postgresql://x@127.0.0.1:9/y"),
        "The database does not answer",
    ),
    (("hub", "serve", "--data", "HUB", "--port", "TAKEN"), "The hub cannot start"),
    (("enrol", "ftp://no", "x" * 20, "--data", "NONE"), "The hub does not answer."),
    (("enrol", "http://127.0.0.1:TAKEN", "x" * 20, "--data", "NONE"), "The hub does not answer"),
]


@pytest.mark.parametrize(("words", "told"), FAILED)
def test_what_cannot_be_done_is_one_plain_sentence(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        meant: dict[str, str | Path] = {
            "HUB": tmp_path / "hub",
            "NONE": tmp_path / "none",
            "FILE": file,
            "INSIDE": file / "in",
            "SHOP": SHOP,
            "TAKEN": port,
        }
        said = store_app(*(meant.get(word, word.replace("TAKEN", port)) for word in words))
    assert said.status == 1
    assert said.err.startswith(f"Not done: {told}"), said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_a_text_that_begins_with_a_dash_is_explained(tmp_path: Path) -> None:
    said = store_app("explain", "-9520000000011", "--json", "--data", tmp_path)
    assert (said.status, '"length": "14"' in said.out, said.err) == (1, True, ""), said


def test_a_store_that_there_is_not_is_told_with_those_that_there_are(
    loaded: Path, tmp_path: Path
) -> None:
    said = store_app("hub", "invite", "nowhere", *a_loaded_hub(loaded, tmp_path / "hub"))
    assert said.status == 1
    assert said.err.startswith("Not done: There is no such store: nowhere (there are chalandri, ")


def test_a_second_instance_on_the_same_files_is_refused_in_plain_words(
    loaded: Path, tmp_path: Path
) -> None:
    hub, device = a_loaded_hub(loaded, tmp_path / "hub"), ("--data", tmp_path / "device")
    with serving(*hub) as url:
        token = store_app("hub", "invite", HOME, *hub).out
        with a_tablet(tmp_path / "device" / "device", url, token):
            again = store_app("enrol", url, store_app("hub", "invite", HOME, *hub).out, *device)
    assert again == Said(1, "", "Not done: Store Assistant is open on this device. Close it first.")
