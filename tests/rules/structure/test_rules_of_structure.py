"""What the rules of structure find beyond their pages' examples, and where they are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.pipeline.loading import load
from plangen.project.project import Project
from plangen.rules.engine import examine
from plangen.rules.selection import choose
from tests.rules.desk import findings_of

TITLE = "title: 某市森林城市建设规划\ncity: 某市\n"


def flagged(rule: str, text: str) -> list[str]:
    """The words that one rule underlines, related places of a gathered finding included."""
    whole = TITLE + text
    found = findings_of(whole, selection=choose([rule]).selection)
    return [one.mark.span.of(whole) for one in found if one.fault.name == rule]


def said(rule: str, text: str) -> list[str]:
    found = findings_of(TITLE + text, selection=choose([rule]).selection)
    return [one.message for one in found if one.fault.name == rule]


# ----------------------------------------------------------------------------------------------------------- placeholders


@pytest.mark.parametrize(
    "sign",
    [
        "XX",
        "ＸＸ",
        "××",
        "○○",
        "□□",
        "待定",
        "（待补充）",
        "（具体名单待定）",
        "TBD",
        "__",
        "X" * 3,
        "某某",
        "***",
        "？？？",
        "【此处填写】",
        "（此处插入图表）",
        "[请补充数据]",
        "【填写单位名称】",
    ],
)
def test_a_placeholder_may_stand_in_a_draft_only(sign: str) -> None:
    text = f"goals: 绿化{sign}，建成公园。\n"
    assert flagged("placeholder-left-in-text", f"status: 草稿\n{text}") == []
    assert flagged("placeholder-left-in-text", text) == []
    assert flagged("placeholder-left-in-text", f"status: 征求意见\n{text}") == [sign]
    assert flagged("placeholder-left-in-text", f"status: 定稿\n{text}") == [sign]


@pytest.mark.parametrize(
    "words",
    [
        "二○○八年以来，二○二五年建成。",
        "等待定期检查，期待定点帮扶，对待定向培养的学生一视同仁。",
        "制度有待完善，（待核准项目除外）。",
        "XXL号服装、ISO9001、5×8小时、3+X模式。",
        "某市、某县和某一单位；对某些企业分类指导。",
        "《某省章程》在此处适用；按规定填写（如实填写申报表）。",
        "X光检查。",
        "访问www.example.cn/a__b。",
    ],
)
def test_what_only_looks_like_a_placeholder(words: str) -> None:
    assert flagged("placeholder-left-in-text", f"status: 定稿\ngoals: {words}\n") == []


def test_a_day_left_open_is_a_placeholder() -> None:
    text = "status: 定稿\ngoals: 2025年×月×日前建成公园。\n"
    found = findings_of(TITLE + text, selection=choose(["placeholder-left-in-text"]).selection)
    assert [len(one.related) for one in found] == [1]


def test_a_form_in_an_attachment_has_blanks() -> None:
    text = "status: 定稿\ngoals: 按时填报（见附件）。\nattachments:\n  - title: 申报表\n    text: 申报单位：____，（  ）。\n"
    assert flagged("placeholder-left-in-text", text) == []
    assert flagged("placeholder-left-in-text", text.replace("____", "××局")) == ["××"]


def test_one_placeholder_is_one_finding_with_all_its_places() -> None:
    text = "status: 定稿\ngoals: XX区绿化。\nguarantees:\n  - title: 组织\n    text: 由XX局负责。\n    offices: XX局\n"
    found = findings_of(TITLE + text, selection=choose(["placeholder-left-in-text"]).selection)
    assert [one.message for one in found] == ["状态是定稿，文中还有没填的“XX”。请填上实际内容。全文共3处。"]
    assert len(found[0].related) == 2


# ----------------------------------------------------------------------------------------------------- empty and repeated


def test_what_could_not_be_read_is_not_empty() -> None:
    assert flagged("announced-part-is-empty", "goals:\n  title: 主要目标\n  txet: 绿化。\nguiding: 好。\n") == []
    assert flagged("announced-part-is-empty", "outline:\n  - 总体要求: [goal]\ngoals: 绿化。\n") == []
    assert flagged("announced-part-is-empty", "goals:\n  title: 主要目标\nguiding: 好。\n") == ["主要目标"]


def test_lines_that_all_are_bare_titles_are_a_list_of_lines() -> None:
    assert flagged("item-without-text", "principles:\n  - 政府主导\n  - 社会参与\n  - 因地制宜\n") == []
    mixed = "principles:\n  - 政府主导。由政府主导。\n  - 社会参与。大家参与。\n  - 因地制宜\n"
    assert flagged("item-without-text", mixed) == ["因地制宜"]
    assert flagged("item-without-text", mixed.replace("因地制宜", "一河一策，逐一编制方案")) == []


@pytest.mark.parametrize(
    ("full", "bare", "draft", "final"), [(1, 1, 0, 0), (2, 1, 1, 1), (3, 2, 0, 2), (4, 2, 2, 2), (2, 2, 0, 0)]
)
def test_a_draft_may_have_more_lines_to_be_filled_in(full: int, bare: int, draft: int, final: int) -> None:
    lines = [f"  - 第{sign}条。有内容。\n" for sign in "甲乙丙丁"[:full]] + [
        f"  - 第{sign}条\n" for sign in "戊己"[:bare]
    ]
    text = "principles:\n" + "".join(lines)
    assert len(flagged("item-without-text", f"status: 草稿\n{text}")) == draft
    assert len(flagged("item-without-text", f"status: 定稿\n{text}")) == final


def test_the_same_title_in_two_parts_is_no_repetition() -> None:
    text = "actions:\n  - 加强领导。甲。\nguarantees:\n  - 加强领导。乙。\n"
    assert flagged("duplicate-item", text) == []
    assert flagged("duplicate-item", "guarantees:\n  - 加强领导。甲。\n  - 加强领导。乙。\n") == ["加强领导"]


def test_two_parts_of_one_name_are_a_repetition() -> None:
    text = "guarantees:\n  title: 保障措施\n  text: 甲。\nsections:\n  - title: 保障措施\n    text: 乙。\n"
    assert flagged("duplicate-item", text) == ["保障措施"]


def test_an_item_repeated_whole_is_one_finding() -> None:
    item = "  - 加强领导。成立工作专班，每月调度一次，每季度通报一次，年底考核。\n"
    assert len(said("duplicate-item", f"guarantees:\n{item}{item}")) == 1


def test_a_wrong_name_in_the_outline_does_not_make_its_part_missing() -> None:
    text = "outline:\n  - goal\n  - guarantees\ngoals: 绿化。\nguarantees: 好。\n"
    assert flagged("part-missing-from-outline", text) == []
    assert flagged("part-missing-from-outline", text.replace("- goal\n", "- guarantees\n")) == ["goals"]


def test_a_section_is_named_in_the_outline_by_title_or_id() -> None:
    text = "outline: [goals, 附]\ngoals: 绿化。\nsections:\n  - title: 附则\n    id: 附\n    text: 甲。\n"
    assert flagged("part-missing-from-outline", text) == []
    assert flagged("part-missing-from-outline", text.replace(", 附]", "]")) == ["附则"]


# ------------------------------------------------------------------------------------------------------------ attachments

TWO = "attachments:\n  - title: 任务清单\n    text: 甲。\n  - title: 项目表\n    text: 乙。\n"


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("见附件1、附件2。", []),
        ("见附件1—3。", ["附件1—3"]),
        ("见附件一和附件三。", ["附件一和附件三"]),
        ("按照《河湖管理办法》附件5执行。", []),
        ("按照《河湖管理办法》（某政办〔2025〕3号）附件5执行。", []),
        ("按照本方案附件5执行。", ["附件5"]),
        ("见附件1，2025年完成。", []),
    ],
)
def test_numbers_beyond_the_last_attachment(words: str, missing: list[str]) -> None:
    assert flagged("mentioned-attachment-missing", f"goals: {words}\n{TWO}") == missing


def test_a_word_in_passing_points_nowhere() -> None:
    assert flagged("mentioned-attachment-missing", "goals: 附件材料齐全的当场受理。\n") == []
    assert flagged("mentioned-attachment-missing", "goals: 任务分工见附件。\n") == ["附件"]


def test_what_the_notice_calls_its_attachment_is_the_plan() -> None:
    notice = "notice:\n  issuer: 某市人民政府办公室\n  text: 现印发你们。附件：${title}\n"
    assert flagged("mentioned-attachment-missing", f"{notice}goals: 绿化。\n") == []


def test_an_attachment_is_mentioned_by_number_title_or_altogether() -> None:
    assert flagged("attachment-never-mentioned", f"goals: 绿化。\n{TWO}") == ["任务清单", "项目表"]
    assert flagged("attachment-never-mentioned", f"goals: 见附件2。\n{TWO}") == ["任务清单"]
    assert flagged("attachment-never-mentioned", f"goals: 按“任务清单”执行，见附件 2。\n{TWO}") == []
    assert flagged("attachment-never-mentioned", f"goals: 详见附件。\n{TWO}") == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("按照《任务清单》（附件1）执行。", []),
        ("按照《年度任务清单》（见附件1）执行。", []),
        ("按照附件2《项目表》执行。", []),
        ("按照附件2《任务清单》执行。", ["任务清单"]),
        ("按照《责任清单》（见附件1）执行。", ["责任清单"]),
    ],
)
def test_a_title_given_with_the_number(words: str, wrong: list[str]) -> None:
    assert flagged("attachment-title-differs", f"goals: {words}\n{TWO}") == wrong


# ------------------------------------------------------------------------------------------------------------------ terms

DEFINED = "terms:\n  绿道: 含登山步道\n"


def test_a_heading_may_name_what_its_text_defines() -> None:
    items = "actions:\n  - title: 建设绿道\n    text: 建设绿道（${绿道}，下同）。\n"
    assert flagged("term-used-before-definition", DEFINED + items) == []
    assert flagged("term-used-before-definition", f"{DEFINED}guiding: 把绿道连成网。\n{items}") == ["绿道"]


def test_the_words_inside_another_name_or_a_title_are_no_use() -> None:
    items = "goals: 建设绿道（${绿道}，下同）。\n"
    assert flagged("term-used-before-definition", f"{DEFINED}guiding: 落实《某省绿道规划》。\n{items}") == []
    wider = DEFINED.replace("绿道:", "学校:")
    goals = "goals: 学校（${学校}，下同）全部达标。\n"
    assert flagged("term-used-before-definition", f"{wider}guiding: 高等学校先行。\n{goals}") == []
    assert flagged("term-used-before-definition", f"{wider}guiding: 各学校先行。\n{goals}") == ["学校"]


def test_a_term_that_is_never_defined_in_the_prose_is_left_alone() -> None:
    assert flagged("term-used-before-definition", f"{DEFINED}guiding: 把绿道连成网。\ngoals: 建设${{绿道}}。\n") == []


# ----------------------------------------------------------------------------------------------------------------- tables


def test_a_cell_too_many_in_a_file_is_told_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "方案.yaml"
    path.write_text("title: 某市方案\nattachments:\n  - title: 名单\n    table: {file: 名单.csv}\n", encoding="utf-8")
    told: dict[str, list[str]] = {}
    for content in ("机构,床位\n甲,120\n乙,80\n", "机构,床位\n甲,120\n乙,80,多余\n", "机构,床位\n甲\n"):
        (tmp_path / "名单.csv").write_text(content, encoding="utf-8")
        dossier = load(path, project=Project(tmp_path)).dossier({})
        assert dossier is not None
        told[content] = [one.message for one in examine(dossier) if one.fault.name == "table-row-uneven"]
    assert [len(messages) for messages in told.values()] == [0, 1, 0]
    assert "第3列没有列名，第3行在这一列有“多余”" in told["机构,床位\n甲,120\n乙,80,多余\n"][0]


def test_a_row_with_a_cell_too_many_or_too_few_is_marked() -> None:
    table = "attachments:\n  - title: 名单\n    table:\n      columns: [机构, 床位]\n      rows:\n        - {}\n"
    assert flagged("table-row-uneven", "goals: 见附件。\n" + table.format('[甲, ""]')) == []
    for row in ("[甲]", "[甲, 120, 东区]"):
        assert len(flagged("table-row-uneven", "goals: 见附件。\n" + table.format(row))) == 1
