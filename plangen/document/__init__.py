"""What a page says, whatever format writes it: blocks, inlines and layout facts."""

from __future__ import annotations

from plangen.document.blocks import Block, Cell, Document, Origin, Paragraph, Properties, Run, Table

__all__ = ["Block", "Cell", "Document", "Origin", "Paragraph", "Properties", "Run", "Table"]
