"""What every page must look like: the sizes and readers that each is shown in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Look:
    name: str
    language: str = "en"
    width: int = 1280
    height: int = 800
    dark: bool = False
    text_scale: float = 1.0


LOOKS: Final = (
    Look("en"),
    Look("fa", "fa"),
    Look("1024", width=1024, height=768),
    Look("1600", width=1600, height=900),
    Look("dark", dark=True),
    Look("el", "el", width=1024, height=768),
    Look("fa-dark", "fa", width=1024, height=768, dark=True),
    Look("large", text_scale=1.6),
)
