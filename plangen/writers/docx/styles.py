"""The style part: our own few styles, by the names a drafter knows."""

from __future__ import annotations

from plangen.document.layout import NORMAL, Layout, Style
from plangen.writers.characters import escaped
from plangen.writers.docx.formatting import face, paragraph_properties, run_properties
from plangen.writers.docx.xml import DECLARATION, NAMESPACE

RUN_SUFFIX = "-face"
"""Behind a paragraph style's id: the character style with its face, for a heading that runs in."""
TABLE_STYLE = "table"
SPACER = "spacer"
"""A paragraph one point high, where Word demands a paragraph and the document has none: behind a table."""
SPACER_NAME = "表后空段"

_TABLE = (
    f'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    f'<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    f'<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f"</w:style>"
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="公文表格"/>'
    f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="30"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    # The space beside the words is the cell paragraphs' own indent: a margin here would move the table's edges.
    + '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_SPACER = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{SPACER}"><w:name w:val="{SPACER_NAME}"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:semiHidden/><w:pPr><w:snapToGrid w:val="0"/>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
)


def styles_part(layout: Layout) -> str:
    """The whole of ``word/styles.xml``."""
    normal = layout.normal
    written = [
        f'{DECLARATION}<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{face(normal, layout)}'
        f'<w:sz w:val="{round(normal.size * 2)}"/><w:szCs w:val="{round(normal.size * 2)}"/>'
        # Line-break rules for punctuation follow the language.
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>',
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="98"/>'
        f"<w:qFormat/>{_look(normal, layout)}</w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ]
    for position, (name, style) in enumerate(layout.styles.items()):
        if name != NORMAL:
            written.append(_style(name, style, layout, position))
    written.append(f"{_TABLE}{_SPACER}</w:styles>")
    return "".join(written)


def _look(style: Style, layout: Layout) -> str:
    return f"<w:pPr>{paragraph_properties(style, layout)}</w:pPr><w:rPr>{run_properties(style, layout)}</w:rPr>"


def _style(name: str, style: Style, layout: Layout, position: int) -> str:
    key, label = escaped(name), escaped(style.name or name)
    follows = f'<w:next w:val="{escaped(style.next)}"/>' if style.next in layout.styles else ""
    link = f'<w:link w:val="{key}{RUN_SUFFIX}"/>' if style.run_in else ""
    paragraph = (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="Normal"/>{follows}{link}<w:uiPriority w:val="{position}"/><w:qFormat/>'
        f"{_look(style, layout)}</w:style>"
    )
    if not style.run_in:
        return paragraph
    return paragraph + (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{key}{RUN_SUFFIX}"><w:name w:val="{label} 字符"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="{key}"/><w:uiPriority w:val="{position}"/>'
        f"<w:rPr>{face(style, layout)}{'<w:b/><w:bCs/>' if style.bold else ''}</w:rPr></w:style>"
    )
