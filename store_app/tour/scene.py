"""What the journeys share: the customer, her things, her phone, and what can be seen of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import CustomerId, Sku
from store_app.tour.phone import Phone
from store_app.tour.stage import Stage

ELENI: Final = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
LAMP: Final = Sku("40-2217-SG-L")
MUG: Final = Sku("60-5101-OT")
THROW: Final = Sku("30-3101-SL")
COMES_BACK_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `play` raises Missing if what must be true does not become so."""

    name: str
    play: Callable[[], None]


@dataclass(slots=True)
class Pocket:
    """Where the customer keeps the phone from one journey to the next."""

    phone: Phone | None = None

    def close(self) -> None:
        if self.phone is not None:
            self.phone.close()


class Scene:
    """One journey on the stage; each step does what a person does and says what must be true."""

    def __init__(self, stage: Stage, pocket: Pocket) -> None:
        self.stage = stage
        self.pocket = pocket

    def serving(self) -> bool:
        state = self.stage.device.views.serving.state
        return state.serving and state.ready

    def all_is_here(self) -> bool:
        return self.stage.device.data.catalogue().by_sku(THROW) is not None

    def nothing_waits(self) -> bool:
        return self.stage.device.data.outbox.count_waiting().count == 0

    def the_phone(self) -> Phone:
        if self.pocket.phone is None:
            raise ValueError("the bag was not handed over")
        return self.pocket.phone

    def on_phone(self, sku: Sku) -> int:
        return self.the_phone().quantities().get(sku, 0)
