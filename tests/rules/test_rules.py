"""What each rule finds beyond its page's examples, and above all where it is silent: better to miss than to cry wolf."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.findings import Finding
from plangen.rules import catalogue
from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import dossier_of, findings_of, names_of

TITLE = "title: 某市养老服务实施方案（2025—2027年）\ncity: 某市\n"


def said(rule: str, text: str, others: dict[str, str] | None = None) -> list[str]:
    """The messages of one rule on a plan."""
    found = findings_of(TITLE + text if not text.startswith("title:") else text, others, choose([rule]).selection)
    return [one.message for one in found if one.fault.name == rule]


def flagged(rule: str, text: str) -> list[str]:
    """The words that one rule underlines."""
    whole = TITLE + text if not text.startswith("title:") else text
    return [one.mark.span.of(whole) for one in found(rule, whole)]


def found(rule: str, whole: str) -> list[Finding]:
    """What one rule finds in a whole plan."""
    return [one for one in findings_of(whole, selection=choose([rule]).selection) if one.fault.name == rule]


# ------------------------------------------------------------------------------------------------------------ references


def test_the_name_title_is_taken() -> None:
    assert flagged("duplicate-id", "targets:\n  title: 3家\ngoals: 到2027年，${title}。\n") == ["title"]


def test_explicit_ids_of_items_count_and_titles_do_not() -> None:
    items = "goals:\n  - title: 甲\n    id: 床位数\n  - title: 乙\n  - title: 乙\n"
    assert flagged("duplicate-id", f"targets:\n  床位数: 3000张\n{items}") == ["床位数"]
    assert flagged("duplicate-id", items) == []


def test_a_target_that_could_not_be_read_is_not_missing() -> None:
    lost = "targets:\n  床位数:\n    name: 养老床位\n  护理员: 500人\n"
    assert flagged("dangling-reference", f"{lost}goals: 达到${{床位数}}，${{护理员}}。\n") == []
    assert flagged("dangling-reference", "targets: [床位数]\ngoals: 达到${床位数}。\n") == []
    assert flagged("dangling-reference", "targets:\n  床位数 3000张\ngoals: 达到${床位数}。\n") == []


def test_terms_and_the_title_may_be_referred_to() -> None:
    text = "terms:\n  四链: 教育链、人才链、产业链、创新链\ngoals: ${四链}，${title}，$${照印}。\n"
    assert said("dangling-reference", text) == []
    wrong = text.replace("${四链}", "${四链.amount}")
    assert "不是指标" in said("dangling-reference", wrong)[0]
    assert flagged("dangling-reference", wrong) == ["amount"]


def test_an_empty_reference() -> None:
    assert flagged("dangling-reference", "goals: 达到${}。\n") == ["${}"]


def test_a_near_name_is_offered_and_else_the_register_is_shown() -> None:
    targets = "targets:\n  养老床位数: 3000张\n"
    assert said("dangling-reference", f"{targets}goals: 达到${{养老床位}}。\n")[0].endswith("是不是“养老床位数”？")
    found = findings_of(f"{TITLE}{targets}goals: 达到${{xyz}}。\n", selection=choose(["R002"]).selection)
    assert found[0].hint == "可以引用：养老床位数、title。"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("￥{床位数}", "${床位数}"),
        ("¥{床位数}", "${床位数}"),
        ("＄{床位数}", "${床位数}"),
        ("$｛床位数｝", "${床位数}"),
        ("${床位数｝", "${床位数}"),
        ("￥｛床位数｜三千张｝", "${床位数|三千张}"),
        ("${床位数｜三千张}", "${床位数|三千张}"),
        ("${床位数。amount}", "${床位数.amount}"),
        ("${床位数．amount}", "${床位数.amount}"),
    ],
)
def test_what_a_chinese_keyboard_makes_of_a_reference(typed: str, meant: str) -> None:
    text = f"{TITLE}targets:\n  床位数: 3000张\ngoals: 到2027年，达到{typed}。\n"
    found = [one for one in findings_of(text) if one.fault.name != "target-never-mentioned"]
    assert [one.fault.name for one in found] == ["full-width-reference"]
    assert found[0].mark.span.of(text) == typed
    repaired = apply(text, found[0].fix)
    assert f"达到{meant}。" in repaired
    assert names_of(findings_of(repaired)) == []


@pytest.mark.parametrize("prose", ["每人￥300元。", "费用为￥{以上}。"[:-4] + "一百元。", "价格￥100，数量$5。"])
def test_money_is_no_reference(prose: str) -> None:
    assert said("full-width-reference", f"goals: {prose}\n") == []


def test_unclosed_shows_the_name_it_begins() -> None:
    text = "targets:\n  床位数: 3000张\ngoals: 达到${床位数张，建成${床位数}。\n"
    assert flagged("unclosed-reference", text) == ["${床位数张"]
    assert said("unclosed-reference", text)[0].endswith("是不是“${床位数}”？")


def test_superiors_that_are_there_are_known() -> None:
    text = f"{TITLE}implements: [省级规划, 国家规划]\nsucceeds: 旧方案\ngoals: 到2027年。\n"
    above = "title: 某省规划\nlevel: 省级\n"
    assert len(said("unknown-superior", text)) == 3
    assert said("unknown-superior", text, {"省级规划.yaml": above, "国家规划.yaml": above, "旧方案.yaml": above}) == []
    assert (
        "是不是“省级规划”？"
        in said("unknown-superior", text.replace("[省级规划", "[省级规划书"), {"省级规划.yaml": above})[0]
    )


# --------------------------------------------------------------------------------------------------------------- targets


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("70%以上", "超过七成"),
        ("70%以上", "70%"),
        ("5个", "五大"),
        ("12000元", "1.2万元"),
        ("不少于2所", "2所"),
        ("1—3个", "一至三个"),
        ("半数以上", "50%以上"),
        ("明显提升", "显著提高"),
        ("85及以上", "85分以上"),
        ("3000平方米", "0.3公顷"),
    ],
)
def test_other_words_for_the_same_number(value: str, words: str) -> None:
    text = f"targets:\n  甲: {value}\ngoals: 到2027年，${{甲|{words}}}。\n"
    assert said("wording-differs-from-target", text) == []
    assert said("wording-uses-another-measure-word", text) == []


@pytest.mark.parametrize(
    ("value", "words", "why"),
    [
        ("70%以上", "超过八成", "不是同一个数"),
        ("30个左右", "35个左右", "不是同一个数"),
        ("1—3个", "2—3个", "不是同一个数"),
        ("10人", "10元", "单位不能互换"),
        ("不低于10%", "不超过10%", "方向相反"),
        ("70%以上", "大多数", "没有数字"),
        ("明显提升", "提升10%", "没有数字"),
    ],
)
def test_other_words_that_say_something_else(value: str, words: str, why: str) -> None:
    text = f"targets:\n  甲: {value}\ngoals: 到2027年，${{甲|{words}}}。\n"
    messages = said("wording-differs-from-target", text)
    assert len(messages) == 1
    assert why in messages[0]
    assert flagged("wording-differs-from-target", text) == [words]
    assert said("wording-uses-another-measure-word", text) == []


def test_household_and_piece_are_one_number_in_two_measure_words() -> None:
    text = "targets:\n  市级企业: 不少于10户\ngoals: 到2027年，${市级企业|不少于10个}。\n"
    assert flagged("wording-uses-another-measure-word", text) == ["不少于10个"]
    assert said("wording-differs-from-target", text) == []
    assert flagged("wording-uses-another-measure-word", text.replace("10个", "10所")) == ["不少于10所"]


def test_a_name_or_an_amount_is_a_mention_too() -> None:
    text = "targets:\n  甲: 10个\n  乙: 20个\n  丙: 30个\ngoals: ${甲.amount}、${乙.name}、${丙|三十个}。\n"
    assert said("target-never-mentioned", text) == []


def test_a_table_of_targets_mentions_them_all() -> None:
    text = "targets:\n  甲: 10个\ngoals: 到2027年。\nattachments:\n  - title: 指标表\n    table: 指标\n"
    assert said("target-never-mentioned", text) == []
    assert len(said("target-never-mentioned", text.replace("table: 指标", "table: 任务分工"))) == 1


def test_a_document_above_that_only_registers_targets_is_no_prose() -> None:
    assert said("target-never-mentioned", "title: 某省规划\nlevel: 省级\ntargets:\n  甲: 10个\n") == []


def test_a_mention_in_a_line_that_could_not_be_read_counts() -> None:
    text = "targets:\n  甲: 10个\n  乙: 20个\ngoals: 到2027年，${乙}。\nguarantees: [${甲}\n"
    assert said("target-never-mentioned", text) == []


WITHOUT_PERIOD = "title: 某市养老服务实施方案\ncity: 某市\n"


@pytest.mark.parametrize(
    "text",
    [
        "targets:\n  甲: 10个\nactions: 到2027年，建成${甲}。\n",
        "targets:\n  甲: 10个\nactions: 建成${甲}，到2027年完成；再建${甲}。\n",
        "targets:\n  甲: {value: 10个, by: 2027年}\nactions: 建成${甲}。\n",
        "targets:\n  甲: {value: 10个, nature: 标准}\nactions: 不超过${甲}。\n",
        "targets:\n  甲: {value: 10个, nature: 现状}\nactions: 现有${甲}。\n",
        "targets:\n  甲: {value: 10场, counting: 每年}\nactions: 每年举办${甲}。\n",
        "targets:\n  甲: 明显提升\nactions: 水平${甲}。\n",
        "targets:\n  甲: 10个\nperiod: 2025—2027年\nactions: 建成${甲}。\n",
        "targets:\n  甲: 10个\nactions:\n  text: 到2027年，完成以下任务。\n  items:\n    - 建设。建成${甲}。\n",
        "targets:\n  甲: 10个\nactions:\n  - title: 建设阶段（2025年1月—6月）\n    text: 建成${甲}。\n",
    ],
)
def test_a_deadline_may_stand_in_many_places(text: str) -> None:
    assert said("target-without-deadline", WITHOUT_PERIOD + text) == []


def test_one_number_without_a_deadline_among_others_with_one() -> None:
    text = f"{WITHOUT_PERIOD}targets:\n  甲: 10个\n  乙: 20个\nactions: 到2027年，建成${{甲}}。建成${{乙}}。\n"
    assert flagged("target-without-deadline", text) == ["乙"]


def test_where_no_number_has_a_deadline_it_is_said_once() -> None:
    text = f"{WITHOUT_PERIOD}targets:\n  甲: 10个\n  乙: 20个\n  丙: 30个\nactions: 建成${{甲}}、${{乙}}、${{丙}}。\n"
    (message,) = said("target-without-deadline", text)
    assert message.startswith("指标“甲”“乙”“丙”没有期限：")
    assert message.endswith("全文共3处。")
    assert flagged("target-without-deadline", text) == ["甲"]


FOUR = "targets:\n  甲: 10个\n  乙: 20个\n  丙: 30个\n  丁: 不超过4%\n  戊: 50个\n"
IN_TEXT = "actions: 建成${甲}、${乙}、${丙}，控制在${丁.amount}。到2027年，建成${戊}。\n"


def test_many_without_a_deadline_in_a_plan_without_a_period_are_one_finding() -> None:
    (one,) = found("target-without-deadline", WITHOUT_PERIOD + FOUR + IN_TEXT)
    assert one.message.startswith("指标“甲”“乙”“丙”等没有期限：")
    assert [mark.span.of(WITHOUT_PERIOD + FOUR + IN_TEXT) for mark in (one.mark, *one.related)] == list("甲乙丙丁")
    assert one.hint is not None
    assert "“丁”如果是年年都要守住的，写 counting: 每年；是门槛或限额的，写 nature: 标准。" in one.hint


def test_three_without_a_deadline_among_others_are_three_findings() -> None:
    text = WITHOUT_PERIOD + FOUR.replace("丁: 不超过4%", "丁: {value: 不超过4%, nature: 标准}") + IN_TEXT
    assert flagged("target-without-deadline", text) == ["甲", "乙", "丙"]
    assert all("nature: 标准" not in (one.hint or "") for one in found("target-without-deadline", text))


def test_one_of_many_may_be_allowed_to_have_no_deadline() -> None:
    text = FOUR.replace("  乙:", "  # plangen: allow[target-without-deadline] 长期指标\n  乙:") + IN_TEXT
    open_ = [one for one in found("target-without-deadline", WITHOUT_PERIOD + text) if not one.allowed]
    assert [one.message[-6:] for one in open_] == ["全文共3处。"]


# --------------------------------------------------------------------------------------------------------------- actions


@pytest.mark.parametrize(
    "actions",
    [
        "actions:\n  - title: 甲\n    lead: 市教育局\n  - title: 乙\n    offices: 市财政局等\n",
        "actions:\n  - title: 甲\n    offices: 市教育局\n    items:\n      - 一。内容。\n      - 二。内容。\n",
        "actions:\n  lead: 市教育局\n  items:\n    - 一。内容。\n    - 二。内容。\n",
        "actions:\n  - title: 甲\n    lead: 市教育局\n  - 乙。由市财政局牵头，会同有关部门办理。\n",
        "actions:\n  - title: 甲\n    lead: 市教育局\n  - text: 各项任务分年度推进。\n",
        "actions: 抓好各项工作。\n",
    ],
)
def test_an_office_may_be_named_in_many_ways(actions: str) -> None:
    assert said("action-without-office", actions) == []


def test_where_most_actions_name_nobody_it_is_said_once_with_every_place() -> None:
    text = f"{TITLE}actions:\n  - 甲。一。\n  - 乙。二。\n  - title: 丙\n    lead: 市教育局\n"
    found = findings_of(text, selection=choose(["A001"]).selection)
    assert [one.message for one in found] == ["重点任务共3项，其中2项没有写责任单位。"]
    assert [mark.span.of(text) for mark in found[0].related] == ["甲", "乙"]
    whole = text.replace("    lead: 市教育局\n", "")
    assert said("action-without-office", whole) == ["重点任务共3项，都没有写责任单位。"]


def test_a_document_above_names_no_offices_of_the_city() -> None:
    assert said("action-without-office", "title: 某省规划\nlevel: 省级\nactions:\n  - 甲。一。\n  - 乙。二。\n") == []


# ------------------------------------------------------------------------------------------------------------------ time

NOTICE = "notice:\n  issuer: 某市人民政府办公室\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{NOTICE}  date: 2023年2月30日\n", ["2023年2月30日"]),
        (f"{NOTICE}  date: 2023-02-30\n", ["2023-02-30"]),
        (f"{NOTICE}  date: 2024年2月29日\n", []),
        ("period: 2025年13月—2027年12月\n", ["2025年13月"]),
        ("targets:\n  甲: {value: 10个, by: 2027年6月31日}\ngoals: ${甲}。\n", ["2027年6月31日"]),
        ("goals: 2027年13月前完成。\n", ["2027年13月"]),
        ("goals: 二〇二七年二月三十日前完成。\n", ["二〇二七年二月三十日"]),
        ("goals: 到2027年12月31日，版本为2.13.40，电话0371-2023。\n", []),
    ],
)
def test_days_no_calendar_has(text: str, words: list[str]) -> None:
    body = "" if "goals:" in text else "goals: 到2027年。\n"
    assert flagged("impossible-date", text + body) == words


@pytest.mark.parametrize(
    ("status", "day", "count"),
    [
        ("定稿", "2023年10月19日", 0),
        ("定稿", "2023-10-19", 0),
        ("定稿", "二〇二三年十月十九日", 0),
        ("定稿", "2023年10月", 1),
        ("草稿", "2023年10月", 0),
        ("草稿", "2025年 月 日", 0),
        ("草稿", "××××年×月×日", 0),
        ("定稿", "××××年×月×日", 1),
        ("草稿", "印发之日", 1),
        ("定稿", "2023年2月30日", 0),
    ],
)
def test_an_issue_date_is_a_whole_date(status: str, day: str, count: int) -> None:
    text = f"status: {status}\n{NOTICE}  date: {day}\ngoals: 到2027年。\n"
    assert len(said("unreadable-date", text)) == count


def test_a_written_period_that_says_nothing() -> None:
    assert flagged("unreadable-period", "period: 三年\ngoals: 到2027年。\n") == ["三年"]
    assert flagged("unreadable-period", "period: 2025—2027年\ngoals: 到2027年。\n") == []
    assert flagged("unreadable-period", "period: “十五五”期间\ngoals: 到2027年。\n") == []
    assert flagged("unreadable-period", "period: 2025年13月\ngoals: 到2027年。\n") == []  # another rule's


def deadline(phrase: str, period: str = "（2025—2027年）") -> list[str]:
    text = f"title: 某市养老服务实施方案{period}\ncity: 某市\ntargets:\n  甲: 10个\ngoals: {phrase}建成${{甲}}。\n"
    return flagged("deadline-outside-period", text)


def test_a_deadline_after_or_before_the_period() -> None:
    assert deadline("到2030年，") == ["到2030年"]
    assert deadline("到2024年，") == ["到2024年"]
    assert deadline("到2025年，") == deadline("2026年底前，") == deadline("到2027年，") == []


def test_a_wording_that_can_be_read_two_ways_is_early_only_if_both_readings_are() -> None:
    assert deadline("2025年之前，") == []
    assert deadline("2024年之前，") == ["2024年之前"]


def test_a_period_read_off_the_goals_bounds_nothing() -> None:
    assert deadline("到2025年，打好基础。到2035年，", period="") == []


def test_one_place_that_governs_several_targets_is_one_finding() -> None:
    text = f"{TITLE}targets:\n  甲: 10个\n  乙: 20个\ngoals: 到2030年，建成${{甲}}、${{乙}}。\n"
    assert len(said("deadline-outside-period", text)) == 1
    assert "“甲”、“乙”" in said("deadline-outside-period", text)[0]


def test_a_written_deadline_outside_the_period() -> None:
    text = f"{TITLE}targets:\n  甲: {{value: 10个, by: 2035年}}\ngoals: 建成${{甲}}。\n"
    assert flagged("deadline-outside-period", text) == ["2035年"]


# ---------------------------------------------------------------------------------------------------------------- notice


def number(written: str, status: str = "定稿", day: str = "2025年3月5日") -> str:
    return f"{TITLE}status: {status}\n{NOTICE}  number: {written}\n  date: {day}\ngoals: 到2027年。\n"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("某政办[2025]8号", "某政办〔2025〕8号"),
        ("某政办【2025】8号", "某政办〔2025〕8号"),
        ("某政办(2025)8号", "某政办〔2025〕8号"),
        ("某政办〔2025〕第8号", "某政办〔2025〕8号"),
        ("某政办〔2025〕08号", "某政办〔2025〕8号"),
        ("某政办〔2025〕8", "某政办〔2025〕8号"),
        ("某政办〔2025〕 8号", "某政办〔2025〕8号"),
        ("某政办〔２０２５〕８号", "某政办〔2025〕8号"),
    ],
)
def test_a_document_number_is_mended_where_its_meaning_is_sure(written: str, mended: str) -> None:
    text = number(written)
    found = [one for one in findings_of(text) if one.fault.name == "malformed-document-number"]
    assert len(found) == 1
    assert found[0].hint == f"改成：{mended}"
    repaired = apply(text, found[0].fix)
    assert f"  number: {mended}\n" in repaired
    assert names_of(findings_of(repaired)) == []


@pytest.mark.parametrize("written", ["某政办〔25〕8号", "〔2025〕8号", "待定", "某政办字第八号"])
def test_a_document_number_that_could_mean_anything_is_left_to_the_drafter(written: str) -> None:
    found = [one for one in findings_of(number(written)) if one.fault.name == "malformed-document-number"]
    assert [tuple(one.fix) for one in found] == [()]


@pytest.mark.parametrize("written", ["某政办〔2025〕号", "某政办〔2025〕×号", "某政办〔2025〕 号", "某政办〔2025〕"])
def test_a_draft_has_no_number_yet(written: str) -> None:
    assert said("malformed-document-number", number(written, status="草稿")) == []
    assert len(said("malformed-document-number", number(written))) == 1


def test_the_year_of_the_number_is_the_year_of_the_date() -> None:
    assert said("document-number-of-another-year", number("某政办〔2025〕8号")) == []
    assert flagged("document-number-of-another-year", number("某政办〔2024〕8号")) == ["2024"]
    assert said("document-number-of-another-year", number("某政办〔2024〕8号", day="2025年2月30日")) == []


def test_only_a_final_document_needs_its_number() -> None:
    text = f"status: 定稿\n{NOTICE}  date: 2025年3月5日\ngoals: 到2027年。\n"
    assert len(said("missing-document-number", text)) == 1
    assert said("missing-document-number", text.replace("定稿", "征求意见")) == []
    assert said("missing-document-number", "status: 定稿\ngoals: 到2027年。\n") == []


# --------------------------------------------------------------------------------------------------------------- wording


@pytest.mark.parametrize(
    "prose",
    [
        "网址www.example.cn，邮箱a.b@example.cn。",
        "比例为1:1，增长3.5%，共1,000人。",
        "实施“1+X”证书制度，采用C/S架构（B2B）。",
        "使用Python 3.11, pytest等软件。",
        "达到${甲}、${甲|10个}。",
    ],
)
def test_half_width_marks_that_are_right(prose: str) -> None:
    assert said("half-width-punctuation", f'targets:\n  甲: 10个\ngoals: "{prose}"\n') == []


def test_half_width_marks_in_title_and_recipients() -> None:
    text = f"title: 某市方案(2025—2027年)\ncity: 某市\n{NOTICE}  recipients: 各区,市直各部门\ngoals: 到2027年。\n"
    assert flagged("half-width-punctuation", text) == ["(2025—2027年)", ","]


# --------------------------------------------------------------------------------------------------------- the real plans


FORMAL = ("format", "notice", "references", "targets", "time", "wording", "checking")
"""The folders of rules about form; what the rules of substance find is told plan by plan beside them."""


def test_the_findings_in_the_sample_plans_are_what_their_originals_show(checkout: Path) -> None:
    """Each was read against the original: no deadline, office or number is stated there either."""
    texts = {
        path.name: path.read_text(encoding="utf-8") for path in (checkout / "sample_plans").glob("zhengzhou-*.yaml")
    }
    found = {}
    for name, text in texts.items():
        others = {other: beside for other, beside in texts.items() if other != name}
        assert dossier_of(text) is not None
        found[name] = [
            (one.fault.name, one.mark.span.of(text))
            for one in findings_of(text, others)
            if (entry := catalogue.entry(one.fault.name)) is not None and entry.folder in FORMAL
        ]
    assert found["zhengzhou-2023-majors.yaml"] == [("unknown-superior", "henan-zhuanye-jiegou")]
    assert found["zhengzhou-2020-reform.yaml"] == [
        ("unknown-superior", "guojia-2019-gaige"),
        ("unknown-superior", "henan-2019-gaige"),
        ("missing-document-number", "notice"),
        ("target-without-deadline", "骨干中职学校"),
    ]
