"""A plan: what a city promises, by whom and by when."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plangen.model.item import Item
from plangen.model.kind import Id, Line, Lines, Names, Noun, Prose, Title, Writing, Written
from plangen.model.notice import Notice
from plangen.model.target import Target

FORMAT = 1
"""The newest version of the plan format."""
STATUSES = ("草稿", "征求意见", "定稿")
LEVELS = ("国家", "省级", "市级", "县级")
PARTS = ("guiding", "principles", "goals", "actions", "guarantees")
"""The five parts every genre knows, in the order genres name them."""

Part = Annotated[Item | None, Written(Writing.ITEM)]


class Headings(Noun):
    """Two facts about headings, by level, that cover the numbering habits of official documents."""

    own_line: Annotated[int, Written(Writing.NUMBER)] = Field(
        default=1, title="独占一行", description="到第几级为止，标题总是独占一行。", examples=[2]
    )
    continuous: Annotated[int | None, Written(Writing.NUMBER)] = Field(
        default=None, title="连续编号", description="哪一级的编号全文连续；不写就每一组重新开始。", examples=[3]
    )


class OutlineEntry(Noun):
    """A part by name, or a heading over several parts."""

    heading: Line = Field(default="", title="标题", description="包在几个部分外面的标题。", examples=["总体要求"])
    parts: tuple[str, ...] = Field(
        default=(), title="部分", description="部分的名字。", examples=[["guiding", "principles"]]
    )


class Plan(Noun):
    """The whole file. Parts that were not written are ``None``."""

    format: Annotated[int, Written(Writing.NUMBER)] = Field(
        default=FORMAT, title="格式", description="格式的版本。", examples=[1]
    )
    status: Annotated[str, Written(Writing.CHOICE, STATUSES)] = Field(
        default="草稿", title="状态", description="草稿、征求意见或定稿。", examples=["草稿"]
    )
    title: Title = Field(
        title="标题", description="方案自己的标题。", examples=["某市职业教育产教融合行动计划（2025—2027年）"]
    )
    city: Line = Field(default="", title="城市", description="城市名称；市级、县级方案必须写。", examples=["郑州市"])
    plan: Id = Field(
        default="", title="编号", description="方案的编号；不写就用文件名。", examples=["zhengzhou-2023-majors"]
    )
    level: Annotated[str, Written(Writing.CHOICE, LEVELS)] = Field(
        default="市级", title="层级", description="国家、省级、市级或县级。", examples=["市级"]
    )
    genre: Line = Field(
        default="", title="文种", description="方案的种类；不写就从标题末尾读出。", examples=["实施意见"]
    )
    period: Line = Field(
        default="", title="期限", description="方案的起止年份；不写就从标题末尾的括号读出。", examples=["2024—2026年"]
    )
    scope: Lines = Field(default="", title="范围", description="各指标默认的统计范围。", examples=["中职"])
    implements: Names = Field(
        default=(), title="落实", description="落实哪些上位文件（写编号）。", examples=["guojia-2023-chanjiao"]
    )
    succeeds: Id = Field(
        default="", title="接续", description="接续本市的哪个旧方案（写编号）。", examples=["zhengzhou-2020-reform"]
    )
    notice: Annotated[Notice | None, Written(Writing.NOTICE)] = Field(
        default=None,
        title="公文",
        description="发文机关、字号、日期等；不写就只印标题和正文。",
        examples=[{"issuer": "某市人民政府办公室"}],
    )
    targets: Annotated[dict[str, Target], Written(Writing.TARGETS)] = Field(
        default={},
        title="指标",
        description="方案里的每一个数，编号在前，数值在后。",
        examples=[{"双师占比": "60%以上"}],
    )
    terms: Annotated[dict[str, str], Written(Writing.TERMS)] = Field(
        default={},
        title="提法",
        description="固定提法及其成员或定义。",
        examples=[{"四链": "教育链、人才链、产业链、创新链"}],
    )
    preamble: Prose = Field(
        default="", title="引言", description="第一个标题之前的话。", examples=["为贯彻落实……，制定本方案。"]
    )
    guiding: Part = Field(default=None, title="指导思想", description="指导思想。", examples=["以……为指导。"])
    principles: Part = Field(
        default=None, title="基本原则", description="基本原则。", examples=[["坚持市场导向。专业跟着产业走。"]]
    )
    goals: Part = Field(default=None, title="工作目标", description="工作目标。", examples=["到2027年，……。"])
    actions: Part = Field(default=None, title="重点任务", description="重点任务。", examples=[["建强教师队伍。……"]])
    guarantees: Part = Field(default=None, title="保障措施", description="保障措施。", examples=[["加强组织领导。……"]])
    sections: Annotated[tuple[Item, ...], Written(Writing.ITEMS)] = Field(
        default=(), title="其他章节", description="五个部分以外的章节。", examples=[[{"title": "附则", "text": "……"}]]
    )
    attachments: Annotated[tuple[Item, ...], Written(Writing.ITEMS)] = Field(
        default=(),
        title="附件",
        description="附件，每个另起一页。",
        examples=[[{"title": "重点任务分工表", "table": "任务分工"}]],
    )
    outline: Annotated[tuple[OutlineEntry, ...], Written(Writing.OUTLINE)] = Field(
        default=(),
        title="目录",
        description="各部分的次序和外层标题；不写就按文件里的次序。",
        examples=[[{"总体要求": ["guiding", "goals"]}]],
    )
    headings: Annotated[Headings, Written(Writing.HEADINGS)] = Field(
        default=Headings(),
        title="标题格式",
        description="标题独占一行到第几级，哪一级连续编号。",
        examples=[{"own_line": 2}],
    )
    responsibility: Line = Field(
        default="按职责分工", title="责任写法", description="责任单位怎样印出来。", examples=["责任单位"]
    )
    parts_written: tuple[str, ...] = Field(default=(), exclude=True)
    """Names of the parts (and ``sections``) in the order of the file: the order on paper."""
    title_breaks: tuple[int, ...] = Field(default=(), exclude=True)
    """Offsets in ``title`` where the drafter wishes a line to end."""
