"""Measures how long a whole project takes to load: plans, superiors, registers and vocabularies, from files to values.

Usage: python benchmarks/folder.py [--quick] [FOLDER]      (by default sample_plans)

The yardstick is the C YAML load of the same bytes: every file once through ``YAML(typ="safe").load``. Both sides read the files anew
each time; what the program keeps between calls (the vocabularies) is forgotten before each.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from ruamel.yaml import YAML

from benchmarks.clock import Times, time_calls
from plangen import resources
from plangen.pipeline.loading import load
from plangen.project import Project, open_project
from plangen.project.registers import open_registers
from plangen.vocabulary import genres, indicators

CHECKOUT = Path(__file__).resolve().parent.parent
LIMIT = 4.0
"""Times the C YAML load that the whole folder may take."""
WHOLE = "plangen: the whole folder"
YAML_LOAD = "the C YAML load of the same bytes"
_SETTINGS = "plangen.yaml"


def parts(project: Project) -> dict[str, tuple[list[Path], Callable[[], object]]]:
    """The parts of a folder: their files, and a function that loads them."""
    plans, superiors = project.plans(), project.superiors()
    offices = sorted((project.root / project.offices).glob("*.yaml"))
    vocabulary = sorted((resources.folder("schemas") / "vocabulary").glob("*.yaml"))
    return {
        "plans": (plans, lambda: [load(path) for path in plans]),
        "superiors": (superiors, lambda: [load(path) for path in superiors]),
        "registers": (offices, lambda: open_registers(project)),
        "vocabulary": (vocabulary, _vocabularies),
        "settings": ([project.root / _SETTINGS], lambda: open_project(project.root)),
    }


def _vocabularies() -> None:
    for vocabulary in (genres, indicators):
        vocabulary.cache_clear()
        vocabulary()


def measure(folder: Path, rounds: int) -> Times:
    """Time the whole, its parts, and the yardstick of each."""
    found = parts(open_project(folder))

    def whole() -> None:
        for _, call in found.values():
            call()

    calls: dict[str, Callable[[], object]] = {WHOLE: whole}
    calls[YAML_LOAD] = _yaml_load([path for paths, _ in found.values() for path in paths])
    for name, (paths, call) in found.items():
        calls[name] = call
        calls[f"{name}: {YAML_LOAD}"] = _yaml_load(paths)
    return time_calls(calls, rounds)


def _yaml_load(paths: list[Path]) -> Callable[[], object]:
    return lambda: [YAML(typ="safe").load(path.read_text(encoding="utf-8")) for path in paths]


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", nargs="?", type=Path, default=CHECKOUT / "sample_plans")
    asked.add_argument("--quick", action="store_true", help="try everything once; the figures say nothing")
    given = asked.parse_args()
    found = parts(open_project(given.folder))
    times = measure(given.folder, 1 if given.quick else 21)
    print(f"{'':<12}{'files':>6}{'bytes':>9}{'ms':>9}{'C YAML ms':>11}{'times':>8}")
    for name, (paths, _) in found.items():
        _print_row(name, paths, times, name, f"{name}: {YAML_LOAD}")
    every = [path for paths, _ in found.values() for path in paths]
    _print_row("all", every, times, WHOLE, YAML_LOAD)
    ratio = times.ratio(WHOLE, YAML_LOAD)
    print(f"{'met' if ratio <= LIMIT else 'MISSED'}: {ratio:.2f} times the C YAML load (at most {LIMIT:g})")


def _print_row(name: str, paths: list[Path], times: Times, mine: str, yardstick: str) -> None:
    size = sum(path.stat().st_size for path in paths)
    ratio = times.ratio(mine, yardstick)
    print(
        f"{name:<12}{len(paths):>6}{size:>9}{times.milliseconds(mine):>9.2f}{times.milliseconds(yardstick):>11.2f}{ratio:>8.2f}"
    )


if __name__ == "__main__":
    main()
