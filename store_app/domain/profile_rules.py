"""What a change does to a customer's profile, and to the customer as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from store_app.domain import outcome as outcomes
from store_app.domain.change import Change, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileIntent,
    ProfileSet,
    Scrubbed,
)
from store_app.domain.state import ConsentSaid, CustomerState, Provenance
from store_app.domain.step import Reduced


def in_profile(
    state: CustomerState, change: Change, intent: CustomerCreate | ProfileIntent
) -> Reduced:
    match intent:
        case CustomerCreate(profile):
            if state.profile is not None:
                return Reduced(state, outcomes.CUSTOMER_EXISTS)
            return Reduced(replace(state, profile=profile), outcomes.OK)
        case ProfileSet():
            return _set(state, change, intent)
        case CustomerMerge(into):
            alias = CustomerState(clock=state.clock, merged_into=into, absorbed=state.absorbed)
            return Reduced(alias, outcomes.OK)
        case CustomerErase():
            return Reduced(erased(state), outcomes.OK)
        case Scrubbed():
            return Reduced(state, outcomes.CUSTOMER_ERASED)
        case _ as never:
            assert_never(never)


def erased(state: CustomerState) -> CustomerState:
    """The state of an erased customer: only the names of their changes are left (`clock`)."""
    return CustomerState(clock=state.clock, absorbed=state.absorbed, erased=True)


def _set(state: CustomerState, change: Change, intent: ProfileSet) -> Reduced:
    """The last writer in hub order wins a field; of a consent all that was said stays."""
    profile = state.profile or Profile("")
    if intent.field is ProfileField.CONSENT:
        if intent.consent is None:
            return Reduced(state, outcomes.CLAMPED)
        said = ConsentSaid(intent.consent, intent.source, change.author, change.at_ms)
        others = tuple(each for each in profile.consents if each.kind != intent.consent.kind)
        consents = tuple(sorted((*others, intent.consent), key=lambda each: each.kind))
        moved = replace(state, profile=replace(profile, consents=consents))
        return Reduced(replace(moved, consents_said=(*state.consents_said, said)), outcomes.OK)
    told = Provenance(intent.field, intent.source, change.author, change.at_ms)
    known = (*(each for each in state.provenance if each.field != intent.field), told)
    moved = replace(state, profile=_with_field(profile, intent.field, intent.value))
    provenance = tuple(sorted(known, key=lambda each: each.field))
    return Reduced(replace(moved, provenance=provenance), outcomes.OK)


def _with_field(profile: Profile, field: ProfileField, value: str | None) -> Profile:
    match field:
        case ProfileField.NAME:
            return replace(profile, name=value or profile.name)
        case ProfileField.PHONE:
            return replace(profile, phone=value or None)
        case ProfileField.EMAIL:
            return replace(profile, email=value or None)
        case ProfileField.LANGUAGE:
            return replace(profile, language=value or profile.language)
        case ProfileField.CONSENT:
            return profile
        case _ as never:
            assert_never(never)
