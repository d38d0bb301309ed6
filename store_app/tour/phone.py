"""The customer's phone, as far as the tour needs one: it reads the page and shows its code."""

from __future__ import annotations

import re
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from store_app.domain.identifiers import Sku

_ANSWERS_WITHIN_S: Final = 10
_CODE: Final = re.compile(r'<svg class="code".*?</svg>', re.DOTALL)
_PATTERNS: Final = re.compile(r"<template>.*?</template>", re.DOTALL)
_LINE: Final = re.compile(r'data-sku="([^"]+)"[^>]*data-quantity="(\d+)"')
_SCREEN: Final = QRectF(60, 120, 360, 360)
_WIDTH, _HEIGHT = 480, 800


class Phone:
    """One browser on one link. The link comes from the tour's own hub on this machine."""

    def __init__(self, link: str) -> None:
        parts = urlsplit(link)
        if parts.scheme != "http" or parts.hostname != "127.0.0.1":
            raise ValueError("the tour's phone opens pages of the tour's own hub only")
        self._link = link
        self._browser: OpenerDirector = build_opener(HTTPCookieProcessor(CookieJar()))
        self._read("")
        self._listening = self._open("/events")  # an open page listens, and so the counter knows

    def close(self) -> None:
        """The customer puts the phone away."""
        self._listening.close()

    def quantities(self) -> dict[Sku, int]:
        """What the customer's bag holds, as the page says it."""
        shown = _PATTERNS.sub("", self._read(""))
        return {Sku(sku): int(many) for sku, many in _LINE.findall(shown)}

    def show_code(self, picture: Path) -> None:
        """Show the code for the counter, and photograph the screen."""
        drawing = _CODE.search(self._read("/code"))
        if drawing is None:
            raise ValueError("the page shows no code")
        image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
        painter = QPainter(image)
        svg = drawing.group().replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, _SCREEN)
        painter.end()
        image.save(str(picture))

    def _read(self, path: str) -> str:
        with self._open(path) as answer:
            return answer.read().decode("utf-8")

    def _open(self, path: str) -> HTTPResponse:
        request = Request(self._link + path, headers={"Accept-Language": "en"})  # noqa: S310 - checked above
        answer = self._browser.open(request, timeout=_ANSWERS_WITHIN_S)
        if not isinstance(answer, HTTPResponse):
            raise TypeError("the link led to something other than a web page")
        return answer
