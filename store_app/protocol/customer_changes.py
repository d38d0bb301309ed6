"""Changes to who a customer is, on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from store_app.domain.change import CustomerCreate, Intent
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import CustomerId
from store_app.domain.profile_change import (
    MAX_SOURCE,
    MAX_VALUE,
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
    Scrubbed,
)
from store_app.protocol.base import Wire
from store_app.protocol.scalars import UuidText


class WireConsent(Wire):
    """One consent, given or not, and when that was said."""

    kind: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    given: bool
    on: date


class WireProfile(Wire):
    """What a customer told us."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    member_since: date | None = None
    tier: Annotated[str, StringConstraints(max_length=80)] | None = None
    points: Annotated[int, Field(ge=0, le=10**9)] = 0
    consents: Annotated[tuple[WireConsent, ...], Field(max_length=20)] = ()

    def to_domain(self) -> Profile:
        consents = tuple(Consent(each.kind, each.given, each.on) for each in self.consents)
        return Profile(
            name=self.name,
            phone=self.phone,
            email=self.email,
            language=self.language,
            member_since=self.member_since,
            tier=self.tier,
            points=self.points,
            consents=consents,
        )


class WireCustomerCreate(Wire):
    """`customer.create`: a new customer, under an id made by the device."""

    kind: Literal["customer.create"]
    profile: WireProfile

    def to_domain(self) -> Intent:
        return CustomerCreate(self.profile.to_domain())


class WireProfileSet(Wire):
    """`profile.set`: one field, or one consent."""

    kind: Literal["profile.set"]
    field: ProfileField
    value: Annotated[str, StringConstraints(max_length=MAX_VALUE)] | None = None
    source: Annotated[str, StringConstraints(min_length=1, max_length=MAX_SOURCE)]
    consent: WireConsent | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        is_consent = self.field is ProfileField.CONSENT
        if is_consent != (self.consent is not None) or (is_consent and self.value is not None):
            raise ValueError("a consent, or the value of another field")
        if self.field in {ProfileField.NAME, ProfileField.LANGUAGE} and not self.value:
            raise ValueError("this field is never empty")
        return self

    def to_domain(self) -> Intent:
        told = self.consent
        consent = None if told is None else Consent(told.kind, told.given, told.on)
        return ProfileSet(self.field, self.value, self.source, consent)


class WireCustomerMerge(Wire):
    """`customer.merge`: this customer is that one."""

    kind: Literal["customer.merge"]
    into: UuidText

    def to_domain(self) -> Intent:
        return CustomerMerge(CustomerId(self.into))


class WireCustomerErase(Wire):
    """`customer.erase`: forget them."""

    kind: Literal["customer.erase"]

    def to_domain(self) -> Intent:
        return CustomerErase()


class WireScrubbed(Wire):
    """What is left of a change whose customer was erased: its number."""

    kind: Literal["scrubbed"]

    def to_domain(self) -> Intent:
        return Scrubbed()
