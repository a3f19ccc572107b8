"""A style's look as paragraph and run properties, in the order the schema demands."""

from __future__ import annotations

from plangen.document.layout import Layout, Style, points
from plangen.document.layout_fitting import Fitted, Stand
from plangen.document.layout_style import SINGLE, THICK_THIN, THIN_THICK, Rule
from plangen.writers.characters import escaped
from plangen.writers.docx.xml import half_points, hundredths, twips

_LINES = {SINGLE: "single", THICK_THIN: "thickThinSmallGap", THIN_THICK: "thinThickSmallGap"}


def paragraph_properties(style: Style, layout: Layout) -> str:
    """What stands inside ``w:pPr`` of a style's definition: everything, so that nothing depends on the style above."""
    parts = [
        '<w:keepNext w:val="1"/>' if style.keep_next else "",
        '<w:pageBreakBefore w:val="1"/>' if style.new_page else "",
        '<w:widowControl w:val="0"/>',
        _border(style),
        # LibreOffice reads this inverted and then loses commas at the line's end; 1 is right for both programs.
        '<w:overflowPunct w:val="1"/>',
        '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>',
        # A line that is not the grid's own would be rounded up to whole grid lines.
        "" if style.line == 0 and layout.grid.lines else '<w:snapToGrid w:val="0"/>',
        spacing(style, layout, layout.line_of(style)),
        indent(style, layout),
        '<w:contextualSpacing w:val="1"/>' if style.together else "",
        f'<w:jc w:val="{style.align}"/>',
        f'<w:outlineLvl w:val="{min(style.outline, 9) - 1}"/>' if style.outline else "",
    ]
    return "".join(parts)


def direct_properties(block: Fitted, layout: Layout) -> str:
    """What a paragraph says beside its style's name, in the order the schema demands."""
    style, line = block.style, block.line
    if block.size is not None:
        line = layout.line_of(style) * block.size / style.size
    written = '<w:pageBreakBefore w:val="1"/>' if block.turns_at == 0 else ""
    if block.tabs:
        tabs = "".join(f'<w:tab w:val="{one.align}" w:pos="{twips(one.at)}"/>' for one in block.tabs)
        written += f"<w:tabs>{tabs}</w:tabs>"
    if block.line is not None and style.line == 0 and layout.grid.lines:
        written += '<w:snapToGrid w:val="0"/>'
    if line is not None or block.before is not None:
        written += spacing(style, layout, layout.line_of(style) if line is None else line, block.before)
    if block.stand is not None:
        written += standing(block.stand, style, layout)
    return written


def spacing(style: Style, layout: Layout, line: float, above: float | None = None) -> str:
    """Space above and below, and the exact height of a line, ``line`` in points; ``above`` replaces the style's own."""
    before = twips(style.before * layout.line + points(style.before_mm) if above is None else above)
    after = twips(style.after * layout.line)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{twips(line)}" w:lineRule="exact"/>'


def indent(style: Style, layout: Layout) -> str:
    """Indents, in characters for Word and in twips for programs that know no characters; what is not there is left out."""
    if style.tab == "signers":
        # Its tabs say where its words stand; an indent would shorten the rule below.
        return ""
    pitch = layout.pitch(style)
    sides = (("left", style.left), ("right", style.right), ("hanging", style.hanging), ("firstLine", style.first))
    written = [
        f' w:{name}Chars="{hundredths(characters)}" w:{name}="{twips(characters * pitch)}"'
        for name, characters in sides
        if characters and not (name == "firstLine" and style.hanging)
    ]
    return f"<w:ind{''.join(written)}/>" if written else ""


def standing(stand: Stand, style: Style, layout: Layout) -> str:
    """A computed place, in twips alone: Word's own idea of a character's width would move it."""
    pitch = layout.pitch(style)
    left, right = twips(stand.left * pitch), twips(stand.right * pitch)
    return f'<w:ind w:left="{left}" w:right="{right}"/><w:jc w:val="{stand.align}"/>'


def _border(style: Style) -> str:
    if style.rule is None:
        return ""
    return border(style.rule)


def border(rule: Rule) -> str:
    """``rule`` below a paragraph."""
    eighths, gap = round(rule.thickness * 8), round(rule.gap)
    line = _LINES[rule.lines]
    return f'<w:pBdr><w:bottom w:val="{line}" w:sz="{eighths}" w:space="{gap}" w:color="{rule.colour}"/></w:pBdr>'


def face(style: Style, layout: Layout) -> str:
    """The font of a style, for Chinese, Latin letters and digits alike: quotes and dashes must not change face."""
    name = escaped(layout.faces[style.face][0])
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def run_properties(style: Style, layout: Layout, size: float | None = None) -> str:
    """What stands inside ``w:rPr`` of a style's definition. ``size`` replaces the style's own."""
    shrunk = style.size if size is None else size
    bold = int(style.bold)
    # Characters of the grid's size are drawn together until the grid's number of them fits into a line.
    tightening = twips(layout.pitch(style) - style.size)
    return (
        f'{face(style, layout)}<w:b w:val="{bold}"/><w:bCs w:val="{bold}"/><w:color w:val="{style.colour}"/>'
        f'<w:spacing w:val="{tightening}"/><w:sz w:val="{half_points(shrunk)}"/><w:szCs w:val="{half_points(shrunk)}"/>'
    )
