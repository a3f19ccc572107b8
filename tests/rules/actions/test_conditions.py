"""Each condition of the rules of actions on its own: with it a place is flagged, without it none, or the other way round."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import findings_of

TITLE = "title: 某市河道治理行动方案（2025—2027年）\ncity: 某市\n"
GOALS = "goals: 到2027年，水质达标。\n"
REGISTER = "city: 某市\noffices:\n  某市水利局:\n  某市住房和城乡建设局: 市住建局\n  某市应急管理局:\n    former: {市安监局: 2019年}\n    note: 2019年机构改革\n"


def found(rule: str, text: str, register: str = "") -> list[Finding]:
    others = {"offices/某市.yaml": register} if register else {}
    return list(findings_of(TITLE + text, others, choose([rule]).selection))


def flagged(rule: str, text: str, register: str = "") -> list[str]:
    """The words under the carets, those of gathered places included."""
    return [
        mark.span.of(TITLE + text)
        for one in found(rule, text, register)
        for mark in (one.mark, *(mark for mark in one.related if not mark.word))
    ]


def items(*lines: str) -> str:
    """Actions: a title, a text, then fields, divided by blanks and ：."""
    written = ""
    for line in lines:
        title, text, *fields = line.split(" ")
        written += f"  - title: {title}\n    text: {text}\n"
        written += "".join("    {}: {}\n".format(*field.split("：")) for field in fields)
    return f"{GOALS}actions:\n{written}"


# ------------------------------------------------------------------------------------------------------- who is asked at all

UNLED = items("甲 做。 offices：市水利局、市教育局", "乙 做。 lead：市水利局", "丙 做。 lead：市水利局")
GUARANTEES = "guarantees:\n  - 加强领导。每月调度。\n  - 加大投入。列入预算。\n  - 严格考核。年底考核。\n"
TARGETS = "targets:\n  率: 90%\n"
ASKED = {
    "action-without-office": items("甲 做。", "乙 做。 lead：市水利局", "丙 做。 lead：市水利局"),
    "action-without-lead": UNLED,
    "guarantee-without-office": GOALS + GUARANTEES,
    "action-serving-no-target": TARGETS + items("甲 率达到${率}。", "乙 做。", "丙 做。"),
}
DIVISION = "attachments:\n  - title: 任务分工表\n    text: 甲：市水利局。\n"
TABLE = "attachments:\n  - title: 表\n    table: {columns: [任务, 责任单位], rows: [[甲, 市水利局]]}\n"


@pytest.mark.parametrize("rule", ASKED)
def test_only_a_city_or_county_gives_out_work(rule: str) -> None:
    assert flagged(rule, ASKED[rule])
    assert flagged(rule, f"level: 县级\n{ASKED[rule]}")
    assert flagged(rule, f"level: 省级\n{ASKED[rule]}") == []


@pytest.mark.parametrize("rule", [rule for rule in ASKED if rule != "action-serving-no-target"])
@pytest.mark.parametrize("elsewhere", [DIVISION, TABLE])
def test_what_is_divided_elsewhere_is_not_asked_for(rule: str, elsewhere: str) -> None:
    assert flagged(rule, ASKED[rule] + elsewhere) == []


def test_a_plan_without_targets_is_not_asked_for_them() -> None:
    assert flagged("action-serving-no-target", items("甲 做。", "乙 做。", "丙 做。")) == []


# ------------------------------------------------------------------------------------------------------ offices and leads


@pytest.mark.parametrize(
    ("bare", "led", "messages"),
    [
        (1, 0, ["任务“甲0”没有写责任单位。"]),
        (1, 1, ["任务“甲0”没有写责任单位。"]),
        (2, 2, ["任务“甲0”没有写责任单位。", "任务“甲1”没有写责任单位。"]),
        (2, 0, ["重点任务共2项，都没有写责任单位。"]),
        (2, 1, ["重点任务共3项，其中2项没有写责任单位。"]),
        (3, 2, ["重点任务共5项，其中3项没有写责任单位。"]),
    ],
)
def test_where_most_have_no_office_that_is_one_finding(bare: int, led: int, messages: list[str]) -> None:
    lines = [
        *(f"甲{number} 做。" for number in range(bare)),
        *(f"乙{number} 做。 lead：市水利局" for number in range(led)),
    ]
    assert [one.message for one in found("action-without-office", items(*lines))] == messages


@pytest.mark.parametrize(
    ("fields", "is_flagged"),
    [
        ("offices：市水利局、市教育局", True),
        ("offices：市水利局，市教育局", False),
        ("partners：市水利局、市教育局", False),
        ("offices：市水利局 partners：市教育局", False),
        ("offices：市水利局、各县区", False),
    ],
)
def test_only_offices_of_the_first_rank_share_a_task(fields: str, is_flagged: bool) -> None:
    text = items(f"甲 做。 {fields}", "乙 做。 lead：市水利局", "丙 做。 lead：市水利局")
    assert bool(flagged("action-without-lead", text)) is is_flagged


def test_offices_that_tasks_take_over_from_above_are_told_once() -> None:
    text = (
        f"{GOALS}actions:\n  - title: 甲\n    offices: 市水利局、市教育局\n    items:\n"
        "      - 一。做。\n      - 二。做。\n      - 三。做。\n"
    )
    assert flagged("action-without-lead", text) == ["市水利局、市教育局"]


# ------------------------------------------------------------------------------------------------------------ listed twice


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("市水利局、市教育局、市水利局", "市水利局、市教育局"),
        ("市水利局、市水利局、市教育局", "市水利局、市教育局"),
        ("市水利局、市教育局，市水利局", None),
        ("市水利局、市教育局、 市水利局", None),
        ("市住建局、市教育局、市住房和城乡建设局", None),
    ],
)
def test_a_second_place_is_taken_out_where_that_is_certain(line: str, mended: str | None) -> None:
    text = items("甲 做。") + f"    offices: {line}\n"
    (one,) = found("office-listed-twice", text, REGISTER)
    if mended is None:
        assert not one.fix
    else:
        assert apply(TITLE + text, one.fix) == (TITLE + text).replace(line, mended)


def test_a_second_place_in_another_field_is_left_to_the_drafter() -> None:
    (one,) = found("office-listed-twice", items("甲 做。 offices：市水利局、市教育局 partners：市财政局、市教育局"))
    assert not one.fix
    assert one.message.startswith("“市教育局”在同一项任务里列了两次。")
    (other,) = found("office-listed-twice", items("甲 做。 offices：市住建局、市住房和城乡建设局"), REGISTER)
    assert "（前面写作“市住建局”，是同一家）" in other.message


# ------------------------------------------------------------------------------------------------------- register and names


def test_a_register_of_nothing_knows_nothing_wrong() -> None:
    assert flagged("unknown-office", items("甲 做。 lead：市水务局"), "city: 某市\n") == []


@pytest.mark.parametrize(
    ("unknown", "known", "is_one"),
    [(3, 0, False), (4, 0, True), (4, 3, True), (4, 4, False)],
)
def test_a_register_is_short_where_more_are_unknown_than_known(unknown: int, known: int, is_one: bool) -> None:
    register = "city: 某市\noffices: [某市水利局, 某市甲乙局, 某市丙丁局, 某市戊己局]\n"
    names = ["市水利局", "市甲乙局", "市丙丁局", "市戊己局"][:known] + [
        f"市{sign}卫局" for sign in "子丑寅卯"[:unknown]
    ]
    ones = found("unknown-office", items(f"甲 做。 offices：{'、'.join(names)}"), register)
    assert [("没有收全" in one.message) for one in ones] == ([True] if is_one else [False] * unknown)
    if is_one:
        text = TITLE + items(f"甲 做。 offices：{'、'.join(names)}")
        marks = [ones[0].mark, *ones[0].related]
        assert [mark.span.of(text) for mark in marks] == names[known:]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("", ["市安监局"]),
        ("notice: {issuer: 某市人民政府, date: 2018年5月6日}\n", []),
        ("notice: {issuer: 某市人民政府, date: 2025年5月6日}\n", ["市安监局"]),
        ("notice: {issuer: 某市人民政府, date: 某日}\n", ["市安监局"]),
        ("notice: {issuer: 市安监局, date: 2025年5月6日}\n", ["市安监局", "市安监局"]),
    ],
)
def test_the_day_of_a_document_is_its_date_or_the_first_of_its_period(head: str, words: list[str]) -> None:
    text = head + items("甲 做。 lead：市安监局")
    assert flagged("former-office-name", text, REGISTER) == words


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("attachments:\n  - title: 表\n    table: {columns: [甲], rows: [[市安监局]]}\n", 1),
        ("attachments:\n  - title: 名单\n    members: {组长: [市安监局局长]}\n", 1),
        ("preamble: 原市安监局、前市安监局、市安监局（现市应急管理局）。\n", 0),
        ("preamble: 按《市安监局规程》，市安监局负责。\n", 1),
        ("preamble: 还原市安监局旧址。\n", 0),
    ],
)
def test_a_former_name_is_looked_for_wherever_offices_are_named(written: str, count: int) -> None:
    assert len(found("former-office-name", GOALS + written, REGISTER)) == count


def test_what_the_register_notes_of_a_former_name_is_said() -> None:
    (one,) = found("former-office-name", items("甲 做。 lead：市安监局"), REGISTER)
    assert one.hint == "机关名录里的说明：2019年机构改革"
    (bare,) = found(
        "former-office-name", items("甲 做。 lead：市安监局"), REGISTER.replace("    note: 2019年机构改革\n", "")
    )
    assert bare.hint == ""


def test_a_name_that_another_office_bears_now_is_no_former_name() -> None:
    register = REGISTER + "  某市安全生产监督管理局: 市安监局\n"
    assert flagged("former-office-name", items("甲 做。 lead：市安监局"), register) == []


def test_a_former_name_is_no_second_name() -> None:
    text = items("甲 做。 lead：市安监局", "乙 做。 lead：市应急管理局")
    assert flagged("office-under-two-names", text, REGISTER) == []


def test_the_usual_name_is_the_one_that_stands_more_often() -> None:
    text = items("甲 做。 lead：市住建局", "乙 做。 lead：市住房和城乡建设局", "丙 做。 lead：市住建局")
    (one,) = found("office-under-two-names", text, REGISTER)
    assert "请统一用“市住建局”" in one.message
    assert one.related[0].span.of(TITLE + text) == "市住建局"
    assert one.related[0].span.start == (TITLE + text).index("市住建局")


# -------------------------------------------------------------------------------------------------------------- recipients

NOTICE = "notice: {issuer: 某市人民政府, recipients: 市教育局，各区}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NOTICE + items("甲 做。 lead：市水利局"), ["市教育局"]),
        (NOTICE + GOALS, []),
        (NOTICE + "gaols: 好。\n" + items("甲 做。 lead：市水利局"), []),
        (NOTICE + items("甲 做。 lead：市教育局"), []),
        (NOTICE + items("甲 由市教育局办。 lead：市水利局"), []),
        (NOTICE.replace("市教育局", "市住房和城乡建设局") + items("甲 由市住建局办。 lead：市水利局"), []),
        (NOTICE.replace("}", ", text: 请市教育局照办。}") + items("甲 做。 lead：市水利局"), ["市教育局"]),
    ],
)
def test_a_recipient_is_asked_for_where_tasks_are_given_out(text: str, words: list[str]) -> None:
    assert flagged("recipient-without-task", text, REGISTER) == words


@pytest.mark.parametrize(
    ("recipients", "lead", "words"),
    [
        ("市水利局", "市教育局", ["市教育局"]),
        ("各区教育局", "市教育局", []),
        ("市水利局", "各区教育局", []),
        ("市水利局", "省教育厅", []),
        ("市水利局", "区教育局", []),
        ("市水利局", "市局", ["市局"]),
        ("市直各部门", "市教育局", []),
    ],
)
def test_an_office_with_a_task_is_looked_for_among_the_recipients(recipients: str, lead: str, words: list[str]) -> None:
    head = f"notice: {{issuer: 某市人民政府, recipients: {recipients}}}\n"
    assert flagged("tasked-office-not-addressed", head + items(f"甲 做。 lead：{lead}")) == words


def test_nobody_reads_a_line_of_recipients_longer_than_a_page() -> None:
    head = "notice: {issuer: 某市人民政府, recipients: '" + "某局，" * 3400 + "'}\n"
    assert flagged("tasked-office-not-addressed", head + items("甲 做。 lead：市教育局")) == []


# ------------------------------------------------------------------------------------------------------------------ cadence


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (GOALS + "preamble: 定期通报。\n", 0),
        (GOALS + "sections:\n  - title: 甲\n    text: 定期通报。\n", 1),
        (GOALS + "guarantees: 年度报告，定期公开。\n", 0),
        (GOALS + "guarantees: 每月通报，定期公开。\n", 0),
        (GOALS + "guarantees: 每月通报。定期公开。\n", 1),
    ],
)
def test_where_a_cadence_is_asked_for(text: str, count: int) -> None:
    assert len(flagged("vague-cadence", text)) == count
