"""What a device sent, read one by one: each change with the hash of what was sent for it.

A change of an earlier version is converted first. One that cannot be read at all is answered as
such and holds up no other; one of a later version is not answered: the hub must be renewed first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pydantic import ValidationError

from store_app.domain import outcome as outcomes
from store_app.hub.changes.kinds.ground import Decided
from store_app.hub.problems import RequestRefused
from store_app.protocol.canonical import canonical
from store_app.protocol.changes import CHANGE_VERSION, WireChange
from store_app.protocol.converters import STEPS, Step, converted
from store_app.protocol.exchange import PushRequest, UnreadChange
from store_app.protocol.limits import MAX_SEEN_DEVICES
from store_app.protocol.problems import ErrorNumber

_NUL: Final = rb"\u0000"
_LONGEST_FAULT: Final = 200  # characters of `Told.detail`
_SCRUBBED: Final = frozenset({"scrubbed", "task.scrubbed"})


@dataclass(frozen=True, slots=True)
class ReceivedChange:
    """A change as a device sent it, with its fingerprint: the SHA-256 of its bytes.

    Made before anything is locked. `change` is None if it could not be read; `fault` says where.
    """

    n: int
    body: bytes
    change: WireChange | None
    fault: str = ""
    fingerprint: bytes = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fingerprint", hashlib.sha256(self.body).digest())

    @property
    def kind(self) -> str:
        """What kind of change it is; empty if it could not be read."""
        return "" if self.change is None else self.change.intent.kind

    @property
    def is_scrubbed(self) -> bool:
        """Whether the device has erased what it had sent, and holds its number only."""
        return self.kind in _SCRUBBED

    @property
    def refused(self) -> Decided:
        """What is said of a change that cannot be read."""
        return Decided(outcomes.MALFORMED, self.fault)


def read_sent(pushed: PushRequest) -> Sequence[ReceivedChange]:
    """The changes of a push, each with its fingerprint.

    Refuses UNKNOWN_VERSION if one is of a later version than this hub knows.
    """
    return [
        _whole(each.n, each.body(), each) if isinstance(each, WireChange) else read_older(each)
        for each in pushed.changes
    ]


def read_older(
    sent: UnreadChange, steps: Mapping[int, Step] = STEPS, newest: int = CHANGE_VERSION
) -> ReceivedChange:
    """Read a change of an earlier version, or one that is faulty; the latter gets a `fault`.

    Refuses UNKNOWN_VERSION for a later version than `newest`.
    """
    plain = sent.plain()
    body = canonical(plain)
    version = plain.get("v")
    if isinstance(version, int) and version > newest:
        raise RequestRefused(ErrorNumber.UNKNOWN_VERSION, f"change {sent.n}: version {version}")
    try:
        change = WireChange.model_validate(converted(plain, steps, newest))
    except ValidationError as error:
        fault = error.errors()[0]
        return ReceivedChange(sent.n, body, None, _where(fault["loc"], fault["type"]))
    except (ValueError, KeyError, TypeError) as error:
        return ReceivedChange(sent.n, body, None, _plain(str(error)))
    return _whole(sent.n, body, change)


def _whole(n: int, body: bytes, change: WireChange) -> ReceivedChange:
    """Check the limits that the form of a change does not: entries of `seen`, NUL characters."""
    if sum(map(len, change.seen.values())) > MAX_SEEN_DEVICES:
        return ReceivedChange(n, body, None, "seen: too_long")
    if _NUL in body.replace(rb"\\", b""):  # not every database keeps it in a text
        return ReceivedChange(n, body, None, "a text with a NUL")
    return ReceivedChange(n, body, change)


def _where(place: tuple[int | str, ...], fault: str) -> str:
    return _plain(f"{'.'.join(map(str, place))}: {fault}")


def _plain(text: str) -> str:
    """Make a text that may quote what was sent fit for an answer: ASCII, and not too long."""
    return text.encode("ascii", "replace").decode()[:_LONGEST_FAULT]
