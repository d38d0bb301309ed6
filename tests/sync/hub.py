"""The real hub on its real file, answering requests as its routes do; it can lose its power."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from pydantic import ValidationError
from sqlalchemy import text

from store_app.domain.identifiers import CustomerId, DeviceId, StreamName
from store_app.errors import Unreachable
from store_app.hub.customers.erasing import LIST
from store_app.hub.hub import Hub, open_hub
from store_app.hub.problems import STATUS, RequestRefused
from store_app.hub.recovery.restoring import restore
from store_app.hub.streams.compaction import Compaction
from store_app.hub.streams.devices import Device
from store_app.hub.streams.pull import PulledPage
from store_app.protocol.exchange import EnrolRequest, PushRequest
from store_app.protocol.problems import ErrorNumber, Problem
from tests.hub_server import settings_in
from tests.sync.clocks import HubClock
from tests.sync.line import Query, Reply, Request
from tests.sync.parts import Parts
from tests.sync.taps import Name

_HASH: Final = re.compile(r"/v1/hash/([^/]+)")
_OPEN: Final = re.compile(r"/v1/customers/([0-9a-f-]+)/open")


class SimHub:
    """Requests in, replies out, nothing else; `broke` holds what no hub may ever do.

    It may be several processes on one database: each request then comes to the next of them.
    """

    def __init__(self, folder: Path, clock: HubClock, parts: Parts, processes: int = 1) -> None:
        self.clock = clock
        self.broke: list[str] = []
        self.shortened: dict[tuple[str, int], str] = {}
        self._processes = processes
        self._parts = parts
        self._folder = folder
        self._lives = 0
        self._backup_folder = folder.with_name("backups")
        self._backups: list[Path] = []
        self._hubs = self._opened()

    @property
    def hub(self) -> Hub:
        """The one whose turn it is."""
        return self._hubs[0]

    def answer(self, request: Request) -> Reply:
        self._hubs.append(self._hubs.pop(0))
        try:
            if request.path == "/v1/enrol":
                asked = EnrolRequest.model_validate_json(request.body)
                return Reply(200, self.hub.enrolment.enrol(asked).model_dump_json().encode())
            device = self.hub.auth.device(f"Bearer {request.token}")
            return Reply(200, self._route(device, request))
        except RequestRefused as refused:
            problem = refused.problem()
        except Unreachable as busy:
            problem = Problem(error=ErrorNumber.BUSY, detail=busy.code)
        except ValidationError as error:
            problem = Problem(error=ErrorNumber.MALFORMED, detail=str(error)[:200])
            self.broke.append(f"a device sent what the hub cannot read: {error}")
        except Exception as error:  # noqa: BLE001 - the server would answer 500
            problem = Problem(error=ErrorNumber.BROKEN, detail=type(error).__name__)
            self.broke.append(f"the hub failed at {request.method} {request.path}: {error!r}")
        return Reply(int(STATUS[problem.error]), problem.model_dump_json().encode())

    def crash(self) -> None:
        """Go dark and start again from what had reached the disk."""
        self._lives += 1
        target = self._folder.with_name(f"hub-life-{self._lives}")
        target.mkdir()
        for file in (*self._folder.glob("hub.db*"), *self._folder.glob(LIST)):
            shutil.copy(file, target / file.name)
        self.close()
        self._folder = target
        self._hubs = self._opened()

    def back_up(self) -> None:
        """A verified backup; what it holds is durable from now on."""
        self._backups.append(self.hub.backups.make(self._backup_folder).file)

    def restore(self, back: int) -> bool:
        """Go back to the last backup (1) or one before, if there is one: under a new epoch."""
        if len(self._backups) < back:
            return False
        self.close()
        restore(self.hub.settings, self._backups[-back], self.clock)
        self._hubs = self._opened()
        return True

    def shorten_logs(self, kept_rows: int) -> None:
        """Keep only the newest rows of each log; what they were is noted here."""
        before = self._log_rows()
        Compaction(
            self.hub.database, self.clock, kept_ms=-1, kept_rows=kept_rows, kept_gone=kept_rows
        ).run()
        after = self._log_rows()
        self.shortened |= {place: before[place] for place in before.keys() - after.keys()}

    def close(self) -> None:
        for hub in self._hubs:
            hub.close()

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """What stands in the hub's tables."""
        with self.hub.database.read() as connection:
            return [tuple(row) for row in connection.execute(text(statement))]

    def outcomes(self) -> dict[Name, str]:
        """What became of every change that the hub knows."""
        rows = self.rows("SELECT device, n, code FROM outcome")
        return {(DeviceId(str(device)), int(str(n))): str(code) for device, n, code in rows}

    def missing(self) -> list[tuple[str, int, int]]:
        """What the hub has told people to be lost: device, first and last number."""
        rows = self.rows("SELECT device, about FROM audit WHERE action = 'changes.missing'")
        spans = [(str(device), str(about).split("-")) for device, about in rows]
        return [(device, int(first), int(last)) for device, (first, last) in spans]

    def log(self) -> list[tuple[str, int, str]]:
        """The logs of all customers as (stream, seq, row), with what was cut off them."""
        floors = {
            str(name): int(str(at)) for name, at in self.rows("SELECT name, floor FROM stream")
        }
        cut = {place: row for place, row in self.shortened.items() if place[1] <= floors[place[0]]}
        return [(*place, row) for place, row in sorted({**cut, **self._log_rows()}.items())]

    def _log_rows(self) -> dict[tuple[str, int], str]:
        rows = self.rows("SELECT stream, seq, row FROM change")
        return {(str(stream), int(str(seq))): str(row) for stream, seq, row in rows}

    def _opened(self) -> list[Hub]:
        settings = settings_in(self._folder)
        return [self._parts.hub(open_hub(settings, self.clock)) for _ in range(self._processes)]

    def _route(self, device: Device, request: Request) -> bytes:
        opening = _OPEN.fullmatch(request.path)
        if opening is not None:
            return self._follow(device, request, CustomerId(opening[1]))
        match request.method, request.path:
            case "POST", "/v1/push":
                pushed = PushRequest.model_validate_json(request.body)
                return self.hub.changes.accept(device.id, pushed).model_dump_json().encode()
            case "GET", "/v1/pull":
                return self._pull(device, request.query).json().encode()
        hashed = _HASH.fullmatch(request.path)
        if hashed is not None:
            stream, query = StreamName(unquote(hashed[1])), request.query
            found = self.hub.drift.hash(device, stream, int(query["seq"] or 0), str(query["mine"]))
            return found.model_dump_json().encode()
        snapshot = self.hub.snapshots.file(request.path.removeprefix("/v1/snapshot/"))
        if snapshot is not None:
            return snapshot.read_bytes()
        raise RequestRefused(ErrorNumber.NOT_FOUND, request.path)

    def _pull(self, device: Device, query: Query) -> PulledPage:
        told_from = query["told_from"]
        return self.hub.pull.page(
            device.id,
            str(query["cursor"]),
            int(query["limit"] or 0),
            None if told_from is None else int(told_from),
            str(query["again"] or ""),
        )

    def _follow(self, device: Device, request: Request, customer: CustomerId) -> bytes:
        number = int(request.query.get("opening") or 0) or None
        if request.method == "DELETE":
            self.hub.people.close(device, customer, number)
            return b"{}"
        return self.hub.people.open(device, customer, number).model_dump_json().encode()
