"""What is kept about scanning on a device: choices and the products scanned last."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from store_app.device_app.scan_history import ScanHistory
from store_app.device_app.scan_preferences import ScanPreferences
from store_app.domain.identifiers import Sku
from store_app.scanning.choices import ScanChoices

_DEEP = "[" * 100_000
_BROKEN = [_DEEP, "{", "[1]", '"x"', '{"speed": 7}', '{"suffix": "?"}', '{"separator": "ab"}', "\0"]


def test_choices_come_back_as_they_were_made(tmp_path: Path) -> None:
    kept = ScanPreferences(tmp_path / "scanning.json")
    assert kept.read() == ScanChoices()
    choices = ScanChoices(suffix="tab", prefix="F", separator="|", port="05e0:1701:S1", sound=False)
    kept.write(choices)
    assert ScanPreferences(tmp_path / "scanning.json").read() == choices


def test_a_choice_of_a_newer_version_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "scanning.json").write_text(json.dumps({"prefix": "A", "colour": "red"}), "utf-8")
    assert ScanPreferences(tmp_path / "scanning.json").read() == ScanChoices(prefix="A")


@pytest.mark.parametrize("content", _BROKEN)
def test_a_broken_file_counts_as_none(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "scanning.json").write_text(content, "utf-8")
    with caplog.at_level(logging.WARNING):
        assert ScanPreferences(tmp_path / "scanning.json").read() == ScanChoices()
    assert "usual ones" in caplog.text


def test_the_last_scans_come_back_in_their_order(tmp_path: Path) -> None:
    history = ScanHistory(tmp_path / "scans.json")
    assert history.all() == ()
    scans = [(Sku("60-5101-OT"), 2_000), (Sku("30-3302"), 1_000)]
    history.keep(scans)
    assert ScanHistory(tmp_path / "scans.json").all() == scans
    history.keep(())
    assert list(history.all()) == []


@pytest.mark.parametrize("content", ["[[1]]", '[["x", 1e999]]', _DEEP])
def test_broken_last_scans_start_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / "scans.json").write_text(content, "utf-8")
    assert ScanHistory(tmp_path / "scans.json").all() == ()
