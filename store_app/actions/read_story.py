"""What happened to a customer's lists: who did what, where and when, and what must be explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId, StaffId
from store_app.domain.localized import Localized
from store_app.domain.notices import Notice, notices
from store_app.domain.staff import Colleague
from store_app.domain.state import CustomerState
from store_app.domain.story import Logged
from store_app.errors import Unreachable


@dataclass(frozen=True, slots=True)
class Names:
    """What people call those who change a cart, where they do it, and the customers' cards."""

    staff: Mapping[StaffId, Localized] = field(default_factory=dict)
    places: Mapping[PlaceId, Localized] = field(default_factory=dict)
    tiers: Mapping[str, Localized] = field(default_factory=dict)
    own_device: DeviceId | None = None
    own_place: PlaceId | None = None


class StoryShelf(Protocol):
    """The last changes of customers, on this device."""

    def of(self, customer: CustomerId, /) -> Sequence[Logged]: ...
    def read_keys(self, customer: CustomerId, /) -> frozenset[str]: ...
    def put_away(self, customer: CustomerId, key: str, /) -> None: ...


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A page of what the hub knows, the newest first."""

    log: tuple[Logged, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, the newest first. `whole` is false for what this device alone holds.

    `waiting` are this device's own changes that the hub has not taken yet.
    """

    log: tuple[Logged, ...] = ()
    waiting: tuple[Change, ...] = ()
    whole: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class ReadNotices:
    """What this device's people must be told about their own changes."""

    shelf: StoryShelf
    own_device: Callable[[], DeviceId | None]

    def __call__(self, customer: CustomerId, state: CustomerState) -> tuple[Notice, ...]:
        """The newest first, without those that somebody has put away."""
        device = self.own_device()
        found = notices(self.shelf.of(customer), state, lambda change: change.device == device)
        if not found:
            return ()
        read = self.shelf.read_keys(customer)
        return tuple(each for each in found if each.key not in read)


@dataclass(frozen=True, slots=True)
class ReadNames:
    """The names as the shop's own stream tells them."""

    colleagues: Callable[[], Sequence[Colleague]]
    places: Callable[[], Mapping[PlaceId, Localized]]
    tiers: Callable[[], Mapping[str, Localized]]
    own_device: Callable[[], DeviceId | None]
    own_place: PlaceId

    def __call__(self) -> Names:
        return Names(
            staff={each.id: each.name for each in self.colleagues()},
            places=self.places(),
            tiers=self.tiers(),
            own_device=self.own_device(),
            own_place=self.own_place,
        )


@dataclass(frozen=True, slots=True)
class ReadStory:
    """Asks the hub for what happened; while it does not answer, tells what this device holds.

    `former` are the customers who turned out to be this one.
    """

    shelf: StoryShelf
    waiting: Callable[[CustomerId], Sequence[Change]]
    ask_hub: Callable[[CustomerId, int | None], ToldStory]
    former: Callable[[CustomerId], Sequence[CustomerId]] = lambda _: ()

    def __call__(self, customer: CustomerId) -> Story:
        waiting = tuple(reversed(self.waiting(customer)))
        try:
            told = self.ask_hub(customer, None)
        except Unreachable:
            return Story(self._held(customer), waiting)
        return Story(told.log, waiting, whole=True, more=told.more)

    def _held(self, customer: CustomerId) -> tuple[Logged, ...]:
        """Also what was done under their former names; a merge stands in both logs."""
        own = self.shelf.of(customer)
        theirs = [each for name in self.former(customer) for each in self.shelf.of(name)]
        if not theirs:
            return tuple(reversed(own))
        once = {(each.change.device, each.change.n): each for each in (*theirs, *own)}
        return tuple(sorted(once.values(), key=lambda each: each.change.at_ms, reverse=True))
