"""Where pages find the picture of a product: a plain file, here already or on its way."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path


class PictureShelf:
    """Gives file addresses at once; what is missing is fetched as soon as somebody can."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._urls: dict[str, str] = {}
        self._missing: dict[str, None] = {}
        self._want: Callable[[Collection[str]], None] | None = None

    def url(self, name: str) -> str:
        """The address of the file, or nothing while it is not here; what came stays."""
        known = self._urls.get(name)
        if known is not None:
            return known
        path = self._folder / name
        if path.is_file():
            self._urls[name] = path.as_uri()
            return self._urls[name]
        if self._want is not None:
            self._want([name])
        else:
            self._missing[name] = None
        return ""

    def bring_with(self, want: Callable[[Collection[str]], None]) -> None:
        """From now on missing pictures can be fetched."""
        self._want = want
        if self._missing:
            want(list(self._missing))
            self._missing.clear()
