"""Documents as .docx: XML written straight into a package of our own (ECMA-376, transitional)."""

from __future__ import annotations

from functools import lru_cache

from plangen.document.blocks import Document
from plangen.document.layout import Layout, layout
from plangen.writers.docx.body import document_part
from plangen.writers.docx.package import Packed, packed, zipped
from plangen.writers.docx.properties import core_part, extended_part
from plangen.writers.docx.static import static_parts

_DOCUMENT = "word/document.xml"
_ORDER = ("[Content_Types].xml", "_rels/.rels", _DOCUMENT)


def write(document: Document) -> bytes:
    """``document`` as a .docx file: the same bytes for the same document on every machine with the same zlib.

    A character that XML cannot hold becomes U+FFFD; an unknown block name looks like ``body``.

    Raises:
        LayoutFault: where the document's layout cannot be used.
    """
    look = layout(document.layout)
    static = _static(look)
    parts = dict(static)
    parts[_DOCUMENT] = packed(_DOCUMENT, document_part(document, look))
    parts["docProps/core.xml"] = packed("docProps/core.xml", core_part(document.properties))
    parts["docProps/app.xml"] = packed("docProps/app.xml", extended_part(document.properties))
    # Readers that stop early look for these first.
    names = [*_ORDER, *(name for name in parts if name not in _ORDER)]
    return zipped(parts[name] for name in names)


@lru_cache(maxsize=32)
def _static(look: Layout) -> dict[str, Packed]:
    return {name: packed(name, text) for name, text in static_parts(look).items()}
