"""A customer's state in one canonical form, for snapshots and for comparing two copies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from pydantic import TypeAdapter

from store_app.domain.cart import Entry
from store_app.domain.state import CustomerState
from store_app.protocol.canonical import canonical

_STATE: TypeAdapter[CustomerState] = TypeAdapter(CustomerState)
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


@dataclass(frozen=True, slots=True)
class Written:
    """A state with its text, and the texts of its cart's entries if they are known."""

    state: CustomerState
    text: str
    entries: Sequence[orjson.Fragment] = ()


def state_to_json(state: CustomerState) -> str:
    """Equal states give equal text, whatever order their maps were filled in."""
    return canonical(_STATE.dump_python(state, mode="json")).decode(errors="surrogatepass")


def written_after(before: Written | None, state: CustomerState) -> Written:
    """The state with the text that `state_to_json` gives it.

    Entries that it has from the one before are not written anew: a change of a full cart costs
    hardly more than one of an empty cart.
    """
    known = {} if before is None else _texts(before)
    try:
        entries = [known.get(id(each)) or _text(each) for each in state.entries]
        rest = _STATE.dump_python(state, mode="json", exclude={"entries"})
        text = orjson.dumps({**rest, "entries": entries}, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # a text with half a letter
        return Written(state, state_to_json(state))
    return Written(state, text.decode(), entries)


def state_from_json(text: str) -> CustomerState:
    """The state again. Raises pydantic's ValidationError if the text is not one."""
    return _STATE.validate_json(text)


def state_hash(state: CustomerState) -> str:
    return hashlib.sha256(state_to_json(state).encode()).hexdigest()


def _texts(written: Written) -> dict[int, orjson.Fragment]:
    """By what each entry is, not by what it says: that is found at once."""
    return {id(each): text for each, text in zip(written.state.entries, written.entries)}  # noqa: B905 - the texts may be unknown


def _text(entry: Entry) -> orjson.Fragment:
    plain = _ENTRY.dump_python(entry, mode="json")
    text = orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)
    return orjson.Fragment(text.decode())  # bytes of orjson's keep the room that it wrote them in
