"""Does a second process pay? A thousand plans checked by one process and by two: time, output, memory.

Usage: python -m benchmarks.jobs [--plans 1000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.clock import run
from benchmarks.growth import plan_text
from benchmarks.processes import environment, peak_of

PLANS = 1000
FEW = 100
PARAGRAPHS = 50
GAIN = 1.6
MEMORY = 1.2
_ABOVE = """\
format: 1
title: 某省职业教育产教融合规划（2026—2030年）
level: 省级
targets:
  基地11: 5个以上
goals: 到2030年，全省建成${基地11}产教融合实训基地。
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of each round by one process and by two, peaks in MiB, and whether both printed the same."""

    plans: int
    one: tuple[float, ...]
    two: tuple[float, ...]
    work: float
    """The processor's time for two over that for one: what it costs to divide the work."""
    few_peaks: tuple[float, float]
    """Of a hundred plans: by one process, by two."""
    many_peaks: tuple[float, float]
    is_same: bool

    @property
    def gain(self) -> float:
        """How many times as fast two processes are: the median of the rounds' own ratios."""
        return median(one / two for one, two in zip(self.one, self.two, strict=True))

    @property
    def growth(self) -> float:
        """The larger of the two peaks of all plans over that of a hundred."""
        return max(many / few for many, few in zip(self.many_peaks, self.few_peaks, strict=True))


def write_plans(folder: Path, plans: int) -> Path:
    """A project of ``plans`` plans that carry out one document above them; each has faults of its own."""
    (folder / "above").mkdir(parents=True)
    (folder / "plangen.yaml").write_text("name: 某省\n", encoding="utf-8")
    (folder / "above" / "省级规划.yaml").write_text(_ABOVE, encoding="utf-8")
    for number in range(plans):
        text = plan_text(PARAGRAPHS).replace("city: 某市", f"city: 第{number}市\nimplements: [省级规划]")
        # A finding in each, at another place.
        text = text.replace(f"任务{1 + number % 9}\n", f"任务{1 + number % 9},之{number}\n")
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")
    return folder


def measure(folder: Path, plans: int, rounds: int) -> Measured:
    """Time and weigh both ways; they take turns.

    Raises:
        RuntimeError: where the command could not run.
    """
    many, few = write_plans(folder / "many", plans), write_plans(folder / "few", min(FEW, plans))
    around = environment(folder)
    commands = {(jobs, place): _command(jobs, place) for jobs in (1, 2) for place in (few, many)}
    printed = {jobs: run(commands[jobs, many], around) for jobs in (1, 2)}
    taken: dict[int, list[float]] = {1: [], 2: []}
    worked = {1: 0.0, 2: 0.0}
    for number in range(rounds):
        for jobs in (1, 2) if number % 2 else (2, 1):
            started, before = perf_counter(), _worked()
            run(commands[jobs, many], around)
            taken[jobs].append(perf_counter() - started)
            worked[jobs] += _worked() - before
    peaks = {key: peak_of(command, around) for key, command in commands.items()}
    return Measured(
        plans,
        tuple(taken[1]),
        tuple(taken[2]),
        worked[2] / worked[1] if worked[1] else 0.0,
        (peaks[1, few], peaks[2, few]),
        (peaks[1, many], peaks[2, many]),
        printed[1] == printed[2] and printed[1].count("half-width-punctuation") >= plans,
    )


def _worked() -> float:
    """Seconds of the processor that this process's children have taken, and theirs."""
    times = os.times()
    return times.children_user + times.children_system


def _command(jobs: int, folder: Path) -> list[str]:
    return [sys.executable, "-m", "plangen", "check", "--jobs", str(jobs), "--fail-on", "never", str(folder)]


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--plans", type=int, default=PLANS)
    asked.add_argument("--rounds", type=int, default=3)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), wanted.plans, wanted.rounds)
    one, two = median(found.one), median(found.two)
    print(
        f"{wanted.plans} plans: one process {one:.1f} s, two {two:.1f} s: {found.gain:.2f} times as fast (wanted {GAIN})"
    )
    print(
        f"processor's time of two over that of one: {found.work:.2f} (what a busy machine hides: 2 / this is the most to gain)"
    )
    print(f"same output in the same order: {'yes' if found.is_same else 'NO'}")
    for name, few, many in zip(("one process", "two, the largest"), found.few_peaks, found.many_peaks, strict=True):
        print(f"peak memory, {name}: {few:.1f} MiB for {min(FEW, wanted.plans)} plans, {many:.1f} MiB for all")
    print(f"memory for all over memory for {min(FEW, wanted.plans)}: {found.growth:.2f} (at most {MEMORY})")
    sys.exit(0 if found.is_same else 1)


if __name__ == "__main__":
    main()
