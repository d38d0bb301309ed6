"""The file of keys is the old one or the new one, whole, whatever dies when."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store_app.domain.identifiers import CustomerId
from store_app.errors import Damaged
from store_app.hub.recovery.customer_keys import KEYS, KeyFile, KeyRing

ANNA, BORIS = CustomerId("anna"), CustomerId("boris")

_CALLS = ("open", "fsync", "link", "replace", "rename", "unlink")


def dies_at(step: int, folder: Path) -> bool:
    """Take Anna out in another process; whether it was killed before its call of this number."""
    child = os.fork()
    if child == 0:
        left = step

        def dying(call: Callable[..., Any]) -> Callable[..., Any]:
            def counted(*given: object, **named: object) -> object:
                nonlocal left
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return call(*given, **named)

            return counted

        for name in _CALLS:
            setattr(os, name, dying(getattr(os, name)))
        KeyFile(folder).drop([ANNA])
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    """Anna's and Boris's keys."""
    file = KeyFile(tmp_path)
    ring = file.read()
    ring.key_of(ANNA)
    ring.key_of(BORIS)
    file.keep(ring, ())
    return file


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_keys_are_kept_for_nobody_else_to_read(file: KeyFile, tmp_path: Path) -> None:
    assert (tmp_path / KEYS).stat().st_mode & 0o777 == 0o600
    assert file.read().keys.keys() == {ANNA, BORIS}
    assert names(tmp_path) == [KEYS, f"{KEYS}.lock"]


def test_keys_are_read_where_nothing_may_be_written(file: KeyFile, tmp_path: Path) -> None:
    lock = tmp_path / f"{KEYS}.lock"
    lock.unlink()
    lock.mkdir()  # also for who may do everything, this is no file to write into
    assert file.read().keys.keys() == {ANNA, BORIS}


def test_who_has_a_key_keeps_it(file: KeyFile) -> None:
    ring = file.read()
    assert ring.key_of(ANNA) == file.read().keys[ANNA]
    assert ring.fresh == {}
    assert file.keep(ring, ()) == ring.stamp


def test_of_two_who_make_a_key_for_one_customer_the_first_counts(file: KeyFile) -> None:
    one, other = file.read(), file.read()
    new = CustomerId("new")
    first = one.key_of(new)
    other.key_of(new)
    file.keep(one, ())
    file.keep(other, ())
    assert file.read().keys[new] == first


def test_whoever_is_gone_does_not_come_back_with_an_older_ring(file: KeyFile) -> None:
    ring = file.read()
    ring.key_of(CustomerId("new"))
    file.drop([ANNA])
    file.keep(ring, [BORIS])
    assert file.read().keys.keys() == {"new"}


def test_a_file_follows_only_what_it_was_itself(file: KeyFile, tmp_path: Path) -> None:
    before = file.read().stamp
    file.drop([ANNA])
    after = file.read().stamp
    assert after.follows(before)
    assert not before.follows(after)
    (tmp_path / KEYS).unlink()
    assert not file.read().stamp.follows(before)


def test_the_replaced_file_is_overwritten(file: KeyFile, tmp_path: Path) -> None:
    """Whoever still has it open finds nothing in it."""
    with (tmp_path / KEYS).open("rb") as old:
        file.drop([ANNA])
        assert set(old.read()) == {0}


def test_it_is_overwritten_also_where_a_file_has_one_name_only(
    file: KeyFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(_one: Path, _other: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    with (tmp_path / KEYS).open("rb") as old:
        file.drop([ANNA])
        assert set(old.read()) == {0}
    assert file.read().keys.keys() == {BORIS}


def test_a_drop_of_nobody_writes_nothing(file: KeyFile, tmp_path: Path) -> None:
    before = (tmp_path / KEYS).stat().st_ino
    file.drop([CustomerId("stranger")])
    assert (tmp_path / KEYS).stat().st_ino == before
    KeyFile(tmp_path / "nowhere").drop([ANNA])


@pytest.mark.parametrize("at", [0, 40, 90, 200, -2, -1])
def test_every_damage_is_seen(file: KeyFile, tmp_path: Path, at: int) -> None:
    path = tmp_path / KEYS
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)
    with pytest.raises(Damaged) as damaged:
        file.read()
    assert damaged.value.code == "hub.bad_keys"
    path.write_bytes(b"")
    with pytest.raises(Damaged):
        file.read()


def test_a_hub_killed_at_any_step_leaves_the_old_file_or_the_new_one(
    file: KeyFile, tmp_path: Path
) -> None:
    whole = (tmp_path / KEYS).read_bytes()
    key = file.read().keys[ANNA].hex().encode()
    old = new = 0
    for step in range(1, 40):  # more calls than there are
        (tmp_path / KEYS).write_bytes(whole)
        killed = dies_at(step, tmp_path)
        left = file.read().keys.keys()
        assert left in ({ANNA, BORIS}, {BORIS})
        old, new = old + (ANNA in left), new + (ANNA not in left)
        assert names(tmp_path) == [KEYS, f"{KEYS}.lock"]
        if ANNA not in left:
            assert key not in b"".join(each.read_bytes() for each in tmp_path.iterdir())
        if not killed:
            break
    else:
        pytest.fail("it never came to its end")
    assert old >= 4
    assert new >= 3


def test_two_processes_that_write_at_once_lose_no_key(file: KeyFile, tmp_path: Path) -> None:
    """Each adds one of their own, as two hubs on one folder do."""
    adding = (
        "import sys; from pathlib import Path;"
        "from store_app.hub.recovery.customer_keys import KeyFile\n"
        "for n in range(20):\n"
        "    ring = KeyFile(Path(sys.argv[1])).read(); ring.key_of(f'{sys.argv[2]}{n}');"
        "    KeyFile(Path(sys.argv[1])).keep(ring, ())"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", adding, str(tmp_path), who])  # noqa: S603 - our own
        for who in ("one", "two")
    ]
    assert [each.wait() for each in both] == [0, 0]
    assert len(file.read().keys) == 42


def test_a_ring_says_nothing_of_its_keys(file: KeyFile) -> None:
    ring: KeyRing = file.read()
    assert os.fsencode(ring.keys[ANNA].hex()) not in repr(ring).encode()
    assert repr(ring.keys[ANNA]) not in repr(ring)
