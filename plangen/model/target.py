"""A target: one number the plan stands for."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from plangen.language.quantity import Quantity, parse
from plangen.model.kind import Id, Line, Lines, Names, Noun, Writing, Written

LEVELS = ("国家级", "省级", "市级", "县级")
COUNTINGS = ("累计", "新增", "每年", "每学年")
CONFIRMATIONS = ("是", "否")
NATURES = ("约束性", "预期性", "标准", "现状")

Counting = Annotated[str, Written(Writing.CHOICE, COUNTINGS)]
Nature = Annotated[str, Written(Writing.CHOICE, NATURES)]
Confirmation = Annotated[str, Written(Writing.CHOICE, CONFIRMATIONS)]


class Target(Noun):
    """A record of the register ``targets``; its key is the id that references use."""

    value: Line = Field(
        title="数值",
        description="完整的数值说法，连同界限词一起写，例如“不低于10%”“230个左右”；没有数字的（“明显提升”）照写。",
        examples=["70%以上", "不低于10%", "1—3个", "达到12000元"],
    )
    name: Line = Field(
        default="", title="名称", description="指标名称；不写就用编号。", examples=["产业相关专业点占比"]
    )
    indicator: Line = Field(
        default="",
        title="指标库名称",
        description="与其他城市对比时归入哪个指标；不写就用名称。",
        examples=["高水平专业（群）"],
    )
    level: Line = Field(
        default="",
        title="认定层级",
        description="国家级、省级、市级、县级；自治区级写省级，可加“及以上”。",
        examples=["省级"],
    )
    scope: Names = Field(
        default=(),
        title="范围",
        description="统计的是谁；以“每”字开头表示平均到每个单位；写成列表表示对每一类都成立。",
        examples=["中职", "每条产业链"],
    )
    of: Line = Field(default="", title="占", description="比例的分母。", examples=["高职教育招生规模"])
    counting: Counting = Field(default="", title="口径", description="累计、新增、每年或每学年。", examples=["累计"])
    by: Line = Field(
        default="", title="期限", description="完成期限；不写就从正文里读出。", examples=["2025年", "2023年之前"]
    )
    hedge: Line = Field(
        default="", title="力度", description="力争、争取一类的说法；不写就从正文里读出。", examples=["力争"]
    )
    nature: Nature = Field(
        default="",
        title="性质",
        description="约束性、预期性；标准是门槛或限额，现状是事实，两者都不参加目标对比。",
        examples=["约束性"],
    )
    sum_of: Names = Field(
        default=(), title="合计", description="由哪些指标相加而成（写编号）。", examples=["联合体、共同体"]
    )
    within: Id = Field(default="", title="其中", description="是哪个指标的一部分（写编号）。", examples=["传统专业点"])
    source: Lines = Field(
        default="",
        title="出处",
        description="数值从哪里查到，登记上位文件时用；不印在纸上。",
        examples=["方案原文“二、总体目标”"],
    )
    confirmed: Confirmation = Field(
        default="是", title="已核对", description="否：没有核对到公开出处，检查时不拿它作依据。", examples=["否"]
    )

    @cached_property
    def quantity(self) -> Quantity:
        """The value as read: comparator, number or range, measure word."""
        return parse(self.value)

    @property
    def is_goal(self) -> bool:
        """Whether it is something to reach, as against a threshold or a fact."""
        return self.nature not in ("标准", "现状")

    @property
    def is_confirmed(self) -> bool:
        """Whether the value was seen where it comes from; what was not is never the ground of a finding."""
        return self.confirmed == "是"
