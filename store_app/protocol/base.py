"""How every model on the wire behaves.

What is wrong with one is told without what stood there: a trace in a log may not name a customer.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Wire(BaseModel):
    """Frozen and strict about types; an unknown field is an error, not a surprise."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_inf_nan="null", hide_input_in_errors=True
    )


class Answer(BaseModel):
    """What the hub says: fields that a newer hub adds are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)
