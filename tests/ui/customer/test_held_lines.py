"""A line of the cart shows where and until when its thing is kept aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.domain.identifiers import DeviceId, PlaceId, holds_stream
from store_app.protocol.store import HoldBody
from store_app.replica.intake import Intake
from tests.makers import ELENI, KIFISSIA, NOW_MS, a_page, feed
from tests.ui.customer.floor import Floor
from tests.ui.customer.real_desk import LAMP, RealDesk, a_real_desk
from tests.ui.customer.test_customer_panel import PANEL


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[RealDesk]:
    assert qapp is not None
    desk = a_real_desk(tmp_path)
    yield desk
    desk.data.close()


def the_lamp_is_held(desk: RealDesk, store: PlaceId = KIFISSIA) -> None:
    body = HoldBody(
        device=DeviceId("other"),
        n=3,
        sku=LAMP,
        quantity=1,
        until_ms=NOW_MS + 600_000,
        customer=ELENI,
    )
    rows = feed(holds_stream(store), {"other:3": body})
    Intake(desk.data.replica_file, desk.data.clock).take(a_page(rows, cursor="cursor-9"))
    desk.serving.read_again()
    desk.settle()


def waiting_releases(desk: RealDesk) -> list[str]:
    held = desk.data.outbox.waiting(limit=10)
    return [each.stream for each in held if b"hold.release" in each.body]


def test_the_line_says_until_when_it_is_held(desk: RealDesk) -> None:
    assert desk.serving.cart.rows[0].held == ""
    the_lamp_is_held(desk)
    assert desk.serving.cart.rows[0].held.startswith("Held until ")
    floor = Floor(PANEL, {"serving_": desk.serving})
    try:
        assert any(text.startswith("Held until ") for text in floor.texts())
    finally:
        floor.close()


def test_who_takes_a_held_line_out_is_asked_afterwards_whether_to_let_it_go(desk: RealDesk) -> None:
    the_lamp_is_held(desk)
    desk.serving.desk.remove(LAMP)
    desk.settle()
    assert desk.toasts.state.action == "Undo"
    desk.toasts.dismiss()
    assert (desk.toasts.state.text, desk.toasts.state.action) == (
        "Arlo table lamp is still held.",
        "Let it go",
    )
    desk.toasts.act()
    desk.settle()
    assert waiting_releases(desk) == ["store:kifissia:stock"]


def test_who_puts_the_line_back_is_not_asked(desk: RealDesk) -> None:
    the_lamp_is_held(desk)
    desk.serving.desk.fewer(LAMP)
    desk.settle()
    desk.toasts.act()
    desk.settle()
    assert desk.toasts.state.text == ""
    assert desk.quantity(LAMP) == 1
    assert waiting_releases(desk) == []
