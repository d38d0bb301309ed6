"""Colours of materials, and lighter and darker tones of them."""

from __future__ import annotations

OAK = "#C1905E"
WALNUT = "#80573B"
OLIVE_WOOD = "#B98A52"
BRASS = "#C9A04E"
LINEN = "#F3E9D2"
CLAY = "#C77C58"
STEEL = "#B4BCBE"
IRON = "#45433E"
LEAF = "#7F9560"
LEAF_DARK = "#5E7446"
GLOW = "#FFE6AC"
CREAM = "#EFE6D4"
COFFEE = "#5A3A26"
ROPE = "#CDA974"
GLASS = "#D5E3E0"
STONE = "#A8A69E"

# A colour name of the catalogue as it looks on a thing.
COLOURS = {
    "": "",
    "sage": "#98AA7E",
    "oat": "#E2D4B9",
    "clay": CLAY,
    "ink": "#4A4742",
    "slate": "#75868F",
    "forest": "#3A4A41",
    "honey": "#D8A650",
    "chalk": "#F4EDDF",
    "oak": OAK,
    "walnut": WALNUT,
    "rose": "#DBA797",
    "sea": "#82A9AB",
    "brass": BRASS,
    "clear": GLASS,
}

DARK = 1100  # of 2550: the parts weighed 3, 6 and 1
_WHITE, _BROWN = (255, 250, 240), (46, 30, 18)


def tone(colour: str, amount: float) -> str:
    """The colour nearer to warm white (above 0) or to deep brown (below 0)."""
    target = _WHITE if amount > 0 else _BROWN
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    mixed = (
        round(part + (end - part) * abs(amount)) for part, end in zip(parts, target, strict=True)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)


def is_dark(colour: str) -> bool:
    """Whether lines on this colour must be light to be seen."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red * 3 + green * 6 + blue < DARK
