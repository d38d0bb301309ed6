"""Everything that the page is made of, read once when the hub starts."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from store_app.errors import Damaged
from store_app.hub.customers.words import Words, load_words
from store_app.hub.web.brand_css import Brand, brand_css

_MEDIA_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_POINTING: Final = frozenset({"back", "chevron-right", "door", "undo", "truck"})
_SIZE: Final = re.compile(r' width="24" height="24"')


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that browsers load."""

    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Assets:
    """The page's files under a name that changes with them, its words and its templates."""

    brand: Brand
    digest: str
    files: Mapping[str, Asset]
    words: Mapping[str, Words]
    templates: Environment

    def file(self, digest: str, name: str) -> Asset | None:
        return self.files.get(name) if digest == self.digest else None


def load_assets(resources: Path) -> Assets:
    """Raises Damaged if the installation lacks a part of the page."""
    web = resources / "web"
    try:
        brand = Brand.model_validate_json((resources / "brand.json").read_text("utf-8"))
        icons = {
            path.stem: path.read_text("utf-8").strip()
            for path in sorted((resources / "icons").glob("*.svg"))
        }
        files = _files(web, brand, icons)
        words = load_words(web / "words")
    except (OSError, ValueError, KeyError) as error:
        raise Damaged("web.incomplete", type(error).__name__) from error
    templates = Environment(
        loader=FileSystemLoader(web / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawn = {name: _drawn(name, svg) for name, svg in icons.items()}
    templates.globals["icon"] = lambda name, size=24: drawn[name].format(size=f"{size / 16}rem")
    templates.filters["json"] = _json
    return Assets(brand, _digest(files), files, words, templates)


def _files(web: Path, brand: Brand, icons: Mapping[str, str]) -> Mapping[str, Asset]:
    paths = (*sorted((web / "style").glob("*.css")), *sorted((web / "script").glob("*.js")))
    files = {path.name: Asset(path.read_bytes(), _MEDIA_TYPES[path.suffix]) for path in paths}
    files["brand.css"] = Asset(brand_css(brand).encode(), _MEDIA_TYPES[".css"])
    mark = icons[brand.brand.mark].replace("#000", brand.color.light["accent"])
    files["mark.svg"] = Asset(mark.encode(), _MEDIA_TYPES[".svg"])
    return files


def _digest(files: Mapping[str, Asset]) -> str:
    whole = hashlib.sha256()
    for name, asset in sorted(files.items()):
        whole.update(name.encode() + b"\0" + asset.content)
    return whole.hexdigest()[:16]


def _drawn(name: str, svg: str) -> Markup:
    """The icon in the colour of the text around it, and as large; `{size}` is still open."""
    turned = " turns" if name in _POINTING else ""
    opening = f' class="icon{turned}" width="{{size}}" height="{{size}}" aria-hidden="true"'
    return Markup(_SIZE.sub(opening, svg.replace("#000", "currentColor"), count=1))  # noqa: S704 - our own drawings


def _json(value: object) -> str:
    """A value for a script to read out of an attribute; the template escapes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
