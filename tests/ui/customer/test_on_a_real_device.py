"""The panel over real files: taps in a window end in the outbox, and come back from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.actions.read_meaning import InCatalogue, NotInCatalogue
from store_app.domain.identifiers import customer_stream
from store_app.domain.seen import Origin
from store_app.replica.answering import Told
from store_app.viewmodels.cart.served_keeping import ServedKeeping
from tests.makers import ELENI, LAMP_GTIN
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.real_desk import LAMP, MUG, MUG_GTIN, RealDesk, a_real_desk
from tests.ui.customer.test_customer_panel import PANEL


@dataclass(frozen=True)
class Answer:
    """What the hub told of a change."""

    n: int
    outcome: str
    detail: str = ""


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[RealDesk]:
    assert qapp is not None
    desk = a_real_desk(tmp_path)
    yield desk
    desk.data.close()


@pytest.fixture
def floor(desk: RealDesk) -> Iterator[Floor]:
    floor = Floor(PANEL, {"serving_": desk.serving})
    yield floor
    floor.close()


def never(_origin: Origin) -> bool:
    return False


def test_a_tap_is_on_disk_before_the_screen_says_so(desk: RealDesk, floor: Floor) -> None:
    floor.tap(floor.part(f"stepper-{LAMP}", "plus"))
    desk.settle()
    pause()
    assert desk.data.outbox.count_waiting().count == 1
    assert desk.quantity(LAMP) == 2
    assert "waiting to send" in floor.texts()


def test_undo_is_a_change_of_its_own(desk: RealDesk, floor: Floor) -> None:
    floor.tap(floor.part(f"stepper-{LAMP}", "minus"))
    desk.settle()
    assert desk.quantity(LAMP) == 0
    desk.toasts.act()
    desk.settle()
    assert desk.quantity(LAMP) == 1
    assert desk.data.outbox.count_waiting().count == 2


def test_moving_a_wish_is_one_change(desk: RealDesk, floor: Floor) -> None:
    floor.tap(floor.saying("Wishlist 1"))
    floor.tap(f"move-{MUG}")
    desk.settle()
    assert desk.quantity(MUG) == 1
    assert desk.serving.state.wish_count == 0
    assert desk.data.outbox.count_waiting().count == 1


def test_product_pages_keep_through_the_same_desk(desk: RealDesk) -> None:
    keeping = ServedKeeping(desk.serving, desk.serving.desk)
    hit = desk.data.catalogue().by_sku(MUG)
    assert hit is not None
    assert keeping.is_serving()
    assert keeping.add_to_cart(MUG, hit.product.variants[0].price)
    assert desk.quantity(MUG) == 1
    assert keeping.add_wish(LAMP)
    desk.settle()
    assert keeping.wishes_for(LAMP)
    assert keeping.remove_wish(LAMP)


def test_leaving_forgets_but_keeps_what_waits(desk: RealDesk) -> None:
    desk.serving.desk.more(LAMP)
    desk.settle()
    desk.serving.leave()
    desk.settle()
    assert desk.data.customers().state(ELENI) is None
    assert desk.data.outbox.count_waiting().count == 1


def test_a_refused_change_is_told_and_tried_again(desk: RealDesk) -> None:
    desk.serving.desk.more(LAMP)
    desk.settle()
    told: list[Told] = [Answer(1, "conflict:checked_out")]
    desk.data.outbox.settle(told, 0, never)
    desk.needs_you.read_at_once()
    desk.settle()
    assert desk.needs_you.state.count == 1
    assert desk.needs_you.refusals.rows[0].title == "Add Arlo table lamp"
    desk.needs_you.tryAgain(1)
    desk.settle()
    assert desk.needs_you.state.count == 0
    waiting = desk.data.outbox.waiting(10)
    assert [(each.n, each.stream) for each in waiting if each.n > 1] == [
        (2, customer_stream(ELENI))
    ]


def test_codes_are_looked_up_in_the_real_catalogue(desk: RealDesk) -> None:
    found = desk.read(f"(01){MUG_GTIN}(10)AB2604", "]C1")
    assert isinstance(found, InCatalogue)
    assert found.here is not None
    assert (found.variant.sku, found.here.available) == (MUG, 6)
    assert isinstance(desk.read("40-2217"), InCatalogue)
    assert isinstance(desk.read(LAMP_GTIN[1:]), InCatalogue)
    assert isinstance(desk.read("9506000134352"), NotInCatalogue)
