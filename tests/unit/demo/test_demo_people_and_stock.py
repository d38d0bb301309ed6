from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

import phonenumbers

Rows = list[dict[str, Any]]

CHANNELS = {"app", "web", "store", "email", "phone"}
KINDS = {"saved", "visited", "viewed", "mailed", "asked", "bought"}


def test_thirty_customers_can_be_told_apart(customers: Rows) -> None:
    assert len(customers) == 30
    for key in ("id", "name", "phone", "email"):
        assert len({customer[key] for customer in customers}) == 30
    assert all(UUID(customer["id"]).version == 4 for customer in customers)
    assert {customer["language"] for customer in customers} == {"en", "el", "fa", "ar"}


def test_phones_are_valid_and_addresses_reach_nobody(customers: Rows) -> None:
    for customer in customers:
        assert phonenumbers.is_valid_number(phonenumbers.parse(customer["phone"]))
        assert customer["email"].endswith(("@example.com", "@example.org"))


def test_everybody_was_asked_about_each_kind_of_message(customers: Rows) -> None:
    answers = Counter[tuple[str, bool]]()
    for customer in customers:
        assert [row["kind"] for row in customer["consents"]] == ["email", "offers", "sms"]
        assert all(row["on"] >= customer["member_since"] for row in customer["consents"])
        answers.update((row["kind"], row["given"]) for row in customer["consents"])
    assert len(answers) == 6


def test_carts_and_wishlists_hold_known_things(
    customers: Rows, skus: set[str], staff: Rows
) -> None:
    people = {person["id"] for person in staff}
    for customer in customers:
        for row in customer["cart"] + customer["wishlist"]:
            assert row["sku"] in skus
            assert row["channel"] in {"phone", "web", "store"}
            assert (row["staff"] in people) == (row["channel"] == "store")
        assert all(row["qty"] >= 1 for row in customer["cart"])
        cart = [row["sku"] for row in customer["cart"]]
        assert len(set(cart)) == len(cart)
    assert sum(bool(customer["cart"]) for customer in customers) >= 20


def test_histories_go_back_over_several_channels(customers: Rows, shop: dict[str, Any]) -> None:
    stores = {place["id"] for place in shop["places"] if place["kind"] == "store"}
    for customer in customers:
        history = customer["history"]
        assert 5 <= len(history) <= 12
        assert [row["days_ago"] for row in history] == sorted(row["days_ago"] for row in history)
        assert len({row["channel"] for row in history}) >= 2
        for row in history:
            assert row["channel"] in CHANNELS
            assert row["kind"] in KINDS
            assert (row["place"] in stores) == (row["channel"] == "store")


def test_eleni_has_her_cart_and_her_wishes(customers: Rows) -> None:
    eleni = customers[0]
    assert (eleni["name"], eleni["tier"], eleni["points"]) == ("Eleni Papadaki", "Oak member", 1240)
    cart = [(row["sku"], row["qty"], row["channel"], row["staff"]) for row in eleni["cart"]]
    assert cart == [
        ("60-5101-OT", 2, "phone", None),
        ("30-3101-SL", 1, "store", "sam"),
        ("30-3201-CL", 1, "web", None),
    ]
    assert [row["sku"] for row in eleni["wishlist"]] == ["40-2217-SG-L", "30-3302"]


def test_six_people_in_three_roles_work_in_three_stores(staff: Rows) -> None:
    assert len(staff) == 6
    assert {person["role"] for person in staff} == {"assistant", "manager", "administrator"}
    assert Counter(person["store"] for person in staff)["kifissia"] == 4
    assert len({person["store"] for person in staff}) == 3
    assert len({person["pin"] for person in staff}) == 6
    assert all(len(person["pin"]) == 4 and person["pin"].isdecimal() for person in staff)
    assert next(person["pin"] for person in staff if person["id"] == "sam") == "2580"


def test_stock_knows_its_places_and_things(
    stock: Rows, shop: dict[str, Any], skus: set[str]
) -> None:
    kinds = {place["id"]: place["kind"] for place in shop["places"]}
    assert len({(row["place"], row["sku"]) for row in stock}) == len(stock)
    for row in stock:
        assert row["sku"] in skus
        assert 0 <= row["held"] <= row["on_hand"]
        assert (row["aisle"] is None) == (kinds[row["place"]] == "warehouse")
    assert {row["sku"] for row in stock} == skus


def test_stores_keep_a_part_and_some_of_it_is_sold_out_or_the_last_one(
    stock: Rows, skus: set[str]
) -> None:
    for store in ("kifissia", "marousi", "chalandri"):
        counts = [row["on_hand"] for row in stock if row["place"] == store]
        assert 0.3 * len(skus) < len(counts) < len(skus)
        assert counts.count(0) >= 3
        assert counts.count(1) >= 3


def test_one_product_lies_in_one_aisle_of_a_store(stock: Rows) -> None:
    aisles: dict[tuple[str, str], set[str | None]] = {}
    for row in stock:
        aisles.setdefault((row["place"], row["sku"][:7]), set()).add(row["aisle"])
    assert [key for key, found in aisles.items() if len(found) > 1] == []


def test_the_lamp_of_the_walk_through_lies_where_it_should(stock: Rows) -> None:
    lamp = {row["place"]: row for row in stock if row["sku"] == "40-2217-SG-L"}
    on_hand = {place: row["on_hand"] for place, row in lamp.items()}
    assert on_hand == {"kifissia": 4, "marousi": 2, "chalandri": 1, "warehouse": 120}
    assert lamp["kifissia"]["aisle"] == "B3"


def test_what_was_recalled_lies_in_one_cart_and_is_still_on_a_shelf(
    customers: Rows, products: Rows, stock: Rows
) -> None:
    recalled = {v["sku"] for p in products if p.get("recalled") for v in p["variants"]}
    holders = [c["name"] for c in customers if recalled & {row["sku"] for row in c["cart"]}]
    assert holders == ["Emma Lindqvist"]
    assert not any(recalled & {row["sku"] for row in c["wishlist"]} for c in customers)
    assert any(row["sku"] in recalled and row["place"] == "kifissia" for row in stock)
