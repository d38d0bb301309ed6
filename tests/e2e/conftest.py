"""One running demo shop for each module, and those who work with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.demo_shop import DemoShop
from tests.e2e.opened import Application, enrol_in
from tests.e2e.phone import Phone
from tests.e2e.tablets import Tablet, a_tablet


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo's hub that has just been filled, to be copied."""
    shop = DemoShop(tmp_path_factory.mktemp("filled") / "hub")
    shop.plug_in()
    shop.stop()
    return shop.folder


@pytest.fixture(scope="module")
def shop(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoShop]:
    """The demo's hub, as if filled anew; its plug is in again after each test that pulls it."""
    folder = tmp_path_factory.mktemp("shop") / "hub"
    shop = DemoShop(Path(shutil.copytree(filled, folder)))
    shop.plug_in()
    yield shop
    shop.stop()


@pytest.fixture
def devices(shop: DemoShop, tmp_path: Path) -> Iterator[Callable[[str], Tablet]]:
    """Makes devices without a window, each enrolled with a token of its own."""
    with ExitStack() as opened:

        def make(name: str) -> Tablet:
            return opened.enter_context(a_tablet(tmp_path / name, shop.url, shop.token()))

        yield make


@pytest.fixture
def application(
    qapp: QApplication, shop: DemoShop, tmp_path: Path
) -> Iterator[Callable[..., Application]]:
    """Opens the application as a device of the shop; `url` may lead to it another way."""
    assert qapp is not None
    opened: list[Application] = []

    def make(folder: Path | None = None, url: str = "") -> Application:
        if folder is None:
            folder = tmp_path / "counter"
            enrol_in(folder, url or shop.url, shop.token())
        opened.append(Application(folder))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


@pytest.fixture
def phones() -> Iterator[Callable[[str], Phone]]:
    """Opens the customer's page from a link."""
    opened: list[Phone] = []

    def make(link: str) -> Phone:
        opened.append(Phone(link))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
