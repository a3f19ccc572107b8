"""Plans of any length, written by rule: does twice the plan take twice the time?"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.clock import Times, time_calls
from benchmarks.content import text_of
from benchmarks.makers.with_plangen import prepare
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.loading import Surroundings, parse
from plangen.project import decoded

READING, CHECKING, PRINTING = "read and build", "all rules", "compose and write"
STEEPEST = 1.2
"""Times the time for one paragraph of a short plan that one of the longest may take to print."""

_GROUP = 10
_HEAD = """\
format: 1
title: 某市职业教育产教融合实施方案（2026—2028年）
city: 某市
notice:
  issuer: 某市人民政府办公室
  number: 某政办〔2026〕1号
  date: 2026年3月2日
  recipients: 各县（市、区）人民政府，市政府各部门
"""
_SENTENCE = (
    "推动专业设置与产业需求对接，支持学校和企业共建实训基地，完善校企合作的长效机制，"
    "落实教师到企业实践的制度，推进教学标准与职业标准衔接，"
)


@dataclass(frozen=True, slots=True)
class Length:
    """One length: how many paragraphs were printed, how large plan and notice are, and what printing held at its peak."""

    paragraphs: int
    plan_bytes: int
    notice_bytes: int
    peak: float
    """MiB of Python's memory while composing and writing, beyond what the plan itself holds."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Lengths, shortest first, and the times of each task by number of printed paragraphs."""

    lengths: tuple[Length, ...]
    tasks: dict[str, Times]

    def steepness(self, task: str) -> float:
        """The time for one paragraph of the longest plan over that of the shortest: 1 is a straight line."""
        short, long = self.lengths[0].paragraphs, self.lengths[-1].paragraphs
        return self.tasks[task].ratio(str(long), str(short)) * short / long


def plan_text(paragraphs: int) -> str:
    """A plan of groups of tasks, ``paragraphs`` headings and tasks in all; each task has a number and offices of its own."""
    numbers = range(paragraphs)
    targets = "".join(f"  基地{number}: {number}个以上\n" for number in numbers if number % _GROUP)
    items = "".join(_task(number) if number % _GROUP else _group(number) for number in numbers)
    return f"{_HEAD}targets:\n{targets}actions:\n{items}"


def _group(number: int) -> str:
    return f"  - title: 行动{number}\n    items:\n"


def _task(number: int) -> str:
    return (
        f"      - title: 任务{number}\n        text: 到2028年，{_SENTENCE}建成${{基地{number}}}产教融合实训基地。\n"
        "        offices: 市教育局、市财政局\n"
    )


def measure(lengths: Sequence[int], rounds: int) -> Growth:
    """Time reading, checking and printing of plans of ``lengths``."""
    found: list[Length] = []
    calls: dict[str, dict[str, Callable[[], object]]] = {READING: {}, CHECKING: {}, PRINTING: {}}
    for length in lengths:
        content = plan_text(length).encode("utf-8")
        opened = decoded(content, "plan.yaml")
        loaded = parse(opened, "plan")
        assert loaded.plan is not None
        make = prepare(loaded.plan)
        notice = make()
        made = text_of(notice).count("\n") + 1
        found.append(Length(made, len(content), len(notice), _peak(make)))
        calls[READING][str(made)] = lambda opened=opened: parse(opened, "plan")  # type: ignore[misc]
        calls[CHECKING][str(made)] = lambda loaded=loaded: check_one(loaded, Surroundings(None), Manner())  # type: ignore[misc]
        calls[PRINTING][str(made)] = make
    longest = max(one.paragraphs for one in found)
    # Python's garbage collector comes by number of objects: only who makes as many in a turn pays as large a share of it.
    repeats = {str(one.paragraphs): round(2 * longest / one.paragraphs) for one in found}
    return Growth(tuple(found), {task: time_calls(each, rounds, repeats=repeats) for task, each in calls.items()})


def _peak(make: Callable[[], bytes]) -> float:
    tracemalloc.start()
    try:
        make()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()
