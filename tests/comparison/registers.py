"""Registers of targets for property tests: few names, so that targets meet; every kind of value, hedge and deadline."""

from __future__ import annotations

from hypothesis import strategies as st

from plangen.model import Plan, Target

_VALUES = st.sampled_from(
    [
        "70%以上",
        "不低于10%",
        "1—3个",
        "230个左右",
        "达到12000元",
        "控制在2%以内",
        "半数以上",
        "85及以上",
        "明显提升",
        "全部",
        "10户",
        "0",
    ]
)
_ODD = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=8
).filter(str.strip)
_NAMES = st.sampled_from(["实训基地", "“双师型”教师占比", "高水平专业（群）", "高水平专业(群)", "升学率"])


def targets() -> st.SearchStrategy[Target]:
    """Any target that a plan can hold."""
    return st.builds(
        Target,
        value=_VALUES | _ODD,
        name=_NAMES | st.just("") | _ODD,
        indicator=st.just("") | _NAMES,
        level=st.sampled_from(["", "省级", "市级", "自治区级", "国家级及以上"]),
        scope=st.sampled_from([(), ("中职",), ("中职", "高职"), ("高职", "中职"), ("每所学校",)]),
        of=st.sampled_from(["", "专业课教师"]),
        counting=st.sampled_from(["", "累计", "新增"]),
        by=st.sampled_from(["", "", "2025年", "2023年之前", "无日期"]),
        hedge=st.sampled_from(["", "", "力争"]),
        nature=st.sampled_from(["", "", "", "约束性", "标准", "现状"]),
    )


_LEADS = st.sampled_from(["", "到2025年，", "力争到2026年，", "“十四五”期间，基本", "2024年底前，"])
_IDS = st.sampled_from(["甲", "乙", "丙", "丁", "戊"])


@st.composite
def one_plan(draw: st.DrawFn) -> Plan:
    """A plan whose goals and actions name some of its targets."""
    register = draw(st.dictionaries(_IDS, targets(), max_size=4))
    known = st.sampled_from(sorted(register)) if register else st.nothing()
    sentences = (
        st.lists(st.builds("{}建设${{{}}}。".format, _LEADS, known), max_size=4).map("".join)
        if register
        else st.just("")
    )
    goals, actions = draw(sentences), draw(sentences)
    action = {"title": "扩大规模", "text": actions, "offices": "市教育局"}
    return Plan.model_validate(
        {
            "title": draw(st.sampled_from(["行动计划", "实施方案（2024—2026年）", "=HYPERLINK()"])),
            "city": draw(st.sampled_from(["甲市", "乙市", "丙市", ""])),
            "plan": draw(st.sampled_from(["", "a", "b"])),
            "level": draw(st.sampled_from(["市级", "省级"])),
            "scope": draw(st.sampled_from(["", "中职"])),
            "targets": register,
            "goals": {"text": goals} if goals else None,
            "actions": {"items": (action,)},
            "parts_written": ("goals", "actions") if goals else ("actions",),
        }
    )


def plans() -> st.SearchStrategy[list[Plan]]:
    """Up to seven plans: enough for two tables."""
    return st.lists(one_plan(), max_size=7)
