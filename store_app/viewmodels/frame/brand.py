"""The brand of the shop: read from its file, checked, and handed to the Theme singletons of QML."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QQmlProperty

from store_app.errors import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from PySide6.QtQml import QQmlEngine

THEME_URI: Final = "Store.Theme"
TEXT_RATIO: Final = 4.5
GRAPHIC_RATIO: Final = 3.0

# What may lie on what (WCAG 2.2): words first, then edges, stars and bars.
_TEXT_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "ink": ("bg", "surface", "sunken"),
    "inkSoft": ("bg", "surface", "sunken"),
    "inkMute": ("bg", "surface", "sunken", "accentTint"),
    "onAccent": ("accent", "accentPressed"),
    "accent": ("bg", "surface", "accentTint", "accentTintPressed"),
    "good": ("bg", "surface", "goodTint", "accentTint"),
    "attention": ("bg", "surface", "attentionTint", "sunken"),
    "problem": ("bg", "surface", "problemTint"),
    "onProblem": ("problem",),
    "toastInk": ("toastBg",),
    "toastAction": ("toastBg",),
    "goodOnDark": ("toastBg",),
    "attentionOnDark": ("toastBg",),
    "problemOnDark": ("toastBg",),
    "overlayInk": ("overlay",),
}
_GRAPHIC_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "star": ("surface", "bg"),
    "accentMid": ("surface",),
    "lineStrong": ("surface", "bg"),
}
_SPACE_NAMES: Final[Mapping[str, str]] = {
    "1": "tiny",
    "2": "small",
    "3": "snug",
    "4": "gap",
    "5": "wide",
    "6": "page",
    "8": "large",
    "12": "huge",
    "16": "giant",
}


class Scheme(StrEnum):
    """Whether the screen is paper or night."""

    LIGHT = "light"
    DARK = "dark"


class UnfitBrand(Damaged, ValueError):
    """The brand file cannot be used; the text says what is wrong with it."""

    def __init__(self, detail: str) -> None:
        super().__init__("brand", detail)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one role of text is set, before the reader's own text size."""

    size: int
    line: int
    weight: int
    family: str
    arabicFamily: str
    tabular: bool


@dataclass(frozen=True, slots=True)
class Brand:
    """Everything that makes the application look like this shop."""

    name: str
    names: Mapping[str, str]
    mark: str
    display_families: tuple[str, ...]
    text_families: tuple[str, ...]
    colours: Mapping[Scheme, Mapping[str, str]]
    text: Mapping[str, TextStyle]
    metrics: Mapping[str, int]
    motion: Mapping[str, int]

    def palette(self, scheme: Scheme, *, high_contrast: bool = False) -> Mapping[str, str]:
        """The colours to show; with high contrast every line is strong and no tint is left."""
        colours = dict(self.colours[scheme])
        if high_contrast:
            colours["line"] = colours["lineStrong"]
            for name in ("accentTint", "goodTint", "attentionTint", "problemTint"):
                colours[name] = colours["surface"]
            colours["accentTintPressed"] = colours["sunken"]
        return colours


def load_brand(path: Path) -> Brand:
    """Read a brand file; one that is broken or hard to read on screen is refused."""
    try:
        tokens = json.loads(path.read_text(encoding="utf-8"))
        brand = _brand_from(tokens)
    except (OSError, json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        detail = f"{path.name} is not a brand file ({error!r})"
        raise UnfitBrand(detail) from error
    faults = list(_faults(brand))
    if faults:
        raise UnfitBrand("; ".join(faults))
    return brand


def apply_brand(
    engine: QQmlEngine,
    brand: Brand,
    scheme: Scheme | str = Scheme.LIGHT,
    *,
    high_contrast: bool = False,
) -> None:
    """Hand the brand to the Theme singletons; call it again to change the scheme at run time."""
    for families in (brand.text_families, brand.display_families):
        QFont.insertSubstitutions(families[0], list(families[1:]))
    theme = _singleton(engine, "Theme")
    for name, value in brand.palette(Scheme(scheme), high_contrast=high_contrast).items():
        _write(theme, name, _colour(value))
    _write(theme, "scheme", str(scheme))
    _write(theme, "highContrast", high_contrast)
    _write(theme, "brandName", brand.name)
    _write(theme, "brandNames", dict(brand.names))
    _write(theme, "brandMark", brand.mark)
    _apply_text(_singleton(engine, "Type"), brand)
    for singleton, values in (("Metrics", brand.metrics), ("Motion", brand.motion)):
        target = _singleton(engine, singleton)
        for name, number in values.items():
            _write(target, name, number)


def apply_reading(
    engine: QQmlEngine,
    *,
    language: str = "en",
    text_scale: float = 1.0,
    less_motion: bool = False,
) -> None:
    """Set how this person reads: language, text size (1.0 to 2.0) and whether things may move."""
    theme = _singleton(engine, "Theme")
    _write(theme, "language", language)
    _write(theme, "arabicScript", language in {"fa", "ar"})
    _write(theme, "textScale", text_scale)
    _write(theme, "lessMotion", less_motion)


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two opaque colours, 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _brand_from(tokens: dict[str, dict[str, object]]) -> Brand:
    block = tokens["brand"]
    accents = {Scheme.LIGHT: str(block["accent"]), Scheme.DARK: str(block["accentDark"])}
    return Brand(
        name=str(block["name"]),
        names=_mapping(block.get("nameIn", {})),
        mark=str(block["mark"]),
        display_families=_words(block["fontDisplay"]),
        text_families=_words(block["fontText"]),
        colours={
            scheme: {**_mapping(tokens["color"][scheme]), "accent": accents[scheme]}
            for scheme in Scheme
        },
        text={role: _style(style, block) for role, style in tokens["type"].items()},
        metrics=_metrics(tokens),
        motion=_numbers(tokens["motion"]),
    )


def _metrics(tokens: dict[str, dict[str, object]]) -> dict[str, int]:
    space = {_SPACE_NAMES[step]: n for step, n in _numbers(tokens["space"]).items()}
    radius = {f"radius{n.capitalize()}": v for n, v in _numbers(tokens["radius"]).items()}
    border = {f"edge{n[0].upper()}{n[1:]}": v for n, v in _numbers(tokens["border"]).items()}
    return {**space, **radius, **border, **_numbers(tokens["size"])}


def _style(style: object, block: Mapping[str, object]) -> TextStyle:
    values = _mapping(style)
    families = _words(block[values.get("family", "fontText")])
    return TextStyle(
        size=int(values["size"]),
        line=int(values["line"]),
        weight=int(values["weight"]),
        family=families[0],
        arabicFamily=families[-1],
        tabular=values.get("features") == "tnum",
    )


def _faults(brand: Brand) -> Iterator[str]:
    rules = ((_TEXT_ON, TEXT_RATIO), (_GRAPHIC_ON, GRAPHIC_RATIO))
    for scheme, colours in brand.colours.items():
        wrong = [n for n, value in colours.items() if not _is_colour(value)]
        yield from (f"{scheme} {name} is not a colour" for name in wrong)
        if wrong:
            continue
        for pairs, needed in rules:
            for top, unders in pairs.items():
                yield from _pale(scheme, colours, (top, unders), needed)


def _pale(
    scheme: Scheme, colours: Mapping[str, str], pairs: tuple[str, tuple[str, ...]], needed: float
) -> Iterator[str]:
    top, unders = pairs
    for under in unders:
        if top not in colours or under not in colours:
            yield f"{scheme} lacks {top} or {under}"
        elif (ratio := contrast(colours[top], colours[under])) < needed:
            yield f"{scheme} {top} on {under} is {ratio:.2f}, needs {needed}"


def _apply_text(roles: QObject, brand: Brand) -> None:
    for name, style in brand.text.items():
        for key, value in asdict(style).items():
            _write(roles, f"{name}.{key}", value)


def _singleton(engine: QQmlEngine, name: str) -> QObject:
    found = engine.singletonInstance(THEME_URI, name)
    if not isinstance(found, QObject):
        raise UnfitBrand(f"{THEME_URI}.{name} is not on the import path")
    return found


def _write(target: QObject, path: str, value: object) -> None:
    if not QQmlProperty.write(target, path, value):
        raise UnfitBrand(f"{target.metaObject().className()} has no {path}")


def _colour(text: str) -> QColor:
    """Brand files write transparency last (#RRGGBBAA), as the web does."""
    return QColor(*(int(text[at : at + 2], 16) for at in range(1, len(text), 2)))


def _is_colour(text: str) -> bool:
    digits = text.removeprefix("#")
    return len(text) - len(digits) == 1 and len(digits) in {6, 8} and _is_hex(digits)


def _is_hex(digits: str) -> bool:
    return all(digit in "0123456789abcdefABCDEF" for digit in digits)


def _luminance(text: str) -> float:
    red, green, blue = (_linear(int(text[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    low = 0.04045  # below it the sRGB curve is a straight line
    return channel / 12.92 if channel <= low else float(((channel + 0.055) / 1.055) ** 2.4)


def _mapping(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is not a table")
    return value


def _numbers(value: object) -> dict[str, int]:
    return {name: int(number) for name, number in _mapping(value).items()}


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise TypeError(f"{value!r} is not a list of names")
    return tuple(str(word) for word in value)
