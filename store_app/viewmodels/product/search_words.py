"""The words of the search page: counts, filters, and what to do when nothing is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from store_app.actions.search_products import Answer, Wanted
from store_app.domain.localized import Localized
from store_app.domain.money import Money, minor_digits
from store_app.viewmodels.binding.choice_rows import Choice
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted

PRICES: Final = (2_500, 5_000, 10_000, 20_000)  # where a coin is a hundredth or the unit
_USUAL_DIGITS: Final = 2


@dataclass(frozen=True, slots=True)
class SearchState:
    """All of the search page that is no list; a filter that is not set is an empty text."""

    text: str = ""
    count: str = ""
    in_this_store: bool = False
    category: str = ""
    price: str = ""
    nothing_title: str = ""
    nothing: str = ""
    answered: bool = False
    age: str = ""
    stale: bool = False


def search_state(
    wanted: Wanted,
    answer: Answer | None,
    categories: Sequence[Choice],
    prices: Sequence[Choice],
    amounts: Amounts,
) -> SearchState:
    title, text = _nothing(answer, amounts)
    return SearchState(
        text=wanted.text,
        count=_count(answer, amounts),
        in_this_store=wanted.in_this_store,
        category=_chosen(categories) if wanted.category else "",
        price=_chosen(prices) if wanted.under else "",
        nothing_title=title,
        nothing=text,
        answered=answer is not None,
    )


def category_choices(
    known: Sequence[tuple[str, Localized]], wanted: Wanted, amounts: Amounts
) -> tuple[Choice, ...]:
    every = QCoreApplication.translate("ProductSearch", "All kinds")
    return (
        Choice("", every, chosen=wanted.category is None),
        *(
            Choice(each, name.in_(amounts.language), chosen=each == wanted.category)
            for each, name in known
        ),
    )


def price_choices(currency: str, wanted: Wanted, amounts: Amounts) -> tuple[Choice, ...]:
    every = QCoreApplication.translate("ProductSearch", "Any price")
    under = QCoreApplication.translate("ProductSearch", "Under %1")
    return (
        Choice("", every, chosen=wanted.under is None),
        *(
            Choice(
                str(price.amount),
                under.replace("%1", amounts.round_money(price)),
                chosen=price == wanted.under,
            )
            for price in _steps(currency)
        ),
    )


def _steps(currency: str) -> tuple[Money, ...]:
    finer = 10 ** max(0, minor_digits(currency) - _USUAL_DIGITS)
    return tuple(Money(amount * finer, currency) for amount in PRICES)


def failed_state(state: SearchState, sentence: str) -> SearchState:
    title = QCoreApplication.translate("ProductSearch", "Search is not answering")
    return SearchState(text=state.text, nothing_title=title, nothing=sentence, answered=True)


def _chosen(choices: Sequence[Choice]) -> str:
    return next((choice.label for choice in choices if choice.chosen), "")


def _count(answer: Answer | None, amounts: Amounts) -> str:
    if answer is None:
        return ""
    total = answer.found.total
    if total is None:
        text = QCoreApplication.translate("ProductSearch", "%1+ products")
        return text.replace("%1", amounts.number(len(answer.found.cards)))
    one = QCoreApplication.translate("ProductSearch", "1 product")
    many = QCoreApplication.translate("ProductSearch", "%1 products", None, total)
    return counted(one, many, total, amounts.number(total))


def _nothing(answer: Answer | None, amounts: Amounts) -> tuple[str, str]:
    if answer is None or answer.found.cards:
        return "", ""
    wanted = answer.wanted
    filtered = wanted.in_this_store or wanted.category or wanted.under
    advice = (
        QCoreApplication.translate("ProductSearch", "Remove a filter, or try another word.")
        if filtered
        else QCoreApplication.translate("ProductSearch", "Check the spelling, or scan the label.")
    )
    if not wanted.text.strip():
        return QCoreApplication.translate("ProductSearch", "Nothing fits these filters"), advice
    title = QCoreApplication.translate("ProductSearch", "Nothing called “%1”")
    return title.replace("%1", amounts.isolated(wanted.text.strip())), advice
