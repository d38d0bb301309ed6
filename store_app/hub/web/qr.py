"""A code as a drawing that a page can hold: always dark on white, with its quiet zone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from store_app.code_pictures import Modules, Use, code_modules


def code_svg(text: str, title: str) -> Markup:
    """The QR code of a text; `title` says to those who cannot see it what it is."""
    rows = code_modules(text, Use.PHONE_SCREEN)
    return Markup(
        '<svg class="code" role="img" aria-label="{title}" viewBox="0 0 {size} {size}" '
        'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        '<path fill="#000" d="{path}"/></svg>'
    ).format(title=title, size=len(rows), path="".join(_runs(rows)))


def _runs(rows: Modules) -> Iterator[str]:
    """One stroke for every run of dark modules."""
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = sum(1 for _ in run)
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length
