"""Lets staff sign in while offline, without keeping their PINs."""

from __future__ import annotations

from store_app.domain.identifiers import StaffId
from store_app.replica import tables
from store_app.replica.database import Database


class Verifiers:
    """For each member of staff who signed in online, an argon2id verifier of that PIN."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, staff: StaffId, pin_version: int, pin: str) -> None:
        """Remember a PIN that the hub found right."""
        from argon2 import PasswordHasher  # noqa: PLC0415 - 40 ms that no start waits for

        made = PasswordHasher().hash(pin)
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO verifier (staff, pin_version, hash) VALUES (?, ?, ?)",
                (staff, pin_version, made),
            )

    def check(self, staff: StaffId, pin_version: int, pin: str) -> bool | None:
        """Whether the PIN is right; None if this version of it was never used here.

        A PIN that was replaced since is forgotten.
        """
        from argon2 import PasswordHasher  # noqa: PLC0415 - as above
        from argon2.exceptions import VerificationError  # noqa: PLC0415 - as above

        with self._database.read() as connection:
            row = connection.execute(
                "SELECT pin_version, hash FROM verifier WHERE staff = ?", (staff,)
            ).one_or_none()
        if row is not None and row.pin_version < pin_version:
            self.forget(staff)
        if row is None or row.pin_version != pin_version:
            return None
        try:
            return PasswordHasher().verify(row.hash, pin)
        except VerificationError:
            return False

    def forget(self, staff: StaffId) -> None:
        """The hub says that this PIN is not right any more."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM verifier WHERE staff = ?", (staff,))

    def wrong_in_a_row(self, staff: StaffId) -> int:
        """How many wrong PINs were given for these staff since the last right one."""
        with self._database.read() as connection:
            return int(tables.meta(connection, f"wrong_pins:{staff}", "0"))

    def keep_wrong_in_a_row(self, staff: StaffId, times: int) -> None:
        """Remember that number: it outlives the application."""
        with self._database.write() as connection:
            tables.put_meta(connection, f"wrong_pins:{staff}", str(times))
