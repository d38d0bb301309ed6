from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

Rows = list[dict[str, Any]]

PICTURES = Path(__file__).parents[3] / "resources" / "demo" / "pictures"
FILES = sorted(PICTURES.glob("*.svg"))
SCENE = "scene-sign-in.svg"
TINY = {"svg", "defs", "linearGradient", "stop", "path", "g", "ellipse", "rect"}
ATTRIBUTE = re.compile(r"^(style|class|filter|clip-path|mask|href|on.*)$")


@pytest.fixture
def qt_words() -> Iterator[list[str]]:
    """What Qt says while the pictures are read."""
    heard: list[str] = []

    def hear(_kind: QtMsgType, _where: object, words: str) -> None:
        heard.append(words)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


def painted(svg: bytes) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def test_every_variant_has_its_picture_and_no_picture_is_left_over(products: Rows) -> None:
    named = {variant["picture"] for product in products for variant in product["variants"]}
    assert named | {SCENE} == {file.name for file in FILES}


def test_colours_of_one_product_have_different_pictures(products: Rows) -> None:
    for product in products:
        files = {variant["picture"] for variant in product["variants"]}
        drawn = {(PICTURES / file).read_bytes() for file in files}
        assert len(drawn) == len(files)


def test_different_products_are_drawn_differently(products: Rows) -> None:
    first = [(PICTURES / product["variants"][0]["picture"]).read_bytes() for product in products]
    shapes = {re.sub(rb"#[0-9A-F]{6}", b"", svg) for svg in first}
    assert len(shapes) == len(products)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_small_and_keeps_to_plain_shapes(file: Path) -> None:
    assert file.stat().st_size <= (16384 if file.name == SCENE else 4096)
    tree = ET.fromstring(file.read_bytes())  # noqa: S314 - a file of our own
    elements = list(tree.iter())
    assert {element.tag.rpartition("}")[2] for element in elements} <= TINY
    assert not [name for element in elements for name in element.attrib if ATTRIBUTE.match(name)]
    assert tree.get("viewBox") == ("0 0 560 800" if file.name == SCENE else "0 0 240 240")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_read_without_a_word_and_paints_something(
    file: Path, qt_words: list[str], qapp: QGuiApplication
) -> None:
    assert qapp is not None
    image = painted(file.read_bytes())
    assert qt_words == []
    alphas = [image.pixelColor(x, y).alpha() for x in range(60) for y in range(60)]
    filled = sum(alpha > 0 for alpha in alphas) / len(alphas)
    assert filled > (0.99 if file.name == SCENE else 0.1)
    if file.name != SCENE:
        assert filled < 0.75
        assert image.pixelColor(1, 58).alpha() == 0
