"""GS1 Digital Link: a web address that holds the elements of a label; read and never opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

from store_app.codes.application_id import find_ai
from store_app.codes.compressed_link import decompress
from store_app.codes.content import content_fault
from store_app.codes.digits import only_digits
from store_app.codes.elements import Element, Elements, LabelFault
from store_app.codes.refusal import Fault

_ADDRESS: Final = re.compile(
    r"(?:https?|HTTPS?)://(?:[A-Za-z0-9.:-]+|\[[0-9A-Fa-f.:]+\](?::[0-9]*)?)(?P<path>/[^?#]*)"
    r"(?:\?(?P<query>[^#]*))?(?:#.*)?"
)
_ADDRESS_CHARACTERS: Final = re.compile(r"[-A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%]*")

_SHORTEST_MEANT: Final = 8
_GTIN_DIGITS: Final = 14
_SHORT_GTINS: Final = frozenset({8, 12, 13})
_OLD_WORDS: Final = {
    "cpid": "8010",
    "cpsn": "8011",
    "cpv": "22",
    "gcn": "255",
    "gdti": "253",
    "giai": "8004",
    "ginc": "401",
    "gln": "414",
    "glnx": "254",
    "gmn": "8013",
    "grai": "8003",
    "gsin": "402",
    "gsrn": "8018",
    "gsrnp": "8017",
    "gtin": "01",
    "itip": "8006",
    "lot": "10",
    "party": "417",
    "refno": "8020",
    "ser": "21",
    "srin": "8019",
    "sscc": "00",
}


@dataclass(frozen=True, slots=True)
class NoDigitalLink:
    """An address without any key of GS1 in it."""


@dataclass(frozen=True, slots=True)
class Permits:
    """What the first editions of the standard allowed, and labels printed by them still hold.

    A product's number without its leading zeros, and words for application identifiers.
    """

    short_gtins: bool = False
    words: bool = False


AS_WRITTEN_NOW: Final = Permits()
AS_EVER_PRINTED: Final = Permits(short_gtins=True, words=True)


def parse_digital_link(
    address: str, permits: Permits = AS_WRITTEN_NOW
) -> Elements | LabelFault | NoDigitalLink:
    """Take apart a Digital Link, plain or compressed, as the standard writes it now, or ever did.

    A faulty link in words is taken for an address like any other: words are no proof of a label.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or _ADDRESS_CHARACTERS.fullmatch(address) is None:
        return NoDigitalLink()
    steps = found["path"].split("/")[1:]
    attributes = _attributes(found["query"] or "", permits)
    answer: LabelFault | None = None
    for at, step in enumerate(steps[:-1]):
        if _is_key(_named(step, permits)):
            parsed = _from_key(steps[at:], attributes, permits)
            if not isinstance(parsed, LabelFault):
                return parsed
            answer = parsed if _is_key(step) and _looks_meant(steps[at + 1]) else answer
    return answer or _from_packed(steps[-1], attributes)


def may_be_attribute(ai: str, path: list[str]) -> bool:
    """Tell whether it may stand behind the path of a link, whose first identifier is its key."""
    entry = find_ai(ai)
    return entry is not None and entry.is_attribute and not _belongs_into_path(ai, path)


def _from_key(
    steps: list[str], attributes: list[Element], permits: Permits
) -> Elements | LabelFault:
    packed: Elements = ()
    if len(steps) % 2:
        unpacked = decompress(steps[-1])
        if unpacked is None:
            return LabelFault(Fault.BAD_FORM, steps[0])
        packed = unpacked
    path = [
        _element(_named(name, permits), _decoded(content), permits)
        for name, content in zip(steps[::2], steps[1::2], strict=False)
    ]
    named = [element.ai for element in path]
    for ai, _ in attributes:
        if not may_be_attribute(ai, named):
            return LabelFault(Fault.MISPLACED, ai)
    if not _is_in_order(named):
        return LabelFault(Fault.MISPLACED, named[0])
    return _checked((*path, *packed, *attributes))


def _from_packed(
    last_step: str, attributes: list[Element]
) -> Elements | LabelFault | NoDigitalLink:
    unpacked = decompress(last_step)
    if unpacked is None or not any(_is_key(ai) for ai, _ in unpacked):
        return NoDigitalLink()
    checked = _checked((*_as_written(unpacked), *attributes))
    return NoDigitalLink() if isinstance(checked, LabelFault) else checked


def _as_written(unpacked: Elements) -> list[Element]:
    """Put the key first, its qualifiers next and the rest by number, as a plain link has them."""
    key = next(element.ai for element in unpacked if _is_key(element.ai))
    path = [key, *(ai for order in _orders(key) for ai in order)]

    def place(element: Element) -> tuple[int, str]:
        return (path.index(element.ai) if element.ai in path else len(path), element.ai)

    return sorted(unpacked, key=place)


def _checked(elements: Elements) -> Elements | LabelFault:
    seen: set[str] = set()
    for ai, content in elements:
        entry = find_ai(ai)
        fault = Fault.UNKNOWN_AI if entry is None else content_fault(entry, content)
        if fault is None and ai in seen:
            fault = Fault.REPEATED
        if fault is not None:
            return LabelFault(fault, ai)
        seen.add(ai)
    return elements


def _attributes(query: str, permits: Permits) -> list[Element]:
    """Give the parameters that have a number for a name; all others mean nothing here."""
    pairs = (parameter.partition("=") for parameter in query.split("&"))
    return [
        _element(name, _decoded(content.replace("+", " ")), permits)
        for name, equals, content in pairs
        if equals and only_digits(name)
    ]


def _named(step: str, permits: Permits) -> str:
    return _OLD_WORDS.get(step, step) if permits.words else step


def _element(ai: str, content: str, permits: Permits) -> Element:
    is_short = ai == "01" and len(content) in _SHORT_GTINS
    return Element(ai, content.zfill(_GTIN_DIGITS) if is_short and permits.short_gtins else content)


def _decoded(content: str) -> str:
    """Undo percent encoding; what is no UTF-8 becomes a character that no content may hold."""
    return unquote_to_bytes(content).decode(errors="replace")


def _is_key(ai: str) -> bool:
    entry = find_ai(ai)
    return entry is not None and entry.is_key


def _is_in_order(named: list[str]) -> bool:
    return any(_is_part_in_order(named[1:], order) for order in _orders(named[0]))


def _belongs_into_path(ai: str, named: list[str]) -> bool:
    return any({ai, *named[1:]} <= set(order) for order in _orders(named[0]))


def _orders(key: str) -> tuple[tuple[str, ...], ...]:
    entry = find_ai(key)
    return (entry.qualifiers or ()) if entry else ()


def _is_part_in_order(named: list[str], order: tuple[str, ...]) -> bool:
    left = iter(order)
    return all(ai in left for ai in named)


def _looks_meant(content: str) -> bool:
    """Tell a faulty label from an address that only happens to hold the number of a key."""
    return only_digits(content) and len(content) >= _SHORTEST_MEANT
