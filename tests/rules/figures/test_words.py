"""What a finding on numbers says: names, values, hints, and the place beside it."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import TITLE, found, targets


@pytest.mark.parametrize("count", [8, 9])
@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("action-number-absent-from-goals", "goals: 公园${{公园}}。\nactions: {said}。\n"),
        ("goal-without-action", "goals: {said}。\nactions: 提质。\n"),
    ],
)
def test_of_many_names_eight_are_listed(rule: str, text: str, count: int) -> None:
    names = [f"园{number}" for number in range(1, count + 1)]
    lines = "".join(f"  {name}: 3个\n" for name in ("公园", *names))
    said = "、".join(f"${{{name}}}" for name in names)
    (one,) = found(rule, f"targets:\n{lines}{text.format(said=said)}")
    assert "“园8”" in one.message
    assert ("“园8”等" in one.message) is (count == 9)
    assert "“园9”" not in one.message


def test_one_number_is_shown_with_its_value_and_several_with_their_count() -> None:
    text = "targets: {公园: 3个, 绿道: 4条, 湿地: 5处}\ngoals: 公园${公园}。\nactions: 绿道${绿道}%s。\n"
    assert "“绿道”（4条）" in found("action-number-absent-from-goals", text % "")[0].message
    assert "“绿道”“湿地”共2个" in found("action-number-absent-from-goals", text % "、${湿地}")[0].message


@pytest.mark.parametrize(
    ("prose", "how"),
    [("${公园}左右", "写成“10个左右”"), ("不少于${公园}", "写成“不少于10个”，正文用 ${公园.amount}")],
)
def test_the_hint_says_where_a_bound_belongs(prose: str, how: str) -> None:
    (one,) = found("bound-outside-mention", f"targets: {{公园: 10个}}\ngoals: {prose}。\n")
    assert how in (one.hint or "")


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("绿化覆盖率", "是不是“%”？"),
        ("群众满意度", "百分之几，还是多少分"),
        ("养老床位", "多少个、多少人还是多少万元"),
        ("双师型教师占比", "是不是“%”？"),
    ],
)
def test_a_number_without_unit_is_asked_for_the_unit_it_may_have(name: str, how: str) -> None:
    (one,) = found("target-without-unit", targets(**{name: "80"}))
    assert how in one.message


@pytest.mark.parametrize(
    ("value", "prose", "asked"),
    [
        ("1500元", "生均公用经费标准达到${数}", "按年、按月还是按次"),
        ("1500元", "高龄补贴标准达到${数}", "按人还是按户、按年还是按月"),
        ("300元/床", "护理补贴标准${数}", "按年、按月还是按次"),
    ],
)
def test_only_what_the_words_leave_open_is_asked(value: str, prose: str, asked: str) -> None:
    (one,) = found("money-without-base", f"targets: {{数: {value}}}\ngoals: {prose}。\n")
    assert f"没有写明{asked}。" in one.message


def test_of_two_contradicted_records_the_first_is_shown() -> None:
    text = "targets:\n  首期: {name: 公园, value: 20个}\n  末期: {name: 公园, value: 30个}\ngoals: 公园${首期}、${末期}。\nguarantees: 建成公园40个。\n"
    (one,) = found("number-contradicts-target-beside-it", text)
    assert [mark.span.of(TITLE + text) for mark in one.related] == ["20个"]


def test_the_unit_is_taken_from_the_vocabulary_and_from_the_mention_that_has_one() -> None:
    (one,) = found("target-without-unit", "targets: {甲: {indicator: 就业率, value: 90}}\ngoals: 达到${甲}。\n")
    assert "是不是“%”？" in one.message
    (one,) = found("target-without-unit", "targets: {甲: 3000}\ngoals: 床位达到${甲}，建成${甲}张。\n")
    assert "正文把“张”写在引用后面" in one.message


def test_the_odd_ones_of_a_family_are_told_from_the_others_and_named_once() -> None:
    parts = {"示范甲中心": "7个", "示范乙中心": "8个左右", "示范丙中心": "9个", "示范丁中心": "6个"}
    lines = "".join(f"  {name}: {value}\n" for name, value in parts.items())
    total = "  总: {value: 24个, sum_of: 示范甲中心、示范乙中心、示范丙中心}\n"
    (one,) = found("tolerance-uneven-in-family", f"targets:\n{total}{lines}")
    assert "指标“示范乙中心”（8个左右）写了“左右”，同组的“示范甲中心”“示范丙中心”没有写。" in one.message
    most = lines.replace("7个", "7个左右").replace("9个", "9个左右").replace("8个左右", "8个")
    (one,) = found("tolerance-uneven-in-family", f"targets:\n{total}{most}")
    assert "指标“示范乙中心”（8个）没有写“左右”，同组的“示范甲中心”“示范丙中心”写了。" in one.message
