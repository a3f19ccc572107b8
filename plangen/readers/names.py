"""A .docx file's styles by block name: Word renames ids when it saves, so the names a drafter sees count."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from plangen.document.layout import Layout

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACERS = ("表后空段", "spacer")
"""The style of paragraphs that stand only because Word demands one; by its name, and by its id."""
_RUN_NAME = " 字符"


@dataclass(frozen=True, slots=True)
class Names:
    """From style ids to block names."""

    paragraphs: dict[str, str]
    runs: dict[str, str]
    default: str
    """The block name of a paragraph that names no style."""
    spacers: frozenset[str]

    def paragraph(self, style: str | None) -> str:
        """The block name of a paragraph style's id."""
        return self.default if style is None else self.paragraphs.get(style, style)

    def run(self, style: str | None) -> str:
        """The face of a character style's id; empty for a style that is not ours."""
        return "" if style is None else self.runs.get(style, "")


def names_of(styles: etree._Element | None, layout: Layout) -> Names:
    """Read the style part: a style of ours becomes its block name, any other keeps its own name."""
    blocks = {style.name: style.block or name for name, style in layout.styles.items()}
    faces = {f"{style.name}{_RUN_NAME}": name for name, style in layout.styles.items() if style.run_in}
    paragraphs: dict[str, str] = {}
    runs: dict[str, str] = {}
    default, spacers = "normal", {SPACERS[1]}
    for style in styles.iterchildren(f"{W}style") if styles is not None else ():
        key, label = style.get(f"{W}styleId"), style.find(f"{W}name")
        name = label.get(f"{W}val") if label is not None else None
        if key is None or name is None:
            continue
        if style.get(f"{W}type") == "character":
            runs[key] = faces.get(name, "")
        elif style.get(f"{W}type") == "paragraph":
            paragraphs[key] = blocks.get(name, name)
            if name == SPACERS[0]:
                spacers.add(key)
            if style.get(f"{W}default") in ("1", "true", "on"):
                default = paragraphs[key]
    return Names(paragraphs, runs, default, frozenset(spacers))
