"""Running again whenever a file is saved."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click

PAUSE = 0.3
"""Seconds between two looks: shorter than it takes to look up from the keyboard."""


def watch_files(paths: list[Path], run: Callable[[], int]) -> int:
    """Call ``run`` now and after every change of ``paths`` or of a plan below them, until interrupted."""
    seen = None
    code = 0
    try:
        while True:
            now = _state(paths)
            if now != seen:
                seen = now
                click.clear()
                code = run()
                click.echo("（保存后会再检查一次，按 Ctrl+C 结束）", err=True)
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return code


def _state(paths: list[Path]) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file that matters."""
    state = {}
    for path in paths:
        files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        for file in files:
            try:
                status = file.stat()
            except OSError:
                continue
            state[file] = (status.st_size, status.st_mtime_ns)
    return state
