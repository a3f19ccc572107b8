"""Running again whenever a file is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import click

PAUSE = 0.3
"""Seconds between two looks: shorter than it takes to look up from the keyboard."""

State = dict[str, tuple[int, int]]


def pause() -> None:
    """Between two looks."""
    time.sleep(PAUSE)


def watch_files(paths: Sequence[str], run: Callable[[], int], wait: Callable[[], None] = pause) -> int:
    """Call ``run`` now and after every change of a plan or of what stands around it, until interrupted; its last exit code."""
    code = 0
    try:
        seen = state(paths)
        while True:
            click.clear()
            code = run()
            click.echo("（保存后会再检查一次，按 Ctrl+C 结束）", err=True)
            seen = _changed(paths, seen, wait)
    except KeyboardInterrupt:
        click.echo(err=True)
        return code


def _changed(paths: Sequence[str], seen: State, wait: Callable[[], None]) -> State:
    """Wait until something is not as it was ``seen``, and then until it stays as it is: an editor may save in several steps."""
    before = seen
    while True:
        wait()
        now = state(paths)
        if now == before and now != seen:
            return now
        before = now


def state(paths: Sequence[str]) -> State:
    """Size and time of change of every file that a check of ``paths`` may read."""
    from plangen.pipeline.ordering import files_behind, order

    found: State = {}
    for file in files_behind(order(paths)):
        try:
            status = file.stat()
        except (OSError, ValueError):
            continue
        found[str(file)] = (status.st_size, status.st_mtime_ns)
    return found
