"""From plans to files: composed, written in the format of the file's name, put in place whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.naming import is_folder, names
from plangen.project import NotWritten, Project, write_file
from plangen.syntax import Mapping

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.findings import Finding
    from plangen.model import Plan
    from plangen.pipeline.loading import Loaded


DOCX, PDF = ".docx", ".pdf"


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
    remarks: tuple[str, ...] = ()
    """Sentences on what was written, that is not as it might be."""
    seen: tuple[Finding, ...] = ()
    """What only a laid out page shows; nothing failed."""

    def __add__(self, other: Made) -> Made:
        return Made(
            (*self.files, *other.files),
            (*self.refusals, *other.refusals),
            tuple(dict.fromkeys((*self.findings, *other.findings))),
            tuple(dict.fromkeys((*self.remarks, *other.remarks))),
            (*self.seen, *other.seen),
        )


Hear = Callable[["Loaded", "Document", Path], object]
"""Hears of each document that was composed, and where it goes."""


def compose_notice(plan: Plan, project: Project | None = None) -> Document:
    """The official document of ``plan``: issued directly, behind an issuing notice, or bare; in the layout of ``project``.

    Raises:
        NotComposed: where the template cannot be used.
    """
    from plangen.composition import compose, template_for

    composed = compose(plan, template_for(plan, project.layout if project is not None else ()))
    if composed.document is None:
        from plangen.rules.engine import settle

        raise NotComposed(settle(composed.source, composed.problems))
    return composed.document


def write_notices(plans: Sequence[Loaded], output: str, force: bool = False, suffix: str = "") -> Made:
    """Write the official document of each of ``plans`` that has one; whatever can be written is written.

    ``output`` is a file, whose ending names the format, or a folder for one file of each plan, in the format ``suffix``
    (``.docx`` where it is empty).
    """
    if is_folder(output) or (len(plans) > 1 and not Path(output).suffix):
        return notices_in(Path(output), plans, force, suffix=suffix or DOCX)
    if len(plans) > 1:
        return Made(refusals=(f"有{len(plans)}份方案，写不进一个文件“{output}”。-o 后面请写文件夹，例如 -o 公文/。",))
    target = Path(output)
    try:
        check_ending(target)
    except ValueError as refusal:
        return Made(refusals=(str(refusal),))
    if suffix and target.suffix.lower() != suffix:
        return Made(
            refusals=(f"--format 写的是 {suffix[1:]}，-o 写的文件是“{output}”，不知道要哪一种。请只写其中一个。",)
        )
    return _write_each(zip(plans, (target,), strict=False), plans, force)


def notices_in(
    folder: Path,
    plans: Sequence[Loaded],
    force: bool = False,
    taken: Sequence[str] = (),
    suffix: str = DOCX,
    hear: Hear | None = None,
) -> Made:
    """Write a file of each of ``plans`` into ``folder``; none is called by a name in ``taken``."""
    called = names([loaded.path or Path("方案") for loaded in plans], taken)
    return _write_each(zip(plans, (folder / f"{name}{suffix}" for name in called), strict=True), plans, force, hear)


def _write_each(
    pairs: Iterable[tuple[Loaded, Path]], plans: Sequence[Loaded], force: bool, hear: Hear | None = None
) -> Made:
    beside = Made()

    def composed() -> Iterator[tuple[Document, Path]]:
        nonlocal beside
        for loaded, target in pairs:
            if loaded.plan is None:
                continue
            try:
                document = compose_notice(loaded.plan, loaded.project)
            except NotComposed as fault:
                beside += Made(findings=tuple(fault.findings))
                continue
            if hear is not None:
                hear(loaded, document, target)
            beside += Made(remarks=_lost_notice(loaded))
            yield document, target

    made = write_documents(composed(), force, [loaded.path for loaded in plans if loaded.path is not None])
    return made + beside


def _lost_notice(loaded: Loaded) -> tuple[str, ...]:
    """What to say where a notice is written and the document is printed without it."""
    if loaded.built is None or loaded.plan is None or loaded.plan.notice is not None:
        return ()
    root = loaded.built.places.tree.root
    if not isinstance(root, Mapping) or root.get("notice") is None:
        return ()
    return (
        f"“{loaded.source.name}”的 notice 里没有读到发文机关（issuer），红头、发文字号、主送机关、落款和版记都没有印。"
        "请写一行“issuer: 发文机关的全称”，再生成一次。",
    )


def write_documents(pairs: Iterable[tuple[Document, Path]], force: bool, sources: Collection[Path]) -> Made:
    """Write each document in the format of its file's ending; those that are to be a PDF by one start of LibreOffice.

    ``sources`` are files that are never written over.
    """
    from plangen import writers

    made = Made()
    papers: list[tuple[Document, Path]] = []
    for document, target in pairs:
        if target.suffix.lower() == PDF:
            papers.append((document, target))
        else:
            made += put(target, writers.write(document, target.suffix), force, sources)
    return made + _write_papers(papers, force, sources) if papers else made


def _write_papers(papers: Sequence[tuple[Document, Path]], force: bool, sources: Collection[Path]) -> Made:
    from plangen.pipeline.pressing import NoPress, PressFailed, other_way, pressed

    try:
        printed = pressed([document for document, _ in papers])
    except (NoPress, PressFailed) as trouble:
        return Made(refusals=(other_way(trouble),))
    return put_papers(papers, printed, force, sources)


def put_papers(
    papers: Sequence[tuple[Document, Path]],
    printed: Sequence[bytes | None],
    force: bool,
    sources: Collection[Path] = (),
) -> Made:
    """Put the PDFs of documents in place, and say which fonts stand in them for others; one of mere boxes is not written."""
    from plangen.pipeline.pressing import font_remark, is_legible, missing_sentence, unreadable_sentence

    made = Made()
    there: list[tuple[Document, bytes]] = []
    unreadable: list[Path] = []
    for (document, target), content in zip(papers, printed, strict=True):
        if content is None:
            made += Made(refusals=(missing_sentence(target),))
        elif not is_legible(document, content):
            unreadable.append(target)
        else:
            made += put(target, content, force, sources)
            there.append((document, content))
    if unreadable:
        made += Made(refusals=(unreadable_sentence(unreadable),))
    remark = font_remark(there)
    return made + Made(remarks=(remark,)) if remark and made.files else made


def put(target: Path, content: bytes, force: bool, sources: Collection[Path]) -> Made:
    """Write one file, or say why not."""
    try:
        write_file(target, content, force, sources)
    except NotWritten as refusal:
        return Made(refusals=(str(refusal),))
    return Made((target,))


def check_ending(path: Path, more: tuple[str, ...] = ()) -> None:
    """Nothing where a file called ``path`` can be written: its ending is known, or one of ``more``.

    Raises:
        ValueError: for any other; the message is a Chinese sentence.
    """
    from plangen import writers

    if not path.suffix:
        raise ValueError(
            f"“{path}”没有写扩展名，不知道写成哪种格式。请写成 {path.name}.docx 这样的文件名"
            f"（{'、'.join((*writers.SUFFIXES, PDF, *more))}），或写文件夹，例如 {path.name}/。"
        )
    writers.check_suffix(path.suffix, (PDF, *more))


def overview_text(plan: Plan) -> str:
    """The skeleton of ``plan`` for a terminal."""
    from plangen import writers
    from plangen.composition.overview import overview

    return writers.write(overview(plan), ".txt").decode("utf-8")
