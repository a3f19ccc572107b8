"""The task division table of plans: of all tasks, or office by office, as a text or as files."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.around import Around
from plangen.pipeline.naming import is_folder, is_reserved
from plangen.pipeline.printing import Made, check_ending, put, write_documents
from plangen.source import suggestion

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.model.division import Divided, Workload
    from plangen.pipeline.loading import Loaded

NAME = "任务分工表"
FORMATS = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "csv": ".csv",
    "json": ".json",
    "docx": ".docx",
    "pdf": ".pdf",
}
"""The formats and the endings of their files."""
OF_PAPER = ("docx", "pdf")
"""Those that no terminal shows."""
_RECORDS = (".csv", ".json")
_MOST_OFFERED = 20
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 60


class NotDivided(Exception):
    """There is no such table; the message is a sentence for the drafter."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The plans and what is wanted of them: all tasks, those of the one office called ``office``, or those of every office."""

    plans: tuple[Divided, ...]
    office: str = ""
    by_office: bool = False


def wanted(plans: Sequence[Loaded], office: str = "", by_office: bool = False) -> Wanted:
    """What is wanted of the readable ones of ``plans``.

    Raises:
        NotDivided: where none of them gives anybody a task.
    """
    from plangen.model.division import divided

    around = Around()
    found = tuple(
        divided(loaded.plan, around.of(loaded.project).register_of(loaded.plan.city))
        for loaded in plans
        if loaded.plan is not None
    )
    if not any(one.tasks for one in found):
        raise NotDivided("没有可以分工的任务：actions 里没有条目，别处也没有写单位（lead、offices、partners）。")
    return Wanted(found, office.strip(), by_office)


def table_of(asked: Wanted, suffix: str) -> bytes:
    """The table in the format of a file name's ending, one that a terminal shows.

    Raises:
        NotDivided: where the office that is wanted has no task.
    """
    from plangen import writers

    made = _content(asked, _chosen(asked), suffix)
    return made if isinstance(made, bytes) else writers.write(made, suffix)


def write_tables(
    asked: Wanted, output: str, form: str | None = None, force: bool = False, sources: Collection[Path] = ()
) -> Made:
    """Write the table into the file ``output``, or into that folder: there one of our own name, by office one for each.

    ``form`` is a format of ``FORMATS``, where one was asked for. ``sources`` are files that are never written over.

    Raises:
        NotDivided: where there is nothing to write, or the file's ending is not that of ``form`` or of any format.
    """
    if not is_folder(output):
        path = Path(output)
        try:
            check_ending(path, _RECORDS)
        except ValueError as refusal:
            raise NotDivided(str(refusal)) from None
        if form is not None and path.suffix.lower() != FORMATS[form]:
            raise NotDivided(
                f"“--format”写的是 {form}，文件名“{output}”却以 {path.suffix} 结尾。请改成一样的，或只写文件名。"
            )
        return _written([(path, _content(asked, _chosen(asked), path.suffix.lower()))], force, sources)
    suffix = FORMATS[form or "docx"]
    if not asked.by_office:
        name = f"{_file_name(asked.office)}{NAME}" if asked.office else NAME
        return _written([(Path(output) / f"{name}{suffix}", _content(asked, _chosen(asked), suffix))], force, sources)
    files = [
        (Path(output) / f"{name}{suffix}", _content(asked, (one,), suffix))
        for name, one in _named(_chosen(asked) or ())
    ]
    return _written(files, force, sources)


def _written(files: Sequence[tuple[Path, bytes | Document]], force: bool, sources: Collection[Path]) -> Made:
    made = Made()
    for path, content in files:
        if isinstance(content, bytes):
            made += put(path, content, force, sources)
    documents = [(content, path) for path, content in files if not isinstance(content, bytes)]
    return made + write_documents(documents, force, sources)


def _named(offices: Sequence[Workload]) -> list[tuple[str, Workload]]:
    """Each office with a file name of its own."""
    taken: set[str] = set()
    found = []
    for office in offices:
        name, count = _file_name(office.name), 1
        unique = name
        while unique.casefold() in taken:
            count += 1
            unique = f"{name}（{count}）"
        taken.add(unique.casefold())
        found.append((unique, office))
    return found


def _file_name(words: str) -> str:
    """``words`` as a file's name that every system takes."""
    name = _NOT_IN_A_NAME.sub("_", words)[:_LONGEST_NAME].strip(" .") or "_"
    return f"{name}_" if is_reserved(name) else name


def _content(asked: Wanted, offices: Sequence[Workload] | None, suffix: str) -> bytes | Document:
    """The table of ``offices``, or where they are ``None`` of whole plans: records as bytes, all others as a document."""
    from plangen.composition import task_documents, task_records

    if suffix == ".csv":
        return task_records.csv_of_plans(asked.plans) if offices is None else task_records.csv_of_offices(offices)
    if suffix == ".json":
        return task_records.json_of_plans(asked.plans) if offices is None else task_records.json_of_offices(offices)
    document = task_documents.task_document(asked.plans) if offices is None else task_documents.office_document(offices)
    return task_documents.for_terminal(document) if suffix == ".txt" else document


def _chosen(asked: Wanted) -> tuple[Workload, ...] | None:
    """The offices that are wanted; ``None`` where all tasks are.

    Raises:
        NotDivided: where no plan names one, or not the one that is wanted.
    """
    from plangen.model.division import meanings, workloads

    if not asked.by_office and not asked.office:
        return None
    offices = workloads(asked.plans)
    if not offices:
        raise NotDivided("这些方案的任务都没有写单位（lead、offices、partners）。")
    if not asked.office:
        return offices
    meant = {
        (one.plan.city, meaning)
        for one in asked.plans
        for meaning in meanings(one.register, one.plan.city, asked.office)
    }
    chosen = tuple(one for one in offices if one.key in meant)
    if not chosen:
        raise NotDivided(_unknown(asked, offices))
    return chosen


def _unknown(asked: Wanted, offices: Sequence[Workload]) -> str:
    from plangen.model.division import names_of

    having = "、".join(one.name for one in offices[:_MOST_OFFERED]) + ("等" if len(offices) > _MOST_OFFERED else "")
    if any(one.register is not None and one.register.resolve(asked.office) is not None for one in asked.plans):
        return f"“{asked.office}”没有任务。有任务的单位是：{having}。"
    offer = suggestion(asked.office, list(names_of(asked.plans)))
    return f"方案里没有“{asked.office[:60]}”这个单位。{offer}有任务的单位是：{having}。"
