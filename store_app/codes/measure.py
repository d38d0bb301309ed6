"""The check digit inside of a shop's own number, which guards the weight or price in it."""

from __future__ import annotations

from typing import Final

_TWO_MINUS: Final = "0246891357"
_THREE: Final = "0369258147"
_FIVE_PLUS: Final = "0516273849"
_FIVE_MINUS: Final = "0594837261"
"""What each digit counts: its double, triple or fivefold, with the tens added or taken away."""

_WEIGHTS: Final = {
    4: (_TWO_MINUS, _TWO_MINUS, _THREE, _FIVE_MINUS),
    5: (_FIVE_PLUS, _TWO_MINUS, _FIVE_MINUS, _FIVE_PLUS, _TWO_MINUS),
}
PROVABLE: Final = frozenset(_WEIGHTS)
_SHORT: Final = 4


def measure_check_digit(digits: str) -> str:
    """Give the digit for four or five digits, as the rules of GS1 for shop numbers count it."""
    weights = _WEIGHTS[len(digits)]
    total = sum(int(weight[int(digit)]) for weight, digit in zip(weights, digits, strict=True))
    if len(digits) == _SHORT:
        return str(total * 3 % 10)
    return str(_FIVE_MINUS.index(str(-total % 10)))
