"""What nobody sees is not drawn until somebody looks."""

from __future__ import annotations

import pytest

from store_app.viewmodels.binding.curtain import Curtain


class Stage:
    def __init__(self) -> None:
        self.told = 0
        self.drawn: list[int] = []
        self.curtain = Curtain(lambda: self.drawn.append(self.told))

    def tell(self, *what: int) -> None:
        for self.told in what:
            self.curtain.changed()


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_everything_is_drawn_before_somebody_says_that_they_look_away(stage: Stage) -> None:
    stage.tell(1, 2)
    assert stage.drawn == [1, 2]


def test_only_the_newest_is_drawn_when_somebody_looks_again(stage: Stage) -> None:
    stage.curtain.watch(False)
    stage.tell(1, 2, 3)
    assert stage.drawn == []
    stage.curtain.watch(True)
    stage.tell(4)
    assert stage.drawn == [3, 4]


def test_what_has_not_changed_meanwhile_is_not_drawn_again(stage: Stage) -> None:
    stage.tell(1)
    stage.curtain.watch(False)
    stage.curtain.watch(True)
    stage.curtain.watch(True)
    assert stage.drawn == [1]
