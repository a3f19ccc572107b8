"""docxtpl in the way that is kindest to it: one loop over all paragraphs, the style's id filled into the XML.

A template drawn in Word would hold a branch for every style and be slower. The template is opened anew for every notice, since
rendering changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate

from benchmarks.content import DOCUMENT, package

if TYPE_CHECKING:
    from benchmarks.content import Content

_PLAIN = "DefaultParagraphFont"
_BODY = (
    "<w:p><w:r><w:t>{%p for paragraph in paragraphs %}</w:t></w:r></w:p>"
    '<w:p><w:pPr><w:pStyle w:val="{{ paragraph.style }}"/></w:pPr>'
    "<w:r><w:t>{%r for run in paragraph.runs %}</w:t></w:r>"
    '<w:r><w:rPr><w:rStyle w:val="{{ run.face or plain }}"/></w:rPr><w:t xml:space="preserve">{{ run.text }}</w:t></w:r>'
    "<w:r><w:t>{%r endfor %}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
)


def prepare(content: Content) -> Callable[[], bytes]:
    """A function that makes the notice."""
    head, _, rest = content.parts[DOCUMENT].partition("<w:body>")
    tail = rest.rpartition("</w:body>")[2]
    document = f"{head}<w:body>{_BODY}{content.section}</w:body>{tail}"
    template = package({**content.parts, DOCUMENT: document})

    def make() -> bytes:
        opened = DocxTemplate(BytesIO(template))
        opened.render({"paragraphs": content.paragraphs, "plain": _PLAIN}, autoescape=True)
        written = BytesIO()
        opened.save(written)
        return written.getvalue()

    return make
