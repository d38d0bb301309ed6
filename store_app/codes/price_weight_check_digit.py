"""The check digit of the price or weight field in a shop's own number (restricted circulation)."""

from __future__ import annotations

from typing import Final

_TWO_MINUS: Final = "0246891357"
_THREE: Final = "0369258147"
_FIVE_PLUS: Final = "0516273849"
_FIVE_MINUS: Final = "0594837261"
"""The weighted product of each digit 0 to 9, as the GS1 General Specifications tabulate it.

For weights 2-, 3, 5+ and 5-: the digit times the weight; of its two digits the tens are added to
the units (+) or taken from them (-), and the units of the result count.
"""

_WEIGHTS: Final = {
    4: (_TWO_MINUS, _TWO_MINUS, _THREE, _FIVE_MINUS),
    5: (_FIVE_PLUS, _TWO_MINUS, _FIVE_MINUS, _FIVE_PLUS, _TWO_MINUS),
}
PROVABLE: Final = frozenset(_WEIGHTS)
_SHORT: Final = 4


def price_weight_check_digit(digits: str) -> str:
    """Give the digit that guards a price or weight of four or five digits.

    Raises KeyError for another number of digits: see `PROVABLE`.
    """
    weights = _WEIGHTS[len(digits)]
    total = sum(int(weight[int(digit)]) for weight, digit in zip(weights, digits, strict=True))
    if len(digits) == _SHORT:
        return str(total * 3 % 10)
    return str(_FIVE_MINUS.index(str(-total % 10)))
