"""What somebody had seen when they acted: a version vector for each stream."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from store_app.domain.identifiers import DeviceId, StreamName


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The name of a change, and so of the cart entry that it made.

    Every device numbers its changes 1, 2, 3 …; together with the stream this is unique for ever.
    """

    stream: StreamName
    device: DeviceId
    n: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A clock (version vector) `{stream: {device: n}}`: of each device all changes up to n."""

    clocks: Mapping[StreamName, Mapping[DeviceId, int]] = field(default_factory=dict)

    def up_to(self, stream: StreamName, device: DeviceId) -> int:
        of_stream = self.clocks.get(stream)
        return 0 if of_stream is None else of_stream.get(device, 0)

    def covers(self, origin: Origin) -> bool:
        return origin.n <= self.up_to(origin.stream, origin.device)

    def covers_all(self, other: Seen) -> bool:
        return all(self.covers(origin) for origin in other.heads())

    def with_origin(self, origin: Origin) -> Seen:
        """This clock, moved on to cover one more change; never moved back."""
        if self.covers(origin):
            return self
        stream = {**self.clocks.get(origin.stream, {}), origin.device: origin.n}
        return Seen({**self.clocks, origin.stream: stream})

    def joined(self, other: Seen) -> Seen:
        """The least clock that covers both."""
        joined = self
        for origin in other.heads():
            joined = joined.with_origin(origin)
        return joined

    def heads(self) -> Iterator[Origin]:
        """The last change covered of each device and stream, in sorted order."""
        for stream, devices in sorted(self.clocks.items()):
            for device, n in sorted(devices.items()):
                yield Origin(stream, device, n)
