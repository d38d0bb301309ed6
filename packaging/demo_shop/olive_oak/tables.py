"""Reads the hand-written tables and writes JSON that is the same to the byte every time."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

Localized = dict[str, str]
Row = dict[str, Any]

LANGUAGES = ("en", "el", "fa", "ar")
DATA = Path(__file__).parents[1] / "data"


def read(name: str) -> Row:
    """The table 'data/<name>.toml'."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def localized(words: list[str]) -> Localized:
    """Four texts in the fixed order become one text in four languages."""
    return dict(zip(LANGUAGES, words, strict=True))


def one_per_line(rows: list[Row]) -> str:
    """A JSON array with one row per line, so that changes can be read in a diff."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[\n{lines}\n]\n"


def indented(row: Row) -> str:
    """A JSON object for people to read."""
    return json.dumps(row, ensure_ascii=False, indent=1) + "\n"
