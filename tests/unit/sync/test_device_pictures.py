from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store_app.sync import hub_client
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.pace import Pace
from store_app.sync.pictures import PictureCache
from tests.unit.sync.scripted_hub import Handler, ScriptedHub, in_turn, saying

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture(autouse=True)
def quick_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pace, "pause_s", lambda _self, _told_s=None: 0.01)


@contextmanager
def a_cache(
    script: ScriptedHub, folder: Path, popular: tuple[str, ...] = (), shipped: Path | None = None
) -> Iterator[PictureCache]:
    def connected() -> HubClient:
        return connect(script.url)

    cache = PictureCache(folder, connected, lambda: popular, shipped)
    try:
        yield cache
    finally:
        cache.stop()


def serve(script: ScriptedHub, name: str, kind: str = "image/svg+xml", body: bytes = SVG) -> None:
    script.answers[f"/v1/pictures/{name}"] = saying(200, body, kind)


def arrivals(cache: PictureCache, last: str) -> threading.Event:
    arrived = threading.Event()
    cache.listen(lambda name: arrived.set() if name == last else None)
    return arrived


def test_a_wanted_picture_comes_and_stays(script: ScriptedHub, tmp_path: Path) -> None:
    serve(script, "lamp.svg")
    with a_cache(script, tmp_path / "p") as cache:
        arrived = arrivals(cache, "lamp.svg")
        assert cache.path("lamp.svg") is None
        cache.want(["lamp.svg"])
        cache.start()
        assert arrived.wait(30)
        path = cache.path("lamp.svg")
        assert path is not None
        assert path.read_bytes() == SVG
    with a_cache(script, tmp_path / "p") as again:
        assert again.path("lamp.svg") == path
    path.write_bytes(b"")  # as a power cut may leave it
    with a_cache(script, tmp_path / "p") as after:
        assert after.path("lamp.svg") is None


def test_what_a_page_wants_comes_before_the_popular(script: ScriptedHub, tmp_path: Path) -> None:
    names = ("a.svg", "b.svg", "c.svg", "z.svg")
    for name in names:
        serve(script, name)
    with a_cache(script, tmp_path, popular=names) as cache:
        arrived = arrivals(cache, "c.svg")
        cache.prefetch()
        cache.want(["z.svg"])
        cache.start()
        assert arrived.wait(30)
    assert [path.rpartition("/")[2] for path in script.paths()] == [
        "z.svg",
        "a.svg",
        "b.svg",
        "c.svg",
    ]


def test_pictures_that_came_with_the_program_are_not_fetched(
    script: ScriptedHub, tmp_path: Path
) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "lamp.svg").write_bytes(SVG)
    with a_cache(script, tmp_path / "p", shipped=shipped) as cache:
        assert cache.path("lamp.svg") == shipped / "lamp.svg"
        cache.want(["lamp.svg"])
    assert script.asked == []


@pytest.mark.parametrize(
    "name", ["../outbox.db", "/etc/passwd", "a/b.svg", ".hidden", "", "x" * 101]
)
def test_a_name_that_is_a_path_is_never_asked_for(
    script: ScriptedHub, tmp_path: Path, name: str
) -> None:
    serve(script, "last.svg")
    with a_cache(script, tmp_path / "p") as cache:
        arrived = arrivals(cache, "last.svg")
        cache.want([name])
        cache.want(["last.svg"])
        cache.start()
        assert arrived.wait(30)
        assert cache.path(name) is None
    assert script.paths() == ["/v1/pictures/last.svg"]


@pytest.mark.parametrize(
    ("kind", "body"), [("text/html", SVG), ("image/svg+xml", b""), ("", SVG), ("image/gif", SVG)]
)
def test_what_is_no_picture_is_not_kept(
    script: ScriptedHub, tmp_path: Path, kind: str, body: bytes
) -> None:
    serve(script, "bad.svg", kind, body)
    serve(script, "last.svg")
    with a_cache(script, tmp_path / "p") as cache:
        arrived = arrivals(cache, "last.svg")
        cache.want(["bad.svg", "last.svg"])
        cache.start()
        assert arrived.wait(30)
        assert cache.path("bad.svg") is None
        cache.want(["bad.svg"])
    assert [each.name for each in (tmp_path / "p").iterdir()] == ["last.svg"]


def test_a_huge_picture_is_not_kept(
    script: ScriptedHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_client, "MOST_PICTURE_BYTES", 1_000)
    script.answers["/v1/pictures/big.svg"] = in_turn(
        saying(200, b"x" * 100_000, "image/svg+xml"), saying(404, b'{"error":1201}')
    )
    serve(script, "last.svg")
    with a_cache(script, tmp_path / "p") as cache:
        arrived = arrivals(cache, "last.svg")
        cache.want(["big.svg", "last.svg"])
        cache.start()
        assert arrived.wait(30)
        assert cache.path("big.svg") is None


def test_a_line_that_breaks_is_tried_again(script: ScriptedHub, tmp_path: Path) -> None:
    script.answers["/v1/pictures/lamp.svg"] = in_turn(
        Handler.reset, saying(500, b""), saying(200, SVG, "image/svg+xml; charset=utf-8")
    )
    with a_cache(script, tmp_path / "p") as cache:
        arrived = arrivals(cache, "lamp.svg")
        cache.want(["lamp.svg"])
        cache.start()
        assert arrived.wait(30)


def test_it_stops_while_the_hub_hangs(script: ScriptedHub, tmp_path: Path) -> None:
    script.answers["/v1/pictures/lamp.svg"] = script.hang
    before = set(threading.enumerate())
    with a_cache(script, tmp_path / "p") as cache:
        cache.want(["lamp.svg"])
        cache.start()
        assert script.was_asked.wait(30)
    assert "pictures" not in {each.name for each in set(threading.enumerate()) - before}
