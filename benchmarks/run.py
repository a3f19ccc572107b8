"""Measures plangen beside the other ways to make a .docx, and writes ``docs/benchmarks.md``.

Usage: python benchmarks/run.py [--quick]      (or: make benchmarks)
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks import growth, in_process, jobs, processes, rules, with_table
from benchmarks.makers import with_docx_js, with_pandoc
from benchmarks.page import Results, goals, page

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLE = CHECKOUT / "sample_plans" / "zhengzhou-2023-majors.yaml"
PAGE = CHECKOUT / "docs" / "benchmarks.md"


@dataclass(frozen=True, slots=True)
class Effort:
    """How often each table is gone through, how long plans grow, and how many are checked at once."""

    calls: int
    commands: int
    lengths: tuple[int, ...]
    plans: int
    rounds: int
    """How often the many plans are checked."""


FULL = Effort(calls=41, commands=21, lengths=(125, 250, 500, 1000), plans=jobs.PLANS, rounds=5)
QUICK = Effort(calls=1, commands=1, lengths=(20, 40), plans=12, rounds=1)


def measure(effort: Effort, plan: Path = SAMPLE) -> Results:
    """All tables."""
    content = in_process.content_of(plan)
    _say("notices in one process")
    notices = in_process.measure_notices(plan, content, effort.calls)
    table = with_table.measure(plan, effort.calls)
    _say("reading and checking")
    reading = in_process.measure_reading(plan, effort.calls)
    _say("all rules on a built plan")
    checking = rules.measure(effort.calls, rules.bench())
    _say("longer plans")
    longer = growth.measure(effort.lengths, max(1, effort.calls // 4))
    _say("whole programs")
    with tempfile.TemporaryDirectory() as folder:
        whole = processes.measure(plan, content, Path(folder), effort.commands)
    _say("many plans by one process and by two")
    with tempfile.TemporaryDirectory() as folder:
        many = jobs.measure(Path(folder), effort.plans, effort.rounds)
    program, node = with_pandoc.find(), with_docx_js.find()
    return Results(
        plan_bytes=plan.stat().st_size,
        paragraphs=len(content.paragraphs),
        characters=sum(len(one.text) for one in content.paragraphs),
        notices=notices,
        table=table,
        reading=reading,
        rules=checking,
        whole=whole,
        growth=longer,
        jobs=many,
        pandoc=with_pandoc.version(program) if program else "",
        docx_js=with_docx_js.version(node) if node else "",
    )


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument(
        "--quick", action="store_true", help="try everything once and print the page; the figures say nothing"
    )
    quick = asked.parse_args().quick
    results = measure(QUICK if quick else FULL)
    written = page(results)
    if quick:
        print(written)
        return
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(written, encoding="utf-8")
    for goal in goals(results):
        wanted = f"{'at least' if goal.least else 'at most'} {goal.limit:g}"
        print(f"{'met   ' if goal.met else 'MISSED'} {goal.figure:6.2f} ({wanted})  {goal.what}")
    print(f"written: {PAGE.relative_to(CHECKOUT)}")


def _say(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
