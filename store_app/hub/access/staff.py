"""The people who work here: who they are for devices, and whether a PIN is theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import Connection, select, update

from store_app.clocks import Clock
from store_app.domain.identifiers import SHOP, DeviceId, StaffId
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.upsert import put_rows
from store_app.hub.streams.feeds import Feeds, Keyed
from store_app.protocol.catalogue import ColleagueBody
from store_app.protocol.people import SignedIn
from store_app.protocol.problems import ErrorNumber

TRIES: Final = 5
LOCKED_FOR_MS: Final = 60_000
_ID: Final = re.compile(r"[!-~]{1,64}")


class StaffBook:
    """Keeps staff with the hash of their PIN and checks it, five tries at a time."""

    def __init__(self, database: Database, clock: Clock, feeds: Feeds) -> None:
        self._database = database
        self._clock = clock
        self._feeds = feeds
        # 19 MiB and two passes are what OWASP asks of argon2id; a sign-in costs some 20 ms.
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

    def put(self, bodies: Sequence[ColleagueBody], pins: Mapping[str, str]) -> None:
        """New staff, or new PINs for those who are named in `pins`."""
        rows: list[dict[str, object]] = [
            {
                "id": body.id,
                "pin_hash": self._hasher.hash(pins[body.id]),
                "pin_version": body.pin_version,
                "role": body.role.value,
            }
            for body in bodies
            if body.id in pins
        ]
        others = [body for body in bodies if body.id not in pins]

        def job(connection: Connection) -> None:
            put_rows(connection, tables.staff, rows)
            for body in others:
                table = tables.staff
                statement = update(table).where(table.c.id == body.id)
                connection.execute(statement.values(role=body.role.value))

        self._database.write(job)
        self._feeds.put(SHOP, [Keyed(f"staff:{body.id}", body) for body in bodies])

    def here(self) -> Sequence[StaffId]:
        """Everybody who works here."""
        table = tables.staff.c
        statement = select(table.id).where(table.left.is_(False)).order_by(table.id)
        with self._database.read() as connection:
            return [StaffId(each) for each in connection.execute(statement).scalars()]

    def leave(self, staff: StaffId) -> None:
        """Somebody does not work here any more: no sign-in, no changes in their name."""
        table = tables.staff
        statement = update(table).where(table.c.id == staff).values(left=True)
        self._database.run(statement)
        self._feeds.put(SHOP, [Keyed(f"staff:{staff}", None)])

    def sign_in(self, device: DeviceId, staff: str, pin: str) -> SignedIn:
        """Whether the PIN is right. After five wrong ones nobody may try for a minute.

        From then on the device may name them where only their own word counts, until their PIN is
        another one.
        """
        if not _ID.fullmatch(staff):
            raise RequestRefused(ErrorNumber.WRONG_PIN)
        now_ms = self._clock.now_ms()
        claim = self._database.write(lambda connection: _claim_try(connection, staff, now_ms))
        if isinstance(claim, RequestRefused):
            raise claim
        pin_hash, pin_version = claim
        try:
            self._hasher.verify(pin_hash, pin)
        except VerifyMismatchError as error:
            raise RequestRefused(ErrorNumber.WRONG_PIN) from error

        def welcome(connection: Connection) -> bool:
            if not _forgive(connection, staff, pin_version):
                return False
            row: dict[str, object] = {"device": device, "staff": staff, "pin_version": pin_version}
            put_rows(connection, tables.sign_in, [row])
            audit.note(connection, now_ms, device, "staff.signed_in", staff)
            return True

        if not self._database.write(welcome):
            raise RequestRefused(ErrorNumber.WRONG_PIN)
        return SignedIn(staff=staff, pin_version=pin_version)


def _claim_try(connection: Connection, staff: str, now_ms: int) -> tuple[str, int] | RequestRefused:
    """Count a try before its PIN is checked, so that tries at one moment are counted too."""
    table = tables.staff
    statement = select(table).where(table.c.id == staff, table.c.left.is_(False))
    row = connection.execute(statement.with_for_update()).one_or_none()
    if row is None:
        return RequestRefused(ErrorNumber.WRONG_PIN)
    if now_ms < row.locked_until_ms:
        wait_s = (row.locked_until_ms - now_ms) / 1000
        return RequestRefused(ErrorNumber.TOO_MANY_TRIES, retry_after_s=wait_s)
    last = row.tries + 1 >= TRIES
    spent = (
        {"tries": 0, "locked_until_ms": now_ms + LOCKED_FOR_MS}
        if last
        else {"tries": row.tries + 1}
    )
    connection.execute(update(table).where(table.c.id == staff).values(**spent))
    return row.pin_hash, row.pin_version


def _forgive(connection: Connection, staff: str, pin_version: int) -> bool:
    """Forget their wrong tries; not if the PIN that was right has been replaced since."""
    c = tables.staff.c
    which = (c.id == staff, c.pin_version == pin_version, c.left.is_(False))
    again = update(tables.staff).where(*which).values(tries=0, locked_until_ms=0)
    return connection.execute(again).rowcount > 0
