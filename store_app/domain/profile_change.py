"""What is said about a customer: who they are, that two are one, that one is to be forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from store_app.domain.customer import Consent
from store_app.domain.identifiers import CustomerId

MAX_VALUE = 254
MAX_SOURCE = 40


class ProfileField(StrEnum):
    """What of a profile can be set on its own."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGE = "language"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class ProfileSet:
    """One field, and how we know; a consent is added to all that were said before."""

    field: ProfileField
    value: str | None
    source: str
    consent: Consent | None = None
    kind: Literal["profile.set"] = "profile.set"


@dataclass(frozen=True, slots=True)
class CustomerMerge:
    """The customer of this stream is the same person as another, who stays."""

    into: CustomerId
    kind: Literal["customer.merge"] = "customer.merge"


@dataclass(frozen=True, slots=True)
class CustomerErase:
    """Forget this customer, under all names."""

    kind: Literal["customer.erase"] = "customer.erase"


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """Stands under the number of a change whose customer was erased; nothing of it is left."""

    kind: Literal["scrubbed"] = "scrubbed"


ProfileIntent: TypeAlias = ProfileSet | CustomerMerge | CustomerErase | Scrubbed
