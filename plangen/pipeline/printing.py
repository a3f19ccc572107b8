"""From plans to files: composed, written in the format of the file's name, put in place whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.naming import is_folder, names
from plangen.project import NotWritten, write_file

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.findings import Finding
    from plangen.model import Plan
    from plangen.pipeline.loading import Loaded


class NotComposed(Exception):
    """A template cannot be used; ``findings`` say where in it and why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("模板有错，没有写文件。")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were written, in order, and a sentence for each that was not."""

    files: tuple[Path, ...] = ()
    refusals: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is wrong with the templates."""

    def __add__(self, other: Made) -> Made:
        findings = tuple(dict.fromkeys((*self.findings, *other.findings)))
        return Made((*self.files, *other.files), (*self.refusals, *other.refusals), findings)


def compose_notice(plan: Plan) -> Document:
    """The official document of ``plan``: issued directly, behind an issuing notice, or bare.

    Raises:
        NotComposed: where the template cannot be used.
    """
    from plangen.composition import compose, template_for

    composed = compose(plan, template_for(plan))
    if composed.document is None:
        from plangen.rules.engine import settle

        raise NotComposed(settle(composed.source, composed.problems))
    return composed.document


def write_notices(plans: Sequence[Loaded], output: str, force: bool = False) -> Made:
    """Write the official document of each of ``plans`` that has one; whatever can be written is written.

    ``output`` is a file, whose ending names the format, or a folder for a .docx of each plan.
    """
    if is_folder(output) or (len(plans) > 1 and not Path(output).suffix):
        return notices_in(Path(output), plans, force)
    if len(plans) > 1:
        return Made(refusals=(f"有{len(plans)}份方案，写不进一个文件“{output}”。-o 后面请写文件夹，例如 -o 公文/。",))
    target = Path(output)
    try:
        check_ending(target)
    except ValueError as refusal:
        return Made(refusals=(str(refusal),))
    return _write_each(zip(plans, (target,), strict=False), plans, force)


def notices_in(folder: Path, plans: Sequence[Loaded], force: bool = False, taken: Sequence[str] = ()) -> Made:
    """Write a .docx of each of ``plans`` into ``folder``; none is called by a name in ``taken``."""
    called = names([loaded.path or Path("方案") for loaded in plans], taken)
    return _write_each(zip(plans, (folder / f"{name}.docx" for name in called), strict=True), plans, force)


def _write_each(pairs: Iterable[tuple[Loaded, Path]], plans: Sequence[Loaded], force: bool) -> Made:
    from plangen import writers

    made = Made()
    sources = [loaded.path for loaded in plans if loaded.path is not None]
    for loaded, target in pairs:
        if loaded.plan is None:
            continue
        try:
            write_file(target, writers.write(compose_notice(loaded.plan), target.suffix), force, sources)
            made += Made(files=(target,))
        except NotComposed as fault:
            made += Made(findings=tuple(fault.findings))
        except NotWritten as refusal:
            made += Made(refusals=(str(refusal),))
    return made


def check_ending(path: Path, more: tuple[str, ...] = ()) -> None:
    """Nothing where a file called ``path`` can be written: its ending is known, or one of ``more``.

    Raises:
        ValueError: for any other; the message is a Chinese sentence.
    """
    from plangen import writers

    if not path.suffix:
        raise ValueError(
            f"“{path}”没有写扩展名，不知道写成哪种格式。请写成 {path.name}.docx 这样的文件名"
            f"（{'、'.join((*writers.SUFFIXES, *more))}），或写文件夹，例如 {path.name}/。"
        )
    writers.check_suffix(path.suffix, more)


def overview_text(plan: Plan) -> str:
    """The skeleton of ``plan`` for a terminal."""
    from plangen import writers
    from plangen.composition.overview import overview

    return writers.write(overview(plan), ".txt").decode("utf-8")
