from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.folding import fold, fold_to_find, fold_wanted, fold_words


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_words_of_folded_text_are_the_words(text: str) -> None:
    assert fold_words(fold(text)) == fold_words(text)


@given(st.text(max_size=40))
def test_folded_text_has_no_marks_and_no_double_spaces(text: str) -> None:
    folded = fold(text)
    assert "  " not in folded
    assert folded == folded.strip()
    assert not any(unicodedata.combining(sign) for sign in folded)


@given(st.text(max_size=20), st.text(max_size=20))
def test_folding_goes_sign_by_sign(one: str, other: str) -> None:
    assert fold(f"{one} {other}") == f"{fold(one)} {fold(other)}".strip()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Επιτραπέζιο Φωτιστικό", "επιτραπεζιο φωτιστικο"),
        ("ΚΑΘΡΈΦΤΗΣ", "καθρεφτησ"),
        ("Καθρέφτης", "καθρέφτησ"),
        ("Αϋπνία", "αυπνια"),
        ("چراغِ رومیزی", "چراغ روميزي"),
        ("کتاب", "كتاب"),
        ("می‌شود", "می شود"),
        ("خانۀ", "خانه"),
        ("مِصْبَاح", "مصباح"),
        ("أَثَاث إضَاءَة", "اثاث اضاءه"),
        ("مـــرآة", "مراه"),
        ("۱۲۳", "123"),
        ("٤٥٦", "456"),
        ("Größe", "grosse"),
        ("ILIK ılık", "ilik ilik"),
        ("Crème BRÛLÉE", "creme brulee"),
        ("ＡＢＣ１２", "abc12"),
    ],
)
def test_what_is_written_is_found_as_it_is_typed(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_numbers_with_dashes_are_several_words() -> None:
    assert fold_words("40-2217/SG") == ("40", "2217", "sg")


HALVED = "کتاب\u200cخانه"


@pytest.mark.parametrize("written", [HALVED, "کتابخانه"])
@pytest.mark.parametrize("typed", [HALVED, "کتابخانه", "كتابخانه", "کتاب"])
def test_a_half_space_is_written_or_not_and_found_either_way(written: str, typed: str) -> None:
    found = fold_to_find(written)
    assert all(
        any(all(any(each.startswith(word) for each in found) for word in way) for way in ways)
        for ways in fold_wanted(typed)
    )


@given(st.text(max_size=40))
def test_what_is_wanted_is_never_an_empty_word(text: str) -> None:
    wanted = fold_wanted(text)
    assert all(word for ways in wanted for way in ways for word in way)
    assert bool(wanted) == bool(fold_words(text))


@given(st.text(max_size=40))
def test_a_text_is_found_by_itself(text: str) -> None:
    found = set(fold_to_find(text))
    assert all(any(found.issuperset(way) for way in ways) for ways in fold_wanted(text))
