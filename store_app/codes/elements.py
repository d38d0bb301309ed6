"""GS1 element strings: identifiers and contents, in every form in which scanners send them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import Final, NamedTuple

from store_app.codes.application_id import ApplicationId, ai_at, find_ai, matches
from store_app.codes.content import content_fault
from store_app.codes.refusal import Fault

SEPARATOR: Final = "\x1d"
_BRACKETED_START: Final = re.compile(r"\(\d{2,4}\)")
_LOOSE_BRACKET: Final = re.compile(r"\s*(\(\d{2,4}\))\s*", re.ASCII)
_HIDDEN_DATE: Final = re.compile(r"1[1357]\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])", re.ASCII)
_BRACKETED_ELEMENT: Final = re.compile(r"\(([0-9]{2,4})\)((?:\\.|[^\\(])+)", re.DOTALL)
_SIGNATURE: Final = "8030"
_LENGTH_WITHOUT_SERIAL: Final = {"253": 13, "255": 13, "8003": 14}


class Element(NamedTuple):
    """One identifier with its content."""

    ai: str
    content: str


Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class LabelFault:
    """What is wrong with a label, and at which identifier."""

    fault: Fault
    ai: str = ""


def with_tight_brackets(text: str) -> str:
    """Give the human-readable form as it is parsed: people set spaces around its brackets."""
    return _LOOSE_BRACKET.sub(r"\1", text)


def is_bracketed(text: str) -> bool:
    return _BRACKETED_START.match(text) is not None


def parse_elements(text: str) -> Elements | LabelFault:
    """Take apart an element string, whose separators are GS characters."""
    left = text.removeprefix(SEPARATOR)
    if not left:
        return LabelFault(Fault.BAD_FORM)
    elements: list[Element] = []
    while left:
        entry = ai_at(left, 0)
        if entry is None:
            return LabelFault(Fault.UNKNOWN_AI, left[:4])
        content, left = _content(entry, left[len(entry.ai) :])
        elements.append(Element(entry.ai, content))
    return _checked(tuple(elements))


def parse_bracketed(text: str) -> Elements | LabelFault:
    """Take apart the human-readable form `(01)…(10)…`; a backslash keeps the next character."""
    elements: list[Element] = []
    start = 0
    while start < len(text):
        found = _BRACKETED_ELEMENT.match(text, start)
        if found is None:
            return LabelFault(Fault.BAD_FORM)
        elements.append(Element(found[1], _without_escapes(found[2])))
        start = found.end()
    return _checked(tuple(elements)) if elements else LabelFault(Fault.BAD_FORM)


def without_doubtful(elements: Elements) -> Elements:
    """Give the elements of a text without separators, less a last one that may hold a date too."""
    *before, last = elements
    entry = find_ai(last.ai)
    is_open = entry is not None and entry.needs_separator
    return tuple(before) if is_open and _HIDDEN_DATE.search(last.content, 1) else elements


def check_together(elements: Elements) -> LabelFault | None:
    """Name an identifier that comes twice with two values or beside one that excludes it."""
    for one, other in combinations(elements, 2):
        if one.ai == other.ai:
            if one.content != other.content:
                return LabelFault(Fault.REPEATED, one.ai)
        elif _excludes(one.ai, other.ai) or _excludes(other.ai, one.ai):
            return LabelFault(Fault.EXCLUDED, other.ai)
    return None


def check_complete(elements: Elements) -> LabelFault | None:
    """Name an identifier without the others that it needs.

    They may stand in another code of the same label, so one code alone is not refused for it.
    """
    present = {element.ai: element.content for element in elements}
    for ai in present:
        entry = find_ai(ai)
        for groups in entry.requires if entry else ():
            if not any(_has_all(group, ai, present) for group in groups):
                return LabelFault(Fault.MISSING, ai)
    if _SIGNATURE in present and any(
        len(present.get(key, "")) == length for key, length in _LENGTH_WITHOUT_SERIAL.items()
    ):
        return LabelFault(Fault.MISSING, _SIGNATURE)
    return None


def _content(entry: ApplicationId, left: str) -> tuple[str, str]:
    """Split off the content of this identifier; a separator that is not needed does no harm."""
    content, _, rest = left.partition(SEPARATOR)
    if entry.needs_separator or len(content) <= entry.longest:
        return content, rest
    return left[: entry.longest], left[entry.longest :]


def _checked(elements: Elements) -> Elements | LabelFault:
    for ai, content in elements:
        entry = find_ai(ai)
        fault = Fault.UNKNOWN_AI if entry is None else content_fault(entry, content)
        if fault is not None:
            return LabelFault(fault, ai)
    return elements


def _without_escapes(content: str) -> str:
    return re.sub(r"\\(.)", r"\1", content, flags=re.DOTALL)


def _excludes(ai: str, other: str) -> bool:
    entry = find_ai(ai)
    return entry is not None and any(matches(pattern, other) for pattern in entry.excludes)


def _has_all(group: tuple[str, ...], ai: str, present: dict[str, str]) -> bool:
    return all(
        any(other != ai and matches(pattern, other) for other in present) for pattern in group
    )
