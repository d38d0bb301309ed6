"""`store-app explain` and `decode`: what support people read, from the real files of a device."""

from __future__ import annotations

import io
import json
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from typer.testing import CliRunner

from benchmarks.mutated import NOW_S, mutated, watched
from store_app.cli import app
from store_app.code_pictures import Use, code_png
from store_app.explaining import Explainer, unescaped
from store_app.replica.looking import look_into
from tests.fakes.clock import FrozenClock
from tests.ui.demo_device import DEMO, a_demo_device

pytestmark = pytest.mark.usefixtures("qapp")
_LAMP = json.loads((DEMO / "products.json").read_text("utf-8"))[0]
_VARIANT = _LAMP["variants"][0]
_GTIN: str = _VARIANT["gtins"][0]
_NAME: str = _LAMP["name"]["en"]
_SECRET = "hunter2hunter2"
_GOOD = f"https://id.gs1.org/01/{_GTIN}"
_FOREIGN = f"WIFI:T:WPA;S:x;P:{_SECRET};;"


@dataclass
class Terminal:
    """The commands as somebody types them, on a machine with its own data folder."""

    data: Path

    def __call__(self, *words: str) -> tuple[int, str]:
        command, *rest = words
        result = CliRunner().invoke(app, [command, "--data", str(self.data), *rest])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.output

    def json(self, *words: str) -> object:
        return json.loads(self(words[0], "--json", *words[1:])[1])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    folder = tmp_path_factory.mktemp("demo")
    a_demo_device(folder / "demo" / "device").close()
    return Terminal(folder)


@pytest.fixture
def empty(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "nothing")


def test_a_product_of_the_demo_is_called_by_its_name(demo: Terminal) -> None:
    status, said = demo("explain", f"https://any.example/01/{_GTIN}/10/ABC?17=271231")
    assert status == 0
    assert _NAME in said
    assert "lot: ABC" in said
    assert "expiry: 2027-12-31" in said


def test_json_says_the_same_in_fields(demo: Terminal) -> None:
    said = demo.json("explain", f"]Q301{_GTIN}10ABC\\x1d17271231")
    assert isinstance(said, dict)
    assert (said["meaning"], said["gtin"], said["lot"]) == ("product_code", _GTIN, "ABC")
    assert (said["product"], said["sku"], said["carrier"]) == (_NAME, _VARIANT["sku"], "qr")
    assert (said["useful"], said["catalogue"]) == (True, True)


@pytest.mark.parametrize("symbology", ["]Q3", "Q3"])
def test_the_identifier_of_a_symbol_may_lack_its_bracket(demo: Terminal, symbology: str) -> None:
    said = demo.json("explain", "--symbology", symbology, f"01{_GTIN}10ABC\\x1d17271231")
    assert isinstance(said, dict)
    assert (said["carrier"], said["lot"]) == ("qr", "ABC")


def test_a_machine_without_a_catalogue_says_so_and_makes_no_files(empty: Terminal) -> None:
    status, said = empty("explain", _GTIN)
    assert status == 0
    assert _GTIN in said
    assert "No catalogue" in said
    assert not empty.data.exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9506000134353", "One digit is wrong"),
        ("https://evil.example/x?sku=1", "evil.example"),
        ("]Q", "Half a code"),
        ("(01)09506000134352(17)271332", "fault: bad_date"),
    ],
)
def test_what_helps_nobody_ends_with_1(demo: Terminal, text: str, told: str) -> None:
    status, said = demo("explain", text)
    assert status == 1
    assert told in said


@pytest.mark.parametrize(
    "text",
    [
        _SECRET,
        f"\n {_SECRET} 9506000134352",
        f"WIFI:T:WPA;S:shop;P:{_SECRET};;",
        f" \u200bwifi:S:x;P:{_SECRET};;",
        f"otpauth://totp/shop?secret={_SECRET}",
        f"https://user:{_SECRET}@host.example/{_SECRET}?token={_SECRET}#{_SECRET}",
        f'{{"ssid": "x", "password": "{_SECRET}"}}',
        f"-----BEGIN PRIVATE KEY-----\\n{_SECRET}",
        f"someapp:login?key={_SECRET}",
        f"BEGIN:VCARD\\nN:{_SECRET}\\nEND:VCARD",
    ],
)
def test_secrets_of_others_are_never_printed(demo: Terminal, text: str) -> None:
    for words in (("explain", "--", text), ("explain", "--json", "--", text)):
        status, said = demo(*words)
        assert status == 1
        assert _SECRET not in said


def test_pictures_are_explained_one_by_one(demo: Terminal, tmp_path: Path) -> None:
    good, foreign, text = (tmp_path / name for name in ("good.png", "wifi.png", "text.png"))
    good.write_bytes(code_png(f"https://id.gs1.org/01/{_GTIN}", Use.PRODUCT_LABEL))
    foreign.write_bytes(code_png(f"WIFI:S:x;P:{_SECRET};;", Use.PHONE_SCREEN))
    text.write_text("no picture")
    assert demo("decode", str(good))[0] == 0
    assert demo("decode", str(foreign))[0] == 1
    missing = tmp_path / "missing.png"
    status, said = demo("decode", *map(str, (good, foreign, text, missing, tmp_path)))
    assert status == 2
    assert _NAME in said
    assert _SECRET not in said
    assert f"{text}: This file is not a picture" in said
    assert f"{missing}: There is no such file." in said
    assert f"{tmp_path}: There is no such file." in said


def test_json_of_pictures_has_one_entry_a_file(demo: Terminal, tmp_path: Path) -> None:
    good, cut = tmp_path / "good.png", tmp_path / "cut.png"
    good.write_bytes(code_png(f"https://id.gs1.org/01/{_GTIN}", Use.PRODUCT_LABEL))
    cut.write_bytes(good.read_bytes()[:200])
    said = demo.json("decode", str(good), str(cut))
    assert isinstance(said, list)
    assert said[0]["codes"][0]["product"] == _NAME
    assert (said[1]["file"], said[1]["problem"]) == (str(cut), "damaged")


@pytest.mark.parametrize(
    ("name", "make", "told"),
    [
        ("dot.png", lambda p: Image.new("L", (1, 1)).save(p), "no_code"),
        ("large.png", lambda p: Image.new("1", (10_000, 10_000)).save(p), "too_large"),
        ("cut.png", lambda p: p.write_bytes(_png(_GOOD)[:200]), "damaged"),
        ("cut.pdf", lambda p: p.write_bytes(_paper(_GOOD)[:300]), "not_a_picture"),
        ("none.png", lambda p: p.write_bytes(b""), "not_a_picture"),
        ("film.gif", lambda p: p.write_bytes(_film(_GOOD)), "product_code"),
        ("note.pdf", lambda p: p.write_bytes(_paper(_GOOD)), "product_code"),
        ("wifi.png", lambda p: p.write_bytes(_png(_FOREIGN)), "not_a_product"),
        ("wifi.gif", lambda p: p.write_bytes(_film(_FOREIGN)), "not_a_product"),
        ("wifi.pdf", lambda p: p.write_bytes(_paper(_FOREIGN)), "not_a_product"),
    ],
)
def test_every_kind_of_file_gets_the_answer_of_the_application(
    demo: Terminal,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    name: str,
    make: Callable[[Path], object],
    told: str,
) -> None:
    path = tmp_path / name
    make(path)
    with caplog.at_level(logging.DEBUG):
        plain, whole = demo("decode", str(path)), demo("decode", "--json", str(path))
    status = {"product_code": 0, "not_a_product": 1, "no_code": 1}.get(told, 2)
    assert (plain[0], whole[0]) == (status, status)
    (entry,) = json.loads(whole[1])
    assert (entry["problem"] if "problem" in entry else entry["codes"][0]["meaning"]) == told
    assert _SECRET not in plain[1] + whole[1] + caplog.text


def _png(text: str) -> bytes:
    return code_png(text, Use.PRODUCT_LABEL)


def _film(text: str) -> bytes:
    """An animation whose first picture is the code."""
    return _saved(text, "GIF", save_all=True, append_images=[Image.new("RGB", (300, 300))] * 3)


def _paper(text: str) -> bytes:
    return _saved(text, "PDF")


def _saved(text: str, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    with Image.open(io.BytesIO(_png(text))) as picture:
        picture.convert("RGB").save(file, kind, **how)
    return file.getvalue()


def test_a_device_in_use_can_be_looked_into(tmp_path: Path) -> None:
    data = a_demo_device(tmp_path / "device")
    try:
        with look_into(tmp_path / "device") as seen:
            assert seen is not None
            assert seen.catalogue.by_gtin(_GTIN) is not None
    finally:
        data.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "device.key").write_text("00" * 32),
        lambda folder: (folder / "device.key").write_text("no key"),
        lambda folder: (folder / "device.key").unlink(),
        lambda folder: (folder / "replica.db").write_bytes(b"x" * 4096),
    ],
)
def test_files_that_cannot_be_read_are_as_none(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    a_demo_device(tmp_path / "device").close()
    spoil(tmp_path / "device")
    status, said = Terminal(tmp_path)("explain", _GTIN)
    assert (status, "No catalogue" in said) == (0, True)


def test_spoiled_codes_are_looked_up_in_a_real_catalogue_without_a_fault(demo: Terminal) -> None:
    with look_into(demo.data / "demo" / "device") as seen, watched() as left:
        explainer = Explainer(seen, FrozenClock(NOW_S * 1000))
        kinds = Counter(explainer.explain(text).meaning for text in mutated(20261122, 600))
        for text in (
            '{"sku": "\\ud800"}',
            "\ud800",
            "]C0\udfff",
            '{"sku": "%00"}',
        ):
            assert not explainer.explain(text).facts.get("product")
    assert kinds.total() == 600
    assert left.total() == 0


def test_written_control_characters_are_what_they_stand_for() -> None:
    assert unescaped(r"a\x1db\u001dc\n\r\t\0\e") == "a\x1db\x1dc\n\r\t\0\x1b"
    assert unescaped(r"(10)A\(B\\C") == r"(10)A\(B\\C"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_every_text_is_explained_in_one_screenful(demo: Terminal, text: str) -> None:
    status, said = demo("explain", "--", text)
    assert status in (0, 1)
    assert said.isascii() or all(c.isprintable() or c == "\n" for c in said)
    assert len(said.splitlines()) < 20
