"""The vocabulary of indicators: which names are one, and what is told apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language.agreement import Direction
from plangen.language.unit import WORDS
from plangen.model import Target
from plangen.vocabulary import Footing, Indicators, indicators
from plangen.vocabulary.folding import fold


def target(**fields: Any) -> Target:
    return Target(value="10个", **fields)


# ---------------------------------------------------------------------------------------------------------- what is there


def test_there_are_more_than_sixty_and_every_theme_has_some() -> None:
    known = indicators()
    assert len(known.all) >= 60
    assert {one.theme for one in known.all.values()} == set(known.themes)


def test_every_name_leads_back_to_its_indicator() -> None:
    known = indicators()
    for one in known.all.values():
        for name in one.names:
            assert known.named(name) is one, name


def test_every_measure_word_is_one_that_the_parsers_know() -> None:
    scaled = {"万元", "亿元", "元/生·年"}
    for one in indicators().all.values():
        assert set(one.measures) - scaled <= WORDS, one.id
        assert len(set(one.measures)) == len(one.measures)


def test_a_share_says_of_what_and_nothing_else_does() -> None:
    for one in indicators().all.values():
        share = "%" in one.measures
        assert bool(one.denominators) is (share or one.measures[:1] == ("倍",)), one.id


def test_look_alikes_hold_both_ways_and_never_with_itself() -> None:
    known = indicators().all
    for one in known.values():
        assert one.id not in one.look_alikes
        for other in one.look_alikes:
            assert one.id in known[other].look_alikes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The number of both is 12000 in real plans.
        ("中职学位供给量", "生均财政拨款水平"),
        ("高水平专业", "高水平专业（群）"),
        ("高水平专业", "专业点总数"),
        ("高水平专业（群）", "专业点总数"),
        ("职业本科教育招生规模占比", "中职毕业生升学率"),
        ("职业本科教育招生规模占比", "高职毕业生升本率"),
        ("每条产业链对接职业学校数", "每条产业链实训基地数"),
        ("年职业技能培训人次", "职业技能等级证书取证人次"),
        ("毕业生就业率", "毕业生留本地就业率"),
    ],
)
def test_what_must_never_be_compared_is_known(one: str, other: str) -> None:
    first, second = indicators().named(one), indicators().named(other)
    assert first is not None
    assert second is not None
    assert second.id in first.look_alikes


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("“双师型”教师占比", Direction.more),
        ("学生流失率", Direction.less),
        ("学生违法犯罪数", Direction.less),
        ("中职毕业生升学率", None),
        ("每校新设专业上限", None),
    ],
)
def test_the_direction_is_said(name: str, direction: Direction | None) -> None:
    found = indicators().named(name)
    assert found is not None
    assert found.direction is direction


def test_enterprises_may_be_counted_in_three_words() -> None:
    found = indicators().named("产教融合型企业")
    assert found is not None
    assert found.measures == ("家", "户", "个")


# ------------------------------------------------------------------------------------------------------------ finding


@pytest.mark.parametrize(
    ("fields", "id", "found"),
    [
        ({}, "新兴专业点", "新兴专业点"),
        ({"name": "双师占比"}, "甲", "“双师型”教师占比"),
        ({"name": "甲", "indicator": "高水平专业群"}, "乙", "高水平专业群"),
        ({"name": "高水平专业(群)"}, "", "高水平专业群"),
        ({"name": '"双师型"教师占比'}, "", "“双师型”教师占比"),
        ({"name": "省级技能大师工作室"}, "", "技能大师工作室"),
        ({"name": "自治区级优质中职专业"}, "", "优质中职专业"),
        ({"name": "省级及以上教学资源库"}, "", "教学资源库"),
    ],
)
def test_a_target_is_found_by_what_it_declares_else_its_name_else_its_id(
    fields: dict[str, str], id: str, found: str
) -> None:
    one = indicators().find(target(**fields), id)
    assert one is not None
    assert one.id == found


@pytest.mark.parametrize(
    ("fields", "id"),
    [
        ({"name": "养老床位数"}, "甲"),
        # What is declared decides, even where the name would have been known.
        ({"name": "新兴专业点", "indicator": "养老床位数"}, ""),
        # An id is a name only where there is no other.
        ({"name": "养老床位数"}, "新兴专业点"),
        ({"name": "省级"}, ""),
        ({}, ""),
    ],
)
def test_what_the_vocabulary_does_not_know_is_not_guessed(fields: dict[str, str], id: str) -> None:
    assert indicators().find(target(**fields), id) is None


def test_the_nearest_name_is_offered() -> None:
    assert indicators().nearest("双师型教师占比例") is not None
    assert indicators().nearest("养老床位数") is None


@given(st.text(max_size=200))
def test_any_name_is_found_or_not(name: str) -> None:
    found = indicators().named(name)
    assert found is None or isinstance(found.id, str)
    assert indicators().named(fold(name)) is found


# ----------------------------------------------------------------------------------------------------------- identity


def alike(one: dict[str, Any], other: dict[str, Any], name: str = "", known: Indicators | None = None) -> bool:
    """Whether two targets of one name on these footings stand in one row."""
    vocabulary = known or indicators()
    first, second = (
        vocabulary.identity(target(name=name or "在线精品课程"), "", Footing(**footing), "市级")
        for footing in (one, other)
    )
    return first == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"level": "自治区级"}, {"level": "省级"}),
        ({"level": "市级"}, {}),
        ({"scope": ("中职",)}, {"scope": ("中等职业学校",)}),
        ({"scope": ("全市高职院校",)}, {"scope": ("高职",)}),
        ({"scope": ("中职", "技工")}, {"scope": ("技工院校", "中职学校")}),
        ({"scope": ("每所职业学校",)}, {"scope": ("每所职业院校",)}),
        # A number that stands by itself is what there is in the end.
        ({"counting": "累计"}, {}),
    ],
)
def test_other_words_for_the_same_footing_are_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"level": "省级"}, {"level": "国家级"}),
        ({"level": "省级及以上"}, {"level": "省级"}),
        ({"level": "省级"}, {}),
        ({"scope": ("中职",)}, {"scope": ("高职",)}),
        ({"scope": ("中职",)}, {}),
        ({"scope": ("中职",)}, {"scope": ("中职", "技工")}),
        ({"scope": ("每所职业院校",)}, {"scope": ("职业院校",)}),
        ({"scope": ("每县",)}, {"scope": ("每市",)}),
        ({"counting": "新增"}, {}),
        ({"counting": "每年"}, {"counting": "累计"}),
    ],
)
def test_what_is_counted_on_another_footing_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not alike(one, other)


def test_denominators_are_one_only_under_wordings_that_are_listed() -> None:
    share = "职业本科教育招生规模占比"
    assert alike({"of": "高职教育招生规模"}, {"of": "高等职业教育招生规模"}, share)
    assert not alike({"of": "高职教育招生规模"}, {"of": "高职毕业生"}, share)
    # A share that does not say of what is not one with a share that does.
    assert not alike({"of": "专业课教师"}, {}, "双师占比")


def test_a_scope_that_the_name_settles_does_not_divide_but_a_number_for_each_unit_always_does() -> None:
    assert alike({"scope": ("中职",)}, {}, "优质中职专业")
    assert not alike({"scope": ("每所中职学校",)}, {}, "优质中职专业")


def test_a_target_that_is_not_known_is_told_apart_by_everything() -> None:
    assert alike({}, {}, "养老床位数")
    for other in ({"level": "省级"}, {"scope": ("农村",)}, {"of": "全部床位"}, {"counting": "新增"}):
        assert not alike(other, {}, "养老床位数")
