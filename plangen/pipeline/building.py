"""Everything that a project makes: a notice for each plan, and the comparison of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Finding
from plangen.pipeline.loading import Order
from plangen.pipeline.printing import NotComposed, write_comparison, write_notice
from plangen.project import NotWritten

COMPARISON = "指标对比"
COMPARISON_SUFFIXES = (".docx", ".html", ".csv")


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were written, in order, and a sentence for each that was not."""

    files: tuple[Path, ...]
    refusals: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is wrong with the templates."""


def build_project(wanted: Order, folder: Path, force: bool = False) -> Made:
    """Write whatever can be written of ``wanted`` into the project's output folder below ``folder``."""
    files: list[Path] = []
    refusals: list[str] = []
    findings: list[Finding] = []
    output = folder / (wanted.project.output if wanted.project is not None else "build")
    plans = []
    for loaded in wanted.plans:
        if loaded.plan is None or loaded.path is None:
            continue
        plans.append(loaded.plan)
        target = output / f"{loaded.path.stem}.docx"
        try:
            write_notice(loaded.plan, target, force)
            files.append(target)
        except NotComposed as fault:
            findings += fault.findings
        except NotWritten as refusal:
            refusals.append(str(refusal))
    for suffix in COMPARISON_SUFFIXES if len(plans) > 1 else ():
        target = output / f"{COMPARISON}{suffix}"
        try:
            write_comparison(plans, target, force=force)
            files.append(target)
        except NotWritten as refusal:
            refusals.append(str(refusal))
    return Made(tuple(files), tuple(refusals), tuple(dict.fromkeys(findings)))
