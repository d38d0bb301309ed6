"""How every model on the wire behaves."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Wire(BaseModel):
    """Frozen and strict about types; an unknown field is an error, not a surprise."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")


class Answer(BaseModel):
    """What the hub says: fields that a newer hub adds are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")
