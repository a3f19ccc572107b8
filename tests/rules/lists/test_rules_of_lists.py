"""What the rules of lists find beyond their pages' examples, and above all where they are silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Finding
from plangen.rules.catalogue import ENTRIES
from plangen.rules.lists.reading.ends import beginning, ending
from plangen.rules.lists.reading.terms import counted, surely_counted
from plangen.rules.selection import choose
from plangen.source import Span
from tests.rules.desk import dossier_of, findings_of

TITLE = "title: 某市综合发展方案\ncity: 某市\n"
OURS = choose([entry.name for entry in ENTRIES if entry.folder == "lists"]).selection


def found(rule: str, text: str) -> list[Finding]:
    selection = choose([rule]).selection
    return [one for one in findings_of(TITLE + text, selection=selection) if one.fault.name in (rule, "rule-crashed")]


def flagged(rule: str, text: str) -> list[str]:
    return [one.mark.span.of(TITLE + text) for one in found(rule, text)]


# ----------------------------------------------------------------------------------------------------------------- counts


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("四链", 4),
        ("三个互融", 3),
        ("六大协同", 6),
        ("二级学院", None),
        ("三期工程", None),
        ("二氧化碳", None),
        ("三区三线", None),
        ("双师型教师", None),
        ("一带一路", None),
        ("1+X", None),
    ],
)
def test_how_many_members_a_name_promises(name: str, count: int | None) -> None:
    assert counted(name) == count


def test_a_bare_numeral_counts_only_what_the_members_are() -> None:
    assert surely_counted("四链", ("教育链", "人才链", "产业链")) == 4
    assert surely_counted("三峡库区", ("万州", "涪陵")) is None
    assert surely_counted("五大集群", ("甲", "乙")) == 5
    assert flagged("stated-count-differs-from-term", "terms:\n  三峡库区: 万州、涪陵\ngoals: 好。\n") == []


def test_a_term_may_divide_its_members_in_any_way() -> None:
    for members in ("甲网、乙网和丙网", "甲网，乙网，丙网", "甲网、乙网、丙网", "甲网、乙网等"):
        assert flagged("stated-count-differs-from-term", f"terms:\n  三网: {members}\ngoals: 好。\n") == []
    text = "terms:\n  三网: 甲网、乙网\ngoals: 好。\n"
    assert flagged("stated-count-differs-from-term", text) == ["甲网、乙网"]


@pytest.mark.parametrize(
    "sentence",
    [
        "健全省、市、县、乡、村五级书记抓乡村振兴机制。",
        "三级医院（市第一医院、市中医院）牵头组建医联体。",
        "实施二期工程（东线、西线），3年内完成改造。",
        "落实减税、降费、退税等10项政策。",
        "统筹生产、生活、生态三大空间。",
        "构建“一主、两副、多节点”城镇体系。",
        "覆盖全市9个县（市、区）和12个乡镇（街道、农场）。",
        "建设5个重点实验室（其中省级2个、市级3个）。",
        "培育3家示范企业（含中医药企业、康养企业）。",
        "组建5个专家组（市卫生健康委、市疾控中心牵头）。",
        "坚持“四个面向”，增强“四个意识”、坚定“四个自信”。",
        "四通八达、五湖四海的客人。",
        "重点抓好三件事：完善网络、培训人员，落实经费、强化督导。",
        "二级以上医院（甲医院、乙医院、丙医院）开设方便门诊。",
        "推动道路、桥梁、隧道两年攻坚。",
        "深化从入学到毕业全程、从老师到师傅全员、学校与家庭、社区全方位协同的“三全”工作。",
    ],
)
def test_a_number_that_counts_no_list(sentence: str) -> None:
    assert flagged("stated-count-differs-from-list", f"goals: {sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("建设东、中、西四条通道。", "四条"),
        ("推进路网、水网、电网“四网”建设。", "四网"),
        ("培育甲集团、乙集团、丙集团、丁集团等3个集团。", "等3个"),
        ("实施“三网”（枢纽网、配送网）工程。", "三网"),
        ("抓好四项改革：医保改革、医疗改革、医药改革。", "四项改革"),
    ],
)
def test_a_count_that_is_wrong(sentence: str, label: str) -> None:
    one = found("stated-count-differs-from-list", f"goals: {sentence}\n")
    assert [each.mark.span.of(TITLE + f"goals: {sentence}\n") for each in one] == [label]
    assert len(one[0].related) == 1


def test_what_a_term_prints_is_counted_where_it_is_declared() -> None:
    text = "terms:\n  三网: 甲网、乙网\ngoals: 建设${三网}三网。\n"
    assert [one.fault.name for one in findings_of(TITLE + text, selection=OURS)] == ["stated-count-differs-from-term"]


# ----------------------------------------------------------------------------------------------- one list, other members

CHAINS = "terms:\n  四链: 教育链、人才链、产业链、创新链\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "促进教育链、人才链、产业链、创新链衔接。",
        "紧盯产业链、创新链布局。",
        "教育、科技、人才、产业一体发展。",
        "推动${四链}融合。",
        "围绕教育链、人才链等布局。",
        "完善供应链、价值链、资金链。",
    ],
)
def test_lists_that_are_not_meant_to_be_the_term(sentence: str) -> None:
    assert flagged("list-members-differ", f"{CHAINS}goals: {sentence}\n") == []


@pytest.mark.parametrize(
    "sentence", ["营造教育链、人才链、产业链良性耦合的生态。", "促进教育链、人才链、产业链、资金链衔接。"]
)
def test_one_member_of_a_term_is_missing(sentence: str) -> None:
    one = found("list-members-differ", f"{CHAINS}goals: {sentence}\n")
    assert len(one) == 1
    assert "这里没有“创新链”" in one[0].message
    assert [mark.span.of(TITLE + CHAINS) for mark in one[0].related] == ["教育链、人才链、产业链、创新链"]


def test_an_open_list_may_name_the_first_ones_only() -> None:
    terms = "terms:\n  重点产业: 新能源、新材料、生物医药、高端装备、数字经济、现代物流、文化旅游\n"
    head = "发展新能源、新材料、生物医药、高端装备、数字经济等产业。"
    assert flagged("list-members-differ", f"{terms}goals: {head}\n") == []
    gap = "发展新能源、新材料、生物医药、高端装备、数字经济和文化旅游等产业。"
    assert len(found("list-members-differ", f"{terms}goals: {gap}\n")) == 1


def test_a_member_may_drop_its_ending() -> None:
    terms = "terms:\n  五类方向: 装备制造产业、电子信息产业、生物医药产业、现代食品产业、节能环保产业\n"
    text = "布局装备制造、电子信息、生物医药、现代食品、节能环保等专业。"
    assert flagged("list-members-differ", f"{terms}goals: {text}\n") == []


def test_a_shorter_copy_of_a_long_list_without_a_term() -> None:
    long = "guiding: 建设设计、检测、认证、中试、标准、数据服务平台。\n"
    assert len(found("list-members-differ", f"{long}goals: 提供设计、检测、认证、标准、数据服务。\n")) == 1
    assert found("list-members-differ", f"{long}goals: 提供设计、检测、标准、数据服务。\n") == []
    assert found("list-members-differ", f"{long}goals: 提供设计、检测、认证、中试等服务。\n") == []


def test_lists_of_offices_and_places_differ_for_good_reasons() -> None:
    offices = "市教育局、市财政局、市民政局、市住建局、市水利局、市商务局"
    text = f"guiding: 由{offices}组成。\ngoals: 由{offices.replace('市民政局、', '')}组成。\n"
    assert found("list-members-differ", text) == []


def test_a_slip_in_a_list_that_stands_in_two_places() -> None:
    text = (
        "goals: 由联系农业、水利、林业的副秘书长召集。\nattachments:\n  - title: 名单\n    members:\n"
        "      召集人:\n        - 市政府联系农业、水利、林草工作的副秘书长\n"
    )
    one = found("list-members-differ", text)
    assert [each.message for each in one] == ["两处列的只差一项：这里是“林草”，另一处是“林业”。请核对是不是写错了。"]
    assert found("list-members-differ", text.replace("林草", "林业")) == []
    assert found("list-members-differ", text.replace("林草", "气象")) == []


def test_order_is_advice_only_and_about_whole_lists() -> None:
    assert flagged("list-order-differs", f"{CHAINS}goals: 人才链、教育链、产业链、创新链融合。\n") == [
        "人才链、教育链、产业链、创新链"
    ]
    assert flagged("list-order-differs", f"{CHAINS}goals: 人才链、教育链、产业链融合。\n") == []


# --------------------------------------------------------------------------------------------------------------- headings

TERM = "terms:\n  三大行动: 水源保护行动、管网改造行动、节水行动\n"


def headings(title: str, *titles: str, text: str = "") -> str:
    lead = f"    text: {text}\n" if text else ""
    items = "".join(f"      - title: {one}\n        text: 做好{one}。\n" for one in titles)
    return f"goals: 好。\nsections:\n  - title: {title}\n{lead}    items:\n{items}"


def test_a_heading_says_another_thing_than_the_term() -> None:
    text = TERM + headings("实施“三大行动”", "实施水源保护行动", "实施管网更新行动", "实施节水行动")
    assert flagged("announced-list-differs-from-headings", text) == ["实施管网更新行动"]
    right = text.replace("更新", "改造")
    assert flagged("announced-list-differs-from-headings", right) == []


def test_an_alias_or_another_spelling_announces_too() -> None:
    wrong = headings("实施“三个行动”", "水源保护行动", "管网更新行动", "节水行动")
    assert flagged("announced-list-differs-from-headings", TERM + wrong) == ["管网更新行动"]


def test_headings_too_many_and_members_without_heading() -> None:
    more = TERM + headings("实施三大行动", "水源保护行动", "管网改造行动", "节水行动", "宣传行动")
    assert flagged("announced-list-differs-from-headings", more) == ["宣传行动"]
    less = TERM + headings("实施三大行动", "水源保护行动", "节水行动")
    assert flagged("announced-list-differs-from-headings", less) == ["实施三大行动"]


def test_a_lead_announces_when_it_is_surely_meant() -> None:
    lead = "统筹实施水源保护行动、管网改造行动、节水行动。"
    right = headings("重点行动", "水源保护行动", "管网改造行动", "节水行动", text=lead)
    assert flagged("announced-list-differs-from-headings", right) == []
    wrong = right.replace("title: 管网改造", "title: 管网更新")
    assert flagged("announced-list-differs-from-headings", wrong) == ["管网更新行动"]
    unlike = headings("重点行动", "保护水源", "改造管网", "节约用水", text="从资金、人才、技术三方面支持。")
    assert flagged("announced-list-differs-from-headings", unlike) == []
    two = headings(
        "重点行动", "水源保护行动", "管网改造行动", "节水行动", text="以水源保护行动、管网改造行动带动全局。"
    )
    assert flagged("announced-list-differs-from-headings", two) == []


def test_a_counted_title() -> None:
    rule = "stated-count-differs-from-headings"
    assert flagged(rule, headings("实施四大工程", "蓝天工程", "碧水工程", "净土工程")) == ["四大工程"]
    assert flagged(rule, headings("实施三大工程", "蓝天工程", "碧水工程", "净土工程")) == []
    assert flagged(rule, headings("实施四大工程", "蓝天工程", "碧水工程", "宣传引导")) == []
    assert flagged(rule, headings("推进“三个一”工程", "蓝天工程", "碧水工程")) == []


# ------------------------------------------------------------------------------------------------------ slogans, overlaps


@pytest.mark.parametrize(
    ("one", "other"),
    [("双高", "两高"), ("三项制度", "三大制度"), ("两个确立", "两个维护"), ("三农", "三农"), ("四链", "五链")],
)
def test_slogans_that_may_be_two(one: str, other: str) -> None:
    assert flagged("slogan-written-two-ways", f"guiding: 推进“{one}”。\ngoals: 推进“{other}”。\n") == []


def test_a_slogan_with_and_without_measure_word() -> None:
    text = "guiding: 推进“三个互融”。\ngoals: “三互融（甲、乙、丙）”见效，“三个互融”深入，“三互融”成制度。\n"
    assert flagged("slogan-written-two-ways", text) == ["三互融"]


def test_pairs_are_not_repetitions() -> None:
    assert flagged("list-members-overlap", "goals: 学校与企业、学校与家庭、教师与学生互动。\n") == []
    assert flagged("list-members-overlap", "goals: 建设公园、绿道、公园和湿地。\n") == []
    assert flagged("list-members-overlap", "goals: 建设公园、绿道、湿地、绿道，连成网。\n") == ["绿道"]


def test_a_member_that_another_contains_by_declaration() -> None:
    terms = "terms:\n  职业院校: 含技工院校\n"
    assert flagged("list-members-overlap", f"{terms}goals: 支持职业院校、技工院校和企业。\n") == ["技工院校"]
    assert flagged("list-members-overlap", f"{terms}goals: 职业院校（${{职业院校}}，下同）和企业合作。\n") == []


# --------------------------------------------------------------------------------------------------------------- properties

WORDS = st.lists(st.sampled_from(["甲链", "乙链", "、", "和", "三个", "（", "）", "“", "”", "等", "，", "。", "《", "》", "三链", "${三链}", "${占比}", "$${", "${无"]), max_size=30)  # fmt: skip


@given(WORDS, WORDS)
def test_every_mark_lies_in_the_file_whatever_is_typed(one: list[str], other: list[str]) -> None:
    text = (
        f"{TITLE}terms:\n  三链: 甲链、乙链、丙链\ntargets:\n  占比: 70%以上\n"
        f'guiding: "{"".join(one)}好"\ngoals: "{"".join(other)}好"\n'
    )
    for each in findings_of(text, selection=OURS):
        assert each.fault.name != "rule-crashed"
        for mark in (each.mark, *each.related):
            assert 0 <= mark.span.start < mark.span.end <= len(text)


@given(WORDS, st.integers(0, 80), st.integers(1, 20))
def test_what_was_typed_is_marked_character_by_character(words: list[str], start: int, length: int) -> None:
    text = f"{TITLE}terms:\n  三链: 甲链、乙链、丙链\ntargets:\n  占比: 70%以上\n"
    dossier = dossier_of(f'{text}goals: "{"".join(words)}好"\n')
    assert dossier is not None
    one = list(dossier.printed.values())[-1]
    span = Span(min(start, len(one.text) - 1), min(start + length, len(one.text)))
    span = Span(span.start, max(span.end, span.start + 1))
    place = one.within(span)
    assert 0 <= place.start < place.end <= len(one.prose.value)
    if one.is_written(span) and "$${" not in one.prose.value:
        assert place.of(one.prose.value) == span.of(one.text)


@given(st.lists(st.text("甲乙链", max_size=6), max_size=5))
def test_what_words_share(words: list[str]) -> None:
    start, end = beginning(words), ending(words)
    assert all(word.startswith(start) and word.endswith(end) for word in words)
    longest = words[0] if words else ""
    assert not any(
        all(word.startswith(longest[:size]) for word in words) for size in range(len(start) + 1, len(longest) + 1)
    )
    assert not any(
        all(word.endswith(longest[-size:]) for word in words) for size in range(len(end) + 1, len(longest) + 1)
    )
