"""A badge says who wants to work here: their PIN is asked for, whoever worked here before."""

from __future__ import annotations

from collections.abc import Callable

from store_app.codes.meaning import Unreadable
from store_app.domain.identifiers import StaffId
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.frame.shell import Shell
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.wording.sentences import sentence_for_code


class Badges:
    """Chooses people at the sign-in page by badge.

    `whose` gives only those of this store, or why a badge of the shop does not count.
    """

    def __init__(
        self,
        shell: Shell,
        sign_in: SignInDesk,
        whose: Callable[[str], StaffId | Unreadable | None],
        background: Background,
    ) -> None:
        self._shell = shell
        self._sign_in = sign_in
        self._whose = whose
        self._background = background

    def take(self, text: str) -> None:
        """A scan through the lock: a badge chooses its person, everything else waits outside."""
        self._background.run(lambda: self._whose(text), done=self._choose)

    def switch(self, staff: str) -> None:
        """A badge while somebody works here: the screen locks, unless it is their own."""
        if staff != self._shell.staff_id:
            self._shell.lock()
            self._sign_in.pick(staff)

    def _choose(self, badge: StaffId | Unreadable | None) -> None:
        if badge is None or self._shell.state.signed_in:
            return
        if isinstance(badge, Unreadable):
            self._sign_in.warn(sentence_for_code(badge))
        else:
            self._sign_in.pick(badge)
