from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from store_app import whole_files


def test_a_file_is_there_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    whole_files.put(file, b"old and long")
    whole_files.put(file, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]
    assert file.read_bytes() == b"new"


def test_bytes_and_name_are_on_disk_in_this_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, list[str]]] = []
    sync = os.fsync

    def noted(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append((is_folder, [each.name for each in tmp_path.iterdir()]))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    whole_files.put(tmp_path / "key", b"secret", 0o600)
    assert synced == [(False, ["key.new"]), (True, ["key"])]
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    whole_files.put(file, b"old")
    (tmp_path / "settings.json.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        whole_files.put(file, b"new")
    assert file.read_bytes() == b"old"
