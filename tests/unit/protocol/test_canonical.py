from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from store_app.protocol.canonical import canonical

LETTERS = st.text(st.characters())
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | LETTERS,
    lambda inner: st.lists(inner) | st.dictionaries(LETTERS, inner),
)


@given(PLAIN)
def test_it_is_plain_json_with_sorted_keys(plain: object) -> None:
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical(plain) == text.encode(errors="surrogatepass")


def test_a_lone_surrogate_is_kept() -> None:
    assert json.loads(canonical({"a": "\ud800"}).decode(errors="surrogatepass")) == {"a": "\ud800"}
