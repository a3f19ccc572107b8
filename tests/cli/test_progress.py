"""The line that says how far a long run is."""

from __future__ import annotations

import io
import time

import pytest

from plangen.cli import progress as progress_module
from plangen.cli.progress import progress, waiting
from plangen.source import display_width


class Screen(io.StringIO):
    """A terminal, or not."""

    def __init__(self, terminal: bool = True) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Clock:
    """Goes on by what it is told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_in_the_first_half_second() -> None:
    screen, clock = Screen(), Clock()
    with progress(screen, clock) as tell:
        for done in range(50):
            tell(done, 50, "某市.yaml")
            clock.now += 0.009
    assert screen.getvalue() == ""


def test_then_one_line_is_written_over_and_over_and_taken_away() -> None:
    screen, clock = Screen(), Clock()
    with progress(screen, clock) as tell:
        clock.now += 0.6
        tell(11, 300, "甲乙丙丁.yaml")
        clock.now += 0.05
        tell(12, 300, "太早.yaml")
        clock.now += 0.06
        tell(13, 300, "乙.yaml")
    first, second, last = screen.getvalue().lstrip("\r").split("\r")[:3]
    assert first.startswith("正在检查第 12 份，共 300 份")
    assert first.endswith("甲乙丙丁.yaml")
    assert second.startswith("正在检查第 14 份，共 300 份")
    assert second.rstrip().endswith("乙.yaml")
    assert display_width(second) == display_width(first)
    assert last.strip() == ""
    assert screen.getvalue().endswith("\r")
    assert "\n" not in screen.getvalue()


def test_one_plan_needs_no_line() -> None:
    screen, clock = Screen(), Clock()
    with progress(screen, clock) as tell:
        clock.now += 9
        tell(0, 1, "某市.yaml")
    assert screen.getvalue() == ""


def test_a_pipe_hears_nothing() -> None:
    screen, clock = Screen(terminal=False), Clock()
    with progress(screen, clock) as tell:
        clock.now += 9
        tell(1, 300, "某市.yaml")
    assert screen.getvalue() == ""


@pytest.mark.parametrize("name", ["某" * 200 + ".yaml", "\x1b[2J\r\n\t.yaml"])
def test_a_strange_name_neither_breaks_the_line_nor_moves_the_cursor(name: str) -> None:
    screen, clock = Screen(), Clock()
    with progress(screen, clock) as tell:
        clock.now += 9
        tell(1, 300, name)
    line = screen.getvalue().split("\r")[1]
    assert display_width(line) <= 72
    assert line.isprintable()


def test_the_line_is_taken_away_when_something_fails() -> None:
    screen, clock = Screen(), Clock()

    def fail() -> None:
        with progress(screen, clock) as tell:
            clock.now += 9
            tell(1, 300, "某市.yaml")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert screen.getvalue().endswith(" \r")


def test_standard_error_is_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, clock = Screen(), Clock()
    monkeypatch.setattr("sys.stderr", screen)
    with progress(clock=clock) as tell:
        clock.now += 9
        tell(1, 2, "某市.yaml")
    assert "某市.yaml" in screen.getvalue()


def test_a_run_without_steps_says_what_it_is_busy_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_module, "PATIENCE", 0.0)
    screen = Screen()
    with waiting("正在排版", screen):
        while not screen.getvalue():
            time.sleep(0.001)
        assert screen.getvalue() == "正在排版……"
    assert screen.getvalue() == "正在排版……\r            \r"


def test_a_short_one_says_nothing_and_a_pipe_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, pipe = Screen(), Screen(terminal=False)
    with waiting("正在排版", screen):
        pass
    monkeypatch.setattr(progress_module, "PATIENCE", 0.0)
    with waiting("正在排版", pipe):
        time.sleep(0.02)
    assert (screen.getvalue(), pipe.getvalue()) == ("", "")
