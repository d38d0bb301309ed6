"""The customer's page as a browser keeps it: it hears pokes and fetches the lists anew.

A process of its own that `seen` starts with a link; it prints like the second device.
"""

from __future__ import annotations

import http.client
import re
import sys
from typing import Final
from urllib.parse import urlsplit

from benchmarks.second_device import tell

_LINE: Final = re.compile(r'data-sku="[^"]+"[^>]*data-quantity="(\d+)"')
_PATTERNS: Final = re.compile(r"<template>.*?</template>", re.DOTALL)


class Page:
    """One browser on one link, with its cookies and a kept connection."""

    def __init__(self, link: str) -> None:
        parts = urlsplit(link)
        self._host, self._path = parts.netloc, parts.path
        self._connection = http.client.HTTPConnection(self._host)
        self._cookies = ""
        self._read("")

    def pieces(self) -> int:
        """How many things the lists show."""
        shown = _PATTERNS.sub("", self._read("/lists"))
        return sum(int(many) for many in _LINE.findall(shown))

    def listen(self) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(self._host)
        connection.request("GET", f"{self._path}/events", headers={"Cookie": self._cookies})
        return connection.getresponse()

    def _read(self, what: str) -> str:
        headers = {"Cookie": self._cookies, "Accept-Language": "en"}
        self._connection.request("GET", self._path + what, headers=headers)
        answer = self._connection.getresponse()
        body = answer.read().decode("utf-8")
        if answer.status != http.client.OK:
            raise RuntimeError(answer.status, body)
        cookies = answer.headers.get_all("Set-Cookie") or ()
        self._cookies = "; ".join(each.partition(";")[0] for each in cookies) or self._cookies
        return body


def main() -> None:
    page, told = Page(sys.argv[1]), -1
    for line in page.listen():
        if line.startswith(b"data:") and (pieces := page.pieces()) != told:
            told = pieces
            tell(pieces)


if __name__ == "__main__":
    main()
