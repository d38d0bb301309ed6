"""More looks at a place where the first one failed: the cheap ones first, until one is sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, unique
from typing import Final

from PIL import Image

from store_app.scanning.bars import bars_in
from store_app.scanning.budget import Budget
from store_app.scanning.decoder import Decoder, Stepwise, Tardy
from store_app.scanning.evidence import Read, judged
from store_app.scanning.preparations import BLUR_PX, Preparations, Way, scaled
from store_app.scanning.region import Region
from store_app.scanning.sighting import Corner, Sighting


@unique
class Eyes(Enum):
    """Who looks; two of them were written by different people and share no mistakes."""

    FIRST = "first"
    SECOND = "second"
    DEEP = "deep"
    MODULES = "modules"


@dataclass(frozen=True, slots=True)
class Engines:
    """The decoders of this machine; only the first is always there."""

    first: Decoder
    second: Decoder | None = None
    deep: Decoder | None = None
    modules: Decoder | None = None

    def of(self, eyes: Eyes) -> Decoder | None:
        if eyes is Eyes.MODULES:
            return self.modules
        if eyes is Eyes.FIRST:
            return self.first
        return self.second if eyes is Eyes.SECOND else self.deep


@dataclass(frozen=True, slots=True)
class Rung:
    """One look: whose, at a picture prepared in which way and made so many times larger."""

    eyes: Eyes
    way: Way
    scale: float = 1

    @property
    def look(self) -> tuple[Eyes, Way]:
        """Looks that are equal would repeat a mistake, so they do not confirm each other."""
        return self.eyes, Way.PLAIN if self.way in _AS_PLAIN else self.way

    def may_show(self, sighting: Sighting) -> bool:
        """Tell whether such a look is evidence for what was seen.

        To take back a blur draws lines beside every line: they have been read as numbers, with a
        right check digit, where there are none. The words of a square guard it against that.
        """
        is_proof = bool(sighting.text) and not sighting.format.needs_two_reads
        return is_proof or self.way is not Way.DEBLURRED

    def pixels(self, place: Place) -> int:
        """How many it looks at, or the first engine in the same time."""
        cost = _MODULES_COST if self.eyes is Eyes.MODULES else _COSTS.get(self.way, _USUAL_COST)
        return round(place.picture.width * place.picture.height * self.scale**2 * cost)


_MODULES_COST: Final = 20
"""How many times as long as the first engine it takes to go over a picture module by module."""

_COSTS: Final[Mapping[Way, int]] = {Way.PLAIN: 1, Way.AVERAGED: 8, Way.DEBLURRED: 16}
_USUAL_COST: Final = 3
"""The same of a look with what it takes to prepare its picture."""

_AS_PLAIN: Final = frozenset({Way.REFOCUSED, Way.EVENED})
"""These show how each point differs from those around it, as a decoder looks at the picture itself:
in grain all three have read the same wrong number."""

FIRST_LOOK: Final = (Eyes.FIRST, Way.PLAIN)
SOFTENED: Final = Rung(Eyes.FIRST, Way.SOFTENED, 2)
"""Grain hides more than anything else, and this costs a fraction of the next look."""

AVERAGED: Final = Rung(Eyes.FIRST, Way.AVERAGED, BLUR_PX / 4.5)
"""For bars out of focus: the blur that most of those have that can be read at all."""

SECOND: Final = Rung(Eyes.SECOND, Way.PLAIN)
MODULES: Final = Rung(Eyes.MODULES, Way.PLAIN)
"""For a square that is blurred or lies under a light: only this look needs no edges."""

OF_BARS: Final = (AVERAGED, SECOND, SOFTENED)
OF_SQUARES: Final = (SOFTENED, MODULES, SECOND)
"""What finds most in the least time. Module by module a blurred square is read twice as often as by
the second engine, and never missed where that one reads it."""

SLOW: Final = (
    Rung(Eyes.FIRST, Way.REFOCUSED),
    Rung(Eyes.FIRST, Way.DEBLURRED, BLUR_PX / 6),
    Rung(Eyes.FIRST, Way.SHARPENED, 2),
    Rung(Eyes.FIRST, Way.EVENED),
    Rung(Eyes.SECOND, Way.SHARPENED),
)
CONFIRM: Final = (SOFTENED, AVERAGED, SECOND, SLOW[0], *SLOW[2:])
"""A number that was read once is soonest made sure by the first engine's other looks."""

STILL: Final = (
    SECOND,
    MODULES,
    *SLOW[:1],
    *SLOW[2:],
    SOFTENED,
    Rung(Eyes.FIRST, Way.SHARPENED, 3),
    Rung(Eyes.FIRST, Way.EVENED, 2),
    Rung(Eyes.FIRST, Way.PLAIN, 2),
    Rung(Eyes.FIRST, Way.PLAIN, 1.5),
)
BLURRED: Final = tuple(
    Rung(Eyes.FIRST, way, BLUR_PX / radius_px)
    for way, radii_px in (
        (Way.AVERAGED, (5, 4, 3.2)),
        (Way.DEBLURRED, (5.5, 7, 4.5, 6.2, 7.7, 3.5)),
    )
    for radius_px in radii_px
)
"""For a code out of focus; each costs as much as all other looks of the first engine."""

DEEP: Final = (Rung(Eyes.DEEP, Way.PLAIN),)


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the whole picture: where it was cut out and how much smaller it was made."""

    picture: Image.Image
    corner: Corner = (0, 0)
    scale: float = 1

    def placed(self, sighting: Sighting, scale: float) -> Sighting:
        """Give a sighting in it as it stands in the whole picture."""
        a, b, c, d = (self._point(corner, scale * self.scale) for corner in sighting.corners)
        return replace(sighting, corners=(a, b, c, d))

    def _point(self, corner: Corner, scale: float) -> Corner:
        x, y = self.corner
        return round(corner[0] / scale) + x, round(corner[1] / scale) + y


def cut(picture: Image.Image, region: Region, most_pixels: int) -> Place:
    """A region as a picture of its own, made smaller if it has more points than that."""
    part = picture.crop(region.box)
    scale = min(1.0, (most_pixels / region.pixels) ** 0.5)
    return Place(scaled(part, scale) if scale < 1 else part, (region.left, region.top), scale)


def quick_looks(place: Place) -> tuple[Rung, ...]:
    """What is tried first there; nobody can tell yet what kind of code it is, but bars show."""
    return OF_SQUARES if bars_in(scaled(place.picture, 0.5)) is None else OF_BARS


def climb(
    place: Place,
    rungs: Sequence[Rung],
    engines: Engines,
    known: Sequence[Read],
    budget: Budget,
) -> list[Read]:
    """Give what is known and what each look adds, until all is sure or the time is over."""
    reads, prepared = list(known), Preparations(place.picture)
    for rung in rungs:
        if is_settled(reads) or not budget.allows():
            break
        engine = engines.of(rung.eyes)
        if engine is not None and (isinstance(engine, Tardy) or budget.allows(rung.pixels(place))):
            picture = prepared.get(rung.way, rung.scale)
            found = () if picture is None else _looked(picture, engine, rung, budget)
            told = (each for each in found if rung.may_show(each))
            reads += [Read(place.placed(each, rung.scale), rung.look) for each in told]
    return reads


def _looked(
    picture: Image.Image, engine: Decoder, rung: Rung, budget: Budget
) -> tuple[Sighting, ...]:
    if isinstance(engine, Tardy):
        return look(picture, engine.within(budget.left_s))
    if isinstance(engine, Stepwise):
        return look(picture, engine.as_long_as(budget.allows))
    if rung.eyes is not Eyes.FIRST:
        return look(picture, engine)
    return budget.timed(picture.width * picture.height, lambda: look(picture, engine))


def look(picture: Image.Image, engine: Decoder) -> tuple[Sighting, ...]:
    """What one decoder sees in a grey picture."""
    width, height = picture.size
    return engine.decode(memoryview(picture.tobytes()), width, height, width)


def is_settled(reads: Sequence[Read]) -> bool:
    """Tell whether something was read and no text is left in doubt."""
    texts = [each for each in judged(reads) if each.text]
    return bool(texts) and all(each.doubt is None for each in texts)
