"""The fast forms of what comes by the thousand obey the same rules as those of the wire."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from store_app.protocol.catalogue import ProductBody, ReviewBody, StockBody
from store_app.replica.product_fields import (
    PRODUCTS,
    ProductFields,
    as_text,
    from_texts,
)
from store_app.replica.review_rows import ReviewFields
from store_app.replica.stock_rows import StockFields
from tests.makers import a_product

_SAYS_NOTHING = {"title", "description", "default"}


def rules(schema: Any, named: dict[str, Any]) -> Any:
    """A schema without its names and comments, its parts put in place."""
    if isinstance(schema, list):
        return [rules(each, named) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return rules(named[schema["$ref"].rpartition("/")[2]], named)
    kept = {name: part for name, part in schema.items() if name not in _SAYS_NOTHING | {"$defs"}}
    if "properties" in kept:
        fields = {name: rules(part, named) for name, part in kept["properties"].items()}
        return {**{n: rules(p, named) for n, p in kept.items()}, "properties": fields}
    return {name: rules(part, named) for name, part in kept.items()}


@pytest.mark.parametrize(
    ("wire_form", "fast_form"),
    [(ProductBody, ProductFields), (StockBody, StockFields), (ReviewBody, ReviewFields)],
)
def test_both_forms_have_the_same_rules(wire_form: type[BaseModel], fast_form: type) -> None:
    wire = wire_form.model_json_schema()
    fast = TypeAdapter(fast_form).json_schema()
    assert rules(fast, fast.get("$defs", {})) == rules(wire, wire.get("$defs", {}))


def test_a_product_is_kept_as_it_came() -> None:
    text = a_product("lamp").model_dump_json()
    (fields,) = from_texts([text])
    assert ProductBody.model_validate_json(as_text(fields)) == a_product("lamp")


def no_variants(body: dict[str, Any]) -> None:
    body["variants"] = []


def a_short_gtin(body: dict[str, Any]) -> None:
    body["variants"][0]["gtins"] = ["123"]


def a_price_below_nothing(body: dict[str, Any]) -> None:
    body["variants"][0]["price"]["amount"] = -1


def no_name(body: dict[str, Any]) -> None:
    del body["name"]


@pytest.mark.parametrize("spoil", [no_variants, a_short_gtin, a_price_below_nothing, no_name])
def test_what_one_form_refuses_the_other_refuses(spoil: Callable[[dict[str, Any]], None]) -> None:
    body = a_product("lamp").model_dump(mode="json")
    spoil(body)
    with pytest.raises(ValidationError):
        ProductBody.model_validate(body)
    with pytest.raises(ValidationError):
        PRODUCTS.validate_python([body])


def test_what_a_newer_hub_adds_is_passed_over() -> None:
    body = a_product("lamp").model_dump(mode="json") | {"weight_g": 900}
    (fields,) = PRODUCTS.validate_python([body])
    assert "weight_g" not in fields
