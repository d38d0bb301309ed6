"""Every failure has a sentence, and none shows its code."""

from __future__ import annotations

import pytest

from store_app.codes.meaning import NotAProduct, OtherKind, Unreadable
from store_app.codes.refusal import Refusal
from store_app.errors import Damaged, Refused, StoreError, Unreachable
from store_app.viewmodels.wording.sentences import counted, sentence_for, sentence_for_code


@pytest.mark.parametrize("kind", [StoreError, Unreachable, Refused, Damaged])
def test_an_unknown_code_is_told_by_its_kind(kind: type[StoreError]) -> None:
    sentence = sentence_for(kind("some.code", "detail"))
    assert sentence.endswith(".")
    assert "some.code" not in sentence


def test_a_known_code_has_its_own_sentence() -> None:
    assert sentence_for(Refused("pin.wrong")) == "That PIN is not right. Try again."


@pytest.mark.parametrize("code", ["files.in_use", "files.key_mismatch", "disk.full"])
def test_trouble_with_files_is_told_apart(code: str) -> None:
    assert sentence_for(Damaged(code)) != sentence_for(Damaged("something.else"))


@pytest.mark.parametrize("reason", list(Refusal))
def test_every_refusal_of_a_code_is_told(reason: Refusal) -> None:
    assert sentence_for_code(Unreadable(reason)).endswith(".")


@pytest.mark.parametrize("kind", list(OtherKind))
def test_what_is_no_product_is_told_without_opening_it(kind: OtherKind) -> None:
    assert "product" in sentence_for_code(NotAProduct(kind, "example.org"))


def test_a_link_is_told_by_its_domain() -> None:
    assert "example.org" in sentence_for_code(NotAProduct(OtherKind.LINK, "example.org"))


def test_one_is_said_otherwise_than_many() -> None:
    assert counted("1 review", "%1 reviews", 1, "1") == "1 review"
    assert counted("1 review", "%1 reviews", 0, "0") == "0 reviews"
