"""The scan page through a real window: frames, pictures, typing; each code leads to one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPointF, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from store_app.codes import write_customer_code, write_shelf_code
from store_app.domain.product import Product
from store_app.errors import Unreachable
from store_app.scanning.decoder import Decoder
from store_app.viewmodels.scan.camera import Frame, Glance, Permission
from tests.ui.customer.demo_shop import ELENI, HERE, LAMP, MUG, RUG, products
from tests.ui.customer.floor import Floor, pause, until
from tests.ui.scan.cameras import (
    BACK,
    FRONT,
    FakeCameras,
    SlowlyAllowed,
    as_grey_frame,
    as_picture_frame,
    qr_picture,
)
from tests.ui.scan.scan_desk import KEYS, Pages, ScanDesk, Show, a_scan_desk

# Without a graphics card Qt says once that it turns colours into pixels by itself.
pytestmark = pytest.mark.qt_log_ignore("No RHI backend", extend=True)

ORIGIN = QPointF()
Y8 = QVideoFrameFormat.PixelFormat.Format_Y8


def label(desk: ScanDesk, sku: str = MUG) -> str:
    gtin = desk.desk.shelf.gtin(sku)  # type: ignore[arg-type]
    return f"https://id.oliveandoak.example/01/{gtin}/10/AB2604?17=270430"


def typed(desk: ScanDesk, floor: Floor, text: str) -> None:
    floor.item("number").setProperty("text", text)
    floor.tap("lookUp")
    desk.settle()


@pytest.mark.parametrize("make", [as_picture_frame, as_grey_frame, lambda p: as_grey_frame(p, Y8)])
def test_a_label_before_the_camera_is_found(
    show: Show, make: Callable[[Image.Image], QVideoFrame]
) -> None:
    desk = a_scan_desk(cameras=FakeCameras(BACK, FRONT, torch=True))
    floor = show(desk)
    until(lambda: desk.cameras.running)
    desk.cameras.hand_in(make(qr_picture(label(desk))))
    until(lambda: desk.background.waiting > 0)
    desk.settle()
    texts = floor.texts()
    assert "Found: Speckle mug" in texts
    assert {"AB2604", "30 April 2027", "5 months left", "€18.00"} <= set(texts)
    assert desk.opened == []
    floor.look(f"scan-{'picture' if make is as_picture_frame else 'grey'}", 100)


def test_the_camera_looks_only_while_its_page_is_shown(show: Show) -> None:
    desk = a_scan_desk()
    assert desk.cameras.started == []
    floor = show(desk)
    until(lambda: desk.cameras.running)
    floor.window.setVisible(False)
    until(lambda: not desk.cameras.running)
    assert desk.scanner.camera.state.mode == "off"


def test_pause_turn_and_light(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(BACK, FRONT, torch=True))
    floor = show(desk)
    until(lambda: desk.cameras.running)
    desk.cameras.hand_in(as_picture_frame(qr_picture("plain")))
    floor.tap("torch")
    assert desk.cameras.torch_is_on
    floor.tap("turn")
    assert desk.cameras.started == ["back", "front"]
    desk.cameras.hand_in(as_picture_frame(qr_picture("plain")))
    floor.tap("pause")
    assert desk.scanner.camera.state.mode == "paused"
    floor.tap("pause")
    assert desk.cameras.started == ["back", "front", "front"]


@pytest.mark.parametrize(
    ("cameras", "allowed", "says"),
    [
        (FakeCameras(), Permission.GRANTED, "No camera here"),
        (FakeCameras(BACK), Permission.UNASKED, "May the camera look?"),
        (FakeCameras(BACK), Permission.DENIED, "The camera is off"),
    ],
)
def test_without_a_camera_the_page_says_why_and_offers_the_other_ways(
    show: Show, cameras: FakeCameras, allowed: Permission, says: str
) -> None:
    cameras.allowed = allowed
    desk = a_scan_desk(cameras=cameras)
    floor = show(desk)
    until(lambda: says in floor.texts())
    floor.look(f"scan-{says.rsplit(maxsplit=1)[-1].strip('?')}-{allowed.value}", 60)
    assert "Open a picture" in floor.texts()
    if allowed is Permission.UNASKED:
        floor.tap("action")
        assert cameras.running


def test_a_whole_product_number_is_seen_while_it_is_typed(show: Show) -> None:
    floor = show(a_scan_desk(cameras=FakeCameras()))
    floor.window.resize(1024, 768)
    field = floor.item("number")
    field.setProperty("text", "09524022170028")
    pause(50)
    line = next(each for each in field.childItems()[0].childItems() if each.property("leftPadding"))
    room = line.width() - line.property("leftPadding") - line.property("rightPadding")
    assert line.property("contentWidth") <= room


def test_a_camera_that_is_allowed_after_its_page_was_left_does_not_look(show: Show) -> None:
    cameras = SlowlyAllowed(BACK)
    cameras.allowed = Permission.UNASKED
    floor = show(a_scan_desk(cameras=cameras))
    until(lambda: "May the camera look?" in floor.texts())
    floor.tap("action")
    floor.window.setVisible(False)
    until(lambda: "May the camera look?" not in floor.texts())
    cameras.answer()
    assert not cameras.running
    floor.window.setVisible(True)
    until(lambda: cameras.running)


def test_a_camera_that_breaks_is_told_and_can_be_tried_again(show: Show) -> None:
    desk = a_scan_desk()
    floor = show(desk)
    until(lambda: desk.cameras.running)
    desk.cameras.fail()
    pause()
    assert "The camera does not answer" in floor.texts()
    floor.tap("action")
    assert desk.cameras.started == ["back", "back"]


def test_a_decoder_that_fails_is_told_and_can_be_tried_again(show: Show, qtbot: QtBot) -> None:
    desk = a_scan_desk()
    camera = desk.scanner.camera
    whole = camera._eye

    def broken(_frame: Frame, _decoder: Decoder) -> Glance:
        raise ZeroDivisionError

    camera._eye = replace(whole, decode=broken)
    floor = show(desk)
    until(lambda: desk.cameras.running)
    with qtbot.captureExceptions() as bugs:
        desk.cameras.hand_in(as_picture_frame(qr_picture(label(desk))))
        until(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert "The camera does not answer" in floor.texts()
    camera._eye = whole
    floor.tap("action")
    desk.cameras.hand_in(as_picture_frame(qr_picture(label(desk))))
    until(lambda: desk.background.waiting > 0)
    desk.settle()
    assert "Found: Speckle mug" in floor.texts()


def test_a_camera_pulled_out_is_told_and_it_goes_on_when_it_is_back(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(BACK))
    floor = show(desk)
    until(lambda: desk.cameras.running)
    desk.cameras.hand_in(as_picture_frame(qr_picture("plain")))
    desk.cameras.unplug(BACK)
    pause()
    assert desk.scanner.camera.state.mode == "no_camera"
    assert "No camera here" in floor.texts()
    assert desk.scanner.camera.picture().isNull()
    desk.cameras.plug_in(BACK)
    until(lambda: desk.cameras.running)
    desk.cameras.hand_in(as_picture_frame(qr_picture("plain")))
    assert desk.scanner.camera.state.mode == "running"


def test_when_one_of_two_cameras_is_pulled_out_the_other_one_looks(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(BACK, FRONT))
    show(desk)
    until(lambda: desk.cameras.running)
    desk.cameras.unplug(BACK)
    assert desk.cameras.started == ["back", "front"]
    desk.cameras.plug_in(BACK)
    assert desk.cameras.started == ["back", "front"]


def test_a_picture_from_disk_is_read(show: Show, tmp_path: Path) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    qr_picture(label(desk, LAMP)).save(tmp_path / "shelf.png")
    desk.scanner.openPicture(QUrl.fromLocalFile(str(tmp_path / "shelf.png")))
    desk.settle()
    desk.settle()
    pause()
    assert "Arlo table lamp" in floor.texts()


def test_while_a_picture_is_looked_at_it_says_so_and_can_be_stopped(
    show: Show, tmp_path: Path
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    qr_picture(label(desk, LAMP)).save(tmp_path / "shelf.png")
    desk.scanner.openPicture(QUrl.fromLocalFile(str(tmp_path / "shelf.png")))
    pause()
    floor.look("scan-searching", 60)
    assert "Looking for codes in the picture" in floor.texts()
    floor.tap("stop")
    assert not desk.scanner.state.searching
    desk.settle()
    pause()
    assert not floor.shows("searching")
    assert not desk.scanner.state.found
    assert not desk.scanner.state.noticed


def test_a_picture_is_looked_at_no_further_once_something_else_is_scanned(
    show: Show, tmp_path: Path
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    Image.effect_noise((600, 400), 90).save(tmp_path / "noise.png")
    desk.scanner.openPicture(QUrl.fromLocalFile(str(tmp_path / "noise.png")))
    typed(desk, floor, label(desk, RUG))
    assert not desk.scanner.state.searching
    assert "Kilim rug" in floor.texts()
    assert not desk.scanner.state.noticed


def test_a_picture_from_the_clipboard_is_read(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    QGuiApplication.clipboard().clear()
    floor.tap("paste")
    assert "No picture to paste" in floor.texts()
    data = qr_picture(label(desk, RUG)).convert("RGBA")
    image = QImage(data.tobytes(), data.width, data.height, QImage.Format.Format_RGBA8888)
    QGuiApplication.clipboard().setImage(image.copy())
    floor.tap("paste")
    desk.settle()
    desk.settle()
    pause()
    assert "Kilim rug" in floor.texts()


def test_the_file_of_a_picture_may_be_copied_too(show: Show, tmp_path: Path) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    file = tmp_path / "photo.png"
    qr_picture(label(desk, RUG)).save(file)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(copied)
    floor.tap("paste")
    QGuiApplication.clipboard().clear()  # nothing of ours may be in it when Qt ends
    desk.settle()
    desk.settle()
    pause()
    assert "Kilim rug" in floor.texts()


@pytest.mark.parametrize("name", ["photo.png", "IMG_0001.JPG", "delivery.pdf"])
def test_what_can_be_looked_into_is_offered_to_be_opened(show: Show, name: str) -> None:
    floor = show(a_scan_desk(cameras=FakeCameras()))
    floor.tap("openPicture")
    files = next(
        each for each in floor.window.findChildren(QObject) if each.property("nameFilters")
    )
    first = str(files.property("nameFilters")[0])
    endings = first[first.index("(") + 1 : -1].split()
    assert any(fnmatchcase(name, each) for each in endings)


@pytest.mark.parametrize("url", ["https://shop.example/photo.png", "qrc:/photo.png", "", None])
def test_what_is_no_file_of_this_machine_is_no_picture(
    show: Show, tmp_path: Path, url: str | None
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    desk.scanner.openPicture(QUrl.fromLocalFile(str(tmp_path)) if url is None else QUrl(url))
    desk.settle()
    pause()
    assert "This file is not a picture" in floor.texts()


def test_a_copied_list_of_files_may_be_empty(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    copied = QMimeData()
    copied.setData("text/uri-list", b"")
    QGuiApplication.clipboard().setMimeData(copied)
    floor.tap("paste")
    QGuiApplication.clipboard().clear()
    assert "No picture to paste" in floor.texts()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"%PDF-1.7 nothing to see", "This file is not a picture"),
        (b"\x89PNG\r\n\x1a\n cut off", "This picture is damaged"),
        (None, "No code found in this picture"),
    ],
)
def test_a_file_that_does_not_help_gets_one_sentence(
    show: Show, tmp_path: Path, content: bytes | None, says: str
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    file = tmp_path / "photo.png"
    if content is None:
        Image.new("RGB", (300, 200), "white").save(file)
    else:
        file.write_bytes(content)
    desk.scanner.openPicture(QUrl.fromLocalFile(str(file)))
    desk.settle()
    pause()
    assert says in floor.texts()


def test_a_sixty_megapixel_picture_does_not_stop_anything(show: Show, tmp_path: Path) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    Image.new("1", (9_000, 7_000), 1).save(tmp_path / "large.png")
    desk.scanner.openPicture(QUrl.fromLocalFile(str(tmp_path / "large.png")))
    desk.settle()
    pause()
    assert desk.scanner.state.noticed
    assert floor.shows("notice")


def test_a_number_with_a_wrong_digit_is_told_and_nothing_is_suggested(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    typed(desk, floor, "9506000134353")
    assert "Number misread or mistyped" in floor.texts()
    floor.look("scan-wrong-digit", 60)
    assert desk.calls.waiting == 0
    floor.tap(floor.part("notice", "action"))
    assert floor.item("number").property("typing")


def test_persian_digits_and_item_numbers_can_be_typed(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    persian = "".join(chr(0x06F0 + int(digit)) for digit in desk.desk.shelf.gtin(MUG))
    typed(desk, floor, persian)
    assert "Speckle mug" in floor.texts()
    typed(desk, floor, "30-3302")
    assert "Kilim rug" in floor.texts()


def test_a_long_link_that_is_put_into_the_field_is_not_cut(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    link = f"https://shop.example/{'a/' * 150}01/{desk.desk.shelf.gtin(RUG)}"
    typed(desk, floor, link)
    assert floor.shows("found")


def test_an_unknown_number_asks_the_hub_and_can_be_noted(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    typed(desk, floor, "9506000134352")
    assert "Not in our catalogue" in floor.texts()
    assert any("the catalogue here is complete" in text for text in floor.texts())
    desk.calls.finish_all()
    pause()
    assert any("head office does not know it either" in text for text in floor.texts())
    floor.look("scan-unknown", 60)
    floor.tap(floor.part("notice", "action"))
    desk.settle()
    pause()
    assert [row.row_id for row in desk.scanner.last.noted.rows] == ["09506000134352"]
    floor.tap(floor.saying("Noted 1"))
    floor.look("scan-noted", 60)
    assert any(text.startswith("noted") for text in floor.texts())
    floor.tap("away-09506000134352")
    desk.settle()
    pause()
    assert not desk.scanner.last.noted.rows


def test_a_noted_number_is_looked_up_again(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(), ask=lambda _: products()[0])
    desk.scanner.last.note("9506000134352")
    desk.settle()
    floor = show(desk)
    floor.tap(floor.saying("Noted 1"))
    noted = desk.scanner.last.noted.rows[0]
    desk.scanner.last.open(noted.row_id)
    desk.settle()
    desk.calls.finish_all()
    desk.settle()
    pause()
    assert desk.scanner.state.found


def test_an_incomplete_catalogue_without_a_line_says_both(show: Show) -> None:
    def unreachable(_number: str) -> Product | None:
        raise Unreachable("hub.unreachable")

    desk = a_scan_desk(cameras=FakeCameras(), ask=unreachable)
    desk.desk.shelf.complete = False
    floor = show(desk)
    typed(desk, floor, "9506000134352")
    desk.calls.finish_all()
    pause()
    assert any("only 84 products are stored here" in text for text in floor.texts())
    assert any("Try again when online" in text for text in floor.texts())


def test_what_only_the_hub_knows_is_found_there(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(), ask=lambda _: products()[0])
    floor = show(desk)
    typed(desk, floor, "9506000134352")
    desk.calls.finish_all()
    pause()
    assert "Arlo table lamp" in floor.texts()


def test_a_link_is_shown_as_plain_text_and_never_opened(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    typed(desk, floor, "https://evil.example/<b>win</b>")
    assert "A link, not a product of this shop" in floor.texts()
    assert any("evil.example" in text for text in floor.texts())
    assert not any("<b>" in text for text in floor.texts(floor.item("notice")))


def test_our_shelf_code_says_what_the_label_says(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    typed(desk, floor, write_shelf_code(LAMP, HERE, (7900, "EUR"), date(2026, 10, 1), 1, KEYS[1]))
    assert "Arlo table lamp" in floor.texts()
    assert "The label says €79.00" in floor.texts()


def test_a_customer_code_leads_to_the_customer_and_a_forged_one_does_not(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    shown: list[str] = []
    desk.scanner.customerShown.connect(shown.append)
    later_s = desk.desk.clock.now_ms() // 1000 + 300
    code = write_customer_code(ELENI, later_s, 1, KEYS[1])
    typed(desk, floor, code)
    assert shown == [code]
    typed(desk, floor, write_customer_code(ELENI, later_s, 1, b"x" * 32))
    assert "This code is not valid" in floor.texts()
    assert shown == [code]


def test_plus_on_a_last_scan_puts_it_into_the_cart(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    for sku in (RUG, LAMP):
        typed(desk, floor, desk.desk.shelf.gtin(sku))
        desk.desk.clock.advance(150)
    floor.tap(f"add-{RUG}")
    desk.settle()
    assert RUG in [row.sku for row in desk.desk.serving.cart.rows]
    assert desk.desk.toasts.state.text == "Kilim rug added"
    desk.scanner.last.tick()
    floor.look("scan-last")
    assert any(text.startswith("5 min ago · ") for text in floor.texts())
    floor.tap("clear")
    assert desk.scanner.last.rows.rows == ()


def test_nobody_served_asks_for_the_customer(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(), serving=False)
    floor = show(desk)
    asked: list[int] = []
    desk.scanner.customerAsked.connect(lambda: asked.append(1))
    typed(desk, floor, desk.desk.shelf.gtin(RUG))
    floor.tap("addToCart")
    assert asked == [1]


def test_the_page_mirrors(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(), language="fa")
    floor = show(desk, "fa")
    typed(desk, floor, label(desk))
    floor.look("scan-fa")
    assert floor.shows("found")


@pytest.mark.parametrize(("language", "first_is_left"), [("en", True), ("ar", False)])
def test_the_buttons_over_the_picture_stand_in_the_order_of_reading(
    show: Show, language: str, *, first_is_left: bool
) -> None:
    desk = a_scan_desk(cameras=FakeCameras(BACK, FRONT, torch=True), language=language)
    floor = show(desk, language)
    until(lambda: desk.cameras.running)
    pause()
    torch, last, view = (floor.item(name) for name in ("torch", "pause", "view"))
    settings = floor.item("scannerSettings")
    assert (torch.mapToScene(ORIGIN).x() < last.mapToScene(ORIGIN).x()) is first_is_left
    assert (settings.x() > view.width() / 2) is first_is_left


def test_the_last_scans_can_be_searched_and_come_back_after_a_restart(show: Show) -> None:
    pages = Pages()
    desk = a_scan_desk(cameras=FakeCameras(), history=pages)
    floor = show(desk)
    for sku in (MUG, LAMP, RUG):
        typed(desk, floor, desk.desk.shelf.gtin(sku))
    assert [sku for sku, _ in pages.scans] == [RUG, LAMP, MUG]
    desk.scanner.last.search("lamp")
    assert [row.row_id for row in desk.scanner.last.rows.rows] == [LAMP]
    desk.scanner.last.search("30-33")
    assert [row.row_id for row in desk.scanner.last.rows.rows] == [RUG]
    again = a_scan_desk(cameras=FakeCameras(), history=pages)
    again.scanner.last.load()
    again.settle()
    assert [row.row_id for row in again.scanner.last.rows.rows] == [RUG, LAMP, MUG]
    again.scanner.last.clear()
    again.settle()
    assert pages.scans == []
    again.close()


def test_a_long_list_of_scans_has_a_field_to_search_it(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    for product in products()[:5]:
        typed(desk, floor, desk.desk.shelf.gtin(product.variants[0].sku))
    floor.look("scan-search", 60)
    assert floor.shows("scanQuery") is (len(desk.scanner.last.rows.rows) > 3)
