"""From a tree to a plan: every shorthand, every wrong shape, and what is left out is left out alone."""

from __future__ import annotations

import pytest

from plangen.model import FIELD_NAMES, Grid, Headings, Item, OutlineEntry, Target
from plangen.model.draft import MOST
from plangen.source import Path

from .support import BODY, HEAD, built, faults, place, plan_of, shown

# --------------------------------------------------------------------------------------------------------- shorthands


def test_the_ten_line_plan_of_a_newcomer_builds_without_a_word() -> None:
    plan = plan_of(
        """\
title: 某市职业教育产教融合行动计划（2025—2027年）
city: 某市
targets:
  双师占比: 60%以上
principles:
  - 坚持市场导向。专业跟着产业走，布局跟着园区走。
goals: 到2027年，职业院校“双师型”教师占比达到${双师占比}。
actions:
  - 建强教师队伍。落实教师企业实践制度，“双师型”教师占比达到${双师占比}。
guarantees:
  - 加强组织领导。建立联席会议制度，每季度调度一次。
"""
    )
    assert plan.targets == {"双师占比": Target(value="60%以上")}
    assert plan.parts_written == ("principles", "goals", "actions", "guarantees")
    assert plan.goals == Item(text="到2027年，职业院校“双师型”教师占比达到${双师占比}。", printed=("text",))
    assert plan.principles is not None
    assert plan.principles.items == (
        Item(title="坚持市场导向", text="专业跟着产业走，布局跟着园区走。", printed=("text",)),
    )
    assert (plan.plan, plan.status, plan.level, plan.format) == ("某市", "草稿", "市级", 1)


def test_a_part_as_a_list_holds_items() -> None:
    plan = plan_of(HEAD + "principles: [甲。乙, {text: 丙}]\n")
    assert plan.principles == Item(
        items=(Item(title="甲", text="乙", printed=("text",)), Item(text="丙", printed=("text",))), printed=("items",)
    )


LINES = {
    "a title and a text": ("坚持市场导向。专业跟着产业走。", "坚持市场导向", "专业跟着产业走。"),
    "a title alone": ("坚持市场导向", "坚持市场导向", ""),
    "a title with its stop": ("坚持市场导向。", "坚持市场导向", ""),
    "blanks behind the stop": ("甲。 　乙", "甲", "乙"),
    "a stop at the head": ("。乙", "", "乙"),
    "a stop inside a reference": ("达到${甲|三。四}个。乙", "达到${甲|三。四}个", "乙"),
    "a reference that is not closed": ("达到${甲。乙", "达到${甲。乙", ""),
}


@pytest.mark.parametrize(("line", "title", "text"), LINES.values(), ids=list(LINES))
def test_an_item_as_one_line_is_cut_at_its_first_full_stop(line: str, title: str, text: str) -> None:
    found = built(HEAD + f"actions:\n  - {line}\n")
    assert found.plan is not None
    assert found.plan.actions is not None
    item = found.plan.actions.items[0]
    assert (item.title, item.text) == (title, text)
    assert shown(found, "actions.items[0].title") == title
    assert not text or shown(found, "actions.items[0].text") == text


def test_the_title_of_an_item_in_a_block_ends_with_its_paragraph() -> None:
    plan = plan_of(HEAD + "actions:\n  - |-\n    坚持\n    市场导向\n\n    专业跟着产业走。\n")
    assert plan.actions is not None
    assert (plan.actions.items[0].title, plan.actions.items[0].text) == ("坚持市场导向", "专业跟着产业走。")


def test_names_are_a_list_or_one_line() -> None:
    plan = plan_of(
        HEAD
        + BODY
        + "targets:\n  甲:\n    value: 3个\n    sum_of: 乙、 丙；丁\n    scope: [中职、高职, 本科]\n  乙: 1个\nimplements: 国家-2023\n"
    )
    assert plan.targets["甲"].sum_of == ("乙", "丙", "丁")
    assert plan.targets["甲"].scope == ("中职、高职", "本科")
    assert plan.implements == ("国家-2023",)


def test_a_line_as_a_list_is_joined() -> None:
    plan = plan_of(HEAD + "actions:\n  - title: 甲\n    offices: [市教育局, 市财政局]\n")
    assert plan.actions is not None
    assert plan.actions.items[0].offices == "市教育局、市财政局"


def test_the_order_in_the_file_is_the_order_on_paper() -> None:
    plan = plan_of(HEAD + "guarantees: 甲\nsections:\n  - title: 乙\nguiding: 丙\n")
    assert plan.parts_written == ("guarantees", "sections", "guiding")
    item = plan_of(HEAD + "actions:\n  items: [甲]\n  text: 乙\n  table: 指标\n  members: {召集人: 丙}\n").actions
    assert item is not None
    assert item.printed == ("items", "text", "table", "members")


def test_titles_keep_the_line_ends_that_were_wished_for() -> None:
    plan = plan_of('title: |-\n  某市人民政府\n  行动计划\ncity: 某市\ngoals: {title: ""}\n')
    assert (plan.title, plan.title_breaks) == ("某市人民政府行动计划", (6,))
    assert plan.goals == Item(title="", title_breaks=())


def test_the_whole_format_is_understood() -> None:
    plan = plan_of(
        """\
format: 1
status: 定稿
title: 某市实施方案
city: 某市
plan: 某市-2025
level: 县级
genre: 实施方案
period: 2025—2027年
scope: 中职
implements: [国家-2023]
succeeds: 某市-2020
notice:
  issuer: 某市人民政府办公室
  form: 印发通知
  title: 某市人民政府办公室关于印发《${title}》的通知
  number: 某政办〔2025〕1号
  date: 2025-01-02
  recipients: 各县、区人民政府，市政府各部门
  text: 现将《${title}》印发给你们。
  disclosure: {索引号: 0108/2025-1}
  copies: 市委办公室
  approver: 张三
  urgency: 加急
  classification: 秘密★1年
  copy_number: "000001"
  annotation: 此件公开发布
terms: {四链: 教育链、人才链、产业链、创新链}
preamble: 为甲，制定本方案。
attachments:
  - title: 人员
    members: {召集人: [甲, 乙], 成员: 丙}
  - title: 分工
    table: 任务分工
  - title: 附表
    table: {columns: 任务、单位, rows: [[甲, 乙], [丙, ""]]}
  - title: 外表
    table: {file: 附表.csv}
sections:
  - title: 附则
    text: 甲。
    id: 附
outline:
  - 总体要求: [附则]
  - goals
goals: 乙。
headings: {own_line: 2, continuous: 3}
responsibility: 责任单位
"""
    )
    assert plan.notice is not None
    assert plan.notice.disclosure == {"索引号": "0108/2025-1"}
    assert plan.notice.date == "2025-01-02"
    assert plan.attachments[0].members == {"召集人": ("甲", "乙"), "成员": ("丙",)}
    assert plan.attachments[1].table == Grid(generated="任务分工")
    assert plan.attachments[2].table == Grid(columns=("任务", "单位"), rows=(("甲", "乙"), ("丙", "")))
    assert plan.attachments[3].table == Grid(file="附表.csv")
    assert plan.outline == (OutlineEntry(heading="总体要求", parts=("附则",)), OutlineEntry(parts=("goals",)))
    assert plan.headings == Headings(own_line=2, continuous=3)
    assert plan.plan == "某市-2025"


def test_the_reader_is_told_every_name_of_the_format() -> None:
    assert {
        "title",
        "targets",
        "value",
        "sum_of",
        "members",
        "columns",
        "rows",
        "file",
        "own_line",
        "copy_number",
    } <= FIELD_NAMES
    assert not {"generated", "printed", "parts_written", "title_breaks"} & FIELD_NAMES


# ------------------------------------------------------------------------------------------------------ what is wrong

WRONG = {
    "an unknown field": ("citi: 乙\n", "unknown-field", "citi", "是不是“city”？"),
    "an unknown field in Chinese": ("责任写法: 乙\n", "unknown-field", "责任写法", "是不是“responsibility”？"),
    "an unknown field like no other": ("zzzzzz: 乙\n", "unknown-field", "zzzzzz", "这里可以写：format、status、title"),
    "an unknown status": ("status: 草拟\n", "wrong-choice", "草拟", "只能写：草稿、征求意见、定稿"),
    "an unknown level": ("level: 地级\n", "wrong-choice", "地级", "只能写：国家、省级、市级、县级"),
    "a later format": ("format: 2\n", "wrong-choice", "2", "只认得 1"),
    "names with fields": ("implements: {甲: 乙}\n", "wrong-type", "implements", "应当写成一行文字或一个列表"),
    "a format in words": ("format: 一\n", "wrong-type", "一", "应当写成一个整数"),
    "a format of thousands of digits": ("format: " + "9" * 5000 + "\n", "wrong-type", "9" * 5000, "应当写成一个整数"),
    "a city with fields": ("scope: {甲: 乙}\n", "wrong-type", "scope", "应当写成一行文字，这里写的是一组字段"),
    "a value as a list": (
        "targets:\n  甲:\n    value: [30个, 35个]\n", "wrong-type", "value", "应当写成一行文字，这里写的是一个列表"
    ),
    "a list of lists as a name": ("implements: [[[甲]]]\n", "wrong-type", "[[甲]]", "应当写成一行文字，这里写的是一个列表"),
    "a preamble with fields": ("preamble: {甲: 乙}\n", "wrong-type", "preamble", "应当写成文字"),
    "targets as a line": ("targets: 甲\n", "wrong-type", "targets", "应当写成一组“编号: 数值”"),
    "a target as a list": ("targets: {甲: [乙]}\n", "wrong-type", "甲", "应当写成一行数值或一组字段"),
    "a target with nothing": ("targets:\n  甲:\n", "missing-field", "甲", "没有写数值"),
    "a target without a value": ("targets:\n  甲:\n    name: 乙\n", "missing-field", "甲", "“甲”缺少必须写的“value”（数值）"),
    "a target with an empty value": ("targets:\n  甲:\n    value:\n", "empty-field", "value", "“value”后面没有内容"),
    "an id with a blank": ("targets:\n  甲 乙: 1个\n", "malformed-id", "甲 乙", "编号“甲 乙”不能用"),
    "an id with a dot": ("terms:\n  甲.乙: 丙\n", "malformed-id", "甲.乙", "编号“甲.乙”不能用"),
    "a plan's id with a blank": ("plan: 甲 乙\n", "malformed-id", "甲 乙", "编号“甲 乙”不能用"),
    "terms as a line": ("terms: 甲\n", "wrong-type", "terms", "应当写成一组“名称: 内容”"),
    "a term with nothing": ("terms:\n  甲:\n", "empty-field", "甲", "“甲”后面没有内容"),
    "terms with fields": ("terms:\n  甲: {乙: 丙}\n", "wrong-type", "甲", "应当写成一行文字"),
    "a notice as a line": ("notice: 甲\n", "wrong-type", "notice", "应当写成一组字段，这里写的是一行文字"),
    "a notice without an issuer": ("notice: {number: 1}\n", "missing-field", "notice", "“notice”缺少必须写的“issuer”（发文机关）。没有它，这里写的其他各行都不起作用。"),
    "an issuer with nothing": ("notice:\n  issuer:\n", "empty-field", "issuer", "“issuer”后面没有内容"),
    "a title of a notice as a list": (
        "notice: {issuer: 甲, title: [乙]}\n", "wrong-type", "title", "应当写成文字，这里写的是一个列表"
    ),
    "headings as a list": ("headings: [1]\n", "wrong-type", "headings", "应当写成一组字段，这里写的是一个列表"),
    "a heading as a list": ("headings: {own_line: {甲: 乙}}\n", "wrong-type", "own_line", "应当写成一行文字"),
    "sections as a line": ("sections: 甲\n", "wrong-type", "sections", "应当写成列表"),
    "a list as an item": ("sections: [[甲]]\n", "wrong-type", "[甲]", "第 1 条应当写成一行文字或一组字段"),
    "an item with nothing": ("sections:\n  - 甲\n  -\n", "empty-field", "", "减号后面没有内容"),
    "a part with nothing": ("guiding:\n", "empty-field", "guiding", "“guiding”后面没有内容"),
    "a field with nothing": ("period:\n", "empty-field", "period", "“period”后面没有内容"),
    "members as a list": ("attachments: [{members: [甲]}]\n", "wrong-type", "members", "应当写成一组“职务: 人员列表”"),
    "a role with nobody": ("attachments: [{members: {召集人: }}]\n", "empty-field", "召集人", "“召集人”后面没有内容"),
    "people with fields": ("attachments: [{members: {召集人: {甲: 乙}}}]\n", "wrong-type", "召集人", "应当写成一行文字"),
    "a table of another name": ("attachments: [{table: 进度}]\n", "wrong-choice", "进度", "只能写：任务分工、指标"),
    "a table as a list": ("attachments: [{table: [甲]}]\n", "wrong-type", "table", "应当写成“任务分工”“指标”"),
    "an unknown field of a table": ("attachments: [{table: {row: 甲}}]\n", "unknown-field", "row", "是不是“rows”？"),
    "rows as a line": ("attachments: [{table: {rows: 甲}}]\n", "wrong-type", "rows", "应当写成列表，每行一条"),
    "a row as a line": ("attachments: [{table: {rows: [甲]}}]\n", "wrong-type", "甲", "第 1 条应当写成列表，每格一项"),
    "an outline as fields": ("outline: {甲: [goals]}\n", "wrong-type", "outline", "应当写成列表"),
    "an outline of two headings in one": (
        "outline: [{甲: goals, 乙: goals}]\n", "wrong-type", "{甲: goals, 乙: goals}", "第 1 条应当写成一个部分的名字"
    ),
    "an outline with an empty line": ("outline:\n  -\n  - goals\n", "wrong-type", "", "第 1 条应当写成一个部分的名字"),
    "a part that is not there": ("outline: [goal]\n", "unknown-part", "goal", "目录里的“goal”在方案里没有。是不是“goals”？"),
    "a part under a heading that is not there": ("outline: [{甲: [goals, 附则]}]\n", "unknown-part", "附则", "目录里的“附则”"),
    "a part that was not written": ("outline: [actions]\n", "unknown-part", "actions", "目录里的“actions”在方案里没有"),
    "an empty name in a list": ("implements: ['', 甲]\n", "empty-field", "''", "列表的第 1 条没有内容"),
    "a line of two paragraphs": ("scope: |-\n  甲\n\n  乙\n", "wrong-type", "", "“scope”应当写成一行"),
    "a comment that cuts a sentence": ("preamble: 学习 C #语言\n", "comment-cuts-text", "#语言", "“#语言”前面有空格"),
    "a comment that cuts an item": ("sections: \n  - 学习 C #语言。掌握技能。\n", "comment-cuts-text", "#语言。掌握技能。", "前面有空格"),
    "a comment that cuts a part": ("guiding: 学习，# 注\n  \nactions: 学习 # 待定\n", "comment-cuts-text", "# 待定", "前面有空格"),
    "a comment that cuts a title": ("sections: [{title: C #语言\n  }]\n", "comment-cuts-text", "#语言", "前面有空格"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fault", "mark", "words"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_named_at_its_place_and_left_out_alone(text: str, fault: str, mark: str, words: str) -> None:
    found = built(HEAD + BODY + text)
    assert [(problem.name, place(found, problem)) for problem in found.problems] == [(fault, mark)]
    assert words in found.problems[0].message
    assert found.plan is not None
    assert (found.plan.title, found.plan.city) == ("某市行动计划", "某市")
    assert found.plan.goals is not None


WHOLE = {
    "no title": ("city: 某市\ngoals: 甲。\n", "missing-field", "方案缺少必须写的“title”（标题）", False),
    "an empty title": ("title:\ncity: 某市\ngoals: 甲。\n", "missing-field", "“title”", False),
    "a title as a list": ("title: [甲]\ncity: 某市\ngoals: 甲。\n", "wrong-type", "“title”应当写成文字", False),
    "no city": ("title: 甲\ngoals: 甲。\n", "missing-field", "市级方案缺少必须写的“city”（城市）", True),
    "no city of a county": (
        "title: 甲\nlevel: 县级\ngoals: 甲。\n",
        "missing-field",
        "县级方案缺少必须写的“city”",
        True,
    ),
    "an empty city": ("title: 甲\ncity:\ngoals: 甲。\n", "empty-field", "“city”后面没有内容", True),
    "two cities": ("title: 甲\ncity: [乙, 丙]\ngoals: 甲。\n", "wrong-type", "“city”应当写成一行文字", True),
    "no body": ("title: 甲\ncity: 乙\n", "missing-field", "方案没有正文", True),
    "a body that cannot be read": ("title: 甲\ncity: 乙\nsections: 丙\n", "wrong-type", "应当写成列表", True),
    "an empty body": ("title: 甲\ncity: 乙\ngoals:\n", "empty-field", "“goals”后面没有内容", True),
}


@pytest.mark.parametrize(("text", "fault", "words", "there"), WHOLE.values(), ids=list(WHOLE))
def test_what_a_plan_cannot_be_without_is_missed_once(text: str, fault: str, words: str, there: bool) -> None:
    found = built(text)
    assert [problem.name for problem in found.problems] == [fault]
    assert words in found.problems[0].message
    assert (found.plan is not None) is there


@pytest.mark.parametrize("level", ["国家", "省级"])
def test_a_superior_document_needs_neither_city_nor_body(level: str) -> None:
    assert plan_of(f"title: 甲\nlevel: {level}\ntargets: {{乙: 1个}}\n").targets["乙"].value == "1个"


FINE = {
    "a finished sentence before a comment": "preamble: 甲。 # 注",
    "a finished sentence in quotation marks before a comment": "preamble: 他说：“甲。” # 注",
    "an allow-comment": "preamble: 甲 # plangen: allow[target-without-deadline] 理由",
    "a comment behind a title": "sections:\n  - title: 甲 # 注",
    "a comment behind an item that is a title": "sections:\n  - 甲 # 注",
    "a comment behind quotes": 'preamble: "甲" # 注',
    "a comment behind a block": "preamble: |- # 注\n  甲",
    "a comment behind a line": "scope: 甲 # 注",
    "an empty title": "sections:\n  - title:\n    text: 甲",
    "empty quotes": 'guiding: ""\nscope: ""\nsections: [""]\nstatus: ""\nplan: ""',
}


@pytest.mark.parametrize("text", FINE.values(), ids=list(FINE))
def test_what_is_not_wrong_is_not_reported(text: str) -> None:
    assert faults(HEAD + BODY + text + "\n") == []


def test_a_title_of_two_paragraphs_is_one_line_all_the_same() -> None:
    found = built("title: |-\n  某市人民政府\n  行动\n\n  计划\ncity: 某市\ngoals: 甲。\n")
    assert [problem.name for problem in found.problems] == ["wrong-type"]
    assert found.plan is not None
    assert (found.plan.title, found.plan.title_breaks) == ("某市人民政府行动计划", (6,))
    assert shown(found, "title") == "某市人民政府\n  行动\n\n  计划"
    quoted = built('title: "甲\\n乙"\ncity: 某市\ngoals: 甲。\n')
    assert quoted.plan is not None
    assert quoted.plan.title == "甲乙"
    assert shown(quoted, "title") == "甲\\n乙"


def test_a_value_of_two_paragraphs_is_one_line_in_a_list_too() -> None:
    found = built(HEAD + BODY + "targets:\n  甲: |-\n    7\n\n    个\n")
    assert [problem.name for problem in found.problems] == ["wrong-type"]
    assert found.plan is not None
    assert found.plan.targets["甲"].value == "7个"


def test_names_in_two_paragraphs_are_names_all_the_same() -> None:
    found = built(HEAD + BODY + "implements: |-\n  甲、\n\n  乙\n")
    assert [problem.name for problem in found.problems] == ["wrong-type"]
    assert found.plan is not None
    assert found.plan.implements == ("甲", "乙")
    assert shown(found, "implements[1]") == "乙"


def test_names_behind_an_empty_one_keep_their_places() -> None:
    found = built(HEAD + BODY + "implements: ['', 甲, 乙]\nattachments: [{members: {召集人: ['', 丙, [丁, 戊]]}}]\n")
    assert found.plan is not None
    assert found.plan.implements == ("甲", "乙")
    assert [shown(found, f"implements[{index}]") for index in (0, 1)] == ["甲", "乙"]
    assert found.plan.attachments[0].members == {"召集人": ("丙", "丁、戊")}
    assert shown(found, "attachments[0].members[召集人][0]") == "丙"
    assert shown(found, "attachments[0].members[召集人][1]") == "丁, 戊"


def test_an_item_that_cannot_be_read_keeps_its_place() -> None:
    found = built(HEAD + "actions:\n  - 甲\n  - [乙]\n  - 丙\n")
    assert found.plan is not None
    assert found.plan.actions is not None
    assert [item.title for item in found.plan.actions.items] == ["甲", None, "丙"]


def test_what_stands_on_lines_that_could_not_be_read_is_not_missing() -> None:
    from plangen.model import build
    from plangen.source import SourceText
    from plangen.syntax import read

    text = (
        "title: [,,\ncity: [,,\ntargets:\n  甲:\n    value: [,,\n  乙: [,,\nnotice:\n  issuer: [,,\nscope:\n  [,,\n"
        "actions:\n  - [,,\nsections:\n  -\n    [,,\noutline: [goals]\ngoals: [,,\n"
    )
    reading = read(SourceText("某市.yaml", text), FIELD_NAMES)
    assert reading.tree is not None
    assert {problem.name for problem in reading.problems} == {"not-yaml"}
    assert build(reading.tree).problems == ()


def test_problems_are_listed_a_thousand_times_and_then_no_more() -> None:
    text = HEAD + BODY + "notice:\n  issuer: 甲\n" + "".join(f"  字段{number}: 1\n" for number in range(MOST + 500))
    found = built(text)
    assert len(found.problems) == MOST + 1
    assert found.problems[-1].message.startswith("问题太多")
    outline = built(HEAD + BODY + "outline:\n" + "- 甲\n" * (MOST + 500))
    assert len(outline.problems) == MOST + 1
    ids = built(HEAD + BODY + "targets:\n" + "".join(f"  甲 {number}: 1\n" for number in range(MOST + 500)))
    assert len(ids.problems) == MOST + 1


def test_a_name_of_two_hundred_characters_is_shown_in_part() -> None:
    found = built(HEAD + BODY + f"{'甲' * 200}: 乙\n")
    assert len(found.problems[0].message) < 400
    assert found.problems[0].at == Path() / ("甲" * 200)


def test_braces_that_cut_a_sentence_are_explained() -> None:
    found = built(HEAD + "goals: {title: 坚持产教融合,科教融汇}\n")
    assert [problem.name for problem in found.problems] == ["unknown-field"]
    assert "花括号里的逗号会把句子切开" in found.problems[0].hint


def test_a_sentence_that_became_a_field_is_explained() -> None:
    found = built(HEAD + "actions:\n  - 坚持产教融合: 科教融汇\n")
    assert [problem.name for problem in found.problems] == ["unknown-field"]
    assert "冒号请用全角" in found.problems[0].hint


def test_a_target_is_a_goal_and_confirmed_unless_it_says_otherwise() -> None:
    targets = plan_of(
        HEAD
        + BODY
        + "targets:\n  甲: 1个\n  乙: {value: 2个, nature: 标准, confirmed: 否}\n  丙: {value: 3个, nature: 约束性}\n"
    ).targets
    assert [(one.is_goal, one.is_confirmed) for one in targets.values()] == [(True, True), (False, False), (True, True)]
