"""What the viewfinder says and outlines, and how one of several codes is tapped."""

from __future__ import annotations

from pathlib import Path

import pytest
import qrcode
from PIL import ExifTags, Image
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtTest import QTest

from store_app.scanning.sighting import CodeFormat, Corners, Doubt, Sighting
from store_app.viewmodels.scan.aim import Look
from tests.ui.customer.demo_shop import LAMP, MUG
from tests.ui.customer.floor import Floor, pause, until
from tests.ui.scan.cameras import FRONT, FakeCameras, as_picture_frame
from tests.ui.scan.scan_desk import ScanDesk, Show, a_scan_desk

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", extend=True)

SIZE = (1200, 720)
LEFT: Corners = ((100, 100), (400, 100), (400, 400), (100, 400))
_LYING = {
    3: Image.Transpose.ROTATE_180,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture lies in a file that says by this number how to turn it upright."""


def two_labels(left: str, right: str) -> Image.Image:
    """Two labels beside each other on a table."""
    picture = Image.new("RGB", SIZE, (90, 80, 66))
    for at, text in ((120, left), (700, right)):
        code = qrcode.make(text, box_size=9, border=4).get_image().convert("RGB")
        picture.paste(code, (at, 180))
    return picture


def label(desk: ScanDesk, sku: str) -> str:
    return f"https://id.oliveandoak.example/01/{desk.desk.shelf.gtin(sku)}"  # type: ignore[arg-type]


def seen(text: str, doubt: Doubt | None = None, reads: int = 2) -> Sighting:
    return Sighting(text, "]E0", CodeFormat.EAN_13, LEFT, reads, doubt)


def looked(desk: ScanDesk, *sightings: Sighting, news: bool = False) -> None:
    sure = tuple(each for each in sightings if each.doubt is None)
    desk.scanner.aim.look(Look(sightings, sure if news else (), *SIZE))


def running(desk: ScanDesk, show: Show, picture: Image.Image, language: str = "en") -> Floor:
    floor = show(desk, language)
    until(lambda: desk.cameras.running)
    desk.cameras.hand_in(as_picture_frame(picture))
    until(lambda: desk.background.waiting > 0)
    desk.settle()
    return floor


def tap_in_picture(floor: Floor, x: float, y: float) -> None:
    """Tap where this share of a picture that fills the viewfinder stands."""
    view = floor.item("view")
    scale = max(view.width() / SIZE[0], view.height() / SIZE[1])
    left = (view.width() - SIZE[0] * scale) / 2
    top = (view.height() - SIZE[1] * scale) / 2
    at = view.mapToScene(QPointF(left + x * SIZE[0] * scale, top + y * SIZE[1] * scale))
    left_button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(floor.window, left_button, none, QPoint(round(at.x()), round(at.y())))
    pause()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_of_two_products_the_one_that_is_tapped_is_found(show: Show, language: str) -> None:
    desk = a_scan_desk(language=language)
    floor = running(desk, show, two_labels(label(desk, MUG), label(desk, LAMP)), language)
    assert desk.scanner.aim.state.asks
    assert not desk.scanner.state.found
    floor.look(f"scan-several-{language}", 60)
    tap_in_picture(floor, 0.72, 0.4)
    desk.settle()
    assert desk.scanner.card.state.sku == LAMP


def test_two_codes_of_one_product_need_no_question(show: Show) -> None:
    desk = a_scan_desk()
    running(desk, show, two_labels(label(desk, MUG), desk.desk.shelf.gtin(MUG)))
    assert desk.scanner.card.state.sku == MUG
    assert not desk.scanner.aim.state.asks


def test_a_product_beside_something_else_is_what_is_meant(show: Show) -> None:
    desk = a_scan_desk()
    running(desk, show, two_labels("WIFI:T:WPA;S:x;P:secret;;", label(desk, MUG)))
    assert desk.scanner.card.state.sku == MUG


def test_a_tap_beside_every_code_means_none(show: Show) -> None:
    desk = a_scan_desk()
    floor = running(desk, show, two_labels(label(desk, MUG), label(desk, LAMP)))
    tap_in_picture(floor, 0.46, 0.85)
    desk.settle()
    assert desk.scanner.aim.state.asks
    assert not desk.scanner.state.found


def _wide(text: str, left: int) -> Image.Image:
    """A frame of a camera that sees more than the page shows."""
    picture = Image.new("RGB", (1800, 720), (90, 80, 66))
    code = qrcode.make(text, box_size=7, border=4).get_image().convert("RGB")
    picture.paste(code, (left, 200))
    return picture


def test_a_code_beyond_the_edge_of_what_is_shown_is_followed_only_once_it_is_shown(
    show: Show,
) -> None:
    desk = a_scan_desk()
    beside, middle = (_wide(label(desk, MUG), left) for left in (20, 700))
    show(desk)
    until(lambda: desk.cameras.running)
    looks: list[Look] = []
    desk.scanner.camera.looked.connect(looks.append)
    desk.cameras.hand_in(as_picture_frame(beside))
    until(lambda: bool(looks))
    assert desk.scanner.aim.outlines() == ()
    assert desk.background.waiting == 0
    desk.cameras.hand_in(as_picture_frame(middle))
    until(lambda: desk.background.waiting > 0)
    desk.settle()
    assert desk.scanner.card.state.sku == MUG


@pytest.mark.parametrize("name", ["shelf.png", "shelf.jpg", "note.pdf"])
def test_in_a_picture_file_or_document_one_of_several_codes_is_tapped(
    show: Show, tmp_path: Path, name: str
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    file = tmp_path / name
    two_labels(label(desk, MUG), label(desk, LAMP)).save(file)
    desk.scanner.openPicture(QUrl.fromLocalFile(str(file)))
    desk.settle()
    desk.settle()
    assert desk.scanner.aim.state.still
    floor.look("scan-still", 60)
    assert desk.scanner.aim.tap(0.2, 0.45)
    desk.settle()
    assert desk.scanner.card.state.sku == MUG
    assert not desk.scanner.aim.state.still


@pytest.mark.parametrize("orientation", _LYING)
def test_a_photograph_that_lies_on_its_side_is_shown_and_tapped_upright(
    show: Show, tmp_path: Path, orientation: int
) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    show(desk)
    file, how = tmp_path / "phone.jpg", Image.Exif()
    how[ExifTags.Base.Orientation] = orientation
    upright = two_labels(label(desk, MUG), label(desk, LAMP))
    upright.transpose(_LYING[orientation]).save(file, exif=how)
    desk.scanner.openPicture(QUrl.fromLocalFile(str(file)))
    desk.settle()
    desk.settle()
    shown = desk.scanner.aim.picture()
    assert (shown.width(), shown.height()) == upright.size
    assert desk.scanner.aim.tap(0.2, 0.45)
    desk.settle()
    assert desk.scanner.card.state.sku == MUG


def test_a_picture_can_be_put_away_again(show: Show, tmp_path: Path) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    floor = show(desk)
    file = tmp_path / "shelf.png"
    two_labels(label(desk, MUG), label(desk, LAMP)).save(file)
    desk.scanner.openPicture(QUrl.fromLocalFile(str(file)))
    desk.settle()
    desk.settle()
    floor.tap("leaveStill")
    assert not desk.scanner.aim.state.still
    assert floor.shows("cameraProblem")


@pytest.mark.parametrize(
    ("sighting", "says"),
    [
        (seen("9506000134352"), "Product barcode · read twice"),
        (seen("9506000134352", reads=4), "Product barcode · read 4 times"),
        (seen("9506000134352", Doubt.READ_ONCE, 1), "Read once. Hold still."),
        (seen("", Doubt.UNREAD, 0), "A code, but not sharp. Go nearer."),
        (seen("96385074", Doubt.PART_OF_ANOTHER), "Only a part. Show the whole code."),
        (seen("96385074", Doubt.CONTRADICTED), "Read in two ways. Hold still."),
        (seen("96385074", Doubt.FEW_LINES), "Only a strip of the bars is sharp."),
    ],
)
def test_it_says_what_is_seen_and_what_is_missing(sighting: Sighting, says: str) -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    looked(desk, sighting)
    assert desk.scanner.aim.state.hint == says
    assert desk.scanner.aim.state.sure is (sighting.doubt is None)


def test_what_left_the_view_is_no_longer_outlined() -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    looked(desk, seen("9506000134352"))
    assert len(desk.scanner.aim.outlines()) == 1
    desk.desk.clock.advance(1)
    looked(desk)
    assert desk.scanner.aim.outlines() == ()
    assert desk.scanner.aim.state.hint == ""


def test_only_what_is_sure_can_be_tapped() -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    looked(desk, seen("9506000134352", Doubt.READ_ONCE, 1))
    assert not desk.scanner.aim.tap(0.2, 0.3)


def test_a_front_camera_is_mirrored_and_its_codes_are_still_hit(show: Show) -> None:
    desk = a_scan_desk(cameras=FakeCameras(FRONT))
    floor = running(desk, show, two_labels(label(desk, MUG), label(desk, LAMP)))
    assert desk.scanner.camera.state.is_mirrored
    floor.look("scan-mirrored", 60)
    tap_in_picture(floor, 0.28, 0.4)
    desk.settle()
    assert desk.scanner.card.state.sku == LAMP
    desk.scanner.camera.choose("", mirror_front=False)
    assert not desk.scanner.camera.state.is_mirrored


def test_each_scan_is_told_as_good_or_bad() -> None:
    desk = a_scan_desk(cameras=FakeCameras())
    told: list[bool] = []
    desk.scanner.told.connect(told.append)
    for text in (desk.desk.shelf.gtin(MUG), "9506000134353"):
        desk.scanner.lookUp(text)
        desk.settle()
    assert told == [True, False]
