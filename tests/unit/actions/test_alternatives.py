"""What is offered instead of something that is not for sale any more."""

from __future__ import annotations

from pathlib import Path

from store_app.actions.find_alternatives import MOST, FindAlternatives
from store_app.domain.identifiers import ProductId
from store_app.protocol.catalogue import ProductBody
from tests.makers import KIFISSIA, a_figure, a_filled_replica, a_product, a_variant


def lamp(name: str, rank: int, category: str = "light") -> ProductBody:
    variants = [a_variant(f"{name}-1", item=f"70-{rank}", gtins=())]
    return a_product(name, name={"en": name}, rank=rank, variants=variants, category=category)


def test_the_best_known_of_its_kind_that_stand_here_are_offered(tmp_path: Path) -> None:
    gone = lamp("gone", 1)
    shop = [
        gone,
        lamp("elsewhere", 2),
        lamp("left", 3).model_copy(update={"discontinued": True}),
        lamp("recalled", 4).model_copy(update={"recalled": True}),
        lamp("mug", 5, category="table"),
        *(lamp(f"lamp{rank}", rank) for rank in range(6, 6 + MOST + 2)),
    ]
    here = [a_figure(f"{each.id}-1", 2) for each in shop if each.id != "elsewhere"]
    data = a_filled_replica(tmp_path, products=shop, figures=here)
    product = data.catalogue().product(ProductId("gone"))
    assert product is not None
    found = FindAlternatives(data.search().cards, KIFISSIA)(product)
    assert [card.product for card in found] == ["lamp6", "lamp7", "lamp8"]
    data.close()
