"""Rules that set two mentions of one record against each other, or a mention against the plan."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import TITLE, flagged, found, whole

PLAN = """\
targets:
  公园: 30个
goals: {goals}
actions:
  - title: 建设公园
    text: {action}
    lead: 市园林局
"""


@pytest.mark.parametrize(
    ("goals", "action", "wrong"),
    [
        ("到2026年，建成公园${公园}。", "到2027年，建成公园${公园}。", True),
        ("2026年6月底前，建成公园${公园}。", "2026年9月底前，建成公园${公园}。", True),
        ("到2026年，建成公园${公园}。", "建成公园${公园}。", False),
        ("到2026年，建成公园${公园}。", "2026年6月底前，建成公园${公园}。", False),
        ("到2026年，建成公园${公园}。", "到2027年，公园保持在${公园}。", False),
        ("到2027年，建成公园${公园}。", "2027年底前，建成公园${公园}。", False),
        ("到2027年，建成公园${公园}。", "到2026年，完成${公园}的60%。", False),
    ],
)
def test_two_deadlines(goals: str, action: str, wrong: bool) -> None:
    text = PLAN.format(goals=goals, action=action)
    found_here = found("mentions-differ-in-deadline", text)
    assert [len(one.related) for one in found_here] == ([1] if wrong else [])
    if wrong:
        assert found_here[0].mark.place.line > found_here[0].related[0].place.line


def test_a_registered_deadline_against_that_of_the_sentence() -> None:
    text = "targets:\n  公园:\n    value: 30个\n    by: 2026年\ngoals: 到2027年，建成公园${公园}。\n"
    (one,) = found("mentions-differ-in-deadline", text)
    assert [mark.span.of(whole(text)) for mark in (one.mark, *one.related)] == ["到2027年", "2026年"]


def test_records_that_share_both_places_are_one_finding() -> None:
    text = (
        "targets:\n  公园: 30个\n  绿道: 9条\ngoals: 到2026年，建成公园${公园}、绿道${绿道}。\n"
        "guarantees: 到2027年，建成公园${公园}、绿道${绿道}。\n"
    )
    (one,) = found("mentions-differ-in-deadline", text)
    assert "“公园”“绿道”" in one.message


@pytest.mark.parametrize(
    ("goals", "action", "hedge"),
    [
        ("到2027年，力争建成公园${公园}。", "建成公园${公园}。", "力争"),
        ("到2027年，建成公园${公园}。", "争取建成公园${公园}。", "争取"),
        ("到2027年，基本建成公园${公园}。", "建成公园${公园}。", "基本"),
        ("到2027年，力争建成公园${公园}。", "争取建成公园${公园}。", ""),
        ("到2027年，建成公园${公园}。", "建成公园${公园}。", ""),
    ],
)
def test_two_strengths(goals: str, action: str, hedge: str) -> None:
    assert flagged("mentions-differ-in-hedge", PLAN.format(goals=goals, action=action)) == ([hedge] if hedge else [])


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("建设公园${公园}", "增设公园${公园}", True),
        ("新增公园${公园}", "公园总数达到${公园}", True),
        ("建设公园${公园}", "建成公园${公园}", False),
        ("新增公园${公园}", "增设公园${公园}", False),
        ("建设公园${公园}", "公园增加到${公园}", False),
        ("公园${公园}", "新增公园${公园}", False),
    ],
)
def test_two_footings(first: str, second: str, wrong: bool) -> None:
    text = PLAN.format(goals=f"到2027年，{first}。", action=f"{second}。")
    assert len(flagged("same-number-on-two-footings", text)) == wrong


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("占采购总量的${绿色}", "占工程造价的${绿色}", True),
        ("占全市采购总量的${绿色}", "占采购总量的${绿色}", False),
        ("占采购总量的${绿色}", "达到${绿色}", False),
    ],
)
def test_two_wholes(first: str, second: str, wrong: bool) -> None:
    text = f"targets:\n  绿色: 60%以上\ngoals: 到2027年，绿色建材{first}。\nguarantees: 绿色建材{second}。\n"
    assert len(flagged("mentions-differ-in-denominator", text)) == wrong


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("建设家庭医生团队600个", True),
        ("全市家庭医生团队达到600个", True),
        ("建设家庭医生团队800个", False),
        ("新增家庭医生团队600个", False),
        ("现有家庭医生团队600个", False),
        ("每年建设家庭医生团队600个", False),
        ("2024年，建设家庭医生团队600个", False),
        ("每个县区家庭医生团队达到60个", False),
        ("建设东区家庭医生团队600个", False),
        ("建设家庭医生团队600平方米", False),
        ("家庭医生团队（600个）纳入考核", True),
        ("家庭医生团队（600个、4000人）纳入考核", False),
        ("家庭医生团队（乡村600个）纳入考核", False),
        ("2027年全市共建成家庭医生团队600个", True),
        ("组建600个家庭医生团队", True),
        ("家庭医生团队总数达到600个", True),
        ("家庭医生团队数量不少于900个", True),
        ("全市家庭医生团队合计600个", True),
        ("城东片区建成家庭医生团队600个", False),
        ("支持民办机构组建600个家庭医生团队", False),
        ("带动社会力量举办家庭医生团队600个", False),
        ("农村方面，家庭医生团队达到600个", False),
        ("其中，城区内，组建家庭医生团队600个", False),
        ("增加家庭医生团队600个", False),
        ("家庭医生团队服务产业增加值600万元", False),
    ],
)
def test_a_number_beside_the_name_of_a_record(prose: str, wrong: bool) -> None:
    text = f"targets:\n  家庭医生团队: 800个\ngoals: 到2027年，家庭医生团队${{家庭医生团队}}。\nguarantees: {prose}。\n"
    assert len(flagged("number-contradicts-target-beside-it", text)) == wrong


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("scope: 城区", False),
        ("level: 省级", False),
        ("counting: 累计", False),
        ("scope: 每个县区", False),
        ("nature: 现状", False),
        ("by: 2026年", False),
        ("by: 2027年", True),
        ("nature: 约束性", True),
    ],
)
def test_a_number_is_only_held_against_a_record_that_it_can_mean(field: str, wrong: bool) -> None:
    text = (
        f"targets:\n  床位:\n    name: 养老床位总数\n    value: 800张\n    {field}\ngoals: 床位${{床位}}。\n"
        "guarantees: 到2027年，建成养老床位600张。\n"
    )
    assert len(flagged("number-contradicts-target-beside-it", text)) == wrong


def test_of_two_namesakes_one_that_agrees_is_enough() -> None:
    text = (
        "targets:\n  首期: {name: 公园, value: 20个}\n  末期: {name: 公园, value: 30个}\n  远期: {name: 公园, value: 明显增加}\n"
        "goals: 到2027年，公园${首期}、${末期}、${远期}。\nguarantees: 建成公园%d个。\n"
    )
    assert flagged("number-contradicts-target-beside-it", text % 30) == []
    assert flagged("number-contradicts-target-beside-it", text % 40) == ["40个"]


def test_a_contradicting_number_is_not_reported_as_unbound_too() -> None:
    from plangen.rules.selection import choose
    from tests.rules.desk import findings_of, names_of

    text = TITLE + "targets:\n  公园: 30个\ngoals: 到2027年，建成公园${公园}。\nguarantees: 建成公园20个。\n"
    both = choose(["number-contradicts-target-beside-it", "number-bound-to-no-target"]).selection
    assert names_of(findings_of(text, selection=both)) == ["number-contradicts-target-beside-it"]


@pytest.mark.parametrize(
    ("deadline", "wrong"),
    [
        ("到2024年", True),
        ("2025年6月底前", False),
        ("2025年3月底前", False),
        ("到2027年", False),
        ("2025年2月底前", True),
    ],
)
def test_a_deadline_that_is_over_on_the_day_of_issue(deadline: str, wrong: bool) -> None:
    text = f"title: 某市方案\ncity: 某市\nnotice:\n  issuer: 某市人民政府\n  date: 2025年3月5日\ntargets:\n  公园: 30个\ngoals: {deadline}，建成公园${{公园}}。\n"
    assert flagged("deadline-before-issue-date", text) == ([deadline] if wrong else [])


def test_a_deadline_outside_the_period_and_before_the_issue_is_one_finding() -> None:
    from plangen.rules.selection import choose
    from tests.rules.desk import findings_of, names_of

    text = (
        TITLE
        + "notice:\n  issuer: 某市人民政府\n  date: 2025年3月5日\ntargets:\n  公园: 30个\ngoals: 到2023年，公园${公园}。\n"
    )
    both = choose(["deadline-before-issue-date", "deadline-outside-period"]).selection
    assert names_of(findings_of(text, selection=both)) == ["deadline-before-issue-date"]


SERVED = """\
targets:
  公园:
    value: 30个
    sum_of: 大公园、小公园
  大公园: 10个
  小公园: 20个
  绿道:
    name: 城市绿道
    value: 9条
  湿地: 5处
goals: 到2027年，建成公园${公园}、城市绿道${绿道}、湿地${湿地}。
actions:
  - title: 建设公园
    text: 建成大公园${大公园}、小公园${小公园}，完善城市绿道网络。
    lead: 市园林局
"""


def test_parts_and_names_in_the_actions_serve_a_goal() -> None:
    assert flagged("goal-without-action", SERVED) == ["${湿地}"]
    assert flagged("action-number-absent-from-goals", SERVED) == []


def test_without_actions_and_without_goals_nothing_is_missing() -> None:
    assert flagged("goal-without-action", SERVED.partition("actions:")[0]) == []
    text = "targets:\n  公园: 30个\nactions:\n  - title: 建设公园\n    text: 建成公园${公园}。\n    lead: 市园林局\n"
    assert flagged("action-number-absent-from-goals", text) == []
