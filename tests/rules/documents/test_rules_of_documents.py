"""What the rules of other documents find beyond their pages' examples, and where they are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.findings import Finding, Severity
from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import findings_of, names_of

TITLE = "title: 某市节水行动方案\ncity: 某市\nimplements: 上位\n"
NOTICE = "notice:\n  issuer: 某市人民政府办公室\n  number: 某政办〔2025〕8号\n  date: 2025年3月5日\n"
ABOVE = """title: 某省节水行动实施方案（2024—2027年）
level: 省级
notice:
  issuer: 某省水利厅、某省发展和改革委员会
  number: 某水发〔2024〕12号
  date: 2024年5月6日
"""
CLEAN = sorted((Path(__file__).parent.parent / "clean").glob("documents_*.yaml"))


def found(rule: str, text: str, above: str = ABOVE, name: str = "上位.yaml") -> list[Finding]:
    selection = choose([rule]).selection
    return [one for one in findings_of(text, {name: above}, selection) if one.fault.name in (rule, "rule-crashed")]


def flagged(rule: str, prose: str, above: str = ABOVE) -> list[str]:
    text = f"{TITLE}{NOTICE}preamble: {prose}\ngoals: 节水。\n"
    return [one.mark.span.of(text) for one in found(rule, text, above)]


# -------------------------------------------------------------------------------------------------------------- citations


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("根据《某省节水行动实施方案（2024—2027年）》。", ["某省节水行动实施方案（2024—2027年）"]),
        ("根据《某省节水行动实施方案(2024-2027年)》（某水发〔2024〕12号）。", []),
        (
            "根据《某省水利厅 某省发展和改革委员会关于印发某省节水行动实施方案（2024—2027年）的通知》（某水发〔2024〕12号）。",
            [],
        ),
        ("根据《节约用水条例》《中华人民共和国水法》。", []),
        ("根据《节水管理办法》（水利部令第5号）。", []),
        ("根据《节水管理办法》（水利部公告2024年第5号）。", []),
        ("根据《节水意见》（某水发〔2023〕1号，以下简称《意见》）。", []),
        ("根据某水发〔2023〕1号《节水意见》。", []),
        ("根据《中共中央办公厅 国务院办公厅关于节水的意见》。", []),
        ("根据《节约用水意见》。", ["节约用水意见"]),
        ("总结《某市节水行动方案》。", []),
    ],
)
def test_which_citations_need_a_number(prose: str, words: list[str]) -> None:
    assert flagged("cited-without-number", prose) == words


def test_a_document_is_reminded_of_once() -> None:
    assert flagged("cited-without-number", "根据《节约用水意见》，落实《节约用水意见》。") == ["节约用水意见"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("某水发[2024]12号", "某水发〔2024〕12号"),
        ("某水发﹝2024﹞012号", "某水发〔2024〕12号"),
        ("某水发〔2024〕第12号", "某水发〔2024〕12号"),
        ("某水发（2024）12号", "某水发〔2024〕12号"),
    ],
)
def test_a_number_is_repaired_where_it_is_sure(written: str, right: str) -> None:
    text = f"{TITLE}preamble: 根据《节水意见》（{written}），制定本方案。\ngoals: 节水。\n"
    one = found("cited-number-malformed", text)
    assert [each.mark.span.of(text) for each in one] == [written]
    assert apply(text, list(one[0].fix)) == text.replace(written, right)


def test_dates_and_house_numbers_are_no_document_numbers() -> None:
    assert flagged("cited-number-malformed", "2024年第12号线开通，（2024）年8号楼竣工，见GB/T 9704—2012。") == []


def test_later_by_number_or_by_known_date() -> None:
    assert flagged("cited-later-than-plan", "根据《节水意见》（某水发〔2026〕1号）。") == ["某水发〔2026〕1号"]
    later = ABOVE.replace("2024年5月6日", "2025年6月1日").replace("〔2024〕", "〔2025〕")
    prose = "根据《某省节水行动实施方案（2024—2027年）》（某水发〔2025〕12号）。"
    assert flagged("cited-later-than-plan", prose, later) == ["某省节水行动实施方案（2024—2027年）"]
    assert flagged("cited-later-than-plan", prose.replace("2025〕", "2024〕")) == []


def test_without_a_date_nothing_is_later() -> None:
    text = f"{TITLE}preamble: 根据《节水意见》（某水发〔2099〕1号）。\ngoals: 节水。\n"
    assert found("cited-later-than-plan", text) == []


@pytest.mark.parametrize(
    ("issuer", "words"),
    [
        ("省人民政府", ["省人民政府"]),
        ("中共省委办公厅、某省人民政府办公厅", ["中共省委办公厅"]),
        ("市教育局", ["市教育局"]),
        ("市场监管总局", []),
        ("国家发展改革委", []),
        ("某省人民政府", []),
        ("自治区财政厅", ["自治区财政厅"]),
    ],
)
def test_an_organ_without_its_place(issuer: str, words: list[str]) -> None:
    assert flagged("cited-issuer-incomplete", f"根据《{issuer}关于节水的意见》（某发〔2023〕1号）。") == words


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("根据国家发改委等8部门《关于节水的意见》（发改〔2023〕1号）。", ["国家发改委"]),
        ("根据水利部、住建部《关于节水的意见》（水〔2023〕1号）。", ["住建部"]),
        ("根据《工信部 水利部关于节水的意见》（工信〔2023〕1号）。", ["工信部"]),
        ("根据国家发展改革委等8部门《关于节水的意见》（发改〔2023〕1号）。", []),
        ("会同人社部门落实《关于节水的意见》（水〔2023〕1号）。", []),
        ("住建部有要求，根据《关于节水的意见》（水〔2023〕1号）。", []),
        ("根据《关于住建部门节水的意见》（水〔2023〕1号）。", []),
    ],
)
def test_national_organs_called_as_in_talk(prose: str, words: list[str]) -> None:
    assert flagged("cited-issuer-incomplete", prose) == words


def test_a_name_as_in_talk_is_mended_before_a_title_and_never_in_one() -> None:
    (one,) = found("cited-issuer-incomplete", f"{TITLE}goals: 按照人社部等部门《关于技工的意见》办理。\n")
    assert [edit.text for edit in one.fix] == ["人力资源社会保障部"]
    (one,) = found("cited-issuer-incomplete", f"{TITLE}goals: 按照《人社部关于技工的意见》办理。\n")
    assert not one.fix


def test_an_issuer_left_out_of_a_joint_document() -> None:
    prose = "根据《某省水利厅关于印发某省节水行动实施方案（2024—2027年）的通知》（某水发〔2024〕12号）。"
    assert flagged("cited-issuer-incomplete", prose) == ["某省水利厅"]
    both = prose.replace("某省水利厅关于", "某省水利厅、某省发展和改革委员会关于")
    assert flagged("cited-issuer-incomplete", both) == []


def test_title_and_number_must_belong_together() -> None:
    assert flagged("cited-title-differs", "根据《某省节水行动计划》（某水发〔2024〕12号）。") == ["某省节水行动计划"]
    assert flagged("cited-title-differs", "根据《某省节水行动计划》（某水发〔2024〕13号）。") == []
    known = "某省节水行动实施方案（2024—2027年）"
    assert flagged("cited-number-differs", f"根据《{known}》（某水发〔2023〕12号）。") == ["某水发〔2023〕12号"]
    assert flagged("cited-number-differs", f"根据《{known}》（某水发[2024]12号）。") == []


def test_a_title_of_many_is_known_by_its_issuer_only() -> None:
    above = ABOVE.replace("某省节水行动实施方案（2024—2027年）", "关于节水的意见")
    assert flagged("cited-number-differs", "根据《关于节水的意见》（甲发〔2020〕1号）。", above) == []
    assert flagged("cited-number-differs", "根据《甲省水利厅关于节水的意见》（甲发〔2020〕1号）。", above) == []
    whole = "某省水利厅、某省发展和改革委员会关于节水的意见"
    assert flagged("cited-number-differs", f"根据《{whole}》（某水发〔2020〕1号）。", above) == ["某水发〔2020〕1号"]


def test_a_finding_points_into_the_other_file() -> None:
    text = f"{TITLE}preamble: 根据《某省节水行动计划》（某水发〔2024〕12号）。\ngoals: 节水。\n"
    (one,) = found("cited-title-differs", text)
    (other,) = one.related
    assert other.source.name == "上位.yaml"
    assert other.span.of(ABOVE) == "某省节水行动实施方案（2024—2027年）"


# ------------------------------------------------------------------------------------------------------------ requirements


def targets(*lines: str, by: str = "2027年") -> str:
    """Targets of one line each (``id | value | further fields``), all said in one sentence."""
    written, said = [], []
    for line in lines:
        name, value, *fields = line.split(" | ")
        written.append(f"  {name}:\n    value: {value}\n" + "".join(f"    {field}\n" for field in fields))
        said.append(f"{name}${{{name}}}")
    return "targets:\n" + "".join(written) + f"goals: 到{by}，{'，'.join(said)}。\n"


@pytest.mark.parametrize(
    ("mine", "theirs", "is_weaker"),
    [
        ("漏损率 | 9%以内", "漏损率 | 8%以内", True),
        ("漏损率 | 8%以内", "漏损率 | 9%以内", False),
        ("节水型单位占比 | 60%以上", "节水型单位占比 | 70%以上", True),
        ("节水型单位占比 | 60%以上", "节水型单位占比 | 70%以上 | confirmed: 否", False),
        ("节水型单位占比 | 60%以上 | scope: 机关", "节水型单位占比 | 70%以上 | scope: 学校", False),
        ("节水型单位占比 | 60%以上 | of: 机关", "节水型单位占比 | 70%以上 | of: 学校", False),
        ("节水型单位占比 | 60%以上 | by: 2025年", "节水型单位占比 | 70%以上 | by: 2027年", False),
        ("节水载体 | 60个", "节水载体 | 700个", False),
        ("节水载体 | 1个以上 | scope: 每个县", "节水载体 | 2个以上 | scope: 每个县", True),
        ("节水型单位占比 | 60%以上", "节水型单位占比 | 70%以上 | nature: 现状", False),
        ("节水型单位占比 | 明显提高", "节水型单位占比 | 70%以上", False),
        ("节水指数 | 60元以上", "节水指数 | 70%以上", False),
        ("节水率 | 60%", "节水率 | 70%", False),
    ],
)
def test_weaker_than_above(mine: str, theirs: str, is_weaker: bool) -> None:
    above = ABOVE + targets(theirs)
    assert (len(found("value-weaker-than-superior", TITLE + targets(mine), above)) == 1) is is_weaker


def test_the_same_value_later_is_late_and_a_higher_one_is_not() -> None:
    rule, above = "value-reached-later-than-superior", ABOVE + targets("漏损率 | 9%以内", by="2025年")
    assert len(found(rule, TITLE + targets("漏损率 | 9%以内"), above)) == 1
    assert found(rule, TITLE + targets("漏损率 | 8%以内"), above) == []
    assert found(rule, TITLE + targets("漏损率 | 9%以内", by="2025年"), above) == []
    steps = targets("漏损率 | 9%以内 | by: 2025年", "后来 | 9%以内 | indicator: 漏损率")
    assert found(rule, TITLE + steps, above) == []


def test_what_is_taken_up_in_words_is_taken_up() -> None:
    rule, above = "superior-target-not-taken-up", ABOVE + targets("漏损率 | 9%以内", "节水载体 | 700个")
    (one,) = found(rule, f"{TITLE}goals: 节水。\n", above)
    assert "“漏损率”9%以内" in one.message
    assert "节水载体" not in one.message
    assert found(rule, f"{TITLE}goals: 漏损率明显下降。\n", above) == []
    assert found(rule, TITLE + targets("漏损率 | 明显下降"), above) == []


def test_a_requirement_is_told_with_what_it_is_counted_on() -> None:
    above = ABOVE + "targets:\n  节水器具占比:\n    value: 9%以上\n    scope: [每个县, 每个区]\n    of: 用水器具\n"
    (one,) = found("superior-target-not-taken-up", f"{TITLE}goals: 节水。\n", above)
    assert "“节水器具占比”9%以上（范围：每个县、每个区；占：用水器具），本方案" in one.message


def test_several_requirements_are_one_finding() -> None:
    above = ABOVE + targets(*(f"甲{number}率 | 9%以上" for number in range(5)))
    (one,) = found("superior-target-not-taken-up", f"{TITLE}goals: 节水。\n", above)
    assert "等5个指标" in one.message
    assert len(one.related) == 5


def test_a_period_read_off_the_goals_is_no_period_of_the_document() -> None:
    plan = TITLE.replace("方案", "方案（2026—2030年）") + "goals: 节水。\n"
    assert len(found("superior-ends-before-plan", plan)) == 1
    assert (
        found("superior-ends-before-plan", plan, ABOVE.replace("（2024—2027年）", "") + "goals: 到2027年，节水。\n")
        == []
    )
    assert found("superior-ends-before-plan", TITLE + "goals: 到2030年，节水。\n") == []


# ------------------------------------------------------------------------------------------------------------ earlier plan

LATER = "title: 某市节水行动方案\ncity: 某市\nsucceeds: 旧\nnotice:\n  issuer: 某市人民政府\n  date: 2026年3月5日\n"
BEFORE = "title: 某市节水工作方案\ncity: 某市\n"


def against(rule: str, mine: str, theirs: str) -> list[Finding]:
    return found(rule, LATER + mine, BEFORE + theirs, "旧.yaml")


@pytest.mark.parametrize(
    ("mine", "theirs", "is_lowered"),
    [
        ("重点专业群 | 1—3个 | scope: 每所学校", "骨干 | 2—3个 | scope: 每所学校 | indicator: 重点专业群", True),
        # Which way is better nobody says.
        ("每校节水设施 | 1—3个 | scope: 每所学校", "每校节水设施 | 2—3个 | scope: 每所学校", False),
        ("每校节水设施 | 1个以上 | scope: 每所学校", "每校节水设施 | 2个以上 | scope: 每所学校", True),
        ("漏损率 | 9%以内", "漏损率 | 8%以内 | by: 2028年", False),
        ("漏损率 | 9%以内 | by: 2028年", "漏损率 | 8%以内 | by: 2028年", True),
        ("漏损率 | 9%以内 | by: 2028年", "漏损率 | 8%以内 | by: 2025年", False),
        ("节水载体 | 60个以上 | counting: 新增", "节水载体 | 70个以上 | counting: 新增", False),
        ("节水载体 | 60个以上 | counting: 累计", "节水载体 | 70个以上 | counting: 累计", True),
        ("节水载体 | 60个以上 | level: 省级", "节水载体 | 70个以上 | level: 市级", False),
    ],
)
def test_lower_than_the_plan_before(mine: str, theirs: str, is_lowered: bool) -> None:
    assert (len(against("earlier-value-lowered", targets(mine), targets(theirs))) == 1) is is_lowered


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("骨干专业群", "旧方案《某市节水工作方案》的“骨干专业群”写的是"),
        ("重点专业群", "旧方案《某市节水工作方案》写的是"),
    ],
)
def test_an_indicator_that_was_called_otherwise_before_is_named_as_it_was(before: str, named: str) -> None:
    (one,) = against(
        "earlier-value-lowered",
        targets("重点专业群 | 1—3个 | scope: 每所学校"),
        targets(f"{before} | 2—3个 | scope: 每所学校 | indicator: 重点专业群"),
    )
    assert named in one.message


def test_a_standard_set_otherwise() -> None:
    rule = "earlier-plan-contradicted"
    mine, theirs = "轮检周期 | 5年 | nature: 标准", "轮检周期 | 3年 | nature: 标准"
    assert len(against(rule, targets(mine), targets(theirs))) == 1
    assert against(rule, targets(theirs), targets(theirs)) == []
    repeal = "guarantees: 《某市节水工作方案》同时废止。\n"
    assert against(rule, targets(mine) + repeal, targets(theirs)) == []


def test_the_earlier_plan_is_mentioned_by_title_or_number() -> None:
    rule, numbered = "earlier-plan-not-mentioned", "notice:\n  issuer: 某市人民政府\n  number: 某政〔2020〕3号\n"
    assert len(against(rule, "goals: 节水。\n", numbered)) == 1
    assert against(rule, "goals: 《某市节水工作方案》继续执行。\n", numbered) == []
    assert against(rule, "goals: 某政〔2020〕3号文件继续执行。\n", numbered) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "changed"),
    [
        ("含技工院校", "包括技工院校", False),
        ("不含技工院校", "含技工院校", True),
        ("甲、乙、丙", "丙、乙、甲", False),
        ("甲、乙、丁", "甲、乙、丙", True),
    ],
)
def test_a_term_that_means_another_thing(mine: str, theirs: str, changed: bool) -> None:
    one = against(
        "term-scope-changed", f"terms:\n  学校: {mine}\ngoals: 好。\n", f"terms:\n  学校: {theirs}\ngoals: 好。\n"
    )
    assert (len(one) == 1) is changed


def test_a_member_lost_from_above_is_one_finding() -> None:
    mine, theirs = (
        "terms:\n  重点: 甲类、乙类、丙类\ngoals: 好。\n",
        "terms:\n  重点: 甲类、乙类、丙类、丁类\ngoals: 好。\n",
    )
    rules = choose(["list-from-above-lost-member", "term-scope-changed", "list-members-differ"]).selection
    assert names_of(findings_of(TITLE + mine, {"上位.yaml": ABOVE + theirs}, rules)) == ["list-from-above-lost-member"]
    counted = [each.replace("重点", "四类对象") for each in (mine, theirs)]
    every = names_of(findings_of(TITLE + counted[0], {"上位.yaml": ABOVE + counted[1]}))
    assert "stated-count-differs-from-term" in every
    assert "list-from-above-lost-member" not in every


def test_a_list_in_prose_against_the_term_above() -> None:
    theirs = "terms:\n  五大领域: 农业节水、工业节水、城镇节水、生态节水、智慧节水\ngoals: 好。\n"
    rule = "list-from-above-lost-member"
    lost = f"{TITLE}goals: 推进农业节水、工业节水、城镇节水、智慧节水。\n"
    assert len(found(rule, lost, ABOVE + theirs)) == 1
    assert found(rule, lost.replace("城镇节水", "城镇节水、生态节水"), ABOVE + theirs) == []
    assert found(rule, lost.replace("农业节水、工业节水、", ""), ABOVE + theirs) == []


# --------------------------------------------------------------------------------------------------------- annexed bodies


def body(chiefs: str, deputies: str, members: str = "", text: str = "", goals: str = "名单见附件。") -> str:
    roles = [("召集人", chiefs), ("副召集人", deputies), ("成员", members)]
    written = "".join(
        f"      {role}:\n" + "".join(f"        - {line}\n" for line in lines.split("；"))
        for role, lines in roles
        if lines
    )
    office = f"    text: {text}\n" if text else ""
    return (
        f"title: 某市节水行动方案\ncity: 某市\ngoals: {goals}\nattachments:\n  - title: 节水联席会议名单\n"
        f"    members:\n{written}{office}"
    )


@pytest.mark.parametrize(
    ("chief", "deputy", "is_same"),
    [
        ("市水利局局长", "市水利局局长", True),
        ("市水利局局长", "市水利局主要负责同志", True),
        ("市水利局局长", "市水利局分管副局长", False),
        ("市水利局局长", "市水利局党组书记", False),
        ("市发展改革委主任", "市发改委主任", True),
        ("市水利局局长", "市水文局局长", False),
        ("分管副市长", "分管副市长", True),
    ],
)
def test_one_person_as_chief_and_deputy(chief: str, deputy: str, is_same: bool) -> None:
    assert (len(found("chief-is-also-deputy", body(chief, deputy))) == 1) is is_same


def test_chief_and_deputy_of_the_office() -> None:
    wrong = "办公室主任由市水利局局长担任，副主任由市水利局局长、市财政局副局长担任。"
    assert len(found("chief-is-also-deputy", body("副市长", "市水利局局长", text=wrong))) == 1
    right = "办公室主任由市水利局主要负责同志担任，副主任由市财政局、市水利局分管负责同志担任。"
    assert found("chief-is-also-deputy", body("副市长", "市水利局局长", text=right)) == []


DEPUTIES = "市水利局局长；市财政局局长；市住房和城乡建设局局长；市自然资源和规划局局长"


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("主任由市水利局局长担任，副主任由市财政局、市住建局、市资源规划局分管负责同志担任。", []),
        ("主任由市水利局局长担任，副主任由市财政局、市住建局分管负责同志担任。", ["市自然资源和规划局"]),
        ("主任由市水利局局长担任，副主任由市财政局、市住建局等单位负责同志担任。", []),
        ("主任由市水利局局长担任，副主任由市水文中心主任担任。", []),
        ("日常工作由市水利局承担。", []),
    ],
)
def test_a_deputys_office_that_does_not_run_the_office(text: str, absent: list[str]) -> None:
    plan = body("副市长", DEPUTIES, text=text)
    one = found("deputy-office-absent-from-secretariat", plan)
    assert [each.mark.span.of(plan) for each in one] == absent


def test_offices_that_the_text_does_not_name() -> None:
    members = "市水利局副局长；市财政局副局长；市商务局副局长；市统计局副局长"
    rule = "member-office-not-in-text"
    named = body("副市长", "", members, goals="建立节水联席会议，由市水利局、市财政局、市商务局组成，名单见附件。")
    assert [one.mark.span.of(named) for one in found(rule, named)] == ["市统计局"]
    open_list = named.replace("市商务局组成", "市商务局等部门组成")
    assert found(rule, open_list) == []
    assert found(rule, named.replace("联席会议，由", "专家库，由")) == []


# ----------------------------------------------------------------------------------------------------------- clean pages


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_above_advice_in_a_good_document(path: Path) -> None:
    assert [
        one.message for one in findings_of(path.read_text(encoding="utf-8")) if one.fault.severity > Severity.ADVICE
    ] == []


def test_there_are_clean_pages() -> None:
    assert len(CLEAN) == 3
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in CLEAN) > 300


# ------------------------------------------------------------------------------------------------- an earlier plan, undeclared

OLD = "title: 某市农村供水保障行动计划（2023—2026年）\ncity: 某市\ngoals: 供水。\n"


@pytest.mark.parametrize(
    ("title", "more", "is_told"),
    [
        ("某市农村供水保障实施方案（2026—2028年）", "", True),
        ("某市关于进一步推进农村供水保障工作的实施意见（2025—2027年）", "", True),
        ("某市农村供水保障实施方案（2027—2029年）", "", False),
        ("某市农村供水保障实施方案（2023—2027年）", "", False),
        ("某市农村污水治理实施方案（2026—2028年）", "", False),
        ("某市农村供水保障实施方案（2026—2028年）", "succeeds: 旧\n", False),
        ("某市农村供水保障实施方案（2026—2028年）", "level: 县级\n", False),
        ("某市农村供水保障实施方案", "", False),
        (
            "某市农村供水保障实施方案（2026—2028年）",
            "preamble: 接续《某市农村供水保障行动计划（2023—2026年）》。\n",
            False,
        ),
    ],
)
def test_an_earlier_plan_on_the_same_matter(title: str, more: str, is_told: bool) -> None:
    text = f"title: {title}\ncity: 某市\n{more}goals: 供水。\n"
    ones = found("earlier-plan-not-declared", text, OLD, "旧.yaml")
    assert len(ones) == is_told
    for one in ones:
        assert "succeeds: 旧；" in one.message
        assert one.related[0].source.name == "旧.yaml"
    elsewhere = OLD.replace("city: 某市", "city: 别市")
    assert found("earlier-plan-not-declared", text, elsewhere, "旧.yaml") == []


@pytest.mark.parametrize(
    ("mine", "theirs", "is_told"),
    [
        ("漏损率 | 10%以内", "漏损率 | 9%以内", True),
        ("漏损率 | 8%以内", "漏损率 | 9%以内", False),
        ("漏损率 | 10%以内", "漏损率 | 9%以内 | nature: 现状", False),
        ("漏损率 | 10%以内 | nature: 现状", "漏损率 | 9%以内", False),
        ("节水载体 | 70个", "节水载体 | 700个", False),
        ("漏损率 | 10%以内", "漏损率 | 9%以内 | confirmed: 否", False),
    ],
)
def test_which_requirement_a_city_is_held_to(mine: str, theirs: str, is_told: bool) -> None:
    def registered(*written: str) -> str:
        lines = ["targets:"]
        for one in written:
            name, value, *more = one.split(" | ")
            lines += [f"  {name}:", f"    value: {value}", *(f"    {field}" for field in more)]
        return "\n".join(lines) + "\ngoals: 到2027年，好。\n"

    ones = found("value-weaker-than-superior", TITLE + registered(mine), ABOVE + registered(theirs))
    assert len(ones) == is_told
