"""Elements of a label written out: as a Digital Link, as an element string, in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from store_app.codes.application_id import find_ai
from store_app.codes.content import content_fault
from store_app.codes.digital_link import may_be_attribute
from store_app.codes.elements import SEPARATOR, Element, LabelFault, check_together
from store_app.codes.refusal import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store_app.codes.elements import Elements

ANY_RESOLVER: Final = "https://id.gs1.org"
_KEPT: Final = "-._~"
_ESCAPED: Final = re.compile(r"(?=[(\\])")
_BACKSLASH: Final = r"\\"


def write_digital_link(elements: Elements, stem: str = ANY_RESOLVER) -> str | LabelFault:
    """Write a link: the first key leads, its qualifiers follow in the path, the rest behind it.

    What is said twice is written once. A label that reading would refuse is not written.
    """
    once = tuple(dict.fromkeys(elements))
    fault = _fault(once)
    if fault is not None:
        return fault
    key = next((each for each in once if _qualifiers(each.ai) is not None), None)
    if key is None:
        return LabelFault(Fault.MISSING)
    path = [key, *_qualifying(key, once)]
    rest = [each for each in once if each not in path]
    named = [each.ai for each in path]
    misplaced = next((each.ai for each in rest if not may_be_attribute(each.ai, named)), None)
    if misplaced is not None:
        return LabelFault(Fault.MISPLACED, misplaced)
    steps = "".join(f"/{ai}/{_escaped(content)}" for ai, content in path)
    query = "&".join(f"{ai}={_escaped(content)}" for ai, content in _fixed_first(rest))
    return stem.rstrip("/") + steps + ("?" + query if query else "")


def write_elements(elements: Elements) -> str | LabelFault:
    """Write an element string: fixed lengths first, a GS character only where one is needed."""
    once = tuple(dict.fromkeys(elements))
    fault = _fault(once)
    if fault is not None:
        return fault
    *before, last = _fixed_first(once)
    return "".join(f"{ai}{text}{_end(ai)}" for ai, text in before) + f"{last.ai}{last.content}"


def write_bracketed(elements: Elements) -> str | LabelFault:
    """Write what stands under a code for people; an opening bracket in a content is escaped."""
    fault = _fault(elements)
    if fault is not None:
        return fault
    return "".join(f"({ai}){_ESCAPED.sub(_BACKSLASH, content)}" for ai, content in elements)


def _fault(elements: Elements) -> LabelFault | None:
    if not elements:
        return LabelFault(Fault.BAD_FORM)
    for ai, content in elements:
        entry = find_ai(ai)
        fault = Fault.UNKNOWN_AI if entry is None else content_fault(entry, content)
        if fault is not None:
            return LabelFault(fault, ai)
    return check_together(elements)


def _qualifiers(ai: str) -> tuple[tuple[str, ...], ...] | None:
    entry = find_ai(ai)
    return None if entry is None else entry.qualifiers


def _qualifying(key: Element, elements: Sequence[Element]) -> list[Element]:
    """Give those that stand behind the key, in the first order that has any of them."""
    present = {each.ai: each for each in elements}
    for order in _qualifiers(key.ai) or ():
        found = [present[ai] for ai in order if ai in present]
        if found:
            return found
    return []


def _fixed_first(elements: Sequence[Element]) -> list[Element]:
    return sorted(elements, key=lambda each: bool(_end(each.ai)))


def _end(ai: str) -> str:
    entry = find_ai(ai)
    return SEPARATOR if entry is None or entry.needs_separator else ""


def _escaped(content: str) -> str:
    return quote(content, safe=_KEPT)
