"""Which customers turned out to be one, and who was to be forgotten, as far as people said so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from store_app.domain.change import CartNote, Change, CustomerCreate
from store_app.domain.identifiers import StreamName, customer_stream
from store_app.domain.profile_change import CustomerErase, CustomerMerge, ProfileSet
from store_app.domain.store_change import TaskAbout, TaskOpen


@dataclass(slots=True)
class Families:
    """Merges and erasures that were tapped. Those that were refused never happened."""

    refused: Callable[[Change], bool]
    _merges: list[tuple[Change, StreamName]] = field(default_factory=list)
    _erasures: list[Change] = field(default_factory=list)

    def tapped(self, change: Change) -> None:
        if isinstance(change.intent, CustomerMerge):
            self._merges.append((change, customer_stream(change.intent.into)))
        elif isinstance(change.intent, CustomerErase):
            self._erasures.append(change)

    def of(self, stream: StreamName) -> frozenset[StreamName]:
        """All who may be the same person by now."""
        known = {stream}
        pairs = [{change.stream, into} for change, into in self._standing()]
        while wider := [pair for pair in pairs if pair & known and not pair <= known]:
            known |= wider[0]
        return frozenset(known)

    def merges_of(self, stream: StreamName) -> list[Change]:
        """The merges that made this family."""
        family = self.of(stream)
        return [change for change, _ in self._standing() if change.stream in family]

    def is_merged(self, stream: StreamName) -> bool:
        """Whether this customer may be another one now."""
        return any(change.stream == stream for change, _ in self._standing())

    def may_be_erased(self, stream: StreamName) -> bool:
        family = self.of(stream) if self._erasures else {stream}
        return any(each.stream in family and not self.refused(each) for each in self._erasures)

    def erasures(self) -> list[Change]:
        return self._erasures

    def _standing(self) -> list[tuple[Change, StreamName]]:
        return [(change, into) for change, into in self._merges if not self.refused(change)]


def about(change: Change) -> tuple[StreamName, ...]:
    """The streams that must be there for it."""
    if isinstance(change.intent, CustomerMerge):
        return change.stream, customer_stream(change.intent.into)
    return (change.stream,)


def words_about(change: Change) -> Iterator[tuple[str, StreamName]]:
    """What of a change says who somebody is, and who that is."""
    match change.intent:
        case CustomerCreate(profile):
            words = filter(None, (profile.name, profile.phone, profile.email))
            yield from ((word, change.stream) for word in words)
        case ProfileSet(_, str(value)):
            yield value, change.stream
        case CartNote(_, text) if text:
            yield text, change.stream
        case TaskOpen(_, TaskAbout(customer=customer, text=text)) if customer and text:
            yield text, customer_stream(customer)
