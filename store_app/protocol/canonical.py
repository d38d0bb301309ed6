"""One text for equal things, whoever writes it: keys sorted, no spaces, UTF-8."""

from __future__ import annotations

import json

import orjson


def canonical(plain: object) -> bytes:
    """JSON of dictionaries, lists, texts and whole numbers; half a letter is kept as it came."""
    try:
        return orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # a text with half a letter, or a number of more than 64 bits
        text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.encode(errors="surrogatepass")
