"""Checking again whenever a file is saved."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from plangen.cli.watching import pause, state, watch_files
from tests.cli.person import TEN_LINES
from tests.pipeline.plans import plan, put

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that paths are relative to."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def watched(paths: list[str], steps: Sequence[Callable[[], object]], codes: list[int]) -> tuple[int, int]:
    """How often was run, and the exit code, where ``steps`` happen one at each wait and then Ctrl+C."""
    left: Iterator[Callable[[], object]] = iter(steps)
    runs: list[None] = []

    def run() -> int:
        runs.append(None)
        return codes[len(runs) - 1]

    def wait() -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    code = watch_files(paths, run, wait)
    return len(runs), code


def hand_over(stream: Iterable[str], lines: queue.Queue[str]) -> None:
    """Every line of ``stream``, as it comes."""
    for line in stream:
        lines.put(line)


def nothing() -> None:
    """Between two looks nothing happens."""


def test_it_runs_once_and_waits(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    assert watched(["甲.yaml"], [nothing] * 5, [1]) == (1, 1)


def test_it_runs_again_after_a_save(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    steps: list[Callable[[], object]] = [nothing, lambda: put(folder, "甲.yaml", plan("乙市区")), *[nothing] * 3]
    assert watched(["甲.yaml"], steps, [1, 0]) == (2, 0)


def test_a_save_in_several_steps_is_one_change(folder: Path) -> None:
    path = put(folder, "甲.yaml", plan("甲市"))
    steps: list[Callable[[], object]] = [
        path.unlink,
        lambda: put(folder, "甲.yaml", "title: 半"),
        lambda: put(folder, "甲.yaml", plan("乙市区")),
        nothing,
        nothing,
    ]
    assert watched(["甲.yaml"], steps, [1, 0]) == (2, 0)


def test_what_is_put_back_as_it_was_is_no_change(folder: Path) -> None:
    path = put(folder, "甲.yaml", plan("甲市"))
    seen = path.stat()

    def back() -> None:
        put(folder, "甲.yaml", plan("甲市"))
        os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    assert watched(["甲.yaml"], [path.unlink, back, nothing], [1]) == (1, 1)


def test_what_stands_around_a_plan_counts_too(folder: Path) -> None:
    put(folder, "plangen.yaml", "")
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "above/国家.yaml", plan("国家"))
    steps: list[Callable[[], object]] = [
        lambda: put(folder, "above/国家.yaml", plan("国家级")),
        nothing,
        lambda: put(folder, "plangen.yaml", "name: 甲\n"),
        nothing,
        lambda: put(folder, "乙.yaml", plan("乙市")),
        nothing,
        lambda: put(folder, "说明.txt", "无关"),
        nothing,
    ]
    assert watched(["."], steps, [0] * 4) == (4, 0)


def test_a_file_that_is_gone_has_no_state(folder: Path) -> None:
    assert state(["无.yaml", "a\0b"]) == {}


def test_a_pause_is_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    pause()
    assert slept == [0.3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_as_a_person_does_it(folder: Path) -> None:
    put(folder, "某市.yaml", TEN_LINES.replace("走，布局", "走,布局"))
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", "from plangen.cli import main; main()", "check", "--watch", "--format", "short", "某市.yaml"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    lines: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    reader = threading.Thread(target=hand_over, args=(process.stdout, lines))
    reader.start()

    def until(word: str) -> str:
        while word not in (line := lines.get(timeout=60)):
            pass
        return line

    try:
        assert "half-width-punctuation" in until("half-width")
        until("按 Ctrl+C 结束")
        put(folder, "某市.yaml", TEN_LINES.replace("某市\n", "某市\ngaols: 好\n"))
        assert "unknown-field" in until("unknown-field")
        until("按 Ctrl+C 结束")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 1
    finally:
        process.kill()
        reader.join(timeout=60)
        process.stdout.close()
