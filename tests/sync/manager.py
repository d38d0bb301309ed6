"""What is done in the manager's name: by her, by somebody who may not, and where she never was."""

from __future__ import annotations

from typing import Final

from store_app.domain.change import Intent
from tests.hub_shop import ANNA, MANAGER
from tests.sync.device import SimDevice
from tests.sync.scene import Scene
from tests.sync.tapping import Wanted

DONE: Final = frozenset({"ok"})
_BY_THE_WRONG_ONE: Final = 0.15
_FORBIDDEN: Final = frozenset({"permanent:forbidden"})
_NOT_SIGNED_IN: Final = frozenset({"permanent:not_signed_in"})


def managed(
    scene: Scene, device: SimDevice, intent: Intent, refusals: frozenset[str] = DONE
) -> Wanted:
    """The intent in somebody's name; an older backup may not know that she signed in there."""
    if scene.chance.random() < _BY_THE_WRONG_ONE:
        return Wanted(intent, ANNA, _FORBIDDEN)
    match scene.managed.get(device.name):
        case None:  # before the story, so every backup knows it
            return Wanted(intent, MANAGER, refusals)
        case True:
            return Wanted(intent, MANAGER, refusals | _NOT_SIGNED_IN)
        case False:
            return Wanted(intent, MANAGER, _NOT_SIGNED_IN)
