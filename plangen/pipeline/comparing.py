"""The comparison of several plans as a file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.naming import is_folder
from plangen.pipeline.printing import Made, check_ending, put, write_documents
from plangen.source import suggestion

if TYPE_CHECKING:
    from plangen.model import Plan
    from plangen.pipeline.loading import Loaded

NAME = "指标对比"
CSV, XLSX = ".csv", ".xlsx"


class NotCompared(Exception):
    """Nothing can be compared as it was asked for; the message is a sentence for the drafter."""


def comparison_file(output: str) -> Path:
    """The file that ``-o`` names: in a folder, a .docx of our own name.

    Raises:
        NotCompared: for an ending that is not known.
    """
    if is_folder(output):
        return Path(output) / f"{NAME}.docx"
    try:
        check_ending(Path(output), (CSV, XLSX))
    except ValueError as refusal:
        raise NotCompared(str(refusal)) from None
    return Path(output)


def base_plan(plans: Sequence[Loaded], written: str) -> Plan:
    """The plan that ``written`` means: by its id, its file's name, or its path.

    Raises:
        NotCompared: where it means none, or more than one.
    """
    found = [loaded.plan for loaded in plans if loaded.plan is not None and _is_called(loaded, written)]
    if len(found) == 1:
        return found[0]
    known = [loaded.plan.plan for loaded in plans if loaded.plan is not None]
    if found:
        paths = "、".join(loaded.source.name for loaded in plans if _is_called(loaded, written))
        raise NotCompared(f"“--base”写的“{written}”有{len(found)}份方案都对得上：{paths}。请写其中一份的路径。")
    raise NotCompared(
        f"“--base”写的“{written}”不在要对比的方案里。{suggestion(written, known)}可以写：{'、'.join(known)}。"
    )


def _is_called(loaded: Loaded, written: str) -> bool:
    if loaded.plan is None:
        return False
    path = loaded.path
    return written == loaded.plan.plan or (path is not None and (written == path.name or Path(written) == path))


def write_comparison(
    plans: Sequence[Plan],
    path: Path,
    base: Plan | None = None,
    indicator: str | None = None,
    force: bool = False,
    sources: Collection[Path] = (),
) -> Made:
    """Write the comparison of ``plans``; ``base`` stands first. ``sources`` are files that are never written over.

    Raises:
        NotCompared: where no plan sets a target, or none with ``indicator`` in its name.
    """
    from plangen.comparison import compare, tables, write_csv, write_xlsx

    comparison = compare(plans, base, indicator)
    if not comparison.rows:
        raise NotCompared(_nothing(plans, indicator))
    spreadsheet = {CSV: write_csv, XLSX: write_xlsx}.get(path.suffix.lower())
    if spreadsheet is not None:
        return put(path, spreadsheet(comparison), force, sources)
    return write_documents([(tables(comparison), path)], force, sources)


def _nothing(plans: Sequence[Plan], indicator: str | None) -> str:
    if indicator is None:
        return "这些方案都没有登记指标（targets），没有可以对比的。"
    known = indicators(plans)
    return f"没有一个指标的名称里有“{indicator}”。{suggestion(indicator, known)}已登记的有：{'、'.join(known[:20])}。"


def indicators(plans: Sequence[Plan]) -> list[str]:
    """What the targets of ``plans`` are called, each once."""
    return list(
        dict.fromkeys(target.indicator or target.name or id_ for plan in plans for id_, target in plan.targets.items())
    )
