"""The task division table as a document of its own: of whole plans, or of single offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plangen.composition.task_table import table_of_tasks
from plangen.composition.terminal_table import in_columns
from plangen.composition.title_lines import title_lines
from plangen.composition.words import TableWords, Words, broken, generated, joined, typed
from plangen.document import Block, Document, Paragraph, Properties, Table
from plangen.document.layout import layout
from plangen.model.division import ROLES, Divided, Duty, Workload
from plangen.source import Path

LAYOUT = "task-division"
NAME = "任务分工表"


def task_document(plans: Sequence[Divided]) -> Document:
    """All tasks of each of ``plans`` that has any, every plan on a page of its own."""
    blocks: list[Block] = []
    for one in plans:
        if one.tasks:
            name = joined((typed(one.plan.title, Path() / "title"), generated(NAME)))
            blocks += (_title(name, (one.plan.city,)), *_table(table_of_tasks(one.plan, one.tasks, layout(LAYOUT))))
    return _document(blocks)


def office_document(offices: Iterable[Workload]) -> Document:
    """The tasks of each of ``offices``, every office on a page of its own; the plan is named above each table."""
    blocks: list[Block] = []
    for office in offices:
        blocks.append(_title(generated(f"{office.name}{NAME}"), (office.name,)))
        for of, together in groupby(office.duties, key=lambda duty: id(duty.of)):
            del of
            blocks += _of_plan(list(together))
    return _document(blocks)


def _of_plan(duties: Sequence[Duty]) -> Iterator[Block]:
    plan = duties[0].of.plan
    counts = ((words, sum(duty.role is role for duty in duties)) for role, words in ROLES.items())
    counted = "，".join(f"{words}{count}项" for words, count in counts if count)
    yield Paragraph("table-title", typed(plan.title, Path() / "title").runs)
    roles = {duty.task.number: ROLES[duty.role] for duty in duties}
    yield from _table(table_of_tasks(plan, [duty.task for duty in duties], layout(LAYOUT), roles))
    yield Paragraph("table-note", generated(f"共{len(duties)}项：{counted}。序号与全部任务的分工表相同。").runs)


def for_terminal(document: Document) -> Document:
    """``document`` with its tables wrapped into the columns of a terminal."""
    blocks = tuple(in_columns(block) if isinstance(block, Table) else block for block in document.blocks)
    return replace(document, blocks=blocks)


def _title(words: Words, names: Sequence[str]) -> Paragraph:
    cuts = title_lines(
        words.plain, layout(LAYOUT).characters_in("title"), (), [name for name in names if len(name) > 1]
    )
    return Paragraph("title", broken(words, cuts).runs)


def _table(words: TableWords | Words) -> Iterator[Block]:
    if isinstance(words, TableWords):
        yield words.table


def _document(blocks: Sequence[Block]) -> Document:
    first = next((block.text for block in blocks if isinstance(block, Paragraph)), NAME)
    return Document(tuple(blocks), LAYOUT, Properties(title=first.replace("\n", "")))
