"""A customer's state in one canonical form, for snapshots and for comparing two copies."""

from __future__ import annotations

import hashlib

from pydantic import TypeAdapter

from store_app.domain.state import CustomerState
from store_app.protocol.canonical import canonical

_STATE: TypeAdapter[CustomerState] = TypeAdapter(CustomerState)


def state_to_json(state: CustomerState) -> str:
    """Equal states give equal text, whatever order their maps were filled in."""
    return canonical(_STATE.dump_python(state, mode="json")).decode(errors="surrogatepass")


def state_from_json(text: str) -> CustomerState:
    """The state again. Raises pydantic's ValidationError if the text is not one."""
    return _STATE.validate_json(text)


def state_hash(state: CustomerState) -> str:
    return hashlib.sha256(state_to_json(state).encode()).hexdigest()
