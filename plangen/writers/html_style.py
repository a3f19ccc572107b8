"""A layout as a style sheet."""

from __future__ import annotations

import re

from plangen.document.layout import Layout, Page, Style, points
from plangen.document.layout_letter import second_rule
from plangen.document.layout_style import SINGLE, THIN, THIN_THICK, Rule
from plangen.document.layout_turned import turned

_GENERIC = {"仿宋": "serif", "小标宋": "serif", "宋体": "serif", "楷体": "serif", "黑体": "sans-serif"}
_ALIGN = {"both": "justify", "distribute": "justify"}
_NOT_IN_A_CLASS = re.compile(r"[^\w-]")


def class_name(style: str) -> str:
    """The class of a block name; an office's own names may hold Chinese."""
    name = _NOT_IN_A_CLASS.sub("-", style)
    return f"_{name}" if name[:1].isdigit() or not name else name


def style_sheet(layout: Layout) -> str:
    """The whole style sheet: the sheet of paper, each style, tables, small screens, printing."""
    page = layout.page
    margins, across = _margins(page), _margins(turned(layout).page)
    rules = [
        "*{box-sizing:border-box}",
        "body{margin:0;background:#e8e8e8}",
        f".sheet{{width:{page.width:g}mm;min-height:{page.height:g}mm;padding:{margins};margin:8mm auto;background:#fff;"
        "box-shadow:0 1px 6px rgba(0,0,0,.3);display:flex;flex-direction:column}",
        f".across{{width:{page.height:g}mm;min-height:{page.width:g}mm;padding:{across}}}",
        "h1,h2,h3,h4,h5,h6,p{margin:0;font-weight:normal;white-space:pre-wrap;overflow-wrap:anywhere}",
    ]
    for name, style in layout.styles.items():
        rules.append(f".{class_name(name)}{{{_look(style, layout)}}}")
        if style.together:
            rules.append(f".{class_name(name)}+.{class_name(name)}{{margin-top:0}}")
        if style.run_in:
            rules.append(f".face-{class_name(name)}{{{_face(style, layout)}}}")
    rules += [
        # Names of joint issuers one below the other, the word beside them in the middle.
        ".joint{display:grid;grid-template-columns:auto auto;justify-content:center;align-items:center;column-gap:.3em}",
        ".joint .joint-letterhead{grid-column:1;text-align:justify;text-align-last:justify}",
        ".joint .joint-suffix{grid-column:2;grid-row:1/span 6}",
        f".line{{position:relative;display:inline-block;width:100%;min-height:{layout.line:g}pt}}",
        ".line .tab{position:absolute;white-space:pre}",
        # At the foot of the sheet, and two lines below the text at least.
        f".colophon{{margin-top:auto;padding-top:{2 * layout.line:g}pt;border-bottom:{layout.colophon.outer:g}mm solid #000}}",
        *_second_rule(layout),
        ".table{overflow-x:auto}",
        "table{border-collapse:separate;border-spacing:0;width:100%;border-top:1px solid #000;border-left:1px solid #000}",
        "th,td{border-right:1px solid #000;border-bottom:1px solid #000;padding:2pt 0;background:#fff;vertical-align:middle;"
        "min-width:4em;font-weight:normal}",
        # The first column stays in view while a wide comparison is moved sideways.
        ".first{position:sticky;left:0}",
        f"@media screen and (max-width:{page.width:g}mm){{.sheet{{width:auto;min-height:0;margin:0;padding:6vw 5vw}}"
        ".letterhead{font-size:7vw!important;line-height:1.2!important;margin:6vw 0 1em!important}"
        ".sheet:first-child::after{display:none}"
        ".signature,.date{padding:0!important;text-align:right!important}"
        ".line .tab{position:static;transform:none!important;margin-left:1em}}",
        f"@page{{size:{page.width:g}mm {page.height:g}mm;margin:{margins}}}"
        f"@page across{{size:{page.height:g}mm {page.width:g}mm;margin:{across}}}"
        "@media print{body{background:none}"
        ".sheet{width:auto;min-height:0;margin:0;padding:0;box-shadow:none;display:block;break-after:page}"
        ".across{page:across}"
        ".sheet:last-child{break-after:auto}.table{overflow:visible}tr{break-inside:avoid}}",
    ]
    return "\n".join(rules) + "\n"


def _margins(page: Page) -> str:
    return f"{page.margin_top:g}mm {page.right:g}mm {page.margin_bottom:g}mm {page.left:g}mm"


def _look(style: Style, layout: Layout) -> str:
    pitch, line = layout.pitch(style), layout.line
    parts = [
        _face(style, layout),
        f"font-size:{style.size:g}pt",
        f"line-height:{layout.line_of(style):g}pt",
        f"text-align:{_ALIGN.get(style.align, style.align)}",
    ]
    if pitch != style.size:
        parts.append(f"letter-spacing:{pitch - style.size:g}pt")
    if style.colour != "000000":
        parts.append(f"color:#{style.colour}")
    before = style.before * line + points(style.before_mm)
    if style.sheet and layout.letter.width:
        parts.append(_on_the_sheet(style, layout))
    elif before or style.after:
        parts.append(f"margin:{before:.2f}pt 0 {style.after * line:.2f}pt")
    if style.left or style.right:
        parts.append(f"padding:0 {style.right * pitch:g}pt 0 {style.left * pitch:g}pt")
    if style.first or style.hanging:
        parts.append(f"text-indent:{(style.first - style.hanging) * pitch:g}pt")
    if style.rule is not None:
        rule = style.rule
        thick = rule.thickness if rule.lines != THIN_THICK else THIN
        parts.append(f"padding-bottom:{rule.gap:g}pt;border-bottom:{thick:g}pt solid #{rule.colour}")
        if rule.lines != SINGLE:
            parts.append(_second_line(rule))
        parts.append(f"min-height:{layout.line_of(style) + rule.gap + rule.thickness:g}pt")
    return ";".join(parts)


def _second_line(rule: Rule) -> str:
    """The lower line of a double rule, behind a white space: a border has no lines of two thicknesses."""
    lower = rule.thickness if rule.lines == THIN_THICK else THIN
    return f"box-shadow:0 {THIN:g}pt #fff,0 {THIN + lower:g}pt #{rule.colour}"


def _on_the_sheet(style: Style, layout: Layout) -> str:
    """The margins of a letter's mark, which stands outside the type area; the text begins where the page has it."""
    page, letter = layout.page, layout.letter
    side = (page.width - letter.width) / 2
    rule = style.rule.height if style.rule is not None else 0.0
    thick = style.rule.thickness if style.rule is not None else 0.0
    below = points(letter.gap) + rule - thick - (layout.line - layout.normal.size) / 2
    top, right, left = letter.top - page.margin_top, side - page.right, side - page.left
    return f"margin:{top:g}mm {right:g}mm {below:.2f}pt {left:g}mm"


def _second_rule(layout: Layout) -> list[str]:
    """The rule at the foot of a letter's first sheet."""
    letter = layout.letter
    mark = next((one for one in layout.styles.values() if one.sheet), None)
    rule = second_rule(mark) if mark is not None else None
    if rule is None or not letter.width:
        return []
    upper = THIN if rule.lines == THIN_THICK else rule.thickness
    return [
        ".sheet{position:relative}",
        f".sheet:first-child::after{{content:'';position:absolute;left:{(layout.page.width - letter.width) / 2:g}mm;"
        f"width:{letter.width:g}mm;bottom:calc({letter.bottom:g}mm + {rule.height - upper:g}pt);"
        f"border-top:{upper:g}pt solid #{rule.colour}"
        f"{';' + _second_line(rule) if rule.lines != SINGLE else ''}}}",
        # Printed, a sheet is as many pages as the printer makes of it.
        "@media print{.sheet:first-child::after{display:none}}",
    ]


def _face(style: Style, layout: Layout) -> str:
    fonts = ",".join(f'"{_quoted(font)}"' for font in layout.faces[style.face])
    bold = ";font-weight:bold" if style.bold else ""
    return f"font-family:{fonts},{_GENERIC.get(style.face, 'serif')}{bold}"


def _quoted(font: str) -> str:
    return re.sub(r'["\\<>\x00-\x1f]', "", font)
