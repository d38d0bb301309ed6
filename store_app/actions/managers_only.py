"""Some things are a manager's to decide; the hub checks it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.domain.staff import Colleague, Role
from store_app.errors import Refused

NEEDS_MANAGER: Final = "staff.manager_only"
_MANAGERS: Final = frozenset({Role.MANAGER, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class ManagersOnly:
    """Knows whoever is signed in."""

    acting: Callable[[], Colleague | None]

    def check(self) -> None:
        """Raises Refused unless a manager is signed in."""
        colleague = self.acting()
        if colleague is None or colleague.role not in _MANAGERS:
            raise Refused(NEEDS_MANAGER)
