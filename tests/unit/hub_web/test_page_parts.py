"""Brand, code and forms of the phone page, each by itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from pydantic import ValidationError

from store_app.domain.identifiers import CustomerId, DeviceId
from store_app.errors import Damaged
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.problems import RequestRefused
from store_app.hub.web.assets import load_assets
from store_app.hub.web.brand_css import Brand, brand_css
from store_app.hub.web.qr import code_svg
from store_app.hub.web.sent import PageChanges, read_form, to_push
from store_app.protocol.changes import WireChange

RESOURCES: Final = Path(__file__).parents[3] / "resources"
BRAND: Final = Brand.model_validate_json((RESOURCES / "brand.json").read_text("utf-8"))
PAGE: Final = OpenedPage(DeviceId("d1"), "t" * 43, CustomerId("c1"), 0, 0)
FORM: Final = {
    "device": "d1",
    "n": "1",
    "at_ms": "5",
    "seen": '{"customer:c1": {"d0": 2}}',
    "do": '{"kind": "cart.remove", "sku": "lamp"}',
}


def test_every_colour_of_the_brand_is_a_variable_in_light_and_dark() -> None:
    light, dark = brand_css(BRAND).split("prefers-color-scheme: dark")
    for colours, text in ((BRAND.color.light, light), (BRAND.color.dark, dark)):
        assert all(f"--{name}: {colour};" in text for name, colour in colours.items())


def test_the_styles_use_only_colours_that_the_brand_has() -> None:
    known = set(re.findall(r"(--[\w-]+):", brand_css(BRAND)))
    for path in (RESOURCES / "web" / "style").glob("*.css"):
        text = path.read_text("utf-8")
        own = set(re.findall(r"(--[\w-]+):", text)) | {"--medium", "--strong"}
        assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= known | own


@pytest.mark.parametrize("evil", ["red", "#12345", "#fff; } body { display: none", "url(x)"])
def test_a_brand_cannot_smuggle_in_styles(evil: str) -> None:
    plain = BRAND.model_dump(by_alias=True)
    with pytest.raises(ValidationError):
        Brand.model_validate({**plain, "color": {"light": {"bg": evil}, "dark": {}}})
    fonts = {**plain["brand"], "fontText": ['x"; } body { display: none; } .x { y: "']}
    css = brand_css(Brand.model_validate({**plain, "brand": fonts}))
    assert css.count("{") == css.count("}") == brand_css(BRAND).count("{")
    assert "body {" not in css


def test_pages_hold_no_script_and_no_style_of_their_own() -> None:
    for path in (RESOURCES / "web" / "templates").glob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text)
        assert "|safe" not in text
        assert "http" not in text.replace("http-equiv", "")


def test_scripts_fetch_nothing_from_elsewhere() -> None:
    for path in (RESOURCES / "web" / "script").glob("*.js"):
        text = path.read_text("utf-8")
        assert "http" not in text
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(|document\.write", text)


def test_an_installation_without_its_page_says_so(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match=r"web\.incomplete"):
        load_assets(tmp_path)


def test_files_change_their_address_with_their_content() -> None:
    assets = load_assets(RESOURCES)
    assert assets.file(assets.digest, "main.js")
    assert assets.file("0" * 16, "main.js") is None


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=1, max_size=90))
def test_a_drawn_code_reads_as_what_was_written(text: str) -> None:
    svg = str(code_svg(text, "Code"))
    size = int(re.findall(r'viewBox="0 0 (\d+) ', svg)[0])
    picture = Image.new("L", (size * 4, size * 4), 255)
    draw = ImageDraw.Draw(picture)
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1", svg):
        left, top = int(x) * 4, int(y) * 4
        draw.rectangle((left, top, left + int(length) * 4 - 1, top + 3), fill=0)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [text]


def test_the_name_of_a_code_is_text() -> None:
    assert "&lt;b&gt;" in code_svg("X", "<b>")


def test_a_form_becomes_a_change_of_the_pages_device() -> None:
    pushed = to_push(PAGE, "e1", read_form(urlencode(FORM).encode()))
    (change,) = pushed.changes
    assert isinstance(change, WireChange)
    assert (change.n, change.stream, change.seen) == (
        1,
        "customer:c1",
        {"customer:c1": {"d0": 2}},
    )
    assert (change.staff, pushed.epoch, pushed.first_held) == (None, "e1", 1)


@pytest.mark.parametrize(
    "changed",
    [
        {"n": "0"},
        {"n": "x"},
        {"seen": "{"},
        {"do": '{"kind": "customer.create", "profile": {"name": "M"}}'},
        {"do": "[" * 500},
        {"device": ""},
    ],
)
def test_a_form_that_is_not_ours_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(RequestRefused):
        read_form(urlencode({**FORM, **changed}).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(body: bytes) -> None:
    with pytest.raises(RequestRefused):
        read_form(body)


def test_changes_of_another_device_of_the_browser_are_refused() -> None:
    sent = read_form(urlencode({**FORM, "device": "d2"}).encode())
    with pytest.raises(RequestRefused):
        to_push(PAGE, "e1", PageChanges(device=sent.device, changes=sent.changes))
