"""Rules that look at one number: what each finds beyond its page's examples, and above all where it is silent."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import TITLE, flagged, found, targets

# ---------------------------------------------------------------------------------------------------------------- units


@pytest.mark.parametrize("value", ["3000", "不少于3000", "20—30", "85及以上", "1.2万"])
def test_a_number_with_nothing_behind_it_has_no_unit(value: str) -> None:
    assert flagged("target-without-unit", targets(养老床位=value)) == [value]


@pytest.mark.parametrize(
    "value",
    [
        "3000张",
        "全省前3",
        "5A级",
        "1+X",
        "零",
        "明显提升",
        "一半以上",
        "翻一番",
        "1:1",
        "10/10万以下",
        "2027年底前",
        "0",
    ],
)
def test_a_place_a_grade_a_zero_and_words_need_no_unit(value: str) -> None:
    assert flagged("target-without-unit", targets(养老床位=value)) == []


@pytest.mark.parametrize(
    "name", ["发展指数", "基尼系数", "床护比", "满意度得分", "容积率", "数据中心PUE", "孕产妇死亡率", "全省排名"]
)
def test_what_is_no_quantity_of_anything_has_no_unit(name: str) -> None:
    assert flagged("target-without-unit", targets(**{name: "1.3以下"})) == []


def test_a_unit_in_the_prose_is_pointed_at() -> None:
    text = "targets:\n  养老床位: 3000\ngoals: 到2027年，养老床位达到${养老床位}张。\n"
    (one,) = found("target-without-unit", text)
    assert "“张”写在引用后面" in one.message
    assert [mark.span.of(TITLE + text) for mark in one.related] == ["达到${养老床位}张"]


# ---------------------------------------------------------------------------------------------------------------- bounds


@pytest.mark.parametrize(
    "prose",
    ["不少于10个以上", "约20家左右", "超过300余家", "不超过50人以内", "10个以上左右", "不低于30个左右", "近100多户"],
)
def test_a_bound_before_and_a_bound_behind(prose: str) -> None:
    assert flagged("doubled-comparator", f"goals: 到2027年，建成示范点{prose}。\n") == [prose]
    assert flagged("doubled-comparator", targets(示范点=prose)) == [prose]


@pytest.mark.parametrize(
    "prose",
    [
        "建成示范点达到10个以上", "漏损率控制在9%以内", "给予最高不超过50万元补助", "培育10余家企业", "近10余年", "年龄在18岁以上60岁以下的",
        "至少建成3个园区，培育企业10家以上", "不少于3户甲类企业、10户以上乙类企业", "至少3个园区和10家以上企业",
    ],
)  # fmt: skip
def test_verbs_set_phrases_and_other_numbers_double_nothing(prose: str) -> None:
    assert flagged("doubled-comparator", f"goals: 到2027年，{prose}。\n") == []


def test_a_word_that_leads_a_list_doubles_the_bounds_inside_and_is_one_finding() -> None:
    text = "goals: 到2027年至少建成绿道5条、公园10个以上和球场20处以上。\n"
    (one,) = found("doubled-comparator", text)
    assert one.mark.span.of(TITLE + text) == "10个以上"
    assert [mark.span.of(TITLE + text) for mark in one.related] == ["至少", "20处以上"]


@pytest.mark.parametrize(
    ("prose", "word", "number"),
    [
        ("对新认定企业至少奖励10万元以上", "至少", "10万元以上"),
        ("最高给予50万元以内奖励", "最高", "50万元以内"),
        ("单户最高可贷300万元以下", "最高", "300万元以下"),
        ("最低补助5万元以上", "最低", "5万元以上"),
        ("最多保留3个以内", "最多", "3个以内"),
        ("经费不低于上年度支出的10%以上", "不低于", "10%以上"),
        ("占比不超过编制总数的3%以内", "不超过", "3%以内"),
        ("约占30%左右", "约", "30%左右"),
        ("大约需2000人左右", "大约", "2000人左右"),
        ("教师至少应有企业实践经历6个月以上", "至少", "6个月以上"),
    ],
)
def test_a_word_far_before_the_number_says_what_the_word_behind_it_says(prose: str, word: str, number: str) -> None:
    text = f"goals: 到2027年，{prose}。\n"
    (one,) = found("doubled-comparator", text)
    assert one.mark.span.of(TITLE + text) == number
    assert [mark.span.of(TITLE + text) for mark in one.related] == [word]


@pytest.mark.parametrize(
    "prose",
    [
        "至少培育一家产值10亿元以上、税收1亿元以上企业", "至少培育1家产值10亿元以上企业", "至少培育产值10亿元以上的企业5家", "至少有2名从业3年以上教师",
        "至少培育产值10亿元以上企业5家", "至少覆盖60岁以上老年人", "最低工资标准2000元以上", "最高补助标准控制在50万元以内", "最高给予50万元，投资1亿元以下减半",
        "最高支持面积500平方米以下的门店", "不低于在校生人数的10%，其中县域20%以上", "最高奖励30%以上", "至少奖励10万元以内", "节约有2000人左右", "约需资金20亿元以上",
    ],
)  # fmt: skip
def test_a_bound_of_something_else_doubles_nothing(prose: str) -> None:
    assert flagged("doubled-comparator", f"goals: 到2027年，{prose}。\n") == []


def test_a_bound_in_the_prose_and_one_in_the_value() -> None:
    text = "targets:\n  公园: 10个以上\ngoals: 到2027年，建成不少于${公园}公园。\n"
    assert flagged("doubled-comparator", text) == ["不少于${公园}"]


@pytest.mark.parametrize("prose", ["不少于${公园}", "${公园}左右", "至少建成公园${公园}", "不少于${公园.amount}"])
def test_a_bound_that_did_not_get_into_the_record(prose: str) -> None:
    (one,) = found("bound-outside-mention", f"targets:\n  公园: 10个\ngoals: 到2027年，{prose}。\n")
    assert "正好10个" in one.message
    assert one.related[0].span.of(TITLE + f"targets:\n  公园: 10个\ngoals: 到2027年，{prose}。\n") == "10个"


@pytest.mark.parametrize(
    ("value", "prose"),
    [
        ("10个", "达到${公园}"),
        ("不少于10个", "不少于${公园.amount}"),
        ("10个", "不少于${公园|10个}"),
        ("10个", "不少于${公园.amount}的一半"),
        ("10—12个", "建成${公园}以上"),
        ("明显增加", "至少${公园}"),
    ],
)
def test_a_level_another_wording_and_a_part_of_it_leave_the_record_alone(value: str, prose: str) -> None:
    assert flagged("bound-outside-mention", f"targets:\n  公园: {value}\ngoals: 到2027年，{prose}。\n") == []


# ---------------------------------------------------------------------------------------------------------------- ranges


@pytest.mark.parametrize("written", ["20—15个", "30%至20%", "5～3公里", "1万—5000人", "50—30万元", "3.5-2.5亩"])
def test_the_larger_number_first(written: str) -> None:
    assert flagged("range-reversed", f"goals: 到2027年，达到{written}。\n") == [written]
    assert flagged("range-reversed", targets(规模=written)) == [written]


@pytest.mark.parametrize(
    "written",
    [
        "15—20个", "5000—1万人", "每年11—3月", "提前30—15天", "由30%到20%", "从60到40个", "3-2班", "2027—2025年", "0913-8812个",
        "执行GB 3096—2008标准", "降至30—20个", "8—10点", "比例为10:3",
    ],
)  # fmt: skip
def test_rising_ranges_months_falls_and_codes_are_fine(written: str) -> None:
    assert flagged("range-reversed", f"goals: 到2027年，{written}。\n") == []


# ---------------------------------------------------------------------------------------------------------------- shares


@pytest.mark.parametrize("prose", ["垃圾分类覆盖率达到120%", "合格率105%", "城镇化率超过102%"])
def test_more_than_the_whole(prose: str) -> None:
    assert len(flagged("percentage-over-hundred", f"goals: 到2027年，{prose}。\n")) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "覆盖率达到100%", "产值增长150%", "覆盖率比2020年提高120%", "小学毛入学率达到103%", "拨备覆盖率保持在150%以上", "完成年度任务的120%",
        "产能利用率达到110%", "面积是2020年的130%", "补贴标准提高到120%",
    ],
)  # fmt: skip
def test_growth_and_ratios_of_two_things_may_exceed_it(prose: str) -> None:
    assert flagged("percentage-over-hundred", f"goals: 到2027年，{prose}。\n") == []


def test_a_record_beyond_the_whole_is_reported_once() -> None:
    text = "targets:\n  覆盖率:\n    name: 分类覆盖率\n    value: 110%\ngoals: 到2027年，覆盖率${覆盖率}。\nactions: 覆盖率${覆盖率}。\n"
    assert flagged("percentage-over-hundred", text) == ["110%"]


def share(prose: str, fields: str = "") -> str:
    return f"targets:\n  新能源车辆:\n    value: 80%以上\n{fields}goals: 到2027年，{prose}。\n"


def test_a_bare_share_has_no_denominator() -> None:
    assert flagged("share-without-denominator", share("新能源车辆占${新能源车辆}")) == ["新能源车辆"]


@pytest.mark.parametrize(
    ("prose", "fields"),
    [
        ("新能源车辆占公交车辆总数的${新能源车辆}", ""),
        ("新能源车辆占${新能源车辆}", "    of: 公交车辆\n"),
        ("公交车辆中，新能源车辆占${新能源车辆}", ""),
        ("车辆更新率达到${新能源车辆}", ""),
        ("侵占${新能源车辆}", ""),
    ],
)
def test_a_share_whose_whole_is_said_or_declared(prose: str, fields: str) -> None:
    assert flagged("share-without-denominator", share(prose, fields)) == []


def test_shares_of_one_indicator_are_one_finding() -> None:
    records = "".join(f"  {name}:\n    name: 绿电\n    scope: {name}\n    value: 50%\n" for name in ("工业", "交通"))
    text = f"targets:\n{records}goals: 到2027年，工业用电中绿电占${{工业}}，交通用电绿电占${{交通}}。\n"
    assert flagged("share-without-denominator", text) == ["工业"]


def test_a_document_from_above_is_taken_as_it_is() -> None:
    text = share("新能源车辆占${新能源车辆}，绿道300公里").replace("goals", "level: 省级\ngoals")
    assert flagged("share-without-denominator", text) == []
    assert flagged("number-bound-to-no-target", text) == []


# ------------------------------------------------------------------------------------------------- 分别, unbound numbers


@pytest.mark.parametrize(
    "prose",
    ["城区、县城污水处理率分别达到95%、90%、85%", "工业、农业、生活用水分别下降8%、5%", "A、B、C分别新增3个、5个"],
)
def test_lists_of_unequal_length(prose: str) -> None:
    assert len(flagged("respectively-with-unequal-arity", f"goals: 到2027年，{prose}。\n")) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "城区、县城污水处理率分别达到95%、90%", "工业、农业和生活用水分别下降8%、5%、3%", "覆盖率2026年、2027年分别达到60%、70%",
        "城乡居民收入分别增长6%、7%", "城区、县城污水处理率、垃圾处理率分别达到95%、98%", "推动教育、卫生和住房改善，农村、城市分别达到60%、70%",
        "市、县两级分别建成2个、3个、4个", "对国家级、省级示范企业、园区分别给予50万元、30万元奖励", "分别由甲局、乙局负责",
    ],
)  # fmt: skip
def test_lists_of_equal_length_and_lists_that_cannot_be_counted(prose: str) -> None:
    assert flagged("respectively-with-unequal-arity", f"goals: 到2027年，{prose}。\n") == []


def test_typed_numbers_are_one_finding_for_all() -> None:
    (one,) = found(
        "number-bound-to-no-target", "goals: 到2027年，建成绿道300公里、公园20个。\nactions: 新建公园20个。\n"
    )
    assert one.message.endswith("全文共3处。")
    assert len(one.related) == 2


@pytest.mark.parametrize(
    "prose",
    [
        "每季度调度1次",
        "实施“100个场景”行动",
        "第3批",
        "甲、乙、丙等3个园区",
        "落实（某政发〔2024〕12号）要求",
        "2026年6月底前",
        "三大行动",
    ],
)
def test_cadences_slogans_ordinals_and_dates_are_no_targets(prose: str) -> None:
    assert flagged("number-bound-to-no-target", f"goals: {prose}。\n") == []
