"""What the application would do with a code, for people who support others from a terminal.

Secrets stay out: of a code that is nothing of a shop no more is told than a screen would show.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Final, TypeAlias

from store_app.actions.decode_picture import DecodePicture
from store_app.actions.read_meaning import (
    BadgeShown,
    CustomerShown,
    InCatalogue,
    NotInCatalogue,
    Reading,
    ReadMeaning,
)
from store_app.clocks import Clock, SystemClock
from store_app.codes import LabelPrice, Meaning, ShopCodes, read_code
from store_app.codes.transmission import Transmission, read_transmission
from store_app.device_app.holdings import codes_of
from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, Sku
from store_app.replica.looking import ShopCopy, look_into
from store_app.scanning.pictures import Codes
from store_app.settings import DeviceSettings
from store_app.viewmodels.prints.offscreen import a_drawing_application
from store_app.viewmodels.scan.picture_looks import look_at_file
from store_app.viewmodels.scan.scan_words import misfit_words, picture_words
from store_app.viewmodels.wording.amounts import Amounts

Facts: TypeAlias = dict[str, str]

_ESCAPED: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([ntr0e]))")
_SHORT: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b"}
_UNTOLD: Final = frozenset({"token"})
_LANGUAGE: Final = "en"
_NOTHING_HELPFUL: Final = 1
_BAD_FILE: Final = 2
_NO_CODE: Final = "no_code"
_NO_CATALOGUE: Final = "No catalogue is on this machine: products are told by their numbers only."


@dataclass(frozen=True, slots=True)
class Explained:
    """One code: what it means, what the application would do, and whether that helps anybody."""

    meaning: str
    does: str
    facts: Facts
    is_useful: bool

    def as_data(self) -> dict[str, object]:
        said = {"meaning": self.meaning, "does": self.does, "useful": self.is_useful}
        return said | self.facts

    def as_lines(self) -> list[str]:
        told = (f"  {name.replace('_', ' ')}: {fact}" for name, fact in self.facts.items())
        return [self.meaning.replace("_", " "), *told, f"  -> {self.does}"]


@dataclass(frozen=True, slots=True)
class Look:
    """One file and what is in it, or one sentence about what is the matter with it."""

    file: str
    problem: str = ""
    sentence: str = ""
    codes: tuple[Explained, ...] = ()

    @property
    def status(self) -> int:
        if self.problem:
            return _NOTHING_HELPFUL if self.problem == _NO_CODE else _BAD_FILE
        return 0 if all(code.is_useful for code in self.codes) else _NOTHING_HELPFUL

    def as_data(self) -> dict[str, object]:
        if self.problem:
            return {"file": self.file, "problem": self.problem, "sentence": self.sentence}
        return {"file": self.file, "codes": [code.as_data() for code in self.codes]}

    def as_lines(self) -> list[str]:
        if self.problem:
            return [f"{self.file}: {self.sentence}"]
        return [f"{self.file}:", *(line for code in self.codes for line in code.as_lines())]


class NothingHere:
    """The shelf of a machine that holds no catalogue."""

    complete = False
    products = 0

    def by_gtin(self, _gtin: str) -> None:
        return None

    def by_sku(self, _sku: Sku) -> None:
        return None

    def by_item_number(self, _text: str) -> None:
        return None

    def completeness(self) -> NothingHere:
        return self

    def stock(self, _sku: Sku) -> tuple[Availability, ...]:
        return ()


class Explainer:
    """Reads as the application does: by the rules, keys and catalogue of this machine's device."""

    def __init__(self, seen: ShopCopy | None, clock: Clock) -> None:
        shop = seen.catalogue.shop() if seen else None
        self.has_catalogue = shop is not None
        self._codes = ShopCodes() if shop is None else codes_of(shop)
        self._clock = clock
        self._lead = _leading(seen, self._read)

    def explain(self, text: str, symbology: str = "") -> Explained:
        """Every text has an answer; nothing is opened and nobody is asked."""
        meaning = self._read(text, symbology)
        sent = read_transmission(text, symbology)
        facts = dict(_facts(meaning))
        if isinstance(sent, Transmission) and sent.symbology:
            facts["carrier"] = sent.carrier.value
        does, is_useful, more = self._does(self._lead(text, symbology))
        return Explained(_words_of(type(meaning).__name__), does, facts | more, is_useful)

    def _read(self, text: str, symbology: str) -> Meaning:
        now_s = self._clock.now_ms() // 1000
        return read_code(text, symbology=symbology, shop=self._codes, now_s=now_s)

    def _does(self, reading: Reading) -> tuple[str, bool, Facts]:
        amounts = Amounts(_LANGUAGE)
        match reading:
            case InCatalogue(product, variant):
                name = product.name.in_(_LANGUAGE)
                price = amounts.money(variant.price)
                facts = {"product": name, "sku": variant.sku, "price_here": price}
                return f"Shows {name} for {price}.", True, facts
            case CustomerShown():
                return "Opens this customer, if the hub lets it.", True, {}
            case BadgeShown(staff, True):
                return f"Asks for the PIN of {staff}.", True, {}
            case NotInCatalogue(number) if not self.has_catalogue:
                return f"Looks for {number}; no catalogue is on this machine.", True, {}
            case _ as misfit:
                notice = misfit_words(misfit, amounts, offline=True)
                return f"{notice.title}. {notice.text}", False, {}


def explain_text(settings: DeviceSettings, text: str, symbology: str, *, as_json: bool) -> int:
    """Print what the application would do with a text; gives the exit status."""
    with _an_explainer(settings) as explainer:
        identifier = f"]{symbology.removeprefix(']')}" if symbology else ""
        explained = explainer.explain(unescaped(text), identifier)
    if as_json:
        _print_json(explained.as_data() | {"catalogue": explainer.has_catalogue})
    else:
        _print_lines([*explained.as_lines(), *_catalogue_note(explainer)])
    return 0 if explained.is_useful else _NOTHING_HELPFUL


def explain_files(settings: DeviceSettings, files: Sequence[Path], *, as_json: bool) -> int:
    """Print what the application would do with each picture; gives the exit status."""
    application = a_drawing_application()  # documents are drawn
    with _an_explainer(settings) as explainer:
        looks = [_look(path, explainer) for path in files]
    del application
    if as_json:
        _print_json([look.as_data() for look in looks])
    else:
        lines = (line for look in looks for line in look.as_lines())
        _print_lines([*lines, *_catalogue_note(explainer)])
    return max((look.status for look in looks), default=0)


@contextmanager
def _an_explainer(settings: DeviceSettings) -> Iterator[Explainer]:
    """The explainer over the enrolled device of this machine, else over its demo, else alone."""
    own = settings.device
    demo = replace(settings, data=settings.data / "demo").device
    with look_into(own if own.exists() else demo) as seen:
        yield Explainer(seen, SystemClock())


def _catalogue_note(explainer: Explainer) -> list[str]:
    return [] if explainer.has_catalogue else [_NO_CATALOGUE]


def _look(path: Path, explainer: Explainer) -> Look:
    if not path.is_file():
        return Look(str(path), "no_file", "There is no such file.")
    found = look_at_file(path, DecodePicture()).result
    if isinstance(found, Codes):
        codes = [explainer.explain(each.text, each.symbology) for each in found.sightings]
        return Look(str(path), codes=tuple(codes))
    words = picture_words(found)
    return Look(str(path), _words_of(type(found).__name__), f"{words.title}. {words.text}")


def _print_json(said: object) -> None:
    _print_lines([json.dumps(said, ensure_ascii=False, indent=1)])


def _print_lines(lines: Sequence[str]) -> None:
    """Print; what a terminal cannot show, or obeys, is printed as its number."""
    for line in lines:
        kept = "".join(c if c == "\n" or c.isprintable() else f"\\u{ord(c):04x}" for c in line)
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(kept.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def unescaped(text: str) -> str:
    r"""Give the text with its written control characters, such as `\x1d`, as what they are."""
    return _ESCAPED.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    return chr(int(number, 16)) if number else _SHORT[found[3]]


def _leading(seen: ShopCopy | None, read: Callable[[str, str], Meaning]) -> ReadMeaning:
    if seen is None:
        nothing = NothingHere()
        return ReadMeaning(read, nothing, nothing.stock, PlaceId(""))
    staff = {each.id for each in seen.catalogue.colleagues(seen.here)}
    return ReadMeaning(read, seen.catalogue, seen.stock.of, seen.here, staff.__contains__)


def _facts(meaning: Meaning) -> Iterator[tuple[str, str]]:
    """What a meaning says, without what may not be told."""
    for field in fields(meaning):
        value = getattr(meaning, field.name)
        if field.name not in _UNTOLD and value not in (None, ""):
            yield field.name, _told(value)


def _told(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case LabelPrice(amount, currency):
            return f"{amount:f} {currency or ''}".strip()
        case Decimal():
            return f"{value:f}"
        case (amount, currency):
            return f"{amount} {currency}"
        case _:
            return str(value)


def _words_of(name: str) -> str:
    """`ProductCode` is `product_code` in a record."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
