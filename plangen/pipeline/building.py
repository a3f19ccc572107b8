"""Everything that a project makes: a notice for each plan, and the comparison of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plangen.pipeline.comparing import NAME, NotCompared, write_comparison
from plangen.pipeline.loading import Loaded
from plangen.pipeline.papers import Papers
from plangen.pipeline.printing import Made, notices_in
from plangen.project import Project, find, lies_in, plan_files

COMPARISON_SUFFIXES = (".docx", ".xlsx", ".html", ".csv")


def project_folder(folder: Path) -> Path:
    """What ``plangen build`` builds: ``folder`` where it holds plans, else the project it lies in."""
    try:
        if plan_files(folder, folder):
            return folder
    except OSError:
        return folder
    project = find(folder)
    return project.root if project is not None else folder


def build_project(
    project: Project, plans: Sequence[Loaded], force: bool = False, pdf: bool = False, lay_out: bool = False
) -> Made:
    """Write whatever can be written of ``plans`` into the output folder of ``project``.

    ``pdf`` adds a PDF of each notice. With ``lay_out``, and where there is a LibreOffice, the pages of each notice with a
    colophon are counted; the files are the same without it.
    """
    folder = project.root / project.output
    if not lies_in(folder, project.root):
        return Made(
            refusals=(f"“{folder}”是通到项目外面的链接，没有往里写。请删去这个链接，或在 plangen.yaml 里另写 build。",)
        )
    readable = [loaded for loaded in plans if loaded.plan is not None]
    papers = Papers(pdf, lay_out)
    made = notices_in(folder, readable, force, (NAME,), hear=papers.hear)
    compared = [loaded.plan for loaded in readable if loaded.plan is not None]
    for suffix in COMPARISON_SUFFIXES if len(compared) > 1 else ():
        try:
            made += write_comparison(compared, folder / f"{NAME}{suffix}", force=force)
        except NotCompared:
            break
    return made + papers.laid_out(force)
