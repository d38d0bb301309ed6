"""Journey 1: scan a label, see product, reviews and stock, keep it; the customer's phone has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, decode_picture
from tests.e2e.demo_shop import ELENI, LAMP, LAMP_EAN, MUG, MUG_EAN, PHOTOS
from tests.e2e.opened import Application, quiet_camera
from tests.e2e.phone import Phone

pytestmark = [pytest.mark.e2e, quiet_camera]


def serving_eleni(opened: Application) -> Application:
    opened.sign_in()
    opened.until_complete()
    opened.serve(ELENI, "eleni")
    return opened


def link_on_the_sheet(opened: Application, folder: Path) -> str:
    """What a phone's camera reads off the hand-over sheet."""
    opened.hand.tap("handOver")
    opened.hand.until(lambda: bool(opened.views.hand_over.state.picture), "a code on the sheet")
    picture, read = folder / "sheet.png", list[str]()

    def is_read() -> bool:
        """The sheet slides in: at first its code is not whole yet."""
        assert opened.window.grabWindow().save(str(picture))
        found = decode_picture(picture, ZxingDecoder(thorough=True))
        if isinstance(found, Codes):
            read.append(found.sightings[0].text)
        return bool(read)

    opened.hand.until(is_read, "the code can be read")
    return read[-1]


def test_a_photographed_shelf_label_leads_to_the_product_and_onto_the_customers_phone(
    application: Callable[[], Application], phones: Callable[[str], Phone], tmp_path: Path
) -> None:
    opened = serving_eleni(application())
    hand, views = opened.hand, opened.views
    before = opened.shown(LAMP)

    hand.tap("railScan")
    hand.drop(PHOTOS / "shelf-label-arlo.jpg")
    hand.until(lambda: views.scanner.state.found, "a product found")
    hand.tap("openProduct", within="found")
    hand.until(lambda: views.product.state.sku == LAMP, "the lamp on the product page")
    shown = views.product.state
    assert (shown.name, shown.price) == ("Arlo table lamp", "€89.00")
    assert views.product.reviews.state.reviewed
    assert len(views.product.reviews.rows.rows) > 1
    places = {row.title: row for row in views.product.stock.rows}
    assert len(places) >= 4
    assert all(row.number and row.age for row in places.values()), places
    assert not any(row.stale for row in places.values()), "figures just came, and are told as old"

    hand.tap("addToCart")
    hand.until(lambda: opened.shown(LAMP) == before + 1, "the lamp in the panel")
    phone = phones(link_on_the_sheet(opened, tmp_path))
    hand.until(lambda: phone.cart().get(LAMP) == before + 1, "the lamp on the phone")
    hand.until(lambda: views.line.state.live and not opened.waiting(), "nothing waits")


def test_what_the_customer_taps_on_the_phone_is_on_the_counter_at_once(
    application: Callable[[], Application], phones: Callable[[str], Phone], tmp_path: Path
) -> None:
    opened = serving_eleni(application())
    opened.scan_product(MUG_EAN, MUG)
    before = opened.shown(MUG)
    phone = phones(link_on_the_sheet(opened, tmp_path))
    phone.add(MUG, 2)
    opened.hand.until(lambda: opened.shown(MUG) == before + 2, "two more at the counter")
    row = next(row for row in opened.views.serving.cart.rows if row.sku == MUG)
    assert row.source == "added on phone"
    assert row.fresh, "what somebody else changed is tinted for a moment"


def test_a_hand_scanner_works_while_a_field_has_the_focus_and_leaves_it_as_it_was(
    application: Callable[[], Application],
) -> None:
    opened = serving_eleni(application())
    hand = opened.hand
    before = opened.shown(LAMP)
    hand.tap("railSearch")
    hand.tap("searchField")
    hand.type_text("mug")
    field = focused(opened)
    assert field.property("text") == "mug"

    opened.scan_product(LAMP_EAN, LAMP)
    assert field.property("text") == "mug"
    hand.tap("addToCart")
    hand.until(lambda: opened.shown(LAMP) == before + 1, "the lamp in the panel")
    hand.until(lambda: opened.state(ELENI).quantity(LAMP) == before + 1, "kept")
    hand.until(lambda: not opened.waiting(), "at the hub")


def test_every_photographed_product_is_found(application: Callable[[], Application]) -> None:
    opened = application()
    opened.sign_in()
    opened.until_complete()
    hand, scanner = opened.hand, opened.views.scanner
    hand.tap("railScan")
    for each in json.loads((PHOTOS / "photos.json").read_text("utf-8")):
        hand.drop(PHOTOS / each["file"])
        hand.until(lambda: not scanner.state.busy, f"an answer to {each['file']}")
        if each["says"] == "product":
            assert scanner.card.state.sku == each["sku"]
            assert scanner.state.found
        else:
            assert scanner.state.noticed, each["file"]
            assert scanner.notice.state.text


def focused(opened: Application) -> QQuickItem:
    item = opened.window.activeFocusItem()
    assert isinstance(item, QQuickItem)
    return item
