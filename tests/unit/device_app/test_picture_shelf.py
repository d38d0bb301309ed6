"""Pages learn at once where a picture is; what came once is not looked for again."""

from __future__ import annotations

from pathlib import Path

from store_app.device_app.pictures import PictureShelf


def test_a_picture_that_is_here_has_an_address_that_stays(tmp_path: Path) -> None:
    picture = tmp_path / "arlo lamp.svg"
    picture.write_text("<svg/>")
    shelf = PictureShelf(tmp_path)
    assert shelf.url("arlo lamp.svg") == picture.as_uri()
    picture.unlink()
    assert shelf.url("arlo lamp.svg") == picture.as_uri()


def test_a_missing_picture_is_wanted_until_it_is_here(tmp_path: Path) -> None:
    shelf, wanted = PictureShelf(tmp_path), list[str]()
    assert shelf.url("early.svg") == ""
    shelf.bring_with(wanted.extend)
    assert wanted == ["early.svg"]
    assert shelf.url("late.svg") == ""
    assert wanted == ["early.svg", "late.svg"]
    (tmp_path / "late.svg").write_text("<svg/>")
    assert shelf.url("late.svg") == (tmp_path / "late.svg").as_uri()
    assert wanted == ["early.svg", "late.svg"]
