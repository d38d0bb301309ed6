"""What the linter cannot see in QML: who imports whom, which words can be translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "resources" / "qml" / "Store"

MAY_IMPORT = {
    "Theme": set[str](),
    "Controls": {"Store.Theme"},
    "Delegates": {"Store.Theme", "Store.Controls", "Store.ViewModels"},
    "Pages": {"Store.Theme", "Store.Controls", "Store.Delegates", "Store.ViewModels"},
    "App": {
        "Store.Theme",
        "Store.Controls",
        "Store.Delegates",
        "Store.Pages",
        "Store.ViewModels",
    },
}
FILES = sorted(QML.rglob("*.qml"))
_SEEN = r"(?:text|title|placeholder\w*|label|Accessible\.(?:name|description)|\w+(?:Text|Title))"
_BARE_TEXT = re.compile(rf'^\s*{_SEEN}\s*:\s*"[^"]*[A-Za-z]{{2}}')


def _name(path: Path) -> str:
    return path.relative_to(QML).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_qml_folder_imports_only_what_lies_below_it(path: Path) -> None:
    folder = path.relative_to(QML).parts[0]
    imported = set(re.findall(r"^import (Store\.\w+)", path.read_text("utf-8"), re.MULTILINE))
    assert imported <= MAY_IMPORT[folder]


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_components_are_bound_and_named_root(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "pragma ComponentBehavior: Bound" in text
    if "pragma Singleton" not in text:
        assert re.search(r"^    id: root$", text, re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_visible_text_can_be_translated(path: Path) -> None:
    bare = [line for line in path.read_text("utf-8").splitlines() if _BARE_TEXT.match(line)]
    assert bare == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nothing_needs_a_graphics_card_or_reaches_around_its_parent(path: Path) -> None:
    text = path.read_text("utf-8")
    for word in ("MultiEffect", "ShaderEffect", "layer.enabled", "parent.parent", "XMLHttpRequest"):
        assert word not in text, word


def test_no_script_body_is_longer_than_eight_lines() -> None:
    opening = re.compile(r"^( *)(?:function \w+\(.*|on\w+: (?:\(?.*\)? => )?)\{$", re.MULTILINE)
    over = []
    for path in FILES:
        text = path.read_text("utf-8")
        for match in opening.finditer(text):
            body = text[match.end() :]
            length = body[: body.find("\n" + match.group(1) + "}")].count("\n")
            if length > 8:
                over.append(f"{_name(path)}: {match.group(0).strip()} {length}")
    assert over == []
