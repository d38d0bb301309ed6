"""Every translation says all that the application says, and leaves every place for a value."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

import pytest

ROOT: Final = Path(__file__).parents[2]
TRANSLATIONS: Final = sorted((ROOT / "resources" / "i18n").glob("store_*.ts"))
FORMS: Final = {"fa": 1, "el": 2, "ar": 6}
RIGHT_TO_LEFT: Final = {"fa", "ar"}

Key: TypeAlias = tuple[str, str, str]

every_language = pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)


def _language(path: Path) -> str:
    return path.stem.removeprefix("store_")


def _messages(path: Path) -> Iterator[tuple[Key, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
        name = context.findtext("name", "")
        for message in context.iter("message"):
            yield (name, message.findtext("source", ""), message.findtext("comment", "")), message


def _said(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def _places(text: str) -> set[str]:
    return set(re.findall(r"%(?:\d+|L?n)", text))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """What the code says now, collected by Qt's own tool."""
    found = tmp_path_factory.mktemp("texts") / "store_en.ts"
    sources = [*ROOT.glob("resources/qml/**/*.qml"), *ROOT.glob("store_app/**/*.py")]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [tool, "-silent", "-locations", "none", *sorted(sources), "-ts", found]
    subprocess.run([*map(str, command)], check=True, capture_output=True)  # noqa: S603 - our own tool
    return {key for key, _ in _messages(found)}


def test_a_persian_translation_is_shipped() -> None:
    assert "fa" in {_language(path) for path in TRANSLATIONS}


@every_language
def test_it_holds_every_text_and_no_other(path: Path, texts: set[Key]) -> None:
    held = {key for key, _ in _messages(path)}
    assert sorted(texts - held) == []
    assert sorted(held - texts) == []


@every_language
def test_nothing_is_unfinished(path: Path) -> None:
    open_ends = [
        key
        for key, message in _messages(path)
        if message.find("translation[@type]") is not None or not all(_said(message))
    ]
    assert open_ends == []


@every_language
def test_every_place_for_a_value_is_kept(path: Path) -> None:
    wrong = [
        (key[1], said)
        for key, message in _messages(path)
        for said in _said(message)
        if not _fits(key[1], said, counted=message.get("numerus") == "yes")
    ]
    assert wrong == []


def _fits(source: str, said: str, *, counted: bool) -> bool:
    """A form for exactly one or two may write the number out as a word."""
    return _places(said) == _places(source) or (counted and _places(said) < _places(source))


@every_language
def test_it_has_all_the_forms_that_its_numbers_take(path: Path) -> None:
    counts = {
        len(_said(message)) for _, message in _messages(path) if message.get("numerus") == "yes"
    }
    assert counts == {FORMS[_language(path)]}


@every_language
def test_no_middle_dot_stands_where_it_reads_as_a_zero(path: Path) -> None:
    if _language(path) in RIGHT_TO_LEFT:
        assert [key for key, message in _messages(path) if "·" in "".join(_said(message))] == []
