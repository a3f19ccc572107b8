"""Which targets stand in one row, and which only look alike."""

from __future__ import annotations

from typing import Any

import pytest

from plangen.comparison import Agreement, NotSet, Row, SetApart, Stated, compare
from plangen.model import Plan, Target
from tests.comparison.plans import made, parsed, row_of, statement, target


def shared(one: Plan, other: Plan) -> list[Row]:
    return [row for row in compare([one, other]).rows if row.is_shared]


def centre(value: str = "10个", **more: Any) -> Target:
    return target(value, **{"name": "实训基地", **more})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"name": "高水平专业（群）"}, {"name": "高水平专业(群)"}),
        ({"name": "“双师型”教师占比"}, {"name": '"双师型"教师占比'}),
        ({"indicator": "实训基地", "name": "甲"}, {}),
        ({"scope": ("中职", "高职")}, {"scope": ("高职", "中职")}),
        ({"level": "自治区级"}, {"level": "省级"}),
        ({"level": "市级"}, {}),
        ({"of": "专业课教师"}, {"of": "专业课教师"}),
    ],
)
def test_targets_alike_in_every_respect_share_a_row(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(shared(made("甲市", a=centre(**one)), made("乙市", b=centre("20个", **other)))) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"level": "省级"}, {"scope": ("中职",)}, {"of": "全市学校"}, {"counting": "新增"}, {"indicator": "体验中心"},
    ],
)  # fmt: skip
def test_targets_that_differ_in_one_respect_stay_apart(other: dict[str, Any]) -> None:
    assert not shared(made("甲市", a=centre()), made("乙市", b=centre(**other)))


def test_a_level_that_one_citys_plan_does_not_write_is_the_citys_own() -> None:
    comparison = compare([made("甲市", a=centre()), made("乙市", b=centre(level="市级"))])
    assert [(row.footing.level, row.is_shared) for row in comparison.rows] == [("市级", True)]
    assert statement(comparison, "甲市", "a").footing.level == ""


def test_a_province_does_not_mean_its_cities_level() -> None:
    province = made("", a=centre(level="省级")).model_copy(update={"level": "省级", "plan": "省"})
    city = made("甲市", a=centre())
    assert not shared(province, city)
    assert shared(province, made("乙市", b=centre(level="省级")))


def test_the_plans_scope_is_that_of_a_target_without_one() -> None:
    whole = made("甲市", a=centre()).model_copy(update={"scope": "中职"})
    assert len(shared(whole, made("乙市", b=centre(scope=("中职",))))) == 1


@pytest.mark.parametrize("nature", ["标准", "现状"])
def test_thresholds_and_facts_have_no_row(nature: str) -> None:
    assert compare([made("甲市", a=centre(nature=nature))]).rows == ()


def test_a_plan_that_sets_the_indicator_on_another_footing_is_not_said_to_lack_it() -> None:
    comparison = compare([made("甲市", a=centre(scope=("中职",))), made("乙市", b=centre(), c=centre(scope=("高职",)))])
    first, second, third = comparison.rows
    assert first.cells[1] == SetApart((2, 3))
    assert second.cells[0] == third.cells[0] == SetApart((1,))
    assert first.alike == second.alike == (1, 2, 3)


def test_a_plan_without_the_indicator_has_not_set_it() -> None:
    (row,) = compare([made("甲市", a=centre()), made("乙市", b=centre(nature="现状"))]).rows
    assert row.cells[1] == NotSet()


@pytest.mark.parametrize(
    ("values", "agreement"),
    [
        (("30个左右", "35个左右"), Agreement.CONTRADICTORY),
        (("不少于10户", "不少于10个"), Agreement.SAME),
        (("60%以上", "明显提升"), Agreement.BESIDE),
        (("30个", "30个左右"), Agreement.BESIDE),
        (("12000人", "12000元"), Agreement.BESIDE),
        (("30个", "30个", "35个"), Agreement.CONTRADICTORY),
    ],
)
def test_several_records_of_one_plan_stand_in_one_cell(values: tuple[str, ...], agreement: Agreement) -> None:
    register: dict[str, Any] = {f"t{index}": centre(value) for index, value in enumerate(values)}
    (row,) = compare([made("甲市", **register)]).rows
    (cell,) = row.cells
    assert isinstance(cell, Stated)
    assert tuple(one.value for one in cell.statements) == values
    assert cell.agreement is agreement


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        ("2025年", "2027年", Agreement.STEPS),
        ("2025年", "2025年", Agreement.CONTRADICTORY),
        ("2025年", "", Agreement.CONTRADICTORY),
    ],
)
def test_different_values_for_different_years_are_steps(first: str, second: str, agreement: Agreement) -> None:
    (row,) = compare([made("甲市", a=centre("60%", by=first), b=centre("70%", by=second))]).rows
    (cell,) = row.cells
    assert isinstance(cell, Stated)
    assert cell.agreement is agreement


def test_shared_rows_come_first_then_the_order_of_mention() -> None:
    one = made("甲市", "建设${乙}和${甲}。", 甲=target("1个"), 乙=target("2个"), 丙=target("3个"))
    other = made("乙市", 丁=target("4个"), 丙=target("5个"))
    assert [row.indicator for row in compare([one, other]).rows] == ["丙", "乙", "甲", "丁"]


def test_columns_stand_in_the_given_order() -> None:
    plans = [made(city, a=centre()) for city in ("丙市", "甲市", "乙市")]
    assert [column.name for column in compare(plans).columns] == ["丙市", "甲市", "乙市"]


def test_the_base_stands_first_whether_it_was_given_or_not() -> None:
    one, other, base = (made(city, a=centre()) for city in ("甲市", "乙市", "丙市"))
    for plans in ([one, other], [one, base, other]):
        comparison = compare(plans, base)
        assert [column.city for column in comparison.columns] == ["丙市", "甲市", "乙市"]
        assert comparison.based


def test_rows_can_be_chosen_by_a_word_in_their_names() -> None:
    plan = made("甲市", a=centre(), b=target("60%", name="双师占比", indicator="“双师型”教师占比"), c=target("3所"))
    assert [row.indicator for row in compare([plan], indicator="基地").rows] == ["实训基地"]
    assert [row.indicator for row in compare([plan], indicator="双师占比").rows] == ["“双师型”教师占比"]
    assert compare([plan], indicator="没有的").rows == ()


def test_the_same_plan_twice_has_two_columns_of_different_names() -> None:
    plan = made("甲市", a=centre())
    names = [column.name for column in compare([plan, plan, plan]).columns]
    assert len(set(names)) == 3


def test_no_plan_makes_an_empty_comparison() -> None:
    assert compare([]).rows == ()
    assert compare([]).columns == ()


GOAL_AND_ACTION = """
title: 甲市方案（2024—2026年）
city: 甲市
targets: {企业: 不少于10户, 院校: 6所}
goals: 力争到2026年，培育企业${企业}、院校${院校}。
actions:
  - 培育主体。培育企业${企业}。
  - 办好学校。到2025年，办好院校${院校}。
"""


def test_a_hedge_that_only_one_mention_has_is_told_as_such() -> None:
    comparison = compare([parsed(GOAL_AND_ACTION)])
    hedge = statement(comparison, "甲市", "企业").hedge
    assert hedge is not None
    assert (hedge.word, hedge.everywhere, str(hedge.path)) == ("力争", False, "goals.text")


def test_the_deadline_is_that_of_the_first_mention_and_others_are_told() -> None:
    comparison = compare([parsed(GOAL_AND_ACTION)])
    school = statement(comparison, "甲市", "院校")
    assert school.deadline is not None
    assert (school.deadline.words, school.deadline.source) == ("2026年", "本句")
    assert [other.words for other in school.other_deadlines] == ["2025年"]
    firm = statement(comparison, "甲市", "企业")
    assert firm.other_deadlines == ()


PHASES = """
title: 甲市方案（2022—2025年）
city: 甲市
targets:
  专业: 12个左右
  基地: 3个
  课程: {value: 5门, by: 2023年之前}
actions:
  title: ""
  items:
    - title: 树立品牌阶段（2024年全年）
      items:
        - 打造专业。打造专业${专业}。
    - 建设基地。建设基地${基地}。开发课程${课程}。
"""


@pytest.mark.parametrize(
    ("name", "words", "end", "source", "path"),
    [
        ("专业", "2024年", "2024-12-31", "承“一、树立品牌阶段”", "actions.items[0].title"),
        ("基地", "2025年", "2025-12-31", "承方案期限", "title"),
        ("课程", "2023年之前", "2022-12-31", "登记期限", "targets[课程].by"),
    ],
)
def test_a_deadline_says_where_it_was_read(name: str, words: str, end: str, source: str, path: str) -> None:
    deadline = statement(compare([parsed(PHASES)]), "某市方案", name).deadline
    assert deadline is not None
    assert (deadline.words, deadline.end.isoformat(), deadline.source, str(deadline.path)) == (words, end, source, path)


def test_what_the_prose_never_names_is_told() -> None:
    comparison = compare([made("甲市", "只建设${甲}。", 甲=target("1个"), 乙=target("2个", by="2025年"))])
    second = statement(comparison, "甲市", "乙")
    assert not second.mentioned
    assert second.deadline is not None
    assert (second.deadline.words, second.deadline.source) == ("2025年", "登记期限")
    assert row_of(comparison, "甲市", "乙").number == 2
