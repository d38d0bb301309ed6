"""Which page is open, and when the screen locks."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import StaffId
from store_app.viewmodels.frame.shell import Shell
from tests.fakes.clock import FrozenClock


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def shell(clock: FrozenClock) -> Shell:
    shell = Shell(clock)
    shell.show_staff(StaffId("sam"), "Sam")
    return shell


def test_a_product_opens_over_the_page_it_came_from(shell: Shell) -> None:
    asked: list[tuple[str, str]] = []
    shell.productAsked.connect(lambda product, sku: asked.append((product, sku)))
    shell.open("scan")
    shell.showProduct("lamp", "lamp-l")
    assert asked == [("lamp", "lamp-l")]
    assert (shell.state.page, shell.state.section) == ("product", "scan")
    shell.back()
    assert shell.state.page == "scan"


def test_a_second_product_leads_back_to_where_the_first_came_from(shell: Shell) -> None:
    shell.open("scan")
    shell.showProduct("lamp", "")
    shell.showProduct("mug", "")
    shell.back()
    assert shell.state.page == "scan"


def test_back_without_a_way_back_stays(shell: Shell) -> None:
    shell.back()
    shell.open("nowhere")
    assert shell.state.page == "search"


def test_the_screen_locks_when_nobody_touches_it(shell: Shell, clock: FrozenClock) -> None:
    locked: list[bool] = []
    shell.locked.connect(lambda: locked.append(True))
    signed_in = []
    for seconds, touched in ((119, False), (0, True), (119, False), (1, False)):
        clock.advance(seconds)
        if touched:
            shell.touched()
        shell.tick()
        signed_in.append(shell.state.signed_in)
    assert signed_in == [True, True, True, False]
    assert (locked, shell.staff_id, shell.state.staff) == ([True], None, "")


def test_what_was_open_is_open_again_after_signing_in(shell: Shell) -> None:
    shell.open("customer")
    shell.lock()
    shell.lock()
    shell.show_staff(StaffId("maria"), "Maria")
    assert (shell.state.page, shell.state.staff_initial) == ("customer", "M")


def test_asking_for_tasks_and_for_the_panel_is_passed_on(shell: Shell) -> None:
    asked: list[str] = []
    shell.tasksAsked.connect(lambda: asked.append("tasks"))
    shell.panelAsked.connect(lambda: asked.append("panel"))
    shell.askTasks()
    shell.askPanel()
    assert asked == ["tasks", "panel"]
