"""Sums, parts, products and growth: what each rule finds, and where it is silent."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import TITLE, flagged, found, records, targets


def whole_of(total: str, *parts: str) -> str:
    names = "甲乙丙丁"[: len(parts)]
    values = dict(zip(names, parts, strict=True))
    text = targets(总=total, **values)
    return text.replace(f"  总: {total}\n", f"  总:\n    value: {total}\n    sum_of: {'、'.join(names)}\n")


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("20个", ("5个", "6个")),
        ("10个", ("5个", "6个")),
        ("不少于20个", ("9—12个", "8—10个")),
        ("不少于20个", ("5个", "6个")),
        ("不超过10个", ("5个", "6个")),
        ("10—14个", ("5—6个", "6—7个")),
        ("100个左右", ("40个左右", "30个左右")),
        ("3公顷", ("1公顷", "10000平方米")),
    ],
)
def test_parts_that_do_not_add_up(total: str, parts: tuple[str, ...]) -> None:
    (finding,) = found("parts-differ-from-whole", whole_of(total, *parts))
    text = TITLE + whole_of(total, *parts)
    assert [mark.span.of(text) for mark in (finding.mark, *finding.related)] == [total, *parts]


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("11个", ("5个", "6个")),
        ("不少于15个", ("4-5个", "7-8个", "3-4个", "1-2个")),
        ("15个", ("7—8个", "6—9个")),
        ("100个左右", ("40个左右", "62个左右")),
        ("不少于10个", ("5个以上", "6个以上")),
        ("11—13个", ("5—6个", "6—7个")),
        ("2公顷", ("1公顷", "10000平方米")),
        ("10个", ("5个", "明显增加")),
        ("10个", ("5个", "20%")),
    ],
)
def test_parts_that_add_up_or_cannot_be_added(total: str, parts: tuple[str, ...]) -> None:
    assert flagged("parts-differ-from-whole", whole_of(total, *parts)) == []


def test_an_unknown_part_is_one_fault_of_its_own() -> None:
    text = whole_of("20个", "5个", "6个").replace("sum_of: 甲、乙", "sum_of: 甲、已")
    assert flagged("parts-differ-from-whole", text) == []
    assert flagged("relation-to-unknown-target", text) == ["已"]


PLATFORMS = """\
targets:
  平台:
    value: 不少于15个
    sum_of: 实验室、技术中心、中试基地
  实验室: 6—8个
  技术中心: 7—9个
  中试基地: 2—3个
"""


@pytest.mark.parametrize(
    ("prose", "is_unclear"),
    [
        ("实验室、技术中心等平台达到${平台}", True),
        ("建设${平台}实验室、技术中心等平台", True),
        ("实验室、技术中心共${平台}", True),
        ("实验室、技术中心、中试基地等平台达到${平台}", False),
        ("技术中心、中试基地等平台达到${平台}", False),
        ("各类平台达到${平台}", False),
    ],
)
def test_the_parts_that_a_sentence_names(prose: str, is_unclear: bool) -> None:
    text = (
        f"{PLATFORMS}goals: 到2027年，{prose}；其中实验室${{实验室}}，技术中心${{技术中心}}，中试基地${{中试基地}}。\n"
    )
    assert [words[-5:] for words in flagged("named-parts-differ-from-whole", text)] == (
        ["${平台}"] if is_unclear else []
    )


@pytest.mark.parametrize(
    ("total", "prose", "flags"),
    [
        # The parts miss the whole altogether: another rule says so.
        ("30个", "实验室、技术中心等平台达到${平台}", False),
        # All are named, and their least is too few: another rule says so.
        ("不少于16个", "实验室、技术中心、中试基地等平台达到${平台}", False),
        # Those named surely reach the whole.
        ("不少于13个", "实验室、技术中心等平台达到${平台}", False),
        # Those named never reach it, and 等 says that there are more.
        ("18个", "实验室、技术中心等平台达到${平台}", False),
        ("18个", "实验室、技术中心达到${平台}", True),
        ("不少于15个", "建设${平台}实验室、技术中心等平台，完善服务、政策", True),
        ("不少于15个", "建设${平台}平台，含实验室、技术中心", False),
        ("不少于15个", "实验室达到${平台}", False),
    ],
)
def test_the_named_parts_against_totals_of_several_sizes(total: str, prose: str, flags: bool) -> None:
    text = (
        PLATFORMS.replace("不少于15个", total)
        + f"goals: 到2027年，{prose}；其中实验室${{实验室}}，技术中心${{技术中心}}，中试基地${{中试基地}}。\n"
    )
    assert len(flagged("named-parts-differ-from-whole", text)) == flags


def test_what_is_missing_is_named_and_the_lack_of_and_others_is_said() -> None:
    text = PLATFORMS + "goals: 到2027年，实验室、技术中心{}达到${{平台}}。\n"
    (one,) = found("named-parts-differ-from-whole", text.format("等平台"))
    assert "要连同“中试基地”才够" in one.message
    assert not one.hint
    (one,) = found("named-parts-differ-from-whole", text.format(""))
    assert one.hint == "这里没有写“等”。"


LONG = """\
targets:
  平台:
    value: 不少于15个
    sum_of: 甲、乙、丙
  甲: {name: 产教融合实践中心, value: 6—8个}
  乙: {name: 区域技术服务联合体, value: 7—9个}
  丙: {name: 市级公共实训基地, value: 2—3个}
"""


@pytest.mark.parametrize(
    ("named", "flags"),
    [
        ("产教融合实践中心、区域技术服务联合体", True),
        ("产教实践中心、区域技术联合体", True),
        ("产教中心、区域技术服务联合体", False),
        ("产教中实心、区域技术服务联合体", False),
        ("产学融合实践中枢、区域技术服务联合体", False),
        ("职教融合实践中心、区域技术服务联合体", False),
        ("产教融合产业实践中心、区域技术服务联合体", False),
    ],
)
def test_a_part_may_be_named_with_a_few_signs_left_out(named: str, flags: bool) -> None:
    text = LONG + f"goals: 到2027年，{named}等平台达到${{平台}}；其中${{甲}}，${{乙}}，${{丙}}。\n"
    assert len(flagged("named-parts-differ-from-whole", text)) == flags


@pytest.mark.parametrize(
    ("part", "all_", "wrong"),
    [
        ("80个", "60个", True),
        ("不少于70个", "不少于50个", True),
        ("80个", "50—70个", True),
        ("70个", "230个左右", False),
        ("65个", "60个左右", False),
        ("不超过80个", "60个", False),
        ("60个", "60个", False),
        ("30%", "20%", False),
    ],
)
def test_a_part_larger_than_its_whole(part: str, all_: str, wrong: bool) -> None:
    text = records(总=f"value: {all_}", 分=f"value: {part}；within: 总")
    assert flagged("part-exceeds-whole", text) == ([part] if wrong else [])


@pytest.mark.parametrize(
    ("total", "wrong"), [("10个", True), ("12个", False), ("40个", False), ("不超过10个", True), ("不少于10个", False)]
)
def test_one_for_each_times_how_many(total: str, wrong: bool) -> None:
    text = records(
        县区="name: 全市县区；value: 12个；nature: 现状",
        每县="name: 实验室；value: 1个以上；scope: 每个县区",
        总="name: 实验室；value: " + total,
    )
    assert flagged("per-unit-times-units-differs-from-total", text) == ([total] if wrong else [])


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("全市12个县区，每个县区建成1个以上实验室，共建成实验室10个", "10个"),
        ("每个县（市、区）至少建成1所示范园，全市15个县（市、区）共建成示范园12所", "12所"),
        ("每个乡镇建设2个照料中心，18个乡镇共建设30个照料中心", "30个"),
        ("每个乡镇建设2个照料中心，18个乡镇共建设40个照料中心", "40个"),
        ("每所高职院校建设3个专业群，10所高职院校共建成专业群20个", "20个"),
        ("全市共有13个区县，每个区县打造2条示范线，累计打造示范线20条", "20条"),
        ("每个县区培训检验员20名，12个县区共培训检验员200名", "200名"),
        ("每个乡镇建设2个照料中心，18个乡镇共建设36个照料中心", ""),
        ("全市12个县区，每个县区建成1个以上实验室，共建成实验室15个", ""),
        ("全市共有13个区县，每个区县打造2条示范线，累计打造示范线40条", ""),
        ("全市12个县区，每个县区建成1个以上实验室，建成市级实验室10个", ""),
        ("全市12个县区，每个县区建成1个以上实验室；共建成实验室10个", ""),
        ("每个县区新建10个充电站，全市共新建充电站100个", ""),
        ("每个县区建设2—3个示范点，12个县区共建设30个示范点", ""),
        ("每个县区培训检验员20名，12个县区共培训护士200名", ""),
        ("每个乡镇建设不超过2个照料中心，18个乡镇共建设30个照料中心", ""),
        ("每个县设置2个诊室，9个县级医院共设置10个诊室", ""),
        ("每个县区抽查20%的药店，12个县区共抽查60%的药店", ""),
        ("12个县区，每个县区建设2个站点，3个县区共建设5个站点", ""),
    ],
)
def test_one_for_each_times_how_many_in_one_sentence(prose: str, wrong: str) -> None:
    assert flagged("per-unit-times-units-differs-from-total", f"goals: 到2027年，{prose}。\n") == (
        [wrong] if wrong else []
    )


def test_a_total_that_records_and_prose_contradict_is_one_finding() -> None:
    text = (
        "targets:\n  县区: {value: 12个, nature: 现状}\n  每县: {name: 实验室, value: 1个, scope: 每个县区}\n"
        "  总: {name: 实验室, value: 10个}\n"
        "goals: 到2027年，每个县区建成${每县}实验室，${县区}县区共建成${总}实验室。\n"
    )
    (one,) = found("per-unit-times-units-differs-from-total", text)
    assert str(one.mark.place.line) == str(one.related[0].place.line + 1)


@pytest.mark.parametrize(
    ("base", "growth", "goal", "wrong"),
    [
        ("2000张", "增长30%", "3000张", True),
        ("2000张", "增长30%", "2600张", False),
        ("2000张", "增长30%以上", "3000张", False),
        ("2000张", "增长30%以上", "2400张", True),
        ("1.2万张", "增长25%", "1.5万张", False),
        ("1.2万张", "增长30%", "1.5万张", False),
        ("3张", "增长33%", "4张", False),
        ("2000张", "翻一番", "4000张", False),
        ("2000张", "翻一番", "3000张", True),
        ("2000张", "下降20%", "1600张", False),
        ("2000张", "下降20%", "1800张", True),
        ("2000张", "年均增长10%", "3000张", False),
        ("60%", "提高20%", "80%", False),
    ],
)
def test_base_growth_and_goal(base: str, growth: str, goal: str, wrong: bool) -> None:
    text = records(
        现="indicator: 床位；nature: 现状；value: " + base,
        增="indicator: 床位；value: " + growth,
        终="indicator: 床位；value: " + goal,
    )
    assert flagged("growth-misses-target", text) == ([goal] if wrong else [])


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("床位由2000张增加到3000张，增长30%", True),
        ("床位由2000张增加到3000张，增长50%", False),
        ("床位由2000张增加到2600张，年均增长9%", False),
        ("床位由1.2万张提高至1.5万张，增长25%", False),
        ("床位2000张，医师3000人，增长30%", False),
    ],
)
def test_base_growth_and_goal_in_one_sentence(prose: str, wrong: bool) -> None:
    assert bool(flagged("growth-misses-target", f"goals: 到2027年，{prose}。\n")) is wrong


def test_one_odd_number_of_a_family() -> None:
    values = {
        "示范性老年中心点": "7个",
        "示范性儿童中心点": "10个左右",
        "示范性残疾人中心点": "2个",
        "示范性青年中心点": "3个",
    }
    assert flagged("tolerance-uneven-in-family", targets(**values)) == ["10个左右"]
    even = dict.fromkeys(values, "10个左右")
    assert flagged("tolerance-uneven-in-family", targets(**even)) == []
    assert flagged("tolerance-uneven-in-family", targets(甲中心=("7个"), 乙园区="10个左右", 丙基地="3个")) == []
