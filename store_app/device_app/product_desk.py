"""What the product page and the search page read, put together over a device's parts."""

from __future__ import annotations

from collections.abc import Callable

from store_app.actions.look_up_product import LookUpProduct
from store_app.actions.read_reviews import ReadReviews
from store_app.actions.search_products import SearchProducts
from store_app.device_app.holdings import Holdings
from store_app.viewmodels.product.hold_desk import HoldPorts
from store_app.viewmodels.product.product_page import ProductReading
from store_app.viewmodels.product.search_page import SearchReading
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures


def product_reading(
    held: Holdings, amounts: Callable[[], Amounts], picture: Pictures, holds: HoldPorts
) -> ProductReading:
    return ProductReading(
        look_up=LookUpProduct(held.catalogue, held.stock, held.reviews, held.here),
        read_on=ReadReviews(held.reviews),
        amounts=amounts,
        picture=picture,
        holds=holds,
    )


def search_reading(
    held: Holdings, amounts: Callable[[], Amounts], picture: Pictures
) -> SearchReading:
    return SearchReading(
        search=SearchProducts(held.search.cards, held.catalogue.places, held.here),
        categories=lambda: [(each.id, each.name) for each in held.catalogue.categories()],
        amounts=amounts,
        picture=picture,
    )
