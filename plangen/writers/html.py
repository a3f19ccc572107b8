"""Documents as one HTML page that looks like the printed sheet: no script, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plangen.document.blocks import Document, Paragraph, Run, Table
from plangen.document.layout import Layout, layout
from plangen.document.layout_fitting import Fitted, fitted
from plangen.document.layout_foot import parted, rules
from plangen.document.layout_head import JOINT_NAMES
from plangen.document.layout_table import Placed, placed, shares
from plangen.document.layout_turned import parts
from plangen.writers.characters import escaped, one_line
from plangen.writers.html_style import class_name, style_sheet

_HEAD = (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
    # Whatever a plan's text says, the page can load and run nothing.
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
)


def write(document: Document) -> bytes:
    """``document`` as UTF-8 HTML; a block that begins a new page begins a new sheet, and a wide table lies across.

    Raises:
        LayoutFault: where the document's layout cannot be used.
    """
    look = layout(document.layout)
    title = escaped(one_line(document.properties.title))
    written = [f"{_HEAD}<title>{title}</title>\n<style>\n{_style(look)}</style>\n</head>\n<body>\n<main>\n"]
    text, foot = parted(tuple(fitted(document.blocks, look)))
    directions = {part.start: part.turned for part in parts(text, look)}
    across = directions.pop(0, False)
    written.append(_sheet(across))
    fresh = True
    joint = False
    for position, block in enumerate(text):
        if joint != (isinstance(block, Fitted) and block.name in JOINT_NAMES):
            joint = not joint
            written.append('<div class="joint">\n' if joint else "</div>\n")
        if not fresh and (position in directions or (isinstance(block, Fitted) and block.style.new_page)):
            across = directions.get(position, across)
            written.append(f"</section>\n{_sheet(across)}")
        written.append(_table(block, look) if isinstance(block, Table) else _paragraph(block, look))
        fresh = False
    if joint:
        written.append("</div>\n")
    if foot:
        if across:
            # A colophon stands on an upright sheet.
            written.append(f"</section>\n{_sheet(False)}")
        written.append(
            f'<footer class="colophon">\n{"".join(_element(one, rule, look) for one, rule in _ruled(foot, look))}</footer>\n'
        )
    written.append("</section>\n</main>\n</body>\n</html>\n")
    return "".join(written).encode("utf-8")


def _sheet(across: bool) -> str:
    return f'<section class="sheet{" across" if across else ""}">\n'


@lru_cache(maxsize=32)
def _style(look: Layout) -> str:
    return style_sheet(look)


def _paragraph(block: Fitted, look: Layout) -> str:
    style = block.style
    tag = f"h{min(style.outline, 6)}" if style.outline else "p"
    own = []
    if block.size is not None:
        own.append(f"font-size:{block.size:g}pt;line-height:{look.line_of(style) * block.size / style.size:.2f}pt")
    if block.before is not None:
        own.append(f"margin-top:{block.before:.2f}pt")
    if block.stand is not None:
        stand, pitch = block.stand, look.pitch(style)
        sides = f"padding-left:{stand.left * pitch:.2f}pt;padding-right:{stand.right * pitch:.2f}pt"
        own.append(f"text-align:{stand.align};{sides}")
    look_of_its_own = f' style="{";".join(own)}"' if own else ""
    words = _tabbed(block, look) if block.tabs else _runs(block.paragraph, look)
    return f'<{tag} class="{class_name(block.name)}"{look_of_its_own}>{words}</{tag}>\n'


def _ruled(foot: tuple[Fitted, ...], look: Layout) -> Iterator[tuple[Fitted, float]]:
    return zip(foot, rules(foot, look), strict=False)


def _element(block: Fitted, rule: float, look: Layout) -> str:
    """One element of the colophon below its rule, ``rule`` millimetres thick."""
    above = f' style="border-top:{rule:g}mm solid #000"' if rule else ""
    return f"<div{above}>{_paragraph(block, look)}</div>\n"


def _tabbed(block: Fitted, look: Layout) -> str:
    """Words behind tabs, each part at its place in the line; the tab itself stands between them, unseen."""
    lines: list[str] = []
    parts: list[list[Run]] = [[]]

    def finish() -> None:
        words = "\t".join(_part(part, number, block, look) for number, part in enumerate(parts))
        lines.append(f'<span class="line">{words}</span>')

    for run in block.paragraph.runs:
        for row, text in enumerate(run.text.split("\n")):
            if row:
                finish()
                parts = [[]]
            for column, words in enumerate(text.split("\t")):
                if column:
                    parts.append([])
                if words:
                    parts[-1].append(Run(words, face=run.face))
    finish()
    return "<br>".join(lines)


def _part(runs: list[Run], number: int, block: Fitted, look: Layout) -> str:
    """The words behind tab ``number``, from 1; those before the first stand where the line begins."""
    words = "".join(_run(run, look) for run in runs)
    if not words or not 0 < number <= len(block.tabs):
        return words
    tab = block.tabs[number - 1]
    inside = tab.at - block.style.left * look.pitch(block.style)
    move = {"center": ";transform:translateX(-50%)", "right": ";transform:translateX(-100%)"}.get(tab.align, "")
    return f'<span class="tab" style="left:{inside:.2f}pt{move}">{words}</span>'


def _runs(paragraph: Paragraph, look: Layout) -> str:
    return "".join(_run(run, look) for run in paragraph.runs)


def _run(run: Run, look: Layout) -> str:
    words = escaped(run.text).replace("\n", "<br>")
    if run.face in look.styles and look.styles[run.face].run_in:
        return f'<span class="face-{class_name(run.face)}">{words}</span>'
    return words


def _table(table: Table, look: Layout) -> str:
    if not table.rows:
        return ""
    rows, columns = placed(table)
    widths = "".join(f'<col style="width:{share * 100:.2f}%">' for share in shares(table, columns))
    written = [f'<div class="table"><table>\n<colgroup>{widths}</colgroup>\n']
    header = min(max(table.header, 0), len(rows))
    for name, part in (("thead", rows[:header]), ("tbody", rows[header:])):
        if part:
            lines = "".join(f"<tr>{''.join(_cell(one, name, look) for one in row)}</tr>\n" for row in part)
            written.append(f"<{name}>\n{lines}</{name}>\n")
    written.append("</table></div>\n")
    return "".join(written)


def _cell(one: Placed, part: str, look: Layout) -> str:
    if one.below:
        return ""
    tag = "th" if part == "thead" else "td"
    spans = f' colspan="{one.columns}"' if one.columns > 1 else ""
    spans += f' rowspan="{one.rows}"' if one.rows > 1 else ""
    first = ' class="first"' if one.column == 0 else ""
    words = "".join(
        f'<p class="{class_name(paragraph.style if paragraph.style in look.styles else "table-cell")}">'
        f"{_runs(paragraph, look)}</p>"
        for paragraph in one.cell.paragraphs
    )
    return f"<{tag}{first}{spans}>{words}</{tag}>"
