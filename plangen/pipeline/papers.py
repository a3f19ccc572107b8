"""What of a build LibreOffice is to lay out: the PDFs that are wanted, and the texts whose pages are to be counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.counting import Counted, counted, differences
from plangen.pipeline.pressing import NoPress, PressFailed, can_press, other_way, pressed
from plangen.pipeline.printing import PDF, Made, put_papers

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.pipeline.loading import Loaded


class Papers:
    """The documents of a build that LibreOffice is to lay out, all of them by one start."""

    def __init__(self, pdf: bool, lay_out: bool) -> None:
        self._pdf, self._lay_out = pdf, lay_out and can_press()
        self._papers: list[tuple[Document, Path]] = []
        self._counted: list[Counted] = []

    def hear(self, loaded: Loaded, document: Document, target: Path) -> None:
        """Keep of ``document`` what is wanted."""
        if self._pdf:
            self._papers.append((document, target.with_suffix(PDF)))
        if self._lay_out and (one := counted(loaded, document)):
            self._counted.append(one)

    def laid_out(self, force: bool) -> Made:
        """The PDFs in place, and where a number of pages differs."""
        if not self._papers and not self._counted:
            return Made()
        try:
            printed = pressed([*(document for document, _ in self._papers), *(one.text for one in self._counted)])
        except (NoPress, PressFailed) as trouble:
            return Made(refusals=(other_way(trouble),)) if self._papers else Made(remarks=(f"没有核对页数：{trouble}",))
        made = put_papers(self._papers, printed[: len(self._papers)], force)
        pairs = zip(self._counted, printed[len(self._papers) :], strict=True)
        return made + Made(seen=tuple(differences(pairs)))
