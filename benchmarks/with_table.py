"""A notice with a table of 20 rows: the sample's plan with a list of tasks attached, and its own raw limit."""

from __future__ import annotations

from pathlib import Path

from benchmarks.clock import time_calls
from benchmarks.content import read_content, text_of
from benchmarks.in_process import PLANGEN, RAW, Measured
from benchmarks.makers import raw_limit, with_plangen
from plangen.pipeline.loading import parse
from plangen.project import decoded

ROWS = 20
LIMIT = 6.0
"""Times the raw limit that it may take."""
_HEAD = """
attachments:
  - title: 重点任务分工表
    table:
      columns: [序号, 重点任务, 牵头单位, 配合单位, 完成时限]
      rows:
"""


def plan_text(plan: Path, rows: int = ROWS) -> str:
    """The text of ``plan``, which has no attachment, with a table of so many rows attached."""
    tasks = (
        f"        - ['{number}', 建设第{number}个市级产教融合实训基地，完善校企合作的长效机制,"
        f" 市教育局, 市财政局、市人力资源和社会保障局, 2025年{number % 12 + 1}月]\n"
        for number in range(1, rows + 1)
    )
    return plan.read_text(encoding="utf-8") + _HEAD + "".join(tasks)


def measure(plan: Path, rounds: int) -> Measured:
    """Time plangen and the raw limit of the same notice.

    Raises:
        ValueError: where the two do not print the same words.
    """
    built = parse(decoded(plan_text(plan).encode("utf-8"), "plan.yaml"), "plan").plan
    assert built is not None
    make = with_plangen.prepare(built)
    content = read_content(make(), tables=True)
    calls = {PLANGEN: make, RAW: raw_limit.prepare(content)}
    made = {name: call() for name, call in calls.items()}
    for name, notice in made.items():
        if text_of(notice) != content.text:
            raise ValueError(f"{name} printed another text")
    return Measured(time_calls(calls, rounds), {name: len(notice) for name, notice in made.items()})
