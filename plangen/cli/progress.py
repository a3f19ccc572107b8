"""One line that says how far a long run is: on a terminal, on standard error, after half a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from plangen.source.width import character_width, display_width

PATIENCE = 0.5
"""Seconds without a word."""
PAUSE = 0.1
"""Seconds between two words: a terminal is slow."""
_WIDEST = 70
_BAR = 10


class Bar:
    """The line of a run, on ``stream``; silent where ``stream`` is no terminal."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream, self._clock = stream, clock
        self._due, self._shown = clock() + PATIENCE, 0
        self._speaks = stream.isatty()

    def __call__(self, done: int, of: int, name: str) -> None:
        """Say that ``done`` of ``of`` plans are done and ``name`` is next, if it is time to say something."""
        if not self._speaks or of <= 1:
            return
        now = self._clock()
        if now >= self._due:
            filled = done * _BAR // of
            line = _cut(f"正在检查第 {done + 1} 份，共 {of} 份 {'█' * filled}{'░' * (_BAR - filled)} {name}")
            self._stream.write("\r" + line + " " * max(0, self._shown - display_width(line)))
            self._stream.flush()
            self._due, self._shown = now + PAUSE, display_width(line)

    def clear(self) -> None:
        """Take the line away, so that something else can be written there."""
        if self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
            self._shown = 0


@contextmanager
def progress(stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> Iterator[Bar]:
    """Gives what to call before each plan; takes the line away at the end."""
    bar = Bar(stream or sys.stderr, clock)
    try:
        yield bar
    finally:
        bar.clear()


@contextmanager
def waiting(sentence: str, stream: TextIO | None = None) -> Iterator[None]:
    """Says on a terminal, after a while, what a run without steps is busy with; takes the line away at the end."""
    from threading import Event, Timer

    stream = stream or sys.stderr
    line = f"{sentence}……"
    shown = Event()

    def show() -> None:
        stream.write(line)
        stream.flush()
        shown.set()

    timer = Timer(PATIENCE, show)
    timer.daemon = True
    if stream.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if timer.is_alive():
            timer.join()
        if shown.is_set():
            stream.write("\r" + " " * display_width(line) + "\r")
            stream.flush()


def _cut(line: str) -> str:
    """``line`` on one row of the narrowest terminal, without anything that could move the cursor."""
    room, kept = _WIDEST, ""
    for character in line:
        shown = character if character.isprintable() else "?"
        room -= character_width(shown)
        if room < 0:
            return kept + "…"
        kept += shown
    return kept
