"""Products, reviews and availability for whoever has no copy of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import StringConstraints

from store_app.domain.identifiers import ProductId, Sku
from store_app.hub.http.description import refuses
from store_app.hub.problems import RequestRefused
from store_app.hub.routes.wanted import CurrentDevice, Plain, TheHub
from store_app.protocol.catalogue import ProductBody
from store_app.protocol.problems import ErrorNumber
from store_app.protocol.products import (
    AvailabilityBody,
    AvailabilityFound,
    ProductByNumber,
    ProductsFound,
    ReviewsFound,
)

router = APIRouter(prefix="/v1", tags=["products"])

_Gtin = Annotated[str, Path(), StringConstraints(pattern=r"^[0-9]{14}$")]


@router.get("/products", response_model=ProductsFound)
def find_products(
    hub: TheHub,
    _device: CurrentDevice,
    query: Annotated[str, Query(max_length=200)] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Products with words that begin with all words asked for, the most popular first."""
    bodies = hub.products.find(query, limit)
    return _json(f'{{"products":[{",".join(bodies)}]}}')


@router.get(
    "/products/by-gtin/{gtin}",
    response_model=ProductByNumber,
    openapi_extra=refuses(ErrorNumber.NOT_FOUND),
)
def product_by_gtin(hub: TheHub, _device: CurrentDevice, gtin: _Gtin) -> Response:
    """The product that carries this number of 14 digits, and which of its variants it is."""
    found = hub.products.by_gtin(gtin)
    if found is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    sku, body = found
    return _json(f'{{"sku":"{sku}","product":{body}}}')


@router.get(
    "/products/{sku}", response_model=ProductBody, openapi_extra=refuses(ErrorNumber.NOT_FOUND)
)
def product(hub: TheHub, _device: CurrentDevice, sku: Plain) -> Response:
    """The product that has the variant of this stock number."""
    body = hub.products.by_sku(Sku(sku))
    if body is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return _json(body)


@router.get("/products/{product}/reviews")
def reviews(
    hub: TheHub,
    _device: CurrentDevice,
    product: Plain,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> ReviewsFound:
    """How many stars a product has, and its newest reviews."""
    summary = hub.reviews.summary(ProductId(product))
    page = hub.reviews.page(ProductId(product), limit, offset)
    return ReviewsFound(
        stars=summary.stars,
        count=summary.count,
        average_tenths=summary.average_tenths,
        reviews=tuple(page),
    )


@router.get("/availability/{sku}")
def availability(hub: TheHub, _device: CurrentDevice, sku: Plain) -> AvailabilityFound:
    """How many of a thing are where, as of now."""
    return AvailabilityFound(places=tuple(map(AvailabilityBody.of, hub.stock.of(Sku(sku)))))


def _json(content: str) -> Response:
    return Response(content, media_type="application/json")
