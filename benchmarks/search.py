"""From a typed query to its painted results, in all four scripts, with and without filters.

`python -m benchmarks.search [--products N …]`
"""

from __future__ import annotations

import random
import resource
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product as every
from typing import Final

from benchmarks.apart import apart
from benchmarks.report import FOLDER, Row, spread, write_report
from benchmarks.shops import asked_sizes, prepared
from benchmarks.synthetic import words
from benchmarks.window import Took, Window, opened

_LETTERS: Final = range(1, 7)
_WORDS_EACH: Final = 4
_TWO_WORDS: Final = 12
_BETWEEN_MS: Final = 15
_LANGUAGES: Final = ("en", "el", "fa", "ar")
_GOALS: Final = {"p95": 30.0}


@dataclass(slots=True)
class Typed:
    """Milliseconds for each query: by language, and with filters."""

    took: dict[str, list[Took]] = field(default_factory=dict)
    peak_mib: int = 0


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__):
        typed = apart(measure, products)
        whole = [each for those in typed.took.values() for each in those]
        rows.append(
            Row("search", products, "ms", spread([t.ms for t in whole]), _GOALS, len(whole))
        )
        rows.append(Row("… CPU", products, "ms", spread([t.cpu_ms for t in whole])))
        rows += [
            Row(f"… {what}", products, "ms", spread([t.ms for t in took]), {}, len(took))
            for what, took in typed.took.items()
        ]
        rows.append(Row("… peak memory", products, "MiB", {"median": typed.peak_mib}))
    write_report("search", rows)


def measure(products: int) -> Typed:
    """Type words of the shop letter by letter, as people do."""
    shop, chance, typed = prepared(products), random.Random(11), Typed()
    with opened(shop.device) as window:
        window.views.shell.open("search")
        _took(window, "a")
        for language in _LANGUAGES:
            asked = list(queries(language, chance))
            typed.took[language] = [_took(window, text) for text in asked]
        for name, filtered in _filters(window):
            asked = [text for each in _LANGUAGES for text in queries(each, chance)]
            filtered()
            window.hand.wait(200)
            typed.took[name] = [_took(window, text) for text in chance.sample(asked, 40)]
        window.keep_picture(FOLDER / f"search-{products}.png")
    typed.peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return typed


def queries(language: str, chance: random.Random) -> Iterator[str]:
    """The beginnings of words, of one to six letters, and of two words together."""
    adjectives, nouns = words(language)
    for word in chance.sample([*adjectives, *nouns], _WORDS_EACH):
        for letters in _LETTERS:
            yield word[:letters]
    pairs = list(every(adjectives, nouns))
    for one, other in chance.sample(pairs, _TWO_WORDS):
        yield f"{one[: chance.choice(_LETTERS)]} {other[: chance.choice(_LETTERS)]}"


def _filters(window: Window) -> Iterator[tuple[str, Callable[[], None]]]:
    search = window.views.search
    yield "in this store", search.toggleInThisStore
    yield "in this store, one category", lambda: search.pickCategory("lighting")
    yield "the same, under 50", lambda: search.pickPrice("5000")


def _took(window: Window, text: str) -> Took:
    search = window.views.search
    search.search("")
    window.hand.wait(_BETWEEN_MS)

    def seen() -> bool:
        answer = search._answer  # noqa: SLF001 - nothing else says which query was answered
        return answer is not None and answer.wanted.text == text

    return window.painted(lambda: search.search(text), seen, text)


if __name__ == "__main__":
    main()
