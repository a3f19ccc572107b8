"""Who does what: what each rule of offices finds beyond its page's examples, and above all where it is silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.findings import Confidence, Finding, Severity
from plangen.rules.catalogue import ENTRIES, fault
from plangen.rules.selection import EVERYTHING, choose
from plangen.source import apply
from tests.rules.desk import findings_of

TITLE = "title: 某市河道治理行动方案（2025—2027年）\ncity: 某市\n"
REGISTER = """\
city: 某市
offices:
  某市住房和城乡建设局: 市住房城乡建设局、市住建局
  某市水利局:
  某市教育局:
  某市财政局:
  某市林业局:
  某市应急管理局:
    short: 市应急局
    former:
      某市安全生产监督管理局: 2019年
      市安监局: 2019年
groups: [产业园区管委会]
"""
OFFICES = ("lead", "offices", "partners")


def found(rule: str, text: str, register: str = REGISTER) -> list[Finding]:
    others = {"offices/某市.yaml": register} if register else {}
    return list(findings_of(whole(text), others, choose([rule]).selection))


def whole(text: str) -> str:
    return text if text.startswith("title:") else TITLE + text


def flagged(rule: str, text: str, register: str = REGISTER) -> list[str]:
    return [one.mark.span.of(whole(text)) for one in found(rule, text, register)]


def task(offices: str = "", lead: str = "", partners: str = "", text: str = "由沿线分段巡查。") -> str:
    lines = [
        f"    {field}: {value}\n" for field, value in zip(OFFICES, (lead, offices, partners), strict=True) if value
    ]
    return f"goals: 到2027年，水质达标。\nactions:\n  - title: 管好堤岸\n    text: {text}\n" + "".join(lines)


# ------------------------------------------------------------------------------------------------------------- run together


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("市水利局市教育局", "“市水利局”、“市教育局”"),
        ("市水利局 市教育局", "“市水利局”、“市教育局”"),
        ("市财政局市住建局市教育局", "“市财政局”、“市住建局”、“市教育局”"),
        ("市文广旅体局市卫健委", "“市文广旅体局”、“市卫健委”"),
    ],
)
def test_offices_without_a_mark_between_them(written: str, pieces: str) -> None:
    one = found("offices-run-together", task(f"市林业局、{written}"))[0]
    assert one.mark.span.of(whole(task(f"市林业局、{written}"))) == written
    assert pieces in one.message
    assert not found("unknown-office", task(written))


def test_known_offices_are_parted_by_the_repair_and_unknown_ones_left_to_the_drafter() -> None:
    text = whole(task("市水利局 市教育局市住建局"))
    repaired = apply(text, found("offices-run-together", text)[0].fix)
    assert "offices: 市水利局、市教育局、市住建局\n" in repaired
    assert not found("offices-run-together", repaired)
    assert not found("offices-run-together", task("市体育局市民政局"))[0].fix


@pytest.mark.parametrize(
    "written",
    [
        "市委市政府督查室",
        "市住建局市政处",
        "市市场监管局",
        "市教育局（市委教育工委）",
        "市行政审批局市场准入科",
        "市委、市政府",
        "市水利局区域站",
    ],
)
@pytest.mark.parametrize("register", [REGISTER, ""])
def test_one_office_with_a_long_name(written: str, register: str) -> None:
    assert flagged("offices-run-together", task(written), register) == []


# -------------------------------------------------------------------------------------------------------------- the register


def test_the_nearest_office_is_offered_and_the_register_may_be_short() -> None:
    one = found("unknown-office", task("市水务局"))[0]
    assert "是不是“市水利局”？" in one.message
    assert "补进名录" in one.message


def test_a_name_that_is_unknown_in_many_places_is_one_finding() -> None:
    second = "  - title: 疏浚\n    text: 随清随运。\n    offices: 市水务局\n"
    ones = found("unknown-office", task("市水务局、市水利局") + second)
    assert len(ones) == 1
    assert [mark.span.of(whole(task("市水务局、市水利局") + second)) for mark in ones[0].related] == ["市水务局"]


@pytest.mark.parametrize(
    "known",
    [
        "某市水利局", "市水利局", "产业园区管委会", "各县区人民政府", "市有关部门", "市直各单位", "省水利厅", "国家林草局", "市委、市政府",
        "市教育局和市财政局", "市水利局（市河长办）", "县水利局", "沿线各区政府", "中国电信某分公司", "市属院校", "市水利局等",
    ],
)  # fmt: skip
def test_what_the_register_knows_or_need_not_know(known: str) -> None:
    assert flagged("unknown-office", task(known)) == []


def test_where_most_are_unknown_the_register_is_at_fault() -> None:
    ones = found("unknown-office", task("市卫健委、市商务局、市审计局、市气象局、市水利局"))
    assert len(ones) == 1
    assert "名录没有收全" in ones[0].message
    assert "4个单位" in ones[0].message


def test_without_a_register_nothing_is_unknown_former_or_named_twice() -> None:
    text = task("市水务局、市安监局、市住建局") + "  - title: 乙\n    text: 做。\n    offices: 市住房城乡建设局\n"
    for rule in ("unknown-office", "former-office-name", "office-under-two-names"):
        assert flagged(rule, text, "") == []


def test_offices_in_a_typed_table_and_in_brackets_at_the_end_of_prose_count() -> None:
    table = (
        "attachments:\n  - title: 任务分工表\n    table:\n      columns: [任务, 牵头单位, 配合单位]\n      rows:\n"
        "        - [甲, 市水务局, 市教育局]\n        - [乙, 市水利局, 市水利局]\n"
    )
    assert flagged("unknown-office", task("市水利局") + table) == ["市水务局"]
    assert flagged("lead-also-participant", task("市水利局") + table) == ["市水利局"]
    prose = task(text="分段巡查。（市水务局牵头，市财政局、各县（市、区）人民政府按职责分工负责）")
    assert flagged("unknown-office", prose) == ["市水务局"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (task("市安监局"), ["市安监局"]),
        (task(text="市安监局逐一检查，原市安监局的站点保留。"), ["市安监局"]),
        (task(text="沿用《市安监局巡查规程》，前市安监局的人员安置完毕。"), []),
        (task(text="市安监局（现市应急局）的站点保留。"), []),
        (task("市应急局"), []),
    ],
)
def test_former_names(text: str, words: list[str]) -> None:
    assert flagged("former-office-name", text) == words


def test_a_former_name_was_right_in_its_day() -> None:
    earlier = task("市安监局").replace("某市", "某市")
    dated = "title: 某市河道治理行动方案（2018—2020年）\ncity: 某市\n" + earlier
    assert flagged("former-office-name", dated) == []
    undated = "title: 某市河道治理行动方案\ncity: 某市\n" + earlier
    assert flagged("former-office-name", undated) == []


def test_the_name_in_use_is_given_as_long_as_the_former_one_was_written() -> None:
    assert "现在叫“市应急局”" in found("former-office-name", task("市安监局"))[0].message
    assert "现在叫“某市应急管理局”" in found("former-office-name", task("某市安全生产监督管理局"))[0].message


def test_the_rarer_of_two_names_is_marked_and_the_usual_one_shown() -> None:
    more = "  - title: 乙\n    text: 做。\n    offices: 市住建局\n  - title: 丙\n    text: 做。\n    offices: 市住房城乡建设局、市水利局\n"
    text = whole(task("市住建局") + more)
    one = found("office-under-two-names", text)[0]
    assert one.mark.span.of(text) == "市住房城乡建设局"
    assert [mark.span.of(text) for mark in one.related] == ["市住建局"]


def test_two_names_in_one_line_are_one_office_listed_twice() -> None:
    text = task("市住建局、市住房城乡建设局")
    assert flagged("office-under-two-names", text) == []
    assert flagged("office-listed-twice", text) == ["市住房城乡建设局"]
    assert found("office-listed-twice", text)[0].fix == ()


# ----------------------------------------------------------------------------------------------------------- twice, and lead


def test_the_second_place_is_taken_out_by_the_repair() -> None:
    text = whole(task("市水利局、市教育局、市水利局等"))
    repaired = apply(text, found("office-listed-twice", text)[0].fix)
    assert "offices: 市水利局、市教育局等\n" in repaired


def test_offices_and_partners_share_nothing() -> None:
    assert flagged("office-listed-twice", task("市水利局", "市教育局", "市水利局")) == ["市水利局"]
    assert flagged("office-listed-twice", task("市水利局", "市教育局", "市财政局")) == []


def test_a_lead_that_takes_part_is_one_finding_and_knows_its_other_names() -> None:
    assert flagged("lead-also-participant", task("市住房城乡建设局", "市住建局")) == ["市住房城乡建设局"]
    assert flagged("lead-also-participant", task("市水利局", "市水利局", "市水利局")) == ["市水利局"]
    assert flagged("office-listed-twice", task("市水利局", "市水利局")) == []


MANY = "  - title: 乙\n    text: 做。\n    lead: 市水利局\n  - title: 丙\n    text: 做。\n    lead: 市水利局\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (task("市水利局、市教育局") + MANY, ["市水利局、市教育局"]),
        (task("市水利局、市教育局", text="由市水利局牵头巡查。") + MANY, []),
        (task("市水利局，各县区人民政府") + MANY, []),
        (task("市水利局、各县区人民政府") + MANY, []),
        (task("市水利局、市教育局"), []),
        (task("市水利局、市教育局") + MANY + "guarantees: 各项任务排在第一位的为牵头单位。\n", []),
    ],
)
def test_several_offices_without_a_lead(text: str, words: list[str]) -> None:
    assert flagged("action-without-lead", text) == words


# --------------------------------------------------------------------------------------------------------------- recipients


def notice(recipients: str, copies: str = "") -> str:
    more = f"  copies: {copies}\n" if copies else ""
    return f"notice:\n  issuer: 某市水利局\n  date: 2025年3月5日\n  recipients: {recipients}\n{more}"


@pytest.mark.parametrize(
    ("recipients", "words"),
    [
        ("市公交集团，各县区水利局", ["市公交集团"]),
        ("市教育局，各县、区水利局，市财政局", ["市财政局"]),
        ("各县、区人民政府，市政府各有关工作部门", []),
        ("各乡镇人民政府、街道办事处", []),
        ("各县（市、区）人民政府，市属各学校，有关单位", []),
    ],
)
def test_recipients_without_a_task(recipients: str, words: list[str]) -> None:
    text = notice(recipients) + task("某市教育局")
    assert flagged("recipient-without-task", text) == words


@pytest.mark.parametrize(
    ("recipients", "copies", "words"),
    [
        ("各县区水利局", "", ["市教育局"]),
        ("各县区水利局，市教育局", "", []),
        ("各县区水利局，某市教育局", "", []),
        ("各县区水利局", "市教育局", []),
        ("各县区人民政府，市直各部门", "", []),
        ("各县区教育局、水利局", "", []),
    ],
)
def test_tasks_of_offices_that_the_document_is_not_sent_to(recipients: str, copies: str, words: list[str]) -> None:
    text = notice(recipients, copies) + task("市教育局，各县区水利局、省水利厅", "市水利局")
    assert flagged("tasked-office-not-addressed", text) == words


USUAL_NAMES = [
    ("市卫健委", "市卫生健康委"),
    ("市卫健委", "某市卫生健康委员会"),
    ("市发改委", "市发展改革委"),
    ("市发展改革委", "市发展和改革委员会"),
    ("市人社局", "市人力资源社会保障局"),
    ("市住建局", "市住房和城乡建设局"),
    ("某市工信局", "市工业和信息化局"),
    ("市文广旅体局", "市文化广电旅游体育局"),
    ("市残联", "市残疾人联合会"),
    ("市科协", "市科学技术协会"),
    ("市委编办", "市委机构编制委员会办公室"),
]


@pytest.mark.parametrize(("one", "other"), USUAL_NAMES + [(other, one) for one, other in USUAL_NAMES])
def test_a_usual_short_name_is_the_same_office_even_without_a_register(one: str, other: str) -> None:
    assert flagged("tasked-office-not-addressed", notice(f"各县区，{one}") + task(other), "") == []
    assert flagged("recipient-without-task", notice(one) + task(other), "") == []
    assert flagged("recipient-without-task", notice(one) + task(text=f"各区由{other}牵头巡查。"), "") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市水利局", "市水务局"),
        ("市教育局", "市体育局"),
        ("市委办", "市政府办"),
        ("市林业局", "市林业和草原执法队"),
        ("市卫健委", "县卫生健康委"),
    ],
)
def test_two_offices_whose_names_are_alike_are_two(one: str, other: str) -> None:
    addressed = "level: 县级\n" * (other[0] == "县") + notice(f"沿线企业，{one}")
    assert flagged("tasked-office-not-addressed", addressed + task(other), "") == [other]
    assert flagged("recipient-without-task", addressed + task(other), "") == [one]


def test_what_the_register_knows_as_two_offices_is_two() -> None:
    register = "city: 某市\noffices: [某市教育局, 某市教育体育局, 某市水利局]\n"
    assert flagged("tasked-office-not-addressed", notice("市教育局") + task("市教育体育局"), register) == [
        "市教育体育局"
    ]
    assert flagged("tasked-office-not-addressed", notice("市教育局") + task("市教育体育局"), "") == []


def test_more_than_three_offices_without_the_document_are_one_finding() -> None:
    few = notice("沿线企业") + task("市教育局、市财政局、市林业局")
    assert flagged("tasked-office-not-addressed", few) == ["市教育局", "市财政局", "市林业局"]
    many = notice("沿线企业") + task("市教育局、市财政局、市林业局、市审计局")
    one = found("tasked-office-not-addressed", many)[0]
    assert "“市教育局”、“市财政局”、“市林业局”等4家单位" in one.message
    assert [mark.span.of(whole(many)) for mark in one.related][1:] == ["市财政局", "市林业局", "市审计局"]


def test_offices_run_together_are_told_once() -> None:
    text = notice("沿线企业") + task("市体育局市民政局")
    rules = choose(["offices-run-together", "tasked-office-not-addressed"]).selection
    assert [one.fault.name for one in findings_of(whole(text), selection=rules)] == ["offices-run-together"]


# ------------------------------------------------------------------------------------------------------------------- advice


@pytest.mark.parametrize(
    ("prose", "count"),
    [
        ("定期巡查。", 1),
        ("定期巡查，定期通报；定期清运。", 3),
        ("每季度巡查，定期通报。", 0),
        ("实行年度报告制度，定期向社会公开。", 0),
        ("不定期抽查。", 0),
        ("每月巡查；定期通报。", 1),
        ("活期、定期存款分开。", 0),
    ],
)
def test_cadence(prose: str, count: int) -> None:
    ones = found("vague-cadence", task(text=prose))
    assert len(ones) == (count > 0)
    assert all(len(one.related) == count - 1 for one in ones)


def test_a_number_that_is_a_fact_serves_no_goal() -> None:
    targets = "targets:\n  达标率: 90%\n  断面:\n    value: 12个\n    nature: 现状\n"
    more = (
        "  - title: 乙\n    text: 管好${断面}断面。\n    lead: 市水利局\n"
        "  - title: 丙\n    text: 达标率达到${达标率}。\n    lead: 市水利局\n"
    )
    text = targets + task(lead="市水利局") + more
    one = found("action-serving-no-target", text)[0]
    assert one.mark.span.of(whole(text)) == "管好堤岸"
    assert [mark.span.of(whole(text)) for mark in one.related] == ["乙"]


def test_no_target_is_missed_where_no_action_has_one() -> None:
    text = "targets:\n  达标率: 90%\n" + task(lead="市水利局") + MANY
    assert flagged("action-serving-no-target", text) == []


def test_a_guarantee_may_say_in_prose_who_does_it() -> None:
    guarantees = (
        "guarantees:\n  - 加强领导。市水利局每月调度。\n  - 加大投入。清淤经费由市财政保障。\n"
        "  - 广泛宣传。沿河学校要开设课程。\n  - 严格考核。各县区逐级考核。\n"
    )
    assert flagged("guarantee-without-office", task() + guarantees) == []
    assert flagged("guarantee-without-office", task() + guarantees + "  - 严肃问责。失职的依规处理。\n") == ["严肃问责"]


@pytest.mark.parametrize(
    ("prose", "is_said"),
    [
        ("各地要高度重视。", False),
        ("各级各部门要高度重视。", False),
        ("各方协同发力。", False),
        ("各项任务要落到实处。", False),
        ("各类经费列入预算。", False),
        ("各区县要高度重视。", True),
        ("各成员单位每月报送。", True),
        ("水利部门每月调度。", True),
        ("经费不足的，由市财政统筹。", True),
    ],
)
def test_who_is_named_by_nobody_in_particular_does_nothing(prose: str, is_said: bool) -> None:
    text = f"status: 定稿\n{task()}guarantees:\n  - 加强领导。{prose}\n"
    assert flagged("guarantee-without-office", text) == ([] if is_said else ["加强领导"])


@pytest.mark.parametrize(("status", "count"), [("草稿", 0), ("征求意见", 2), ("定稿", 2)])
def test_only_a_draft_of_a_few_lines_is_not_asked_yet(status: str, count: int) -> None:
    head = f"status: {status}\n"
    guarantees = "guarantees:\n  - 加强领导。每月调度。\n  - 加大投入。列入预算。\n"
    ones = found("guarantee-without-office", head + task() + guarantees)
    assert sum(1 + len(one.related) for one in ones) == count
    more = "  - 严格考核。逐级考核。\n"
    assert len(found("guarantee-without-office", head + task() + guarantees + more)[0].related) == 2
    leads = "  - title: 疏浚\n    text: 随清随运。\n    offices: 市林业局、市财政局\n"
    led = found("action-without-lead", head + task("市水利局、市教育局") + leads)
    assert sum(1 + len(one.related) for one in led) == count
    serving = "targets:\n  达标率: 90%\n" + task(text="达标率达到${达标率}。") + "  - 疏浚。随清随运。\n"
    assert len(found("action-serving-no-target", head + serving)) == count / 2


def test_what_is_run_on_in_the_paragraph_of_a_task_is_no_task_of_its_own() -> None:
    run_on = "    items_as: 连排\n    items:\n      - 第一步。建档。\n      - 第二步。封堵。\n"
    text = task() + run_on + "  - 疏浚。随清随运。\n  - 补植。岸坡改为草坡。\n"
    assert "重点任务共3项，都没有写责任单位" in found("action-without-office", text)[0].message
    said = text.replace("第二步。封堵。", "第二步。由市水利局牵头封堵。")
    assert "重点任务共3项，其中2项没有写责任单位" in found("action-without-office", said)[0].message
    given = text.replace(
        "      - 第二步。封堵。\n", "      - title: 第二步\n        text: 封堵。\n        lead: 市水利局\n"
    )
    assert "重点任务共3项，其中2项没有写责任单位" in found("action-without-office", given)[0].message


def test_a_table_of_tasks_answers_for_every_item() -> None:
    table = "attachments:\n  - title: 任务分工表\n    table:\n      columns: [任务, 责任单位]\n      rows:\n        - [甲, 市水利局]\n"
    text = task() + "  - 疏浚。随清随运。\n"
    assert flagged("action-without-office", text)
    assert flagged("action-without-office", text + table) == []


def test_an_allow_comment_takes_one_place_out_of_what_is_gathered() -> None:
    # The comment stands above the field it speaks of.
    text = task(text="定期巡查。").replace("    text:", "    # plangen: allow[vague-cadence] 周期由河长定\n    text:")
    ones = findings_of(whole(text), selection=choose(["vague-cadence"]).selection)
    assert [one.allowed for one in ones] == ["周期由河长定"]


# ------------------------------------------------------------------------------------------------------------ the clean pages


@pytest.mark.parametrize("name", ["actions_waste_sorting", "actions_wildfire"])
@pytest.mark.parametrize("with_register", [True, False])
def test_nothing_above_advice_is_found_in_a_clean_page(name: str, with_register: bool, checkout: Path) -> None:
    folder = checkout / "tests" / "rules" / "clean"
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    others = {"offices/本级.yaml": CLEAN_REGISTERS[name]} if with_register else {}
    ones = findings_of(text, others, EVERYTHING)
    assert [(one.fault.name, one.message) for one in ones if one.fault.severity > Severity.ADVICE] == []
    assert len([one for one in ones if one.fault.code[0] in "AH"]) <= 1


CLEAN_REGISTERS = {
    "actions_waste_sorting": (
        "city: 清河市\noffices: [清河市城市管理局, 清河市商务局, 清河市发展改革委, 清河市教育局, 清河市生态环境局, 清河市财政局, "
        "清河市环境卫生中心]\n"
    ),
    "actions_wildfire": (
        "city: 云岭县\nlevel: 县级\noffices: [县林业局, 县公安局, 县应急管理局, 县人力资源社会保障局, 县财政局, 县消防救援大队, 县气象局, "
        "县交通运输局, 县林场, 县水利局]\n"
    ),
}


def test_what_may_be_wrong_is_never_more_than_advice() -> None:
    doubtful = [entry.name for entry in ENTRIES if entry.folder in ("actions", "phases")]
    for name in doubtful:
        known = fault(name)
        assert known.confidence is Confidence.CERTAIN or known.severity is Severity.ADVICE
