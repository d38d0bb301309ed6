"""Apply the changes of one push: each by the handler of its kind, all written back once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection

from store_app.domain.identifiers import StreamName, customer_of
from store_app.domain.outcome import Outcome
from store_app.hub import follows, heads
from store_app.hub.admission import Admission
from store_app.hub.before import Before
from store_app.hub.customer_log import CustomerLog
from store_app.hub.devices import Device, DeviceKind
from store_app.hub.kinds.book import kind_of
from store_app.hub.kinds.ground import Decided, Ground
from store_app.hub.kinds.published import Published
from store_app.hub.kinds.shelves import Shelves
from store_app.hub.kinds.task_list import TaskList
from store_app.protocol.changes import WireChange


class Applying:
    """The streams that a push touches: locked in sorted order, read once, written back once.

    The device's row is locked before. Nothing here commits: that belongs to who runs the job.
    """

    def __init__(
        self,
        connection: Connection,
        device: Device,
        changes: Sequence[WireChange],
        now_ms: int,
        region: str,
        before: Before,
    ) -> None:
        admission = Admission(connection, device, changes, now_ms, before)
        self._before = before
        self._back: set[StreamName] = set()
        to_make = admission.to_make(changes)
        touched = {name for each in changes for name in kind_of(each).touches(device, each)}
        stores = {name for name in touched if customer_of(name) is None and admission.keeps(name)}
        heads.make(connection, to_make | stores)
        locked = heads.lock(connection, touched)
        published = Published(connection)
        self._ground = Ground(
            connection=connection,
            device=device,
            now_ms=now_ms,
            region=region,
            admission=admission,
            customers=CustomerLog(connection, locked, to_make),
            shelves=Shelves(connection, published),
            tasks=TaskList(connection, published, now_ms),
            published=published,
        )

    @property
    def made(self) -> AbstractSet[StreamName]:
        """The customers' streams that began with this push, or came back to their device."""
        return self._ground.customers.made | self._back

    def apply(self, sent: WireChange) -> Decided:
        """What becomes of the next change; what was refused before a restore stays refused."""
        was = self._before.was.get(sent.n)
        if was is not None and not was.done:
            return self._refuse_again(sent, was)
        decided = kind_of(sent).apply(self._ground, sent, was)
        stream = StreamName(sent.stream)
        known = stream in self._ground.admission.ends or customer_of(stream) is None
        if was is not None and decided.outcome.done and not known:
            self._back.add(stream)
        return decided

    def write(self) -> Mapping[StreamName, int]:
        """Write everything back; gives the new heads of the streams that moved."""
        moved = {
            **self._ground.customers.write(self._ground.now_ms),
            **self._ground.published.write(),
        }
        self._follow()
        return moved

    def _refuse_again(self, sent: WireChange, was: Outcome) -> Decided:
        ground = self._ground
        if ground.admission.bars_stream(sent, ground.customers) is None:
            ground.customers.add_refused(sent, ground.change(sent), was)
        return Decided(was)

    def _follow(self) -> None:
        """Whoever works with a customer keeps them open, and those they made are open at once."""
        ground = self._ground
        if ground.device.kind is not DeviceKind.STAFF:
            return
        device, now_ms = ground.device.id, ground.now_ms
        follows.renew(ground.connection, device, ground.admission.ends, now_ms)
        for stream in sorted(self.made):
            follows.open_customer(ground.connection, device, stream, now_ms)
