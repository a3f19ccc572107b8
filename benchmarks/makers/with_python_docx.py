"""python-docx as its manual shows it: ``add_paragraph`` and ``add_run`` with style names, on two templates.

The template is opened anew for every notice, since writing changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE

if TYPE_CHECKING:
    from benchmarks.content import Content


def prepare(content: Content) -> Callable[[], bytes]:
    """A function that makes the notice on the same small package as all others."""
    return _on(content.base(), content)


def prepare_on_default(content: Content) -> Callable[[], bytes]:
    """The same on the template that python-docx brings, to which our styles were added before."""
    template = docx.Document()
    for name in {content.style_names[paragraph.style] for paragraph in content.paragraphs}:
        if name not in template.styles:
            template.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name in {content.style_names[run.face] for one in content.paragraphs for run in one.runs if run.face}:
        template.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    saved = BytesIO()
    template.save(saved)
    return _on(saved.getvalue(), content)


def _on(template: bytes, content: Content) -> Callable[[], bytes]:
    names = content.style_names

    def make() -> bytes:
        document = docx.Document(BytesIO(template))
        for paragraph in content.paragraphs:
            added = document.add_paragraph(style=names[paragraph.style])
            for run in paragraph.runs:
                added.add_run(run.text, names[run.face] if run.face else None)
        written = BytesIO()
        document.save(written)
        return written.getvalue()

    return make
