"""A text in the languages that it was written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Localized:
    """One text in one or more languages, keyed by ISO 639-1 code."""

    texts: Mapping[str, str]

    def in_(self, language: str) -> str:
        """The text in that language, else in English, else in whichever there is."""
        return (
            self.texts.get(language)
            or self.texts.get(FALLBACK)
            or next(iter(self.texts.values()), "")
        )
