"""`make test` leaves no test out, and says when something was wrong."""

from __future__ import annotations

from collections import Counter

from tests.__main__ import HERE, RUNS, Over


def test_every_folder_of_tests_is_in_one_run() -> None:
    folders = {file.relative_to(HERE).parts[0] for file in HERE.rglob("test_*.py")}
    assert Counter(each for folders in RUNS for each in folders) == Counter(folders)


def test_what_a_run_found_is_counted_from_its_last_line() -> None:
    words = "tests/a.py::test_says_7_passed PASSED\n== 2 failed, 41 passed, 1 error in 3.05s ==\n"
    assert Over(["unit"], 1, words).counts == Counter(passed=41, failed=2, error=1)
