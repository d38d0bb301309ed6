"""What a person may do next with what they see; now and then something that must be refused."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from store_app.domain.cart import cart_hash
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    CustomerCreate,
    Intent,
    WishAdd,
    WishRemove,
    WishToCart,
    sku_of,
)
from store_app.domain.customer import Profile
from store_app.domain.identifiers import DeviceId, Sku
from store_app.domain.money import Money
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
)
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName
from tests.hub_shop import ANNA, KIFISSIA, LAMP, MUG

SKUS: Final = (Sku(LAMP), Sku(MUG))
LATER: Final = Sku("vase-later")  # the hub hears of it in the middle of the story
SHARED_PHONE: Final = "+306945550101"  # of Eleni, and of others who may be a double of her
GHOST: Final = "ghost"
_FORBIDDEN: Final = frozenset({"permanent:forbidden"})
_ANOTHER_CART: Final = frozenset({"conflict:cart_changed", "ok"})
UNSOLD: Final = "conflict:not_for_sale"  # after a restore the hub has not heard of it again
NOT_YET: Final = frozenset({"permanent:unknown_product", "ok", "ok:price_changed"})


WholeIntent: TypeAlias = CustomerCreate | ProfileSet | CustomerMerge | CustomerErase


@dataclass(frozen=True, slots=True)
class Wanted:
    """An intent, who speaks, and the refusals that it was made to earn."""

    intent: Intent
    staff: str | None = ANNA
    refusals: frozenset[str] = frozenset()


def something(chance: Random, state: CustomerState, price: int) -> Wanted:
    """What this person does, seeing this."""
    sku, seen_price = chance.choice(SKUS), Money(price, "EUR")
    luck = chance.random()
    if luck < 0.03:
        return Wanted(CartAdd(LATER, 1, seen_price), ANNA, NOT_YET)
    if luck < 0.06:
        return Wanted(CartAdd(sku, chance.randint(1, 3), seen_price), GHOST, _FORBIDDEN)
    if luck < 0.14 and state.entries:
        refusals = _ANOTHER_CART | ({UNSOLD} if state.quantity(LATER) else set())
        return Wanted(CartCheckout(cart_hash(state.cart())), ANNA, refusals)
    return Wanted(_usual(chance, state, sku, seen_price))


def _usual(chance: Random, state: CustomerState, sku: Sku, price: Money) -> Intent:
    """Something that makes sense for what is on the screen."""
    there = state.quantity(sku)
    add = CartAdd(sku, chance.randint(1, 3), price)
    possible: list[Intent] = [add, add, add, WishAdd(sku)]
    if there:
        possible += [CartDec(sku, chance.randint(1, there + 1))] * 2
        possible += [CartSet(sku, chance.randint(1, 6))] * 2
        note = chance.choice(("", f"for {chance.getrandbits(40):010x}"))
        possible += [CartRemove(sku), CartNote(sku, note), _named(chance, sku)]
    if state.wishes_for(sku):
        possible += [WishRemove(sku), WishToCart(sku, price)]
    return chance.choice(possible)


def _named(chance: Random, sku: Sku) -> CartHold:
    """The line says which hold is kept for it, or none any more."""
    hold = HoldName(DeviceId("tablet-1"), chance.randint(1, 9))
    return CartHold(sku, KIFISSIA, chance.choice((None, hold)))


def promised(before: CustomerState, intent: Intent, after: CustomerState) -> bool:
    """Whether the screen shows at once what was just done on it."""
    match intent:
        case CartNote(sku, text):
            return [note.text for note in after.notes if note.sku == sku] == [text] * bool(text)
        case WishAdd(sku) | WishRemove(sku):
            return after.wishes_for(sku) == isinstance(intent, WishAdd)
        case CartHold(sku, _, hold):
            return [each.hold for each in after.holds if each.sku == sku] == [hold] * bool(hold)
        case CustomerCreate() | ProfileSet() | CustomerMerge() | CustomerErase():
            return _said(intent, after)
        case _:
            return _counts(before, intent, after)


def _counts(before: CustomerState, intent: Intent, after: CustomerState) -> bool:
    if isinstance(intent, CartCheckout):
        return not after.entries
    about = sku_of(intent)
    if isinstance(intent, WishToCart) and after.wishes_for(intent.sku):
        return False
    return about is None or after.quantity(about) == _then(before.quantity(about), intent)


def _said(intent: WholeIntent, after: CustomerState) -> bool:
    match intent:
        case CustomerCreate():
            return after.profile is not None
        case CustomerMerge(into):
            return after.merged_into == into
        case CustomerErase():
            return after.erased
        case ProfileSet(ProfileField.CONSENT, _, _, consent):
            return after.profile is not None and consent in after.profile.consents
    return after.profile is not None and field_of(after.profile, intent.field) == intent.value


def field_of(profile: Profile, field: ProfileField) -> str | None:
    """What the profile says there."""
    value: str | None = getattr(profile, field.value)
    return value


def _then(quantity: int, intent: Intent) -> int:
    """How many there must be afterwards."""
    match intent:
        case CartAdd(_, more):
            return quantity + more
        case CartDec(_, fewer):
            return max(0, quantity - fewer)
        case CartSet(_, exactly):
            return exactly
        case WishToCart():
            return quantity + 1
    return 0
