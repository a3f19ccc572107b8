"""Rules that set two records of one thing against each other: what each finds, and where it is silent."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import TITLE, flagged, found, records


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name: 公园；value: 30个", "name: 公园；value: 35个左右"),
        ("indicator: 公园；value: 30个", "name: 公园；value: 35处"),
        ("name: 公园；value: 不少于30个", "name: 公园；value: 不少于35个"),
        ("name: 公园；value: 3公顷", "name: 公园；value: 60000平方米"),
        ("name: 公园；value: 不超过30个", "name: 公园；value: 35个"),
        ("name: 省级公园；indicator: 公园；level: 省级；value: 30个", "name: 公园；level: 省级；value: 35个"),
        ("name: 公园；value: 3—5个", "name: 公园；value: 6个"),
    ],
)
def test_one_thing_has_one_number(one: str, other: str) -> None:
    (finding,) = found("alike-targets-differ", records(甲=one, 乙=other))
    values = [text.rpartition("value: ")[2] for text in (other, one)]
    text = TITLE + records(甲=one, 乙=other)
    assert [mark.span.of(text) for mark in (finding.mark, *finding.related)] == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name: 公园；value: 30个", "name: 公园；value: 30个左右"),
        ("name: 公园；value: 30个", "name: 绿道；value: 35个"),
        ("name: 公园；value: 30个；level: 省级", "name: 公园；value: 35个；level: 国家级"),
        ("name: 公园；value: 30个；scope: 城区", "name: 公园；value: 35个；scope: 农村"),
        ("name: 公园；value: 30个；counting: 新增", "name: 公园；value: 35个；counting: 累计"),
        ("name: 公园；value: 30%；of: 小区", "name: 公园；value: 35%；of: 街道"),
        ("name: 公园；value: 30个；by: 2026年", "name: 公园；value: 35个；by: 2027年"),
        ("name: 公园；value: 30个；nature: 现状", "name: 公园；value: 35个"),
        ("name: 公园；value: 不少于30个", "name: 公园；value: 35个"),
        ("name: 公园；value: 30—40个", "name: 公园；value: 35个"),
        ("name: 公园；value: 30个", "name: 公园；value: 5个；within: 甲"),
        ("name: 公园；value: 30个", "name: 公园；value: 2个；scope: 每个街道"),
        ("name: 公园；value: 30个", "name: 公园；value: 35%"),
        ("name: 省级公园；value: 30个", "name: 市级公园；value: 35个"),
    ],
)
def test_what_differs_in_level_scope_footing_or_time_may_differ_in_number(one: str, other: str) -> None:
    assert flagged("alike-targets-differ", records(甲=one, 乙=other)) == []


def test_three_of_one_thing_are_held_against_the_first_they_differ_from() -> None:
    text = records(甲="name: 公园；value: 30个", 乙="name: 公园；value: 35个", 丙="name: 公园；value: 35个")
    assert flagged("alike-targets-differ", text) == ["35个", "35个"]


def test_numbers_shared_out_over_two_years_are_no_contradiction() -> None:
    text = (
        "targets:\n  甲:\n    name: 覆盖率\n    value: 60%以上\n  乙:\n    name: 覆盖率\n    value: 70%以上\n"
        "goals: 到2026年、2027年，覆盖率分别达到${甲}、${乙}。\n"
    )
    assert flagged("alike-targets-differ", text) == []
    assert flagged("milestone-beyond-final-value", text) == []
    assert flagged("milestone-beyond-final-value", text.replace("60%", "80%")) == ["80%以上"]


@pytest.mark.parametrize(
    ("early", "late", "wrong"),
    [
        ("90%以上", "85%以上", True),
        ("不少于9个", "不少于8个", True),
        ("控制在2%以内", "控制在3%以内", True),
        ("85%以上", "90%以上", False),
        ("控制在3%以内", "控制在2%以内", False),
        ("40个", "30个", False),
        ("90%以上", "90%以上", False),
    ],
)
def test_a_step_beyond_the_end(early: str, late: str, wrong: bool) -> None:
    text = records(先=f"name: 某率；value: {early}；by: 2026年", 后=f"name: 某率；value: {late}；by: 2027年")
    assert flagged("milestone-beyond-final-value", text) == ([early] if wrong else [])


def test_yearly_numbers_rise_and_fall() -> None:
    text = records(
        先="name: 培训；value: 90人以上；by: 2026年；counting: 新增",
        后="name: 培训；value: 80人以上；by: 2027年；counting: 新增",
    )
    assert flagged("milestone-beyond-final-value", text) == []


def test_measure_words_of_one_indicator() -> None:
    text = records(甲="indicator: 工厂；value: 5家；level: 市级", 乙="indicator: 工厂；value: 2个；level: 省级")
    assert flagged("indicator-with-two-measure-words", text) == ["2个"]
    for other in ("2家", "2%", "2万元"):
        assert flagged("indicator-with-two-measure-words", text.replace("2个", other)) == []
    assert flagged("indicator-with-two-measure-words", text.replace("5家", "5人").replace("2个", "2名")) == []


@pytest.mark.parametrize(
    ("written", "is_other"),
    [
        ("省级示范物流园区", True),
        ("省级示范性的物流园区", False),
        ("省级示范性物流园区", False),
        ("市级示范性物流园区", False),
        ("省级示范性冷链园区", False),
        ("园区", False),
    ],
)
def test_a_name_that_lost_a_sign(written: str, is_other: bool) -> None:
    text = (
        f"targets:\n  园区:\n    name: 省级示范性物流园区\n    value: 5个\ngoals: 到2027年，建成{written}${{园区}}。\n"
    )
    assert flagged("indicator-with-two-names", text) == ([written] if is_other else [])


def test_one_thing_registered_twice_under_two_names() -> None:
    text = records(甲="name: 市民公园；indicator: 公园；value: 5个", 乙="name: 城市公园；indicator: 公园；value: 5个")
    assert flagged("indicator-with-two-names", text) == ["乙"]
    assert flagged("indicator-with-two-names", text.replace("城市公园", "市民公园")) == []
