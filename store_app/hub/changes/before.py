"""What a device may say of the hub that was before this one was restored from a backup.

The restored hub has lost the newest changes with their outcomes. Their devices send them again and
tell `was`, the outcome that people have seen: a refusal stays a refusal, and what was done is done
again without asking whether it would be allowed today. The hub takes a device's word for that only
until the device comes to the first change that the hub before never answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from store_app.domain.outcome import Outcome
from store_app.hub.storage.meta import History
from store_app.hub.streams.devices import Device
from store_app.protocol.exchange import PushRequest

AFTERMATH_MS: Final = 30 * 24 * 60 * 60 * 1000  # by then every device in use has been back


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of the past in one push.

    In the `aftermath` of a restore streams and changes may be named that exist, and that the hub
    does not have back yet.
    """

    was: Mapping[int, Outcome] = field(default_factory=dict)
    aftermath: bool = False

    @classmethod
    def told(cls, history: History, device: Device, pushed: PushRequest, now_ms: int) -> Before:
        """What this device says, as far as it is to be believed."""
        if history.restored_ms is None:
            return cls()
        aftermath = now_ms - history.restored_ms < AFTERMATH_MS
        if device.settled:
            return cls(aftermath=aftermath)
        return cls({n: Outcome(code) for n, code in pushed.was.items()}, aftermath)

    def was_done(self, n: int) -> bool:
        """Whether that change had its effect at the hub before."""
        was = self.was.get(n)
        return was is not None and was.done
