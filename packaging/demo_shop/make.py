"""Makes the files of the demo shop: python packaging/demo_shop/make.py [--out FOLDER]."""

from __future__ import annotations

import argparse
from pathlib import Path

from olive_oak import catalogue, people, stock
from olive_oak.pictures.book import pictures
from olive_oak.reviews import Reviewers
from olive_oak.tables import indented, one_per_line, read

HOME = Path(__file__).resolve().parents[2] / "resources" / "demo"


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the files of the demo shop.")
    parser.add_argument("--out", type=Path, default=HOME, help="folder to write to")
    out: Path = parser.parse_args().out
    (out / "pictures").mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (out / name).write_text(text, encoding="utf-8", newline="\n")


def files() -> dict[str, str]:
    """Every file of the demo shop and what is in it."""
    table = read("shop")
    rows = catalogue.product_tables(table)
    products = catalogue.products(rows, table)
    staff = catalogue.staff(table)
    shop = catalogue.shop(table)
    aisles = {name: row["aisle"] for name, row in table["categories"].items()}
    drawn = {f"pictures/{name}": svg for name, svg in pictures(rows).items()}
    return drawn | {
        "shop.json": indented(shop),
        "products.json": one_per_line(products),
        "reviews.json": one_per_line(Reviewers().reviews(rows)),
        "staff.json": one_per_line(staff),
        "stock.json": one_per_line(stock.stock(products, shop | {"aisles": aisles}, read("stock"))),
        "customers.json": one_per_line(people.customers(products, staff, read("customers"))),
    }


if __name__ == "__main__":
    main()
