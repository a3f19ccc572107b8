"""The figures as a page that anybody can read."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median

from benchmarks import growth, in_process, jobs, processes, rules, with_table
from benchmarks.clock import Times
from benchmarks.page_words import NOTES, OPENING, REPEAT, ROWS

_COMPARED = ("docxtpl", "python-docx", "lxml", "Jinja2", "ruamel.yaml", "pydantic", "click")


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that one run measured."""

    plan_bytes: int
    paragraphs: int
    characters: int
    notices: in_process.Measured
    table: in_process.Measured
    """A notice with a table."""
    reading: Times
    rules: Times
    """All rules on a built plan of 28 kB, and the C YAML load of its text."""
    whole: processes.Measured
    growth: growth.Growth
    jobs: jobs.Measured
    """Many plans by one process and by two."""
    pandoc: str
    """What pandoc calls itself; empty where it is not installed."""
    docx_js: str
    """What docx-js calls itself; empty where it is not installed."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What was wanted and what came out; ``least`` where the figure must be at least ``limit``, else at most."""

    what: str
    figure: float
    limit: float
    least: bool = False

    @property
    def met(self) -> bool:
        return self.figure >= self.limit if self.least else self.figure <= self.limit


def goals(results: Results) -> tuple[Goal, ...]:
    """The goals that this program set itself."""
    notices, whole = results.notices.times, results.whole.times
    return (
        Goal(
            "plan → .docx in process, over the raw limit", notices.ratio(in_process.PLANGEN, in_process.RAW), limit=3.0
        ),
        Goal(
            f"the same with a table of {with_table.ROWS} rows, over its own raw limit",
            results.table.times.ratio(in_process.PLANGEN, in_process.RAW),
            limit=with_table.LIMIT,
        ),
        Goal(
            "docxtpl over plan → .docx in process",
            notices.ratio(in_process.DOCXTPL, in_process.PLANGEN),
            limit=5.0,
            least=True,
        ),
        Goal(
            f"plan → .docx, time for one of {results.growth.lengths[-1].paragraphs:,} paragraphs over that for one of"
            f" {results.growth.lengths[0].paragraphs:,}",
            results.growth.steepness(growth.PRINTING),
            limit=growth.STEEPEST,
        ),
        Goal(
            "`plangen check` as a whole, over the imports it cannot do without",
            whole.ratio(processes.CHECK, processes.YARDSTICK),
            limit=2.0,
        ),
        Goal(
            "all rules on a built plan of 28 kB, over the C YAML load of its text",
            results.rules.ratio(rules.RULES, rules.YAML_LOAD),
            limit=rules.LIMIT,
        ),
        Goal(
            f"all rules, time for one of {results.growth.lengths[-1].paragraphs:,} paragraphs over that for one of"
            f" {results.growth.lengths[0].paragraphs:,}",
            results.growth.steepness(growth.CHECKING),
            limit=growth.STEEPEST,
        ),
        Goal(
            f"`plangen check --jobs 2`, how many times as fast as one process with {results.jobs.plans:,} plans",
            results.jobs.gain,
            limit=jobs.GAIN,
            least=True,
        ),
        Goal(
            f"peak memory of `plangen check` with {results.jobs.plans:,} plans over that with {jobs.FEW}",
            results.jobs.growth,
            limit=jobs.MEMORY,
        ),
    )


def page(results: Results) -> str:
    """The whole of ``docs/benchmarks.md``."""
    facts = {
        "paragraphs": f"{results.paragraphs:,}",
        "characters": f"{results.characters:,}",
        "plan_size": f"{results.plan_bytes / 1000:.1f}",
        "longest": f"{results.growth.lengths[-1].paragraphs:,}",
    }
    sections = [
        OPENING.format(**facts),
        _goal_table(goals(results)),
        "## One notice in one process\n\n" + NOTES["notices"].format(**facts),
        _notice_table(results.notices),
        NOTES["table"].format(rows=with_table.ROWS),
        _notice_table(results.table, "the raw limit of this notice"),
        "## From start to end of a program\n\n" + NOTES["whole"],
        _whole_table(results.whole),
        _missing(results),
        "## From a file to findings\n\n" + NOTES["reading"].format(**facts),
        _reading_table(results.reading),
        NOTES["rules"],
        _rules_table(results.rules),
        "## Longer plans\n\n" + NOTES["growth"].format(**facts),
        _growth_table(results.growth),
        _straightness(results.growth),
        "## Many plans\n\n" + NOTES["jobs"].format(plans=f"{results.jobs.plans:,}"),
        _jobs_table(results.jobs),
        _jobs_words(results.jobs),
        "## How this was measured\n\n" + REPEAT.format(machine=_machine(results)),
    ]
    return "\n\n".join(section.strip() for section in sections if section) + "\n"


def _goal_table(all_goals: Iterable[Goal]) -> str:
    rows = [
        (
            goal.what,
            f"{'at least' if goal.least else 'at most'} {goal.limit:g} ×",
            f"**{goal.figure:.2f} ×**",
            "yes" if goal.met else "**no**",
        )
        for goal in all_goals
    ]
    return _table(("goal", "wanted", "measured", "met"), rows)


def _notice_table(measured: in_process.Measured, raw: str = "the raw limit") -> str:
    times = measured.times
    rows = [
        (
            _said(name),
            f"{times.ratio(name, in_process.RAW):.2f}",
            f"{times.ratio(name, in_process.PLANGEN):.2f}",
            f"{times.milliseconds(name):.2f}",
            _bytes(measured.sizes.get(name)),
        )
        for name in sorted(times.rounds, key=times.milliseconds)
    ]
    return _table(("way", f"× {raw}", "× plangen", "ms", "bytes of the file"), rows)


def _whole_table(measured: processes.Measured) -> str:
    times = measured.times
    rows = [
        (
            _said(name),
            f"{times.ratio(name, processes.YARDSTICK):.2f}",
            f"{times.milliseconds(name):.0f}",
            f"{measured.peaks[name]:.0f}" if measured.peaks.get(name) else "not known",
            _bytes(measured.sizes.get(name)),
        )
        for name in sorted(times.rounds, key=times.milliseconds)
    ]
    return _table(("program", "× the imports", "ms", "peak memory, MiB", "bytes of the file"), rows)


def _reading_table(times: Times) -> str:
    rows = [
        (_said(name), f"{times.ratio(name, in_process.YAML_LOAD):.2f}", f"{times.milliseconds(name):.2f}")
        for name in sorted(times.rounds, key=times.milliseconds)
    ]
    return _table(("step", "× the C YAML load", "ms"), rows)


def _rules_table(times: Times) -> str:
    rows = [
        (_said(name), f"{times.ratio(name, rules.YAML_LOAD):.2f}", f"{times.milliseconds(name):.2f}")
        for name in (rules.YAML_LOAD, rules.RULES)
    ]
    return _table(("step", "× the C YAML load", "ms"), rows)


def _growth_table(found: growth.Growth) -> str:
    rows = []
    for length in found.lengths:
        each = [found.tasks[task].milliseconds(str(length.paragraphs)) for task in found.tasks]
        rows.append(
            (
                f"{length.paragraphs:,}",
                *(f"{figure / length.paragraphs * 1000:.0f}" for figure in each),
                f"{each[-1]:.1f}",
                _bytes(length.plan_bytes),
                _bytes(length.notice_bytes),
                f"{length.peak:.2f}",
            )
        )
    tasks = [f"{task}, µs a paragraph" for task in found.tasks]
    return _table(
        ("paragraphs", *tasks, "compose and write, ms", "plan, bytes", ".docx, bytes", "memory to print, MiB"), rows
    )


def _straightness(found: growth.Growth) -> str:
    shortest, longest = found.lengths[0].paragraphs, found.lengths[-1].paragraphs
    figures = ", ".join(f"{task} {found.steepness(task):.2f}" for task in found.tasks)
    return (
        f"Time for one paragraph at {longest:,} paragraphs over that at {shortest:,} (1 is a straight line): {figures}."
    )


def _jobs_table(found: jobs.Measured) -> str:
    ways = (("one process", found.one), ("two processes", found.two))
    rows = [
        (
            way,
            f"{median(seconds):.1f}",
            f"{median(seconds) / found.plans * 1000:.1f}",
            f"{few:.0f}",
            f"{many:.0f}",
        )
        for (way, seconds), few, many in zip(ways, found.few_peaks, found.many_peaks, strict=True)
    ]
    return _table(("way", "s", "ms a plan", f"peak memory with {jobs.FEW} plans, MiB", "with all, MiB"), rows)


def _jobs_words(found: jobs.Measured) -> str:
    same = "Both print the same, byte for byte." if found.is_same else "**They do not print the same.**"
    return (
        f"{same} Two processes are {found.gain:.2f} times as fast and take {found.work:.2f} times as much of the processors' time:"
        f" {2 / found.work:.2f} is the most to gain where nobody else works."
    )


def _missing(results: Results) -> str:
    """Which contenders were not there, in a sentence; a page without rows must say why."""
    absent = [name for name, found in (("pandoc", results.pandoc), ("docx-js", results.docx_js)) if not found]
    return f"Not installed where this was measured, so without rows: {', '.join(absent)}." if absent else ""


def _machine(results: Results) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in _COMPARED)
    cores = f"{os.cpu_count()} cores" if os.cpu_count() != 1 else "one core"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    programs = [name for name in (results.pandoc, results.docx_js) if name]
    return "; ".join((f"{cores}, {platform.system()} on {platform.machine()}, {python}", libraries, *programs))


def _said(name: str) -> str:
    words = ROWS.get(name, name)
    return f"**{words}**" if name.startswith("plangen") else words


def _bytes(size: int | None) -> str:
    return "" if size is None else f"{size:,}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))
