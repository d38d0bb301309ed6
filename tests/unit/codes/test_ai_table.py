"""The table of identifiers is what its script makes of the dictionary beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from store_app.codes import ai_table
from store_app.codes.application_id import find_ai
from store_app.codes.content import content_fault
from store_app.codes.content_checks import CHECKS

_ROOT = Path(__file__).parents[3]
_SCRIPT = _ROOT / "packaging" / "gs1" / "ai_table.py"
_DICTIONARY = _SCRIPT.with_name("syntax-dictionary.txt")
_LINES = ai_table.TABLE.splitlines()


def _made(dictionary: Path) -> str:
    command = [sys.executable, str(_SCRIPT), str(dictionary)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own script


def test_the_script_makes_the_table_again_letter_by_letter() -> None:
    assert _made(_DICTIONARY) == Path(ai_table.__file__).read_text("utf-8")


def test_remarks_and_titles_of_the_dictionary_stay_out(tmp_path: Path) -> None:
    dictionary = tmp_path / "dictionary.txt"
    dictionary.write_text("# a remark\n\n01  *?  N14,csum  dlpkey=22,10  # TITLE\n235  X..28\n")
    made = _made(dictionary).splitlines()
    assert made[-3:] == ["01 *? N14,csum dlpkey=22,10", "235 - X..28", '"""']


def test_every_check_that_the_table_names_is_known() -> None:
    named = {
        check
        for line in _LINES
        for word in line.split()[2:]
        if word[0] in "NXYZ["
        for check in word.split(",")[1:]
    }
    assert named <= CHECKS.keys()


@pytest.mark.parametrize("line", _LINES, ids=lambda line: line.split()[0])
def test_a_content_that_is_too_long_is_refused_for_every_identifier(line: str) -> None:
    entry = find_ai(line.split("-", 1)[0].split(maxsplit=1)[0])
    assert entry is not None
    assert content_fault(entry, "1" * (entry.longest + 1)) is not None
    assert content_fault(entry, "") is not None
    assert content_fault(entry, "1" * (entry.longest - 1) + "\u06f1") is not None
