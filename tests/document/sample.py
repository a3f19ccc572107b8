"""Documents to try readers, writers and pages on; invented throughout."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from plangen.document import Block, Cell, Document, Paragraph, Properties, Run, Table

SENTENCE = "推动职业教育专业结构与区域产业结构相互匹配建设高水平专业群带动学校整体办学能力提升"
"""Han characters only, so that no line-break rule moves a mark."""


def han(count: int) -> str:
    """``count`` Han characters."""
    return (SENTENCE * (count // len(SENTENCE) + 1))[:count]


def paragraph(style: str, *parts: str | Run) -> Paragraph:
    """A paragraph; a plain string is a run in the paragraph's own face."""
    return Paragraph(style, tuple(part if isinstance(part, Run) else Run(part) for part in parts))


def cell(text: str, style: str = "table-cell", columns: int = 1, rows: int = 1) -> Cell:
    """A cell, one paragraph a line of ``text``."""
    return Cell(tuple(paragraph(style, line) for line in text.split("\n")), columns, rows)


def head(text: str, columns: int = 1, rows: int = 1) -> Cell:
    """A cell of a heading row."""
    return cell(text, "table-head", columns, rows)


TASKS = Table(
    (
        (head("序号"), head("任务"), head("牵头单位"), head("完成时限")),
        *((cell(str(number)), cell(han(20 + number)), cell("市教育局"), cell("2028年12月")) for number in range(1, 31)),
    ),
    widths=(1, 5, 3, 2),
)

SPANS = Table(
    (
        (head("单位", rows=2), head("数量", columns=2)),
        (head("上年"), head("今年")),
        (cell("某县", rows=2), cell("12"), cell("")),
        (cell("甲\n乙"), Cell()),
    ),
    header=2,
)

SIGNED = (paragraph("signature", "某市人民政府办公室"), paragraph("date", "2026年3月15日"))


def notice(layout: str = "issuing-notice") -> Document:
    """An issuing notice with a plan and two attachments behind it: every block name once or more."""
    blocks: tuple[Block, ...] = (
        paragraph("letterhead", "某市人民政府办公室文件"),
        paragraph("document-number", "某政办发〔2026〕1号"),
        paragraph("title", "某市人民政府办公室\n关于印发《某市深化现代职业教育\n专业结构调整优化实施方案》的通知"),
        paragraph("recipients", "各县（市、区）人民政府，市人民政府各部门，各有关单位，各高等院校，驻市各企业："),
        paragraph("body", "现将《某市深化现代职业教育专业结构调整优化实施方案》印发给你们，请认真贯彻执行。"),
        paragraph("body", han(300)),
        paragraph("attachment-note", "附件：1.任务分工表"),
        paragraph("attachment-note", "2.某市职业教育产教融合工作联席会议制度人员组成以及各成员单位职责分工"),
        *SIGNED,
        paragraph("annotation", "（此件公开发布）"),
        paragraph("annexed-title", "某市深化现代职业教育\n专业结构调整优化实施方案"),
        paragraph("body", "为贯彻“十四五”规划部署，", han(120), "。"),
        paragraph("heading-1", "一、工作目标"),
        paragraph("heading-2", "（一）专业对接更加紧密"),
        paragraph("body", "到2028年，专业点对接度达到", "70%以上", "。"),
        paragraph("body", Run("（二）专业结构更加优化。", face="heading-2"), "建设专业点230个左右，", han(90), "。"),
        paragraph("heading-3", "1.强化专业设置管理"),
        paragraph("heading-4", "（1）健全调整机制"),
        paragraph("body", han(28 * 40)),
        paragraph("attachment-label", "附件1"),
        paragraph("attachment-title", "任务分工表"),
        paragraph("table-title", "表1  任务分工"),
        TASKS,
        paragraph("table-note", "注：任务按方案顺序排列。"),
        paragraph("attachment-label", "附件2"),
        paragraph("attachment-title", "联席会议人员组成"),
        paragraph("body", "召集人：市政府分管教育工作的副市长"),
        SPANS,
    )
    properties = Properties("关于印发实施方案的通知", "某市人民政府办公室", "某政办发〔2026〕1号", date(2026, 3, 15))
    return Document(blocks, layout, properties)


def words(document: Document) -> list[tuple[str, str]]:
    """Every paragraph as its block name and its text."""
    return [(one.style, one.text) for one in document.paragraphs()]


STYLES = (
    "title",
    "recipients",
    "body",
    "heading-1",
    "heading-3",
    "attachment-note",
    "signature",
    "date",
    "annexed-title",
)
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=30
) | st.sampled_from(
    [
        "",
        " ",
        "　",
        "  两边 有空格 ",
        "😀👩‍👩‍👧",
        "𠮷野家",
        "<w:t>&amp;]]>",
        "a_b*c`d|e",
        "\\",
        "1. 一",
        "“”—…·",
        "e\u0301",
    ]
)
RUNS = st.builds(Run, TEXT, face=st.sampled_from(["", "", "heading-1", "heading-2"]))
LINES = st.lists(RUNS, max_size=4).map(tuple)
PARAGRAPHS = st.builds(Paragraph, st.sampled_from(STYLES), LINES)
TITLES = st.builds(lambda lines: paragraph("title", "\n".join(lines)), st.lists(TEXT, min_size=2, max_size=3))
CELLS = st.builds(
    Cell,
    st.lists(st.builds(Paragraph, st.sampled_from(["table-cell", "table-head"]), LINES), max_size=2).map(tuple),
    columns=st.integers(1, 3),
    rows=st.integers(1, 3),
)
TABLES = st.builds(
    Table,
    st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=4).map(tuple),
    header=st.integers(0, 2),
)
DOCUMENTS = st.builds(
    Document,
    st.lists(PARAGRAPHS | PARAGRAPHS | TITLES | TABLES, max_size=8).map(tuple),
    layout=st.sampled_from(["official", "comparison"]),
    properties=st.builds(Properties, title=TEXT, author=TEXT, subject=TEXT),
)
