"""The guide and the specification say what the program does: every example is read, every table is compared."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from plangen import resources
from plangen.composition.clause import UNPRINTED, clause, wordings
from plangen.document.layout_file import parsed
from plangen.language.comparator import Comparator
from plangen.language.quantity import parse
from plangen.model import Item
from plangen.model.mention import mentions
from plangen.model.reading import part_titles
from plangen.model.saying import plain
from plangen.project.project import FIELDS, Project, open_project
from plangen.rules import catalogue
from plangen.source import Path as Path_
from plangen.vocabulary import genres
from tests.docs.markdown import Fence, code, fences, table
from tests.docs.reading import built, findings, whole

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "plan-format.zh-CN.md").read_text(encoding="utf-8")
SPECIFICATION = (DOCS / "plan-format.md").read_text(encoding="utf-8")
PAGES = {"guide": GUIDE, "specification": SPECIFICATION}
READ = [
    pytest.param(fence, id=f"{name}:{fence.line}")
    for name, page in PAGES.items()
    for fence in fences(page)
    if fence.language == "yaml" and "project" not in fence.marks
]
HEADS = {
    "guide": ("错 | 对 | 规则", "写 | 印 | 用在"),
    "specification": ("wrong | right | fault", "written | prints | for"),
}


def shown(lines: list[str]) -> str:
    """Lines of a table as they stand in a file: blanks that cannot be seen have signs."""
    return "\n".join(lines).replace("□", "\u3000").replace("⇥", "\t")


@pytest.mark.parametrize("fence", READ)
def test_every_example_is_a_plan_or_a_part_of_one(fence: Fence) -> None:
    plan, problems = built(fence.text if "plan" in fence.marks else whole(fence.text))
    assert problems == []
    assert plan is not None


@pytest.mark.parametrize("fence", [one for one in READ if "plan" in one.values[0].marks])  # type: ignore[union-attr]
def test_no_whole_plan_breaks_a_rule_that_says_error(fence: Fence) -> None:
    assert [str(one.message) for one in findings(fence.text) if one.fault.severity.name == "error"] == []


def test_both_pages_begin_with_the_ten_line_plan() -> None:
    first = [next(one.text for one in fences(page) if "plan" in one.marks) for page in PAGES.values()]
    assert first[0] == first[1]
    assert len([line for line in first[0].splitlines() if not line.startswith("  ")]) <= 10


TRAPS = [
    pytest.param(wrong, right, fault, id=f"{name}: {fault} {index}")
    for name, page in PAGES.items()
    for index, (wrong, right, fault) in enumerate(table(page, HEADS[name][0]))
]


@pytest.mark.parametrize(("wrong", "right", "fault"), TRAPS)
def test_a_wrong_line_is_found_and_the_right_one_is_not(wrong: str, right: str, fault: str) -> None:
    entry = catalogue.entry(fault)
    assert entry is not None
    names = [one.fault.name for one in findings(whole(shown(code(wrong))))]
    assert entry.name in names
    after = findings(whole(shown(code(right))))
    assert entry.name not in [one.fault.name for one in after]
    assert [one.message for one in after if one.fault.severity.name == "error"] == []


REFERENCES = [
    pytest.param(page, *row[:2], id=f"{name}: {row[0]}")
    for name, page in PAGES.items()
    for row in table(page, HEADS[name][1])
]


@pytest.mark.parametrize(("page", "written", "printed"), REFERENCES)
def test_a_reference_prints_what_the_page_says(page: str, written: str, printed: str) -> None:
    register = """\
title: 某市产教融合实施方案
city: 某市
goals: 建成体系。
targets:
  市级企业: 不少于10户
  对接度:
    name: 专业对接产业的比例
    value: 70%以上
terms:
  四链: 教育链、人才链、产业链、创新链
"""
    plan, problems = built(register)
    assert plan is not None
    assert problems == []
    assert plain(plan, code(written)[0]) == printed.strip("`")
    assert "`市级企业: 不少于10户`" in page
    assert "`四链: 教育链、人才链、产业链、创新链`" in page


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_deadlines_and_hedges_are_read_where_the_page_says(page: str) -> None:
    example = next(one for one in fences(page) if "mentions" in one.marks)
    plan, _ = built(example.text)
    assert plan is not None
    head = "提到的地方 | 期限 | 读自 | 力度" if page is GUIDE else "mentioned in | deadline | read from | hedge"
    found = mentions(plan, part_titles(plan))
    rows = table(page, head)
    assert len(found) == len(rows)
    for mention, (place, deadline, source, hedge) in zip(found, rows, strict=True):
        assert any(entry.title.startswith(place) for entry in mention.prose.entries)
        assert mention.deadline is not None
        assert mention.deadline.value.text == deadline
        assert _READ_FROM[source] == _kind(str(mention.deadline.path), str(mention.prose.path))
        assert (mention.hedge.value if mention.hedge else "") == hedge


_READ_FROM = {
    "上级条目的正文": "above", "本句": "sentence", "方案期限": "plan", "标题的括号": "bracket",
    "text of an item above": "above", "its sentence": "sentence", "the plan": "plan", "bracket of the title": "bracket",
}  # fmt: skip


def _kind(read_from: str, mentioned_in: str) -> str:
    if read_from == mentioned_in:
        return "sentence"
    if read_from == "title":
        return "plan"
    return {"text": "above", "title": "bracket"}[read_from.rpartition(".")[2]]


def test_the_guide_shows_responsibility_clauses_as_they_print() -> None:
    offices = ({"lead": "甲"}, {"offices": "乙、丙"}, {"lead": "甲", "offices": "乙、丙"})
    rows = table(GUIDE, "责任写法 | 只有牵头单位 | 只有责任单位 | 两种都有")
    assert {row[0] for row in rows} == {*wordings(), UNPRINTED}
    for wording, *printed in rows:
        clauses = [clause(Item(**fields), Path_(), wording) for fields in offices]
        assert [str(one) for one in clauses] == printed


def test_the_guide_says_how_values_are_read() -> None:
    meant = {
        "不小于": Comparator.ge, "不大于": Comparator.le, "大约": Comparator.approx, "正好": Comparator.eq,
        "范围": Comparator.range, "不小于50%": Comparator.ge, "没有数，照写": Comparator.qualitative,
    }  # fmt: skip
    rows = table(GUIDE, "写法 | 读作")
    assert {said for _, said in rows} == set(meant)
    for values, said in rows:
        assert [parse(value).comparator for value in values.split("、")] == [meant[said]] * len(values.split("、"))
    assert (parse("1—3个").low, parse("1—3个").high) == (Decimal(1), Decimal(3))
    assert (parse("半数以上").low, parse("半数以上").unit) == (Decimal(50), "%")


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_allowed_finding_is_allowed(page: str) -> None:
    example = next(one for one in fences(page) if "allowed" in one.marks)
    found = [one for one in findings(example.text) if one.fault.name == "target-never-mentioned"]
    assert len(found) == 1
    assert found[0].allowed


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_project_file_is_described_whole_and_its_example_is_read(page: str, tmp_path: Path) -> None:
    rows = table(page, "字段 | 中文 | 默认 | 说明" if page is GUIDE else "field | 中文 | default | meaning")
    assert [code(row[0])[0] for row in rows] == list(FIELDS)
    defaults = Project(Path())
    written = {code(row[0])[0]: "".join(code(row[2])) for row in rows}
    folders = {"above": defaults.above, "offices": defaults.offices, "build": defaults.output}
    assert written == {"name": "", "layout": ""} | folders
    example = next(one for one in fences(page) if "project" in one.marks)
    (tmp_path / "plangen.yaml").write_text(example.text, encoding="utf-8")
    project = open_project(tmp_path)
    assert project.problems == ()
    assert project.name == "五市职业教育方案"
    assert project.layout == ("天头量到字", "系统字体")
    for habit in parsed(resources.read("templates", "official", "habits.yaml"), "habits.yaml"):
        assert habit in page


def test_the_guide_names_the_parts_as_the_genres_do() -> None:
    for genre, goals, actions in (
        ("实施意见", "工作目标", "重点任务"),
        ("发展规划", "发展目标", "主要任务"),
        ("行动计划", "主要目标", "重点任务"),
    ):
        titles = genres().titles(genre)
        assert (titles["goals"], titles["actions"]) == (goals, actions)
        assert f"“{goals}”“{actions}”" in GUIDE
        assert f"{goals}, {actions}" in SPECIFICATION


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_link_leads_to_a_page(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page)
    assert links
    assert all((DOCS / link).is_file() for link in links)
