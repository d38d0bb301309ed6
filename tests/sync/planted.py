"""Faults planted on purpose: a checker that cannot fail proves nothing.

Each swaps a part of the product for one with a mistake that somebody could really make; nothing in
the product knows of it. The stories must find every one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from store_app.hub.changes.kinds import stores, whole_customers
from store_app.hub.changes.kinds.task_list import TaskList
from store_app.hub.streams import tombstones
from store_app.replica import traces
from tests.sync import faulty_device, faulty_hub, faulty_rules
from tests.sync.parts import Parts, Swap

KNOWN_BY: Final[Mapping[str, int]] = {
    "no de-duplication": 3,
    "cursor by a sequence": 4,
    "other bytes at each sending": 11,
    "acknowledged changes leave the screen": 9,
    "rows and cursor in two transactions": 24,
    "remove takes what was not seen": 26,
    "set swallows what was not seen": 38,
    "a clamped take stays as a debt": 26,
    "nothing kept until a backup has it": 114,
    "what was told before a restore is ignored": 362,
    "a restored hub counts its epoch up": 38,
    "waiting takes forgotten": 38,
    "a wish moves by halves": 23,
    "a merge makes new entries": 18,
    "an order lacks what comes with a merge": 7,
    "what is gone is forgotten too soon": 53,
    "who takes a task last has it": 192,
    "an erased customer stays in tasks": 43,
    "an erased customer stays in the outbox": 18,
    "a restore brings the erased back": 165,
    "whoever is named a manager is one": 2,
}
"""The first story that found it when this was written, so that it need not be looked for each time.

A story that has become another one costs only the time to look again: `make sim` tells the numbers.
"""

FAULTS: Final[Mapping[str, Parts]] = {
    "no de-duplication": faulty_hub.NO_DE_DUPLICATION,
    "cursor by a sequence": faulty_hub.CURSOR_BY_SEQUENCE,
    "outbox emptied before the reply": Parts(exchanging=faulty_device.EmptiedBeforeTheReply),
    "outbox emptied at the acknowledgement": Parts(
        exchanging=faulty_device.EmptiedAtTheAcknowledgement
    ),
    "other bytes at each sending": Parts(exchanging=faulty_device.StampedAtSending),
    "refusals thrown away": Parts(outbox=faulty_device.ForgetsRefusals),
    "acknowledged changes leave the screen": Parts(outbox=faulty_device.ShowsOnlyTheUnanswered),
    "ordered by time stamps": Parts(intake=faulty_device.OrderedByTimeStamps),
    "rows and cursor in two transactions": Parts(intake=faulty_device.CursorFirst),
    "remove takes what was not seen": faulty_rules.TAKES_THE_UNSEEN,
    "set swallows what was not seen": faulty_rules.SETS_THE_UNSEEN,
    "two settings add up": faulty_rules.SETS_ADD_UP,
    "a clamped take stays as a debt": faulty_rules.CLAMPED_DEBT,
    "nothing kept until a backup has it": Parts(exchanging=faulty_device.KeepsUntilTaken),
    "what was told before a restore is ignored": faulty_hub.WAS_IGNORED,
    "a restored hub counts its epoch up": faulty_hub.EPOCH_PLUS_ONE,
    "waiting takes forgotten": faulty_rules.WAITING_FORGOTTEN,
    "a wish moves by halves": faulty_rules.MOVES_HALF,
    "holds beyond what is there": faulty_rules.PROMISES_ALL,
    "a count sets the figure": faulty_rules.COUNT_SETS,
    "a merge makes new entries": faulty_rules.MERGE_MAKES_NEW,
    "an order lacks what comes with a merge": Parts(
        swaps=(Swap(whole_customers, "complete_orders", lambda *_: None),)
    ),
    "what is gone is forgotten too soon": Parts(
        swaps=(Swap(tombstones, "floor_of", lambda *_: 0),)
    ),
    "who takes a task last has it": faulty_hub.LAST_TAKER_WINS,
    "an erased customer stays in the log of a file": Parts(
        swaps=(Swap(traces, "wipe", lambda _database: None),)
    ),
    "an erased customer stays in tasks": Parts(
        swaps=(
            Swap(stores, "without_erased", lambda _connection, about: about),
            Swap(TaskList, "scrub", lambda _self, _customers: None),
        )
    ),
    "an erased customer stays in the outbox": Parts(outbox=faulty_device.KeepsTheErased),
    "a restore brings the erased back": faulty_hub.ERASED_COME_BACK,
    "whoever is named a manager is one": faulty_hub.ANYBODY_IS_A_MANAGER,
}
