"""The product's own parts that a story is played with. A planted fault swaps one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

from store_app.hub.hub import Hub
from store_app.replica import letting_go
from store_app.replica.intake import Intake
from store_app.replica.outbox import Outbox
from store_app.sync.exchange import Exchanging


def _as_it_is(hub: Hub) -> Hub:
    return hub


@dataclass(frozen=True, slots=True)
class Swap:
    """A function of a module, and what stands in for it."""

    module: Any
    name: str
    instead: Any


# Stories are short: the outbox keeps fewer for show, so that it lets go of something in them.
_SHORT: Final = (Swap(letting_go, "RECENT", 2),)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the product is made of, as far as a fault may be planted there."""

    outbox: type[Outbox] = Outbox
    intake: type[Intake] = Intake
    exchanging: type[Exchanging] = Exchanging
    hub: Callable[[Hub], Hub] = _as_it_is
    swaps: tuple[Swap, ...] = ()

    @contextmanager
    def in_place(self) -> Iterator[None]:
        with ExitStack() as stack:
            for swap in (*_SHORT, *self.swaps):
                stack.enter_context(patch.object(swap.module, swap.name, swap.instead))
            yield
