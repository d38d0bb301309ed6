"""Whether a device may make a change; what is refused here is refused for ever."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, select

from store_app.domain import outcome as outcomes
from store_app.domain.change import Change
from store_app.domain.identifiers import PlaceId, Sku, StreamName, customer_of, place_of
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.domain.staff import Role
from store_app.hub.changes.before import Before
from store_app.hub.changes.facts import Facts, needed_sku
from store_app.hub.storage import tables
from store_app.hub.streams.customer_log import CustomerLog
from store_app.hub.streams.devices import Device, DeviceKind
from store_app.protocol.changes import WireChange, WireCustomerCreate

SEEN_AHEAD: Final = "seen: ahead"

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MANAGERS: Final = frozenset({Role.MANAGER.value, Role.ADMINISTRATOR.value})


class Admission:
    """Decides about the changes of one push; may begin the streams that are `to_make`."""

    def __init__(
        self,
        connection: Connection,
        device: Device,
        changes: Sequence[WireChange],
        now_ms: int,
        before: Before,
        facts: Facts,
    ) -> None:
        self._connection = connection
        self._device = device
        self._now_ms = now_ms
        self._before = before
        self._had_open = {each.stream for each in changes if before.was_done(each.n)}
        of_device, streams = facts.ends.get(device.id, {}), {change.stream for change in changes}
        self.ends: Final = {name: end for name, end in of_device.items() if name in streams}
        self.followed: Final = facts.followed(device.id, now_ms)
        self._staff, self._places, self._prices = facts.staff, facts.places, facts.prices
        self._signed_in = facts.signed_in
        self.believed: Final[list[WireChange]] = []
        self.to_make: Final = frozenset(
            StreamName(change.stream)
            for change in changes
            if self._begins(change) and self._may_create(change)
        )

    def price(self, change: WireChange) -> Money | None:
        """Today's price of the thing that a change puts on a list."""
        sku = needed_sku(change)
        return None if sku is None else self._prices.get(Sku(sku))

    def bars_stream(self, change: WireChange, log: CustomerLog) -> Outcome | None:
        """Why the device may not write to that stream at all, if so."""
        stream = StreamName(change.stream)
        if customer_of(stream) is None:
            return outcomes.FORBIDDEN
        if isinstance(change.intent, WireCustomerCreate) and not self._may_create(change):
            return outcomes.FORBIDDEN
        if not log.knows(stream):
            return outcomes.UNKNOWN_CUSTOMER
        if (
            (stream in log.made and stream in self.to_make)
            or self._may_write(stream)
            or self._did_write(change)
            or self._outlived(stream, log)
        ):
            return None
        return outcomes.FORBIDDEN

    def bars_change(self, change: WireChange) -> Outcome | None:
        """Why this one change is refused in a stream that the device may write to, if so."""
        if self._before.was_done(change.n):
            return None
        if change.staff is not None and not self._speaks_for(change.staff):
            return outcomes.FORBIDDEN
        sku = needed_sku(change)
        if sku is not None and Sku(sku) not in self._prices:
            return outcomes.UNKNOWN_PRODUCT
        return None

    def sees_ahead(self, change: Change, clock: Seen) -> bool:
        """Whether a change claims to have seen what nobody has done yet.

        What it takes out would be gone before it came. Only a hub that was restored knows less than
        its devices, and believes them.
        """
        own = self._device.id
        seen = tuple(change.seen.heads())
        if any(origin.n >= change.n for origin in seen if origin.device == own):
            return True
        if self._before.aftermath:
            return False
        unheard = [each for each in seen if each.device != own and not clock.covers(each)]
        if not unheard:
            return False
        names = sorted({origin.device for origin in unheard})
        rows = self._connection.execute(_LAST, {"names": names})
        last = {row.id: row.last_n for row in rows}
        return any(origin.n > last.get(origin.device, 0) for origin in unheard)

    def _begins(self, change: WireChange) -> bool:
        """A restored hub may hear of a customer's cart before it hears of the customer again."""
        return isinstance(change.intent, WireCustomerCreate) or self._before.aftermath

    def _did_write(self, change: WireChange) -> bool:
        """The hub before let this device write there, and its right to may have ended since.

        This hub may have lost whom staff had open. A page's right was written with the page itself:
        when that ended, only what was done stays done.
        """
        if self._device.kind is DeviceKind.STAFF:
            return change.stream in self._had_open
        return self._before.was_done(change.n) and change.stream in self.ends

    def _outlived(self, stream: StreamName, log: CustomerLog) -> bool:
        """Whoever may have had a customer open is told that they were erased, to forget them too.

        A hub that was restored may have lost that a tablet had; it may ask for anybody anyway.
        """
        may_have_had = self._device.kind.serves_staff or stream in self.ends
        return may_have_had and log.is_erased(stream)

    def keeps(self, stream: StreamName) -> bool:
        """Whether this is a stream of a place that the shop has."""
        return any(place_of(stream, part) in self._places for part in ("stock", "holds", "tasks"))

    def bars_store(self, change: WireChange, place: PlaceId | None) -> Outcome | None:
        """Why the device may not write to that store, if so."""
        stream = StreamName(change.stream)
        if place is None:
            return outcomes.FORBIDDEN
        if place not in self._places:
            return outcomes.UNKNOWN_PLACE
        if not self._device.kind.is_trusted and (
            self._device.kind is not DeviceKind.STAFF or stream not in self.ends
        ):
            return outcomes.FORBIDDEN
        if self._before.was_done(change.n):
            return None
        if change.staff is not None and not self._speaks_for(change.staff):
            return outcomes.FORBIDDEN
        return None

    def bars_adjusting(self, change: WireChange) -> Outcome | None:
        """Figures are corrected by the shop's systems and by managers."""
        return None if self._device.kind.is_trusted else self.bars_managing(change)

    def bars_managing(self, change: WireChange) -> Outcome | None:
        """Why no manager stands behind a change, if so.

        Who is named is only what the device says, so it counts only where their PIN was right on
        that very device. What was done before a restore was asked for this then; that it was done
        is again only what the device says, so what nobody can prove any more is `believed`.
        """
        barred = self._is_no_manager(change)
        if barred is None or not self._before.was_done(change.n):
            return barred
        self.believed.append(change)
        return None

    def _is_no_manager(self, change: WireChange) -> Outcome | None:
        staff = change.staff or ""
        if not self._speaks_for(staff) or self._staff[staff] not in _MANAGERS:
            return outcomes.FORBIDDEN
        is_ours = self._device.kind is DeviceKind.HUB
        proved = is_ours or (self._device.id, staff) in self._signed_in
        return None if proved else outcomes.NOT_SIGNED_IN

    def _may_create(self, change: WireChange) -> bool:
        customer = customer_of(StreamName(change.stream))
        may = self._device.kind.is_trusted or self._device.kind.serves_staff
        return may and customer is not None and _UUID.fullmatch(customer) is not None

    def _may_write(self, stream: StreamName) -> bool:
        """Staff may still send what they did while the customer was open on their device."""
        if self._device.kind.is_trusted:
            return True
        if stream not in self.ends:
            return False
        end = self.ends[stream]
        return self._device.kind is DeviceKind.STAFF or end is None or self._now_ms < end

    def _speaks_for(self, staff: str) -> bool:
        may = self._device.kind in {DeviceKind.STAFF, DeviceKind.HUB}
        return may and staff in self._staff


_D = tables.device.c
_LAST = select(_D.id, _D.last_n).where(_D.id.in_(bindparam("names", expanding=True)))
