"""What people did and what they were told, written down apart from the product, and judged.

The ledger never computes a cart. It knows which change saw which other, and that is enough: an add
that no take has seen is there whole, one that a take-all has seen is gone, and nothing in between
may be guessed. So it cannot share a mistake with the reducer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    Intent,
    WishRemove,
    WishToCart,
)
from store_app.domain.identifiers import DeviceId, Sku, StreamName
from store_app.domain.outcome import Outcome
from store_app.domain.profile_change import CustomerErase
from store_app.domain.seen import Origin
from store_app.domain.state import CustomerState
from store_app.domain.store_change import (
    HoldClaim,
    HoldRelease,
    HoldRequest,
    TaskDone,
    TaskTake,
)
from tests.sync.families import Families, about, words_about
from tests.sync.tapping import UNSOLD
from tests.sync.taps import Name, Tap

_TAKES: Final = (CartDec, CartSet, CartRemove)
_TAKE_ALL: Final = (CartSet, CartRemove, CartCheckout)
_WISH_TAKES: Final = (WishRemove, WishToCart)
_MAY_CLAMP: Final = (
    *(CartDec, CartRemove, CartNote, CartHold, WishRemove, WishToCart, CustomerErase),
    *(HoldRequest, HoldRelease, HoldClaim, TaskDone),
)
_GONE: Final = frozenset({"permanent:customer_erased"})
_PRICED: Final = (CartAdd, WishToCart)


@dataclass(slots=True)
class Ledger:
    """All taps, all outcomes told, and what was wrong with them.

    `missing` are those that only a backup could bring back, when the hub went to an older one.
    Once it went back at all, a done change stays done, but prices and what it found may differ.
    """

    prices: set[int]
    secrets: dict[str, StreamName]
    taps: dict[Name, Tap] = field(default_factory=dict)
    told: dict[Name, str] = field(default_factory=dict)
    missing: set[Name] = field(default_factory=set)
    went_back: bool = False
    forgot_tasks: bool = False
    wrongs: list[str] = field(default_factory=list)
    lost_devices: set[DeviceId] = field(default_factory=set)
    families: Families = field(init=False)
    _takes: dict[Sku, list[Tap]] = field(default_factory=lambda: defaultdict(list))
    _closings: list[Tap] = field(default_factory=list)
    _of_stream: dict[StreamName, list[Tap]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.families = Families(lambda change: self._was_refused((change.device, change.n)))

    def wrong(self, what: str) -> None:
        self.wrongs.append(what)

    def tapped(self, tap: Tap) -> None:
        if tap.name in self.taps:
            self.wrong(f"{tap.name} was given to two changes")
        self.taps[tap.name] = tap
        self._of_stream[tap.change.stream].append(tap)
        if isinstance(tap.change.intent, CartCheckout):
            self._closings.append(tap)
        if tap.sku is not None and isinstance(tap.change.intent, (*_TAKES, *_WISH_TAKES)):
            self._takes[tap.sku].append(tap)
        self.families.tapped(tap.change)
        self.secrets |= dict(words_about(tap.change))

    def lost_device(self, device: DeviceId, there: Mapping[Name, str]) -> None:
        """Its file is gone: what the hub does not have is lost with it."""
        self.lost_devices.add(device)
        own = {name for name in self.taps if name[0] == device}
        self.missing |= own - there.keys()

    def hear(self, device: DeviceId, outcomes: Mapping[int, str]) -> None:
        """What a device was told: it stays what it is, and something must explain it."""
        for n, code in outcomes.items():
            tap = self.taps.get((device, n))
            before = self.told.setdefault((device, n), code)
            if tap is not None and self.may_change(tap, code):
                self.told[device, n] = code
            elif not self.same(before, code):
                self.wrong(f"{device} {n} was told {before}, and now {code}")
            if tap is None:
                self.wrong(f"{device} was told {code} of {n}, which nobody made")
            elif not self._explained(tap, code):
                self.wrong(f"{code} of {device} {n} {tap.change.intent} has no reason")

    def check_view(self, device: DeviceId, stream: StreamName, state: CustomerState) -> None:
        """What a screen shows: all of one's own, whole, and nothing that was taken away."""
        pieces = {entry.origin: entry.quantity for entry in state.entries}
        if len(pieces) < len(state.entries):
            self.wrong(f"{device} shows one change twice in {stream}")
        for tap in self._of_stream[stream]:
            mine = tap.change.device == device and tap.name not in self.missing
            if mine and not self._is_refused(tap):
                self._check_own(tap, state, pieces)
        for entry in state.entries:
            self._check_risen(device, entry.origin, entry.sku, state)

    def same(self, before: str, now: str) -> bool:
        """Whether people may be told the one and then the other."""
        both_done = Outcome(before).done and Outcome(now).done
        return before == now or (self.went_back and both_done)

    def may_change(self, tap: Tap, code: str) -> bool:
        """A hold, because stock comes first, and a task that another took after a restore."""
        match tap.change.intent:
            case HoldRequest():
                return self.went_back
            case TaskTake(name) if self.went_back and code == "conflict:task_lost":
                return any(
                    other.change.intent == TaskTake(name)
                    and other.change.device != tap.change.device
                    and not self._is_refused(other)
                    for other in self.taps.values()
                )
        return False

    def takes_all(self, tap: Tap) -> bool:
        return isinstance(tap.change.intent, _TAKE_ALL)

    def done_takes(self, origin: Origin, sku: Sku, *, of_wishes: bool = False) -> list[Tap]:
        """The takes that had their effect and had seen this change."""
        return [
            take for take in self._seers(origin, sku, of_wishes=of_wishes) if self.is_done(take)
        ]

    def is_done(self, tap: Tap) -> bool:
        return tap.name not in self.missing and self.was_done(tap)

    def was_done(self, tap: Tap) -> bool:
        """Whether people were told so, whatever a restore lost since."""
        return Outcome(self.told.get(tap.name, "")).done

    def of_stream(self, stream: StreamName) -> Iterable[Tap]:
        return self._of_stream[stream]

    def _is_refused(self, tap: Tap) -> bool:
        return self._was_refused(tap.name)

    def _was_refused(self, name: Name) -> bool:
        code = self.told.get(name)
        return code is not None and not Outcome(code).done

    def _seers(self, origin: Origin, sku: Sku, *, of_wishes: bool = False) -> list[Tap]:
        kinds = _WISH_TAKES if of_wishes else _TAKES
        takes = self._takes[sku]
        if not of_wishes:
            takes = [*takes, *self._closings]
            kinds = (*kinds, CartCheckout)
        return [
            take for take in takes if isinstance(take.change.intent, kinds) and take.saw(origin)
        ]

    def _check_own(self, tap: Tap, state: CustomerState, pieces: Mapping[Origin, int]) -> None:
        origin = tap.change.origin
        if not state.clock.covers(origin):
            self.wrong(f"{tap.name} {tap.change.intent} is not on its own screen any more")
        if not isinstance(tap.change.intent, CartAdd) or self.closed_over(tap):
            return
        if state.erased or state.merged_into is not None or self.is_unsure(tap.change.stream):
            return
        if self._seers(origin, tap.change.intent.sku):
            return
        if pieces.get(origin, 0) != tap.added:
            shown = pieces.get(origin, 0)
            self.wrong(f"{tap.name} added {tap.added}, and its own screen shows {shown} of them")

    def _check_risen(
        self, device: DeviceId, origin: Origin, sku: Sku, state: CustomerState
    ) -> None:
        for take in self._seers(origin, sku):
            if (
                self._stands(take)
                and self.takes_all(take)
                and state.clock.covers(take.change.origin)
            ):
                self.wrong(f"{origin} is back on {device}, though {take.name} took it away")

    def _stands(self, take: Tap) -> bool:
        """Whether a take has its effect, as far as anybody can know now."""
        if take.name in self.told:
            return self.is_done(take)
        unsure = take.refusals or isinstance(take.change.intent, CartCheckout)
        return not unsure and not self.closed_over(take)

    def is_unsure(self, stream: StreamName) -> bool:
        """Whether nobody can tell any more who this customer is: a merge was lost."""
        return any((c.device, c.n) in self.missing for c in self.families.merges_of(stream))

    def closed_over(self, tap: Tap) -> bool:
        """Whether somebody checked the cart out while this was done unseen.

        It is then too late, or was taken along because the cart came to the same all the same.
        """
        family = self.families.of(tap.change.stream) if self._closings else frozenset()
        return any(
            each is not tap
            and each.change.stream in family
            and not tap.saw(each.change.origin)
            and not self._is_refused(each)
            for each in self._closings
        )

    def may_be_another_cart(self, checkout: Tap) -> bool:
        """Whether others closed this customer's cart too, or the customer may be gone."""
        family = self.families.of(checkout.change.stream)
        others = (each for each in self._closings if each is not checkout)
        return self.families.may_be_erased(checkout.change.stream) or any(
            each.change.stream in family and not self._is_refused(each) for each in others
        )

    def _is_forgotten(self, intent: Intent) -> bool:
        """Whether it is about a task that somebody had done before the hub forgot such."""
        ended = (each.change.intent for each in self.taps.values() if not self._is_refused(each))
        done = {each.id for each in ended if isinstance(each, TaskDone)}
        return self.forgot_tasks and isinstance(intent, TaskTake | TaskDone) and intent.id in done

    def _is_theirs_now(self, tap: Tap) -> bool:
        """A page that is open for one customer may write for whoever they turned out to be."""
        return tap.change.author.staff is None and len(self.families.of(tap.change.stream)) > 1

    def _explained(self, tap: Tap, code: str) -> bool:
        intent = tap.change.intent
        if not Outcome(code).done:
            late = code == "conflict:checked_out" and self.closed_over(tap)
            gone = code in _GONE and any(map(self.families.may_be_erased, about(tap.change)))
            known = code == UNSOLD and not self.went_back
            over = code == "permanent:unknown_task" and self._is_forgotten(intent)
            return (code in tap.refusals and not known) or late or gone or over
        if tap.refusals and "ok" not in tap.refusals and not self._is_theirs_now(tap):
            # Whoever asks to forget somebody who is forgotten hears just that.
            return isinstance(intent, CustomerErase) and code == "ok:clamped"
        if code == "ok:merged":
            return self.families.is_merged(tap.change.stream)
        if code == "ok:clamped":
            return isinstance(intent, _MAY_CLAMP)
        if code == "ok:price_changed":
            return isinstance(intent, _PRICED) and self.prices != {intent.price_seen.amount}
        return code == "ok"
