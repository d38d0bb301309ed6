from __future__ import annotations

from pathlib import Path

import pytest

from store_app.errors import Damaged
from store_app.settings import CONFIG, read_settings


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / CONFIG).write_text('language = "el"\ndata = "/from/file"\n', "utf-8")
    said = {"STORE_CONFIG": str(tmp_path), "STORE_LANGUAGE": "fa", "STORE_DARK": "yes"}
    settings = read_settings(tmp_path, data=tmp_path / "mine", environment=said)
    assert settings.data == tmp_path / "mine"
    assert (settings.language, settings.dark) == ("fa", True)
    assert read_settings(tmp_path, language="ar", environment=said).language == "ar"
    assert read_settings(tmp_path, environment=said).data == Path("/from/file")


def test_without_any_word_there_are_customs(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, environment={"STORE_CONFIG": str(tmp_path)})
    assert settings.data.name == "store-assistant"
    assert settings.resources == tmp_path
    assert (settings.language, settings.dark) == ("", False)
    assert settings.pictures.parent == settings.data


def test_a_file_that_is_no_settings_is_told(tmp_path: Path) -> None:
    (tmp_path / CONFIG).write_text("this is = not = toml", "utf-8")
    with pytest.raises(Damaged) as refused:
        read_settings(tmp_path, environment={"STORE_CONFIG": str(tmp_path)})
    assert refused.value.code == "settings.unreadable"
