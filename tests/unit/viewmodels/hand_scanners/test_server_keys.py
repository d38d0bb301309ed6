"""Presses as the X server sends them, beside those of which Qt tells."""

from __future__ import annotations

import pytest

from store_app.viewmodels.hand_scanners.server_keys import ServerKey, ServerKeys


def _event(kind: int, time_ms: int, code: int, state: int = 0) -> bytes:
    head = bytes([kind, code, 0, 0]) + time_ms.to_bytes(4, "little")
    return head + bytes(20) + state.to_bytes(2, "little") + bytes(2)


def test_only_presses_of_which_qt_did_not_tell_are_given_once() -> None:
    keys = ServerKeys()
    for kind, time_ms, code in ((2, 10, 38), (3, 12, 38), (0x82, 20, 47), (6, 25, 1), (2, 30, 39)):
        keys.take(_event(kind, time_ms, code))
    assert keys.untold_before(10, 38) == []
    assert keys.untold_before(30, 39) == [ServerKey(20, 47)]
    assert keys.untold_before(30, 39) == ()


def test_a_key_that_the_server_did_not_send_says_nothing_about_others() -> None:
    keys = ServerKeys()
    keys.take(_event(2, 10, 38))
    assert keys.untold_before(0, 0) == ()
    assert keys.untold_before(10, 38) == []


@pytest.mark.parametrize(
    ("state", "shift", "shortcut"), [(0, False, False), (1, True, False), (4, False, True)]
)
def test_what_was_held_down_is_known(state: int, shift: bool, shortcut: bool) -> None:  # noqa: FBT001 - from the list
    key = ServerKey(10, 38, state)
    assert (key.shift, key.is_shortcut) == (shift, shortcut)


def test_only_events_of_the_server_are_looked_at() -> None:
    assert ServerKeys().nativeEventFilter(b"windows_generic_MSG", 0) == (False, 0)
