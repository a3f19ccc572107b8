from __future__ import annotations

import pytest

from tests.rules.desk import findings_of, names_of

HEAD = "title: 某市养老服务实施方案\ncity: 某市\ngoals: 到2027年，社区养老服务覆盖城区。\n"
TWO_TASKS = """\
actions:
  - title: 建好服务网络
    lead: 市民政局
  - title: 改造老旧设施
    lead: 市住建局
{above}  - title: 培训护理人员{behind}
    text: 每年举办护理员培训班。
"""


def told(text: str) -> list[str]:
    return names_of(findings_of(HEAD + text))


def test_a_comment_on_its_own_line_covers_the_next_item() -> None:
    comment = "  # plangen: allow[action-without-office] 机构改革后确定\n"
    assert told(TWO_TASKS.format(above="", behind="")) == ["action-without-office"]
    assert told(TWO_TASKS.format(above=comment, behind="")) == []


def test_a_comment_behind_a_field_covers_what_begins_on_its_line() -> None:
    comment = "  # plangen: allow[action-without-office] 机构改革后确定"
    assert told(TWO_TASKS.format(above="", behind=comment)) == []


def test_what_is_allowed_keeps_its_reason() -> None:
    comment = "  # plangen: allow[action-without-office] 机构改革后确定 until 2027-06-30\n"
    found = findings_of(HEAD + TWO_TASKS.format(above=comment, behind=""))
    assert [(one.fault.name, one.allowed) for one in found] == [("action-without-office", "机构改革后确定")]


def test_a_rule_may_be_named_by_its_code() -> None:
    assert told(TWO_TASKS.format(above="  # plangen: allow[A001] 机构改革后确定\n", behind="")) == []


def test_two_rules_may_be_allowed_at_once_and_the_idle_one_is_told() -> None:
    comment = "  # plangen: allow[action-without-office, impossible-date] 机构改革后确定\n"
    assert told(TWO_TASKS.format(above=comment, behind="")) == ["unused-allowance"]


def test_other_comments_may_stand_between() -> None:
    comment = "  # plangen: allow[action-without-office] 机构改革后确定\n  # 另一条注释\n\n"
    assert told(TWO_TASKS.format(above=comment, behind="")) == []


def test_it_covers_one_node_and_not_the_next() -> None:
    comment = "# plangen: allow[half-width-punctuation] 沿用原稿\n"
    text = f"{HEAD}{comment}preamble: 甲,乙。\nguarantees: 丙,丁。\n"
    found = [one for one in findings_of(text) if one.fault.name == "half-width-punctuation"]
    assert [(one.mark.place.line, bool(one.allowed)) for one in found] == [(5, True), (6, False)]


def test_it_covers_everything_below_its_node() -> None:
    comment = "# plangen: allow[half-width-punctuation] 沿用原稿\n"
    text = f"{HEAD}{comment}guarantees:\n  - 加强领导。甲,乙。\n  - title: 加强投入\n    text: |-\n      丙,丁。\n"
    assert names_of(findings_of(text)) == []


@pytest.mark.parametrize(
    ("comment", "name", "words"),
    [
        ("# plangen: allow[action-without-office]", "allowance-without-reason", "没有写理由"),
        ("# plangen: allow[action-without-ofice] 理由", "allowance-of-unknown-rule", "action-without-office"),
        ("# plangen: allow action-without-office 理由", "malformed-allowance", "allow[规则名]"),
        ("# plangen：allow[action-without-office] 理由", "malformed-allowance", "allow[规则名]"),
        ("# plangen allow[action-without-office] 理由", "malformed-allowance", "allow[规则名]"),
        ("# plangen: allow[] 理由", "malformed-allowance", "没有写规则名"),
        ("# plangen: allow[action-without-office] 理由 until 明年", "malformed-allowance", "不是日期"),
        ("# plangen: allow[action-without-office] 理由 until 2027-02-30", "malformed-allowance", "不是日期"),
    ],
)
def test_a_comment_that_does_not_work_is_told_and_allows_nothing(comment: str, name: str, words: str) -> None:
    found = findings_of(HEAD + TWO_TASKS.format(above=f"  {comment}\n", behind=""))
    assert sorted(names_of(found)) == sorted([name, "action-without-office"])
    assert words in next(one.message for one in found if one.fault.name == name)


def test_an_idle_comment_is_told_only_where_its_rule_ran() -> None:
    from plangen.rules.selection import choose

    text = f"{HEAD}# plangen: allow[impossible-date] 沿用原稿\nguarantees: 加强领导。\n"
    assert names_of(findings_of(text)) == ["unused-allowance"]
    assert names_of(findings_of(text, selection=choose(ignore=["impossible-date"]).selection)) == []


def test_an_idle_comment_for_a_fault_of_the_reader_is_not_told() -> None:
    text = f"{HEAD}# plangen: allow[unknown-field] 等新版本\nguarantees: 加强领导。\n"
    assert names_of(findings_of(text)) == []


def test_faults_below_the_rules_can_be_allowed_too() -> None:
    text = f"{HEAD}# plangen: allow[unknown-field] 等新版本\nbudget: 100万元\n"
    found = findings_of(text)
    assert [(one.fault.name, one.allowed) for one in found] == [("unknown-field", "等新版本")]


def test_plangen_in_an_ordinary_comment_is_no_allowance() -> None:
    assert told("# plangen 的说明见 README\n# 用 plangen check 检查\nguarantees: 加强领导。\n") == []


def test_a_comment_at_the_end_of_the_file_covers_nothing() -> None:
    assert told("guarantees: 加强领导。\n# plangen: allow[impossible-date] 沿用原稿\n") == ["unused-allowance"]


def test_prose_that_looks_like_a_comment_is_prose() -> None:
    assert told("guarantees: |-\n  加强领导。\n  # plangen: allow[impossible-dates] 理由\n") == []
