"""Deadline and hedge of every number in the five plans, as a reader of the originals reads them.

The expectations were written from the originals: what the sentence says (本句), else what the heading's lead or phase says (承…), else
the plan's own years (承方案期限), else nothing. 000, 001 … name the original; the quotes are the words that decide.
"""

from __future__ import annotations

import pytest

from plangen.language.deadline import said
from plangen.model import Plan
from plangen.model.mention import mentions
from plangen.model.reading import part_titles
from tests.sample_plans.samples import FIVE, plan_of

Read = tuple[str, str, str]
"""Deadline, where it was read, hedge."""
NONE = ("", "", "")
WHOLE_2025 = ("2025年", "承方案期限", "")
WHOLE_2026 = ("2026年", "承方案期限", "")
IN_2025 = ("2025年", "本句", "")
IN_2026 = ("2026年", "本句", "")
GOALS = ("2025年", "承“三、工作目标”", "")
FIVE_YEARS = ("“十四五”期间", "本句", "力争")
TRY_2025 = ("2025年", "本句", "争取")
TRY_2026 = ("2026年", "本句", "力争")

EXPECTED: dict[str, dict[str, list[Read]]] = {
    # 000: 到2025年 in the lead of 工作目标 gives the goals their year and the plan its end.
    "zhengzhou-2023-majors": {
        "对接度": [GOALS],
        "传统专业点": [GOALS, WHOLE_2025],
        "新兴专业点": [GOALS, WHOLE_2025],
        "未来专业点": [GOALS, WHOLE_2025],
        "特色专业点": [GOALS, WHOLE_2025],
        "示范传统专业点": [WHOLE_2025],
        "示范新兴专业点": [WHOLE_2025],
        "示范未来专业点": [WHOLE_2025],
        "示范特色专业点": [WHOLE_2025],
        "品牌专业点": [WHOLE_2025],
        "骨干专业点": [WHOLE_2025],
        "每校专业群": [GOALS],
        "服务产业": [WHOLE_2025],
        "优质中职专业群": [GOALS],
        "优质高职专业群": [GOALS],
        "中职专业群": [WHOLE_2025],
        "高职专业群": [WHOLE_2025],
        "高水平中职学校": [WHOLE_2025],
        # 到2025年,全市中职学校办学条件基本达到国家标准
        "中职办学条件": [("2025年", "本句", "基本")],
        # 力争“十四五”期间 ends with its sentence: the fifteen schools stand in the next.
        "双高学校": [FIVE_YEARS],
        "双高专业群": [FIVE_YEARS],
        "高水平高职学校": [WHOLE_2025],
        "职业本科招生": [GOALS],
        "职业本科学校": [FIVE_YEARS],
        "职业本科专业点": [FIVE_YEARS],
    },
    # 001: a year in the goals' last sentence, and phases in the headings.
    "hohhot-2022-majors": {
        "对接学校": [IN_2025],
        "链上专业群": [IN_2025],
        "重点产业布点占比": [IN_2025],
        "停办年限": [NONE],
        "重新备案年限": [NONE],
        # 一般不超过3个, 一般不超过2个
        "重点校新设专业": [("", "", "一般")],
        "其他校新设专业": [("", "", "一般")],
        # 基本建成12个左右, in the phase of 2024
        "优质中职专业": [("2024年", "承“（四）树立品牌阶段”", "基本")],
        "办学条件": [("2025年", "承“（五）引领发展阶段”", "")],
        "双师比例": [("2025年", "承“（五）引领发展阶段”", "")],
    },
    # 002: no goals, no years in the title: what its sentence does not date has no deadline.
    "zhengzhou-2020-reform": {
        "职普规模": [NONE],
        "骨干中职学校": [NONE],
        # 基本 reaches to the comma: 全市中职学校基本达到国家规定办学标准,半数以上市属学校达到
        "中职办学标准": [("2025年", "本句", "基本")],
        "特色校": [IN_2025],
        "校企指导委员会": [NONE],
        "名班主任工作室": [IN_2025],
        "骨干专业群": [NONE],
        "在线开放课程": [NONE],
        "特色专业群": [IN_2025],
        "大师工作室": [IN_2025],
        "外聘编制": [NONE],
        "轮训周期": [NONE],
        "双师占比": [IN_2025],
        "学徒制覆盖率": [IN_2025],
        "中职生均拨款": [NONE],
        "高职生均拨款": [NONE],
    },
    # 003: the goals have no year, and neither has the title.
    "island-city-2023-action": {
        "行业指导委员会": [NONE, IN_2025],
        "职教集团": [NONE, IN_2025],
        "贡献指数": [NONE],
        "现代化中职学校": [NONE],
        "双高单位": [NONE],
        "双高成果": [NONE],
        "竞赛成绩": [NONE],
        "中职升学率": [NONE],
        "高职升学率": [NONE],
        "社会培训规模": [NONE, IN_2025],
        # 争取省级技能大师工作室2个; stands before it and ends with its ；
        "留舟率": [NONE, IN_2025],
        "流生率": [NONE],
        "违法犯罪": [NONE],
        # 5年选培 names no year.
        "德育精品课程": [NONE],
        "新建中职学校": [("2023年之前", "本句", "")],
        "新校规模": [("2023年之前", "本句", "")],
        "专门化中职学校": [NONE],
        "中职学位": [IN_2025],
        "高职在校生": [IN_2025],
        "高职办学实力": [IN_2025],
        "链上实训基地": [NONE],
        "信息化示范校": [IN_2025],
        "省信息化示范校": [TRY_2025],
        "虚拟仿真基地": [IN_2025],
        "智慧实训教室": [IN_2025],
        "市级资源库": [IN_2025],
        "市级在线课程": [IN_2025],
        "省级资源库": [TRY_2025],
        "省级在线课程": [TRY_2025],
        "市级重点专业": [NONE],
        "省级高水平专业": [("", "", "争取")],
        "投资抵免比例": [NONE],
        "产教融合实训基地": [IN_2025],
        "协同育人项目": [IN_2025],
        "产教融合型企业": [IN_2025],
        "产业学院": [IN_2025],
        "市级大师工作室": [IN_2025],
        "省级大师工作室": [TRY_2025],
        "绩效工资上浮": [NONE],
    },
    # 004: 力争到2026年 in the goals; the actions repeat the numbers without it, under the years of the title.
    "baoji-2024-integration": {
        "平台载体": [TRY_2026],
        "联合体": [WHOLE_2026],
        "共同体": [WHOLE_2026],
        "实践中心": [WHOLE_2026],
        "实训基地": [WHOLE_2026],
        "省级企业": [TRY_2026, WHOLE_2026],
        "市级企业": [TRY_2026, WHOLE_2026],
        "省级院校": [TRY_2026, WHOLE_2026],
        "市级院校": [TRY_2026, WHOLE_2026],
        "职教集团": [WHOLE_2026],
        "院校总数": [NONE],
        "重点企业": [NONE],
        "研发补助比例": [NONE],
        # 到2026年, in the guarantees
        "中职双师": [IN_2026],
        "高职双师": [IN_2026],
    },
}


def read_off(plan: Plan) -> dict[str, list[Read]]:
    """Every mention of every target, in print order."""
    found: dict[str, list[Read]] = {name: [] for name in plan.targets}
    for mention in mentions(plan, part_titles(plan)):
        deadline, hedge = mention.deadline, mention.hedge
        words = (said(deadline.value), deadline.source) if deadline is not None else ("", "")
        found[mention.reference.id].append((*words, hedge.value if hedge is not None else ""))
    return found


@pytest.mark.parametrize("name", FIVE)
def test_every_deadline_and_hedge_is_read_as_a_reader_reads_it(name: str) -> None:
    assert read_off(plan_of(name)) == EXPECTED[name]


def test_no_deadline_had_to_be_written_by_hand() -> None:
    plans = [plan_of(name) for name in FIVE]
    written = [target for plan in plans for target in plan.targets.values() if target.by or target.hedge]
    assert written == []
