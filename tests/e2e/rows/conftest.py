"""One counter and one tablet for a whole module: each test serves somebody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.between import standing_between
from tests.e2e.demo_shop import DemoShop
from tests.e2e.opened import Application, enrol_in
from tests.e2e.rows.scene import Scene
from tests.e2e.tablets import a_tablet


@pytest.fixture(scope="module")
def scene(
    qapp: QApplication, shop: DemoShop, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    """Sam is signed in at the counter, and both devices have all of the shop."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("rows")
    with standing_between(shop.url) as counter, standing_between(shop.url) as other:
        enrol_in(folder / "counter", counter.url, shop.token())
        with a_tablet(folder / "Tablet B", other.url, shop.token()) as tablet:
            app = Application(folder / "counter")
            try:
                app.sign_in()
                app.until_complete()
                tablet.until_complete()
                yield Scene(shop, app, tablet, counter, other)
            finally:
                app.close()
