"""Which of several codes in view is meant."""

from __future__ import annotations

from store_app.actions.choose_code import ChooseCode
from store_app.actions.read_meaning import CustomerShown, NotInCatalogue, NoUse, Reading
from store_app.codes.meaning import NotAProduct, OtherKind
from store_app.scanning.sighting import CodeFormat, Sighting

_READINGS: dict[str, Reading] = {
    "unknown": NotInCatalogue("09506000134352", complete=True, products=3),
    "unknown too": NotInCatalogue("09506000134352", complete=True, products=3),
    "another": NotInCatalogue("00000096385074", complete=True, products=3),
    "customer": CustomerShown("eleni", "code"),
    "wifi": NoUse(NotAProduct(OtherKind.WIFI)),
    "link": NoUse(NotAProduct(OtherKind.LINK, "evil.example")),
}


def chosen(*texts: str) -> list[str]:
    choose = ChooseCode(lambda text, _symbology: _READINGS[text])
    place = ((0, 0), (1, 0), (1, 1), (0, 1))
    seen = [Sighting(text, "", CodeFormat.QR, place) for text in texts]
    return [each.sighting.text for each in choose(seen)]


def test_one_code_is_itself_whatever_it_is() -> None:
    for text in _READINGS:
        assert chosen(text) == [text]


def test_one_thing_in_two_codes_is_one() -> None:
    assert chosen("unknown", "unknown too") == ["unknown"]


def test_what_leads_nowhere_gives_way() -> None:
    assert chosen("wifi", "another", "link") == ["another"]
    assert chosen("wifi", "link") == ["wifi"]


def test_what_is_known_goes_before_what_is_not() -> None:
    assert chosen("unknown", "customer") == ["customer"]


def test_two_unknown_products_are_a_question() -> None:
    assert chosen("unknown", "another") == ["unknown", "another"]
