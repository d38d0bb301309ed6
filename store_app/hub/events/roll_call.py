"""Who listens at the other hubs: asked when somebody wants to know, and never kept."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Collection, Mapping
from typing import Final, TypeAlias

from store_app.domain.identifiers import DeviceId, StreamName

Said: TypeAlias = Mapping[str, object]
ListeningTo: TypeAlias = Callable[[StreamName], Collection[DeviceId]]

_WAIT_S: Final = 0.25
_MOST: Final = 100  # so many devices fit into one text


class RollCall:
    """Asks all at once and waits a moment for those who are there.

    How many hubs there are nobody knows. Those who answered the last time are waited for; who is
    new is heard too late once, and waited for from then on.
    """

    def __init__(self, say: Callable[[Said], None]) -> None:
        self._say = say
        self._here: ListeningTo = lambda _stream: ()
        self._heard = threading.Condition()
        self._asked: dict[str, dict[str, frozenset[DeviceId]]] = {}
        self._there: frozenset[str] | None = None

    def answer_for(self, here: ListeningTo) -> None:
        """Who listens here, when others ask."""
        self._here = here

    def ask(self, stream: StreamName) -> frozenset[DeviceId]:
        """The devices that listen to this stream at other hubs. May wait for a moment."""
        question = secrets.token_urlsafe(6)
        with self._heard:
            answers = self._asked[question] = {}
            self._say({"ask": question, "stream": stream})
            self._heard.wait_for(lambda: self._are_all_in(answers), _WAIT_S)
            del self._asked[question]
            self._there = frozenset(answers)
        return frozenset().union(*answers.values())

    def hear(self, name: str, said: Said) -> None:
        """What another hub asks or answers; from the thread that receives."""
        if "ask" in said:
            here = sorted(self._here(StreamName(str(said.get("stream")))))
            self._say({"told": said["ask"], "devices": here[:_MOST]})
            return
        devices = said.get("devices")
        with self._heard:
            if self._there is not None:
                self._there |= {name}
            answers = self._asked.get(str(said.get("told")))
            if answers is not None and isinstance(devices, list):
                answers[name] = frozenset(DeviceId(str(each)) for each in devices)
                self._heard.notify_all()

    def _are_all_in(self, answers: Collection[str]) -> bool:
        return self._there is not None and self._there <= set(answers)
