"""The brand's tokens as CSS variables, light and dark, so that page and application look alike."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Colour = Annotated[str, StringConstraints(pattern=r"^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9]{0,39}$")]

_NOT_IN_A_FONT_NAME: Final = re.compile(r"[^\w .-]")


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class BrandBlock(_Read):
    """Who the shop is to the eye."""

    name: str
    mark: str
    font_display: Annotated[tuple[str, ...], Field(alias="fontDisplay")]
    font_text: Annotated[tuple[str, ...], Field(alias="fontText")]


class Colours(_Read):
    """The colours for light and for dark surroundings."""

    light: Mapping[Token, Colour]
    dark: Mapping[Token, Colour]


class Brand(_Read):
    """The part of `brand.json` that a page needs."""

    brand: BrandBlock
    color: Colours
    radius: Mapping[Token, int]

    @property
    def tiles(self) -> frozenset[str]:
        """The grounds that a product picture may stand on."""
        return frozenset(name for name in self.color.light if name.startswith("tile"))


def brand_css(brand: Brand) -> str:
    """Variables named as the tokens are (`--accent`), and one class for each tile."""
    radii = (f"--radius-{name}: {size}px;" for name, size in brand.radius.items())
    fonts = (
        f"--font-text: {_family(brand.brand.font_text, 'system-ui, sans-serif')};",
        f"--font-display: {_family(brand.brand.font_display, 'serif')};",
    )
    light = " ".join((*_variables(brand.color.light), *radii, *fonts))
    dark = " ".join(_variables(brand.color.dark))
    tiles = "\n".join(f".{name} {{ background: var(--{name}); }}" for name in sorted(brand.tiles))
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{tiles}\n"
    )


def _variables(colours: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"--{name}: {colour};" for name, colour in colours.items())


def _family(names: Sequence[str], last: str) -> str:
    quoted = (f'"{_NOT_IN_A_FONT_NAME.sub("", name)}"' for name in names)
    return ", ".join((*quoted, last))
