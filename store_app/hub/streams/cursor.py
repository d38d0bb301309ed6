"""The cursor: what a device has read so far, in a form that it keeps but does not look into."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from store_app.domain.identifiers import StreamName
from store_app.hub.problems import RequestRefused
from store_app.protocol.changes import StreamText
from store_app.protocol.problems import ErrorNumber

_PLACES = TypeAdapter(
    tuple[str, dict[StreamText, Annotated[int, Field(ge=0, le=2**53 - 1, strict=True)]]]
)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The epoch that was read in, and the number reached in each stream."""

    epoch: str
    places: Mapping[StreamName, int]

    def text(self) -> str:
        plain = json.dumps([self.epoch, self.places], separators=(",", ":"), sort_keys=True)
        return base64.urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def read_cursor(text: str, epoch: str) -> Cursor:
    """The cursor again; an empty text is the start. Refuses one of another epoch."""
    if not text:
        return Cursor(epoch, {})
    try:
        plain = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        of_epoch, places = _PLACES.validate_json(plain)
    except (binascii.Error, ValidationError, ValueError) as error:
        raise RequestRefused(ErrorNumber.MALFORMED, "cursor") from error
    if of_epoch != epoch:
        raise RequestRefused(ErrorNumber.OTHER_EPOCH, epoch)
    return Cursor(epoch, {StreamName(name): seq for name, seq in places.items()})
