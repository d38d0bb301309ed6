"""Two customers turn out to be one: their carts are united, and nothing is in them twice.

Entries keep the name of the change that made them. So what the customer who stays has taken in
before is known by its name and not taken in again, and takes that wait on either side find what
they wait for on the other.
"""

from __future__ import annotations

from dataclasses import replace

from store_app.domain.cart import Entry
from store_app.domain.change import Change, Stamp
from store_app.domain.customer import Profile
from store_app.domain.state import Closed, CustomerState
from store_app.domain.taking import forget_what_arrived, put_in_cart, put_on_wishlist


def unite(
    state: CustomerState, change: Change, stamp: Stamp, other: CustomerState
) -> CustomerState:
    """The state of who stays, with all of the other taken in. Idempotent."""
    known = state.clock
    joined = known.joined(other.clock).with_origin(change.origin)
    if known.covers(change.origin):
        return replace(state, clock=joined)
    kept = replace(
        CustomerState(waiting=other.waiting), clock=other.clock
    )  # our own entries pass the takes that waited on the other side
    for entry in state.entries:
        kept = put_in_cart(kept, entry)
    for wish in state.wishlist:
        kept = put_on_wishlist(kept, wish)
    united = replace(state, entries=kept.entries, wishlist=kept.wishlist)
    for entry in other.entries:
        if not known.covers(entry.origin):
            united = put_in_cart(united, _placed(united, entry, stamp))
    for wish in other.wishlist:
        if not known.covers(wish.origin):
            united = put_on_wishlist(united, wish)
    told = _with_what_was_told(united, other)
    absorbed = tuple(sorted({*state.absorbed, *other.absorbed, change.stream}))
    waiting = (*united.waiting, *(each for each in kept.waiting if each not in united.waiting))
    return forget_what_arrived(replace(told, absorbed=absorbed, waiting=waiting, clock=joined))


def _placed(state: CustomerState, entry: Entry, stamp: Stamp) -> Entry:
    line = [each for each in state.entries if each.sku == entry.sku]
    return replace(entry, place=line[0].place if line else stamp.seq)


def _with_what_was_told(state: CustomerState, other: CustomerState) -> CustomerState:
    """What both said about themselves: who stays is right, the other fills the gaps."""
    notes = {note.sku: note for note in (*other.notes, *state.notes)}
    holds = {hold.sku: hold for hold in (*other.holds, *state.holds)}
    closed: dict[str, Closed] = {each.stream: each for each in (*other.closed, *state.closed)}
    said = sorted(  # of a fixed order also where the key is the same: everyone must agree
        dict.fromkeys((*state.consents_said, *other.consents_said)),
        key=lambda each: (each.at_ms, each.consent.kind, each.consent.given, each.source),
    )
    return replace(
        state,
        profile=_profile(state.profile, other.profile),
        notes=tuple(notes[sku] for sku in sorted(notes)),
        holds=tuple(holds[sku] for sku in sorted(holds)),
        closed=tuple(closed[stream] for stream in sorted(closed)),
        consents_said=tuple(said),
    )


def _profile(ours: Profile | None, theirs: Profile | None) -> Profile | None:
    if ours is None or theirs is None:
        return ours or theirs
    known = {each.kind for each in ours.consents}
    missing = tuple(each for each in theirs.consents if each.kind not in known)
    since = [each for each in (ours.member_since, theirs.member_since) if each is not None]
    return replace(
        ours,
        phone=ours.phone or theirs.phone,
        email=ours.email or theirs.email,
        tier=ours.tier or theirs.tier,
        member_since=min(since, default=None),
        points=ours.points + theirs.points,
        consents=tuple(sorted((*ours.consents, *missing), key=lambda each: each.kind)),
    )
