"""Digits of every script become 0-9."""

from __future__ import annotations

import unicodedata
from typing import Final

ASCII_DIGITS: Final = frozenset("0123456789")


def ascii_digits(text: str) -> str:
    """Give the text with Persian, Arabic-Indic, full-width and other decimal digits as 0-9."""
    if text.isascii():
        return text
    return "".join(_ascii_digit(character) for character in text)


def only_digits(text: str) -> bool:
    """Tell whether the text is one or more of 0-9 and nothing else."""
    return bool(text) and ASCII_DIGITS.issuperset(text)


def _ascii_digit(character: str) -> str:
    value = unicodedata.decimal(character, -1)
    return character if value < 0 else str(value)
