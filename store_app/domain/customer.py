"""What a customer told us about themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Consent:
    """What the customer agreed to or not, and when they last said so."""

    kind: str
    given: bool
    on: date


@dataclass(frozen=True, slots=True)
class Profile:
    """The customer as staff may see them while serving."""

    name: str
    phone: str | None = None
    email: str | None = None
    language: str = "en"
    member_since: date | None = None
    tier: str | None = None
    points: int = 0
    consents: tuple[Consent, ...] = ()

    @property
    def short_name(self) -> str:
        """First name and initial, as a screen shows it that others can read: 'Eleni P.'."""
        first, *rest = self.name.split() or [""]
        return f"{first} {rest[-1][0]}." if rest else first

    @property
    def initials(self) -> str:
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
