"""What a hub must be told before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HubSettings:
    """Where the hub keeps its data and how the world reaches it.

    Without a `database_url` the hub keeps a SQLite file in its data folder. `public_url` is the
    address that customers' phones can open; without one the hub uses the address it was asked at.
    With a folder for `backups` the hub makes one by itself now and then and keeps so many; without
    one nothing is ever durable by a backup, and devices keep what they sent for as long as they
    have room.
    """

    data: Path
    resources: Path
    database_url: str = ""
    public_url: str = ""
    backups: Path | None = None
    backup_every_s: float = 15 * 60
    backups_kept: int = 96

    @property
    def pictures(self) -> Path:
        """The folder of the product pictures."""
        return self.data / "pictures"

    @property
    def snapshots(self) -> Path:
        """The folder of files that a device loads first when it holds nothing yet."""
        return self.data / "snapshots"

    def database(self) -> str:
        """The address of the database."""
        return self.database_url or f"sqlite:///{self._own_file}"

    def database_file(self) -> Path | None:
        """The file of the hub's own database; None where another address was given."""
        return None if self.database_url else self._own_file

    @property
    def _own_file(self) -> Path:
        return self.data / "hub.db"
