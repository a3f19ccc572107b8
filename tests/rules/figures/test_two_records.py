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
    ("one", "other", "hint"),
    [
        ("建成", "支持建设", "一处说“建成”，一处说“支持建设”：如果有意不同"),
        ("建成", "建成", "说的不是一件事的，请在正文写明区别"),
        ("达到", "建成", "说的不是一件事的，请在正文写明区别"),
        ("建成", "达到", "说的不是一件事的，请在正文写明区别"),
        ("重点建成", "对${乙}公园的建设给予优先支持", "一处说“建成”，一处说“支持建设”：如果有意不同"),
    ],
)
def test_two_verbs_may_be_meant_differently_and_the_hint_says_so(one: str, other: str, hint: str) -> None:
    text = (
        "targets:\n  甲: {name: 公园, value: 30个}\n  乙: {name: 公园, value: 35个}\n"
        f"goals: 到2027年，{one}公园${{甲}}。\nguarantees: {other if '${' in other else other + '公园${乙}'}。\n"
    )
    (finding,) = found("alike-targets-differ", text)
    assert finding.hint is not None
    assert hint in finding.hint
    assert finding.message.startswith("“公园”有两个数：指标“甲”写“30个”，指标“乙”写“35个”，")


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


@pytest.mark.parametrize(
    ("name", "early", "late"),
    [
        ("城镇新增就业", "5万人以上", "4万人以上"),
        ("改造老旧小区", "300个以上", "100个以上"),
        ("财政投入", "不少于3亿元", "不少于2亿元"),
        ("培训；counting: 新增", "90人以上", "80人以上"),
        ("就业帮扶率；counting: 每年", "90%以上", "80%以上"),
        ("增加值增长率", "9%以上", "8%以上"),
        ("营业收入占比", "提高3%以上", "提高2%以上"),
        ("公园", "明显增加", "30个以上"),
    ],
)
def test_what_is_done_year_by_year_may_be_less_the_next_year(name: str, early: str, late: str) -> None:
    text = records(先=f"name: {name}；value: {early}；by: 2026年", 后=f"name: {name}；value: {late}；by: 2027年")
    assert flagged("milestone-beyond-final-value", text) == []


@pytest.mark.parametrize(
    ("fields", "prose", "wrong"),
    [
        ("value: {}个以上", "到2026年，公园达到${先}；到2027年，达到${后}", True),
        ("value: {}个以上", "到2026年，累计建成公园${先}；到2027年，累计建成公园${后}", True),
        ("value: {}个以上；counting: 累计", "到2026年，建公园${先}；到2027年，建公园${后}", True),
        ("value: {}个以上；scope: 每个街道", "到2026年，建公园${先}；到2027年，建公园${后}", True),
        ("value: {}个以上", "到2026年，建公园${先}；到2027年，建公园${后}", False),
        ("value: {}个以上；nature: 现状", "到2026年，公园达到${先}；到2027年，达到${后}", False),
        ("value: {}个以上；by: 2026年", "公园达到${先}、${后}", False),
        ("value: {}个", "到2026年，公园达到${先}；到2027年，达到${后}", False),
    ],
)
def test_a_step_is_read_from_the_prose_too(fields: str, prose: str, wrong: bool) -> None:
    lines = "".join(
        f"  {name}:\n    name: 公园\n" + "".join(f"    {one}\n" for one in fields.format(number).split("；"))
        for name, number in (("先", 40), ("后", 30))
    )
    text = f"targets:\n{lines}goals: {prose}。\n"
    assert flagged("milestone-beyond-final-value", text) == (["40个以上"] if wrong else [])


def test_the_vocabulary_knows_which_way_is_better_and_what_is_there_in_all() -> None:
    text = records(先="name: 就业率；value: 90%；by: 2026年6月", 后="name: 就业率；value: 88%；by: 2026年12月")
    (one,) = found("milestone-beyond-final-value", text)
    assert one.message.startswith("“就业率”2026年6月写“90%”，2026年反而写“88%”。")
    falls = text.replace("就业率", "流生率").replace("90%", "控制在2%以内").replace("88%", "控制在3%以内")
    assert flagged("milestone-beyond-final-value", falls) == ["控制在2%以内"]
    assert flagged("milestone-beyond-final-value", text.replace("value: 90%", "value: 85%")) == []
    assert flagged("milestone-beyond-final-value", text.replace("value: 90%", "value: 90人")) == []


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
