"""Draws the pages: which template, in which language, with what in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final
from urllib.parse import urlencode

from fastapi import Request
from markupsafe import Markup

from store_app.domain.change import MAX_NOTE
from store_app.domain.customer import Profile
from store_app.domain.identifiers import Sku, customer_stream
from store_app.domain.localized import Localized
from store_app.hub.customers.bags import CODE_VALID_FOR_S
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.customers.stories import read_notices
from store_app.hub.customers.words import LANGUAGES, Words, choose_language
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.streams.devices import token_hash
from store_app.hub.web.assets import Assets
from store_app.hub.web.forms import TOLD
from store_app.hub.web.qr import code_svg
from store_app.hub.web.surroundings import Surroundings, read_shop_name, read_surroundings
from store_app.hub.web.things import Shelf
from store_app.hub.web.told import who
from store_app.hub.web.view import Drawing, bag_view, first_name
from store_app.hub.web.visits import path_of
from store_app.protocol.changes import seen_to_wire
from store_app.protocol.problems import ErrorNumber

LANGUAGE_NAMES: Final = {"en": "English", "el": "Ελληνικά", "fa": "فارسی", "ar": "العربية"}
_DAY_MS: Final = 24 * 60 * 60 * 1000
_SAID_BY_SCRIPT: Final = (
    "waiting",
    "live",
    "live_with",
    "offline",
    "removed",
    "forgotten",
    "moved",
    "undo",
    "refused",
    "refused_paid",
    "refused_unlisted",
    "add_new",
    "done",
    "unsent",
    "not_kept",
    "changed_elsewhere",
    "code_old",
    "note_saved",
    "note_removed",
    "note_gone",
    "note_met",
    "hold_until",
    "hold_ended",
    "hold_released",
)
_COUNTED_BY_SCRIPT: Final = ("pieces", "offline_waiting", "code_for", "note_left")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request says about how it wants to be answered."""

    token: str
    show: str
    lang: str | None
    accepted: str
    told: str = ""

    def address(self, below: str = "", **changed: str) -> str:
        """The address of this page or of one below it, in the language that was asked for."""
        kept = {"lang": self.lang if self.lang in LANGUAGES else None, "show": None}
        if self.show == "wishlist":
            kept["show"] = self.show
        query = urlencode({name: each for name, each in {**kept, **changed}.items() if each})
        return f"{path_of(self.token)}{below}" + (f"?{query}" if query else "")

    @classmethod
    def of(cls, request: Request, token: str) -> Asked:
        told = request.query_params.get("told", "")
        return cls(
            token=token,
            show="wishlist" if request.query_params.get("show") == "wishlist" else "bag",
            lang=request.query_params.get("lang"),
            accepted=request.headers.get("accept-language", ""),
            told=told if told in TOLD else "",
        )


class Pages:
    """The HTML of everything that a customer may see."""

    def __init__(self, hub: Hub, assets: Assets) -> None:
        self._hub = hub
        self._assets = assets

    def bag(self, page: OpenedPage, asked: Asked) -> str:
        """The whole page; it reads well without any script."""
        return self._lists("bag.html", page, asked)

    def lists(self, page: OpenedPage, asked: Asked) -> str:
        """The part of the page that changes."""
        return self._lists("lists.html", page, asked)

    def note(self, page: OpenedPage, asked: Asked, sku: Sku, written: str | None = None) -> str:
        """One line to write on. With what was `written` it says why that is not kept yet."""
        hub, now_ms = self._hub, self._hub.clock.now_ms()
        customer = hub.bags.customer_view(page.customer)
        with hub.database.read() as connection:
            around = read_surroundings(connection, asked.token, customer, now_ms)
        words = self._words(asked, customer.state.profile)
        line = next((line for line in customer.state.cart() if line.sku == sku), None)
        stands = line.note if line else None
        text = stands.text if stands else ""
        met = written is not None and stands is not None and stands.text != written
        return self._draw(
            "note.html",
            words,
            around.shop,
            asked=asked,
            page=page,
            now_ms=now_ms,
            seen=seen_to_wire(customer.state.clock),
            thing=Shelf(customer.products, words, self._assets.brand.tiles).thing(sku),
            gone=line is None,
            before=text,
            written=text if written is None else written,
            met=words.text("note_met", who=who(stands.author, around, words), text=text)
            if met and stands
            else None,
            note_limit=MAX_NOTE,
        )

    def code(self, page: OpenedPage, asked: Asked) -> str:
        """The code for the counter."""
        return self._code("code.html", page, asked)

    def code_card(self, page: OpenedPage, asked: Asked) -> str:
        """The part of that page which is renewed."""
        return self._code("code_card.html", page, asked)

    def closed(self, refusal: RequestRefused, asked: Asked) -> str:
        """Says kindly that a link opens nothing, and what to do."""
        with self._hub.database.read() as connection:
            shop = read_shop_name(connection)
        words = self._words(asked, None)
        ended = refusal.number is ErrorNumber.CODE_EXPIRED
        return self._draw(
            "closed.html", words, shop, asked=asked, ended=ended, link=_link(asked.token)
        )

    def once_more(self, asked: Asked, after_s: int = 0) -> str:
        """Asks for the page again, this time from a page of ours, so that the cookie comes too."""
        words = self._words(asked, None)
        return self._draw("once_more.html", words, None, asked=asked, after_s=after_s)

    def _code(self, template: str, page: OpenedPage, asked: Asked) -> str:
        profile = self._hub.bags.customer_view(page.customer).state.profile
        with self._hub.database.read() as connection:
            shop = read_shop_name(connection)
        words = self._words(asked, profile)
        code = self._hub.bags.customer_code(page.customer)
        return self._draw(
            template,
            words,
            shop,
            asked=asked,
            first_name=first_name(profile),
            code=code_svg(code, words.plain("code_alt")),
            valid_min=CODE_VALID_FOR_S // 60,
        )

    def _lists(self, template: str, page: OpenedPage, asked: Asked) -> str:
        hub, now_ms = self._hub, self._hub.clock.now_ms()
        customer = hub.bags.customer_view(page.customer)
        with hub.database.read() as connection:
            around = read_surroundings(connection, asked.token, customer, now_ms)
            told = read_notices(
                connection, customer_stream(customer.customer), customer.state, page.device
            )
        words = self._words(asked, customer.state.profile)
        tiles, notices = self._assets.brand.tiles, {each.sku: each for each in reversed(told)}
        view = bag_view(customer, Drawing(customer.products, around, words, tiles, now_ms, notices))
        return self._draw(
            template,
            words,
            around.shop,
            asked=asked,
            view=view,
            page=page,
            home=customer.customer,
            link=_link(asked.token),
            epoch=hub.epoch,
            now_ms=now_ms,
            subtitle=_subtitle(words, around, page, now_ms),
            note_limit=MAX_NOTE,
            seen=seen_to_wire(customer.state.clock),
            money_form=asdict(words.money_form(view.currency)),
        )

    def _draw(self, template: str, words: Words, shop: Localized | None, **what: object) -> str:
        brand = self._assets.brand
        names: Mapping[str, object] = {
            "words": words,
            "t": words.text,
            "shop": words.of(shop) if shop else brand.brand.name,
            "brand": brand,
            "files": f"/web/{self._assets.digest}",
            "languages": LANGUAGE_NAMES,
            "said": _said_by_script(words),
        }
        return self._assets.templates.get_template(template).render({**names, **what})

    def _words(self, asked: Asked, profile: Profile | None) -> Words:
        language = profile.language if profile else None
        return self._assets.words[choose_language(asked.lang, language, asked.accepted)]


def _link(token: str) -> str:
    """A name for the link under which a browser keeps things; it opens nothing."""
    return token_hash(token).hex()[:16]


def _said_by_script(words: Words) -> Mapping[str, object]:
    said: dict[str, object] = {key: words.plain(key) for key in _SAID_BY_SCRIPT}
    return {**said, **{key: words.forms(key) for key in _COUNTED_BY_SCRIPT}}


def _subtitle(words: Words, around: Surroundings, page: OpenedPage, now_ms: int) -> Markup:
    """Where the bag was filled and how long this link leads to it."""
    days = max(1, -(-(page.expires_ms - now_ms) // _DAY_MS))
    left = words.count("open_for", days)
    if around.place is None:
        return left
    return Markup("<bdi>{}</bdi>{}{}").format(words.of(around.place), words.between, left)
