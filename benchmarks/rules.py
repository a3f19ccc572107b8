"""Measures all rules on a plan of 28 kB that lies built in memory, and says which of them take longest.

Usage: python -m benchmarks.rules [PLAN]      (by default a plan written by rule)
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from ruamel.yaml import YAML

from benchmarks.clock import Times, time_calls
from benchmarks.growth import plan_text
from plangen.pipeline.loading import Loaded, Surroundings, load, parse
from plangen.project import decoded, find
from plangen.rules import catalogue
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine
from plangen.rules.needs import has_what_is_needed

PARAGRAPHS = 84
"""As many as 28 kB hold."""
LIMIT = 5.0
"""Times the C YAML load that all rules may take."""
YAML_LOAD = "the C YAML load of the same bytes"
RULES = "plangen: all rules on the built plan, findings in order"
_SLOWEST = 15


@dataclass(frozen=True, slots=True)
class Bench:
    """A plan's text, the built plan, and what stands around it."""

    text: str
    loaded: Loaded
    others: Surroundings

    def dossier(self) -> Dossier:
        """A fresh dossier: whatever rules share is computed anew."""
        dossier = self.loaded.dossier(self.others)
        assert dossier is not None
        return dossier


def bench(path: Path | None = None) -> Bench:
    """The plan of a file with its project around it, or one written by rule."""
    if path is None:
        text = plan_text(PARAGRAPHS)
        return Bench(text, parse(decoded(text.encode("utf-8"), "plan.yaml"), "plan"), Surroundings(None))
    project = find(path.parent)
    return Bench(path.read_text(encoding="utf-8"), load(path, project=project), Surroundings(project))


def measure(rounds: int, on: Bench) -> Times:
    """Time the rules and their yardstick, in turns."""
    return time_calls(
        {YAML_LOAD: lambda: YAML(typ="safe").load(on.text), RULES: lambda: examine(on.dossier())},
        rounds,
    )


def by_rule(on: Bench, rounds: int = 5) -> dict[str, float]:
    """Milliseconds of each rule, slowest first; what several rules share is charged to the first of them, as it runs."""
    wanted = [entry for entry in catalogue.ENTRIES if entry.has_check and has_what_is_needed(on.dossier(), entry.needs)]
    checks = {entry.name: catalogue.rule(entry.name).check for entry in wanted}
    best = dict.fromkeys(checks, float("inf"))
    for _ in range(rounds):
        dossier = on.dossier()
        for name, check in checks.items():
            assert check is not None
            best[name] = min(best[name], _once(check, dossier))
    return dict(sorted(best.items(), key=lambda one: -one[1]))


def _once(check: Callable[[Dossier], object], dossier: Dossier) -> float:
    started = process_time()
    list(check(dossier))  # type: ignore[call-overload]
    return (process_time() - started) * 1000


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("plan", nargs="?", type=Path)
    on = bench(asked.parse_args().plan)
    times = measure(15, on)
    size = len(on.text.encode("utf-8")) / 1000
    ratio = times.ratio(RULES, YAML_LOAD)
    print(
        f"{size:.1f} kB: {YAML_LOAD} {times.milliseconds(YAML_LOAD):.2f} ms, {RULES} {times.milliseconds(RULES):.2f} ms"
    )
    print(f"{'met   ' if ratio <= LIMIT else 'MISSED'} {ratio:.2f} × (at most {LIMIT:g})")
    slow = by_rule(on)
    print(f"slowest of {len(slow)} rules, ms (what rules share is charged to the first that asks):")
    for name in list(slow)[:_SLOWEST]:
        print(f"{slow[name]:8.2f}  {name}")


if __name__ == "__main__":
    main()
