"""The body of a plan on paper: the numbering habits of real plans, run-in headings, paragraphs, clauses, people."""

from __future__ import annotations

from typing import Any

import pytest

from plangen.document import Paragraph
from tests.composition.plans import body_of, composed, headings, item, plan, printed, target, wrapper

HEADINGS = {f"heading-{level}" for level in range(1, 5)}


# ------------------------------------------------------------------------------- the habits of five real plans


def test_chapters_are_level_one_and_items_run_on_through_the_guarantees():
    # Zhengzhou 2020: actions without a title and a number of their own; （一）–（二十四） through all chapters.
    chapters = [
        item(title, items=[item(name, "正文。") for name in names])
        for title, names in (
            ("完善现代职业教育体系", ["促进职普教育协调发展", "优化职业院校布局结构"]),
            ("深化现代职业教育改革", ["推进产教融合试点城市建设"]),
        )
    ]
    guarantees = item("强化改革保障措施", items=[item("健全经费投入机制", "正文。")])
    of = plan(actions=item("", items=chapters), guarantees=guarantees, headings=headings(continuous=2))
    assert body_of(of) == [
        "一、完善现代职业教育体系",
        "（一）促进职普教育协调发展。正文。",
        "（二）优化职业院校布局结构。正文。",
        "二、深化现代职业教育改革",
        "（三）推进产教融合试点城市建设。正文。",
        "三、强化改革保障措施",
        "（四）健全经费投入机制。正文。",
    ]


def test_numbers_of_the_third_level_run_through_the_groups():
    # Hohhot 2022: 1.–17. through five phases, （一） restarting.
    phases = [
        item(
            "自评分析阶段（2022年9月—10月）", items=[item("开展办学定位评估", "甲。"), item("建立专业调整台账", "乙。")]
        ),
        item("统筹优化阶段（2022年11月—2023年4月）", items=[item("加强专业设置调控", "丙。")]),
    ]
    of = plan(
        actions=item("组织实施", "采取分年度规划、分阶段推进的方式实施。", phases),
        guarantees=item("有关保障", items=[item("加强组织领导", "丁。")]),
        headings=headings(continuous=3),
    )
    assert body_of(of) == [
        "一、组织实施",
        "采取分年度规划、分阶段推进的方式实施。",
        "（一）自评分析阶段（2022年9月—10月）",
        "1.开展办学定位评估。甲。",
        "2.建立专业调整台账。乙。",
        "（二）统筹优化阶段（2022年11月—2023年4月）",
        "3.加强专业设置调控。丙。",
        "二、有关保障",
        "（一）加强组织领导。丁。",
    ]


def test_numbers_of_the_third_level_restart_in_each_group():
    # Zhengzhou 2023.
    groups = [
        item("专业结构优化行动", items=[item("提质传统专业", "甲。"), item("扩容新兴专业", "乙。")]),
        item("专业体系完善行动", items=[item("中等职业教育专业强基计划", "丙。")]),
    ]
    of = plan(actions=item("重点任务", items=groups))
    assert body_of(of)[2:] == [
        "1.提质传统专业。甲。",
        "2.扩容新兴专业。乙。",
        "（二）专业体系完善行动",
        "1.中等职业教育专业强基计划。丙。",
    ]


@pytest.mark.parametrize(
    ("own_line", "expected"),
    [
        (2, [("heading-2", "（一）坚持三标引领，提质进位"), ("body", "对标先进。")]),
        (1, [("body", "（一）坚持三标引领，提质进位。对标先进。")]),
    ],
)
def test_a_title_of_the_second_level_stands_alone_or_runs_in(own_line, expected):
    of = plan(
        principles=item("基本原则", items=[item("坚持三标引领，提质进位", "对标先进。")]),
        headings=headings(own_line=own_line),
    )
    assert printed(composed(of))[2:] == expected


def test_titled_paragraphs_without_numbers():
    # Principles in paragraphs of their own (分段).
    of = plan(
        principles=item(
            "基本原则",
            items=[item("坚持目标导向，注重质量提升", "甲。"), item("坚持问题导向，注重优化调整", "乙。")],
            items_as="分段",
        )
    )
    assert printed(composed(of))[1:] == [
        ("heading-1", "一、基本原则"),
        ("body", "坚持目标导向，注重质量提升。甲。"),
        ("body", "坚持问题导向，注重优化调整。乙。"),
    ]


def test_titled_actions_inside_one_paragraph():
    # Baoji 2024: four actions behind the text of the third one (连排).
    of = plan(
        actions=item(
            "重点任务",
            items=[
                item(
                    "实施校企培养协同行动",
                    "促进校企深度融合。",
                    [
                        item("打造市域产教联合体", "建成4—5个。"),
                        item("打造行业产教融合共同体", "组建7—8个。"),
                        item(None, "其余照旧。"),
                    ],
                    items_as="连排",
                ),
                item("实施职校办学协同行动", "正文。"),
            ],
        )
    )
    assert body_of(of) == [
        "一、重点任务",
        "（一）实施校企培养协同行动。促进校企深度融合。打造市域产教联合体。建成4—5个。打造行业产教融合共同体。组建7—8个。其余照旧。",
        "（二）实施职校办学协同行动。正文。",
    ]


def test_a_heading_with_a_full_stop_keeps_it():
    # Zhoushan 2021: （一）坚持立德树人，……提升计划。
    of = plan(
        actions=item(
            "主要任务与举措",
            items=[item("实施“立德铸魂”育人品质提升计划。", items=[item("人才培养全纳兜底行动", "甲。")])],
        )
    )
    assert body_of(of)[1:] == ["（一）实施“立德铸魂”育人品质提升计划。", "1.人才培养全纳兜底行动。甲。"]


def test_a_lead_stands_between_a_heading_and_its_items_and_an_untitled_paragraph_closes_them():
    of = plan(
        goals=item(
            "工作目标",
            "到2025年，适应性更强。",
            [item("专业对接更加紧密", "甲。"), item(None, "各县可参照执行。")],
        ),
        headings=headings(own_line=2),
    )
    assert printed(composed(of))[1:] == [
        ("heading-1", "一、工作目标"),
        ("body", "到2025年，适应性更强。"),
        ("heading-2", "（一）专业对接更加紧密"),
        ("body", "甲。"),
        ("body", "各县可参照执行。"),
    ]


def test_parts_print_in_the_order_of_the_file():
    of = plan(goals=item("总体目标", "甲。"), principles=item("基本原则", "乙。"))
    assert body_of(of) == ["一、总体目标", "甲。", "二、基本原则", "乙。"]


def test_a_heading_over_several_parts():
    of = plan(
        guiding=item("指导思想", "甲。"),
        goals=item("总体目标", "乙。"),
        actions=item("主要任务与举措", items=[item("行动", "丙。")]),
        outline=(wrapper("总体要求", "guiding", "goals"), wrapper("", "actions")),
        headings=headings(own_line=2),
    )
    assert body_of(of) == [
        "一、总体要求",
        "（一）指导思想",
        "甲。",
        "（二）总体目标",
        "乙。",
        "二、主要任务与举措",
        "（一）行动",
        "丙。",
    ]


def test_goals_of_three_shapes():
    one = plan(goals=item("主要目标", "甲。"))
    assert body_of(one) == ["一、主要目标", "甲。"]
    three = plan(goals=item("总体目标", items=[item("优化布局", "甲。"), item("育训并举", "乙。")], items_as="分段"))
    assert body_of(three) == ["一、总体目标", "优化布局。甲。", "育训并举。乙。"]


def test_part_titles_come_from_the_genre():
    assert body_of(plan("某市工作方案", goals=item(None, "甲。")))[0] == "一、主要目标"
    assert body_of(plan("某市实施意见", goals=item(None, "甲。")))[0] == "一、工作目标"
    assert body_of(plan("某市实施意见", goals=item("", "甲。"))) == ["甲。"]


# ---------------------------------------------------------------------------------------------- titles and faces


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("动态原则", "一、动态原则。正文。"),
        ("动态原则。", "一、动态原则。正文。"),
        ("怎么办？", "一、怎么办？正文。"),
        ("重要！", "一、重要！正文。"),
        ("一是；", "一、一是；正文。"),
        ("内容如下：", "一、内容如下：正文。"),
        ("坚持“三标引领”", "一、坚持“三标引领”。正文。"),
        ("他说“可以。”", "一、他说“可以。”正文。"),
        ("行动（试行）", "一、行动（试行）。正文。"),
    ],
)
def test_a_title_that_runs_in_ends_its_sentence_once(title, expected):
    assert body_of(
        plan(actions=item("", items=[item(title, "正文。")], printed=("items",)), headings=headings(own_line=0))
    ) == [expected]


def test_a_title_alone_is_a_heading_and_prints_as_written():
    of = plan(principles=item("基本原则", items=[item("坚持市场导向"), item("坚持改革。")]))
    assert printed(composed(of))[2:] == [("heading-2", "（一）坚持市场导向"), ("heading-2", "（二）坚持改革。")]


def test_the_drafters_line_break_in_a_heading_is_one_on_the_page_and_none_where_it_runs_in():
    title = "深化改革创新机制"
    of = plan(actions=item("任务", items=[item(title, "正文。", title_breaks=(4,)), item(title, title_breaks=(4,))]))
    assert body_of(of)[1:] == ["（一）深化改革创新机制。正文。", "（二）深化改革\n创新机制"]


def test_a_heading_that_runs_in_has_the_face_of_its_level_and_the_text_has_none():
    of = plan(actions=item("任务", items=[item("组", items=[item("甲", "正文。", [item("乙", "更多。")])])]))
    faces = [
        [(run.text, run.face) for run in block.runs]
        for block in composed(of).blocks
        if isinstance(block, Paragraph) and block.style == "body"
    ]
    assert faces == [
        [("正文。", "")],
        [("（1）", "heading-4"), ("乙", "heading-4"), ("。", "heading-4"), ("更多。", "")],
    ]


def test_titles_without_numbers_have_no_face():
    of = plan(actions=item("任务", items=[item("甲", "正文。")], items_as="分段"))
    (paragraph,) = [block for block in composed(of).blocks if isinstance(block, Paragraph) and block.style == "body"]
    assert {run.face for run in paragraph.runs} == {""}


def test_below_the_fourth_level_titles_run_in_without_a_number():
    deep = item("五", "末。")
    for name in ("四", "三", "二"):
        deep = item(name, items=[deep])
    of = plan(actions=item("一", items=[deep]))
    assert body_of(of) == ["一、一", "（一）二", "1.三", "（1）四", "五。末。"]


def test_paragraphs_of_a_text_are_paragraphs():
    of = plan(actions=item("任务", "甲。\n乙。", [item("丙", "丁。\n戊。")]))
    assert body_of(of) == ["一、任务", "甲。", "乙。", "（一）丙。丁。", "戊。"]


def test_references_are_filled_in_in_titles_and_texts():
    of = plan(
        targets={"甲": target("不少于30个"), "乙": target("3个", name="联合体")},
        terms={"四链": "教育链、人才链"},
        actions=item(
            "建成${甲.amount}", "建成${甲}、${乙.name}${乙}，${乙|三个}，融合${四链}，写作$${。", title_breaks=()
        ),
    )
    assert body_of(of) == ["一、建成30个", "建成不少于30个、联合体3个，三个，融合教育链、人才链，写作${。"]


def test_a_reference_to_nothing_prints_as_typed():
    assert body_of(plan(actions=item("任务", "建成${没有}，${未完"))) == ["一、任务", "建成${没有}，${未完"]


# --------------------------------------------------------------------------------------------------- the clause


def clause(**fields: Any) -> str:
    """What stands behind the text of a leaf."""
    return body_of(plan(actions=item("", items=[item("甲", "正文。", **fields)]), headings=headings(own_line=0)))[
        0
    ].removeprefix("一、甲。正文。")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"lead": "市教育局"}, "（市教育局牵头负责）"),
        ({"offices": "市教育局、市工信局、市人社局等"}, "（市教育局、市工信局、市人社局等按职责分工负责）"),
        ({"lead": "市教育局", "offices": "市财政局"}, "（市教育局牵头，市财政局按职责分工负责）"),
        ({"offices": "市教育局、各职业院校", "responsibility": "责任单位"}, "（责任单位：市教育局、各职业院校）"),
        ({"lead": "甲局", "offices": "乙局", "responsibility": "责任单位"}, "（牵头单位：甲局；责任单位：乙局）"),
        (
            {"lead": "甲局", "offices": "乙局", "partners": "丙局", "responsibility": "责任单位"},
            "（牵头单位：甲局；责任单位：乙局；配合单位：丙局）",
        ),
        ({"partners": "丙局"}, "（丙局配合）"),
        ({"lead": "甲局", "partners": "丙局"}, "（甲局牵头，丙局配合）"),
        ({"lead": "市教育局", "responsibility": "不印"}, ""),
        ({"lead": "市教育局", "responsibility": "没有的写法"}, "（市教育局牵头负责）"),
    ],
)
def test_the_clause_has_its_named_wording(fields, expected):
    assert clause(**fields) == expected


def test_offices_are_printed_even_where_an_office_took_the_wordings_away(monkeypatch):
    monkeypatch.setattr("plangen.composition.clause.wordings", dict)
    assert clause(lead="甲局", offices="乙局") == "（甲局、乙局）"


def test_the_wording_is_handed_down():
    inner = item("甲", "正文。", offices="乙局")
    of = plan(
        actions=item("任务", items=[item("组", items=[inner], responsibility="不印"), inner]), responsibility="责任单位"
    )
    assert body_of(of)[1:] == ["（一）组", "1.甲。正文。", "（二）甲。正文。（责任单位：乙局）"]


def test_the_clause_ends_the_last_paragraph_of_the_text():
    of = plan(actions=item("任务", items=[item("甲", "一。\n二。", [item("乙", "三。")], lead="市教育局")]))
    assert body_of(of)[1:] == ["（一）甲", "一。", "二。（市教育局牵头负责）", "1.乙。三。"]


def test_the_clause_stands_behind_items_in_the_same_paragraph():
    joined = item(
        "甲", "一。", [item("乙", "二。"), item("丙", "三。", offices="丁局")], items_as="连排", lead="市教育局"
    )
    of = plan(actions=item("任务", items=[joined]))
    assert body_of(of)[1:] == ["（一）甲。一。乙。二。丙。三。（丁局按职责分工负责）（市教育局牵头负责）"]


def test_the_clause_of_an_item_without_text_follows_its_title():
    leaf = plan(actions=item("任务", items=[item("甲", lead="市教育局")]))
    assert body_of(leaf)[1:] == ["（一）甲。（市教育局牵头负责）"]
    group = plan(actions=item("任务", items=[item("组", items=[item("甲", "一。")], lead="市教育局")]))
    assert body_of(group)[1:] == ["（一）组", "（市教育局牵头负责）", "1.甲。一。"]


# --------------------------------------------------------------------------------- people, and the written order


def test_people_stand_below_each_other():
    people = {"召集人": ("副市长", "副秘书长"), "成员": ("局长",), "联络员": ()}
    of = plan(actions=item("领导小组", members=people))
    assert body_of(of) == ["一、领导小组", "召集人：副市长", "　　　　副秘书长", "成员：局长", "联络员"]


def test_contents_print_in_the_order_written():
    parts: dict[str, Any] = {"text": "正文。", "members": {"组长": ("市长",)}, "items": [item("甲", "乙。")]}
    for order in (("text", "members", "items"), ("items", "members", "text"), ("members", "items", "text")):
        of = plan(actions=item("任务", printed=order, **parts))
        words = {"text": "正文。", "members": "组长：市长", "items": "（一）甲。乙。"}
        assert body_of(of) == ["一、任务", *(words[name] for name in order)]


def test_text_behind_items_of_one_paragraph_begins_a_new_one():
    of = plan(
        actions=item(
            "任务", "末段。", [item("甲", "一。"), item("乙", "二。")], items_as="连排", printed=("items", "text")
        )
    )
    assert body_of(of) == ["一、任务", "甲。一。乙。二。", "末段。"]


def test_what_the_order_does_not_name_is_printed_last():
    of = plan(actions=item("任务", "正文。", [item("甲", "乙。")], printed=("items",)))
    assert body_of(of) == ["一、任务", "（一）甲。乙。", "正文。"]


def test_every_style_is_one_the_layout_knows():
    of = plan(actions=item("一", items=[item("二", items=[item("三", items=[item("四", "五。")])])]))
    assert {style for style, _ in printed(composed(of))} <= HEADINGS | {"title", "body"}
