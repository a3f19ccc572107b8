"""The one building block of every printed thing: part, chapter, phase, principle, action, guarantee, attachment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plangen.model.kind import Id, Line, Lines, Names, Noun, Prose, Writing, Written

ITEMS_AS = ("编号", "分段", "连排")
BOUND, BOUND_APART = "随文装订", "单独装订"


class Grid(Noun):
    """A table typed in the plan: column titles and rows of cells."""

    columns: Names = Field(default=(), title="列", description="各列的名称。", examples=[["任务", "责任单位"]])
    rows: Annotated[tuple[tuple[str, ...], ...], Written(Writing.ROWS)] = Field(
        default=(), title="行", description="各行的内容。", examples=[[["甲", "乙"]]]
    )
    file: Line = Field(
        default="", title="文件", description="表格所在的 CSV 文件，放在方案旁边；第一行是列名。", examples=["附表.csv"]
    )
    generated: str = Field(default="", exclude=True)
    """任务分工 or 指标: the table is made from the plan."""


class Item(Noun):
    """An item (条目). ``title`` is ``None`` where nothing was written and ``""`` where the drafter wants none."""

    title: Annotated[str | None, Written(Writing.TITLE)] = Field(
        default=None, title="标题", description="条目的标题；不写标题就没有编号。", examples=["提质传统专业"]
    )
    text: Prose = Field(
        default="",
        title="正文",
        description="正文；空一行另起一段；可用 ${编号} 引用指标。",
        examples=["到2025年，相关专业点占${对接度}。"],
    )
    items: Annotated[tuple[Item, ...], Written(Writing.ITEMS)] = Field(
        default=(), title="条目", description="下一级条目。", examples=[["坚持市场导向。专业跟着产业走。"]]
    )
    items_as: Annotated[str, Written(Writing.CHOICE, ITEMS_AS)] = Field(
        default="编号",
        title="条目写法",
        description="编号；分段（不编号，每条一段）；连排（不编号，接在同一段里）。",
        examples=["分段"],
    )
    lead: Lines = Field(default="", title="牵头单位", description="牵头单位。", examples=["市教育局"])
    offices: Lines = Field(
        default="",
        title="责任单位",
        description="责任单位，用顿号分开，可以带“等”。",
        examples=["市教育局、市工信局等"],
    )
    partners: Lines = Field(default="", title="配合单位", description="配合单位。", examples=["市财政局"])
    responsibility: Line = Field(
        default="",
        title="责任写法",
        description="责任单位怎样印出来；“不印”表示只进任务分工表。",
        examples=["按职责分工"],
    )
    period: Line = Field(
        default="", title="期限", description="起止时间；标题末尾的括号里写了就不用再写。", examples=["2022年9月—10月"]
    )
    id: Id = Field(default="", title="编号", description="供引用的名字；不写就用标题。", examples=["提质传统专业"])
    members: Annotated[dict[str, tuple[str, ...]], Written(Writing.MEMBERS)] = Field(
        default={},
        title="人员",
        description="职务及对应人员，每人一行。",
        examples=[{"召集人": ["市政府分管教育工作的副市长"]}],
    )
    table: Annotated[Grid | None, Written(Writing.TABLE)] = Field(
        default=None,
        title="表",
        description="任务分工、指标（自动生成），或写明列和行，或指定 CSV 文件。",
        examples=["任务分工"],
    )
    binding: Annotated[str, Written(Writing.CHOICE, (BOUND, BOUND_APART))] = Field(
        default=BOUND,
        title="装订",
        description="附件不能与正文一起装订时写“单独装订”，附件左上角先印公文的发文字号。",
        examples=[BOUND_APART],
    )
    printed: tuple[str, ...] = Field(default=(), exclude=True)
    """Which of ``text``, ``members``, ``table`` and ``items`` were written, in that order: they print so."""
    title_breaks: tuple[int, ...] = Field(default=(), exclude=True)
    """Offsets in ``title`` where the drafter wishes a line to end."""
