"""The chips for colour, size and the like: which are chosen, and which are not made together."""

from __future__ import annotations

from typing import Final
from unicodedata import bidirectional

from store_app.domain.localized import Localized
from store_app.domain.product import Product, Variant
from store_app.viewmodels.binding.choice_rows import Choice
from store_app.viewmodels.wording.amounts import RIGHT_TO_LEFT

_BETWEEN: Final = "\x1f"  # never stands in a name
_LETTERS: Final = frozenset({"L", "R", "AL"})
_FROM_THE_RIGHT: Final = "\u200f"


def colours(product: Product, chosen: Variant, language: str) -> tuple[Choice, ...]:
    """The choices that have a swatch."""
    return _choices(product, chosen, language, swatched=True)


def options(product: Product, chosen: Variant, language: str) -> tuple[Choice, ...]:
    """All other choices, one property after the other."""
    return _choices(product, chosen, language, swatched=False)


def picked(product: Product, chosen: Variant, choice_id: str) -> tuple[Variant | None, bool]:
    """The variant that a tap on a chip leads to, and whether it keeps all other choices."""
    axis, _, spelled = choice_id.partition(_BETWEEN)
    label = next(
        (
            choice.label
            for variant in product.variants
            for choice in variant.choices
            if choice.axis == axis and choice.label.in_("en") == spelled
        ),
        None,
    )
    if label is None:
        return None, False
    variant = product.with_choice(chosen, axis, label)
    return variant, variant is not None and _same_but(axis, variant, chosen)


def described(variant: Variant, language: str) -> tuple[str, ...]:
    """The choices of a variant in words: 'Sage', 'Large'."""
    return tuple(choice.label.in_(language) for choice in variant.choices)


def _choices(
    product: Product, chosen: Variant, language: str, *, swatched: bool
) -> tuple[Choice, ...]:
    offered: dict[tuple[str, str], tuple[Localized, str]] = {}
    for variant in product.variants:
        for choice in variant.choices:
            name = (choice.axis, choice.label.in_("en"))
            if (choice.swatch is not None) is swatched:
                offered.setdefault(name, (choice.label, choice.swatch or ""))
    return tuple(
        Choice(
            choice_id=f"{axis}{_BETWEEN}{spelled}",
            label=_shown(label.in_(language), language),
            chosen=_has(chosen, axis, label),
            made=_is_made(product, chosen, axis, label),
            swatch=swatch,
        )
        for (axis, spelled), (label, swatch) in sorted(
            offered.items(), key=lambda item: product.axes().index(item[0][0])
        )
    )


def _shown(label: str, language: str) -> str:
    """Figures alone take the direction of the page: '۱۳۰ × ۱۷۰' reads as it does in a sentence."""
    lettered = any(bidirectional(sign) in _LETTERS for sign in label)
    return label if lettered or language not in RIGHT_TO_LEFT else _FROM_THE_RIGHT + label


def _is_made(product: Product, chosen: Variant, axis: str, label: Localized) -> bool:
    nearest = product.with_choice(chosen, axis, label)
    return nearest is not None and _same_but(axis, nearest, chosen)


def _same_but(axis: str, one: Variant, other: Variant) -> bool:
    return all(choice.axis == axis or choice in one.choices for choice in other.choices)


def _has(variant: Variant, axis: str, label: Localized) -> bool:
    choice = variant.choice(axis)
    return choice is not None and choice.label == label
