"""A badge says who wants to work here: their PIN is asked for, whoever worked here before."""

from __future__ import annotations

from collections.abc import Callable

from store_app.domain.identifiers import StaffId
from store_app.viewmodels.background import Background
from store_app.viewmodels.views import Views


class Badges:
    """Chooses people at the sign-in page by badge; `whose` gives only those of this store."""

    def __init__(
        self, views: Views, whose: Callable[[str], StaffId | None], background: Background
    ) -> None:
        self._views = views
        self._whose = whose
        self._background = background
        views.scanner.colleagueShown.connect(self._switch)

    def take(self, text: str) -> None:
        """A scan through the lock: a badge chooses its person, everything else waits outside."""
        self._background.run(lambda: self._whose(text), done=self._choose)

    def _choose(self, staff: StaffId | None) -> None:
        if staff is not None and not self._views.shell.state.signed_in:
            self._views.sign_in.pick(staff)

    def _switch(self, staff: str) -> None:
        if staff != self._views.shell.staff_id:
            self._views.shell.lock()
            self._views.sign_in.pick(staff)
