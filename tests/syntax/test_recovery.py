"""Lines that are not YAML: left out one by one, with a word on each, and everything around them is read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from plangen.syntax import Mapping

from .support import line_of, marked, names_of, reading

T = "title: 某市行动计划\n"


@dataclass(frozen=True)
class Broken:
    written: str
    line: int
    mark: str
    message: str
    """How the message begins."""
    read: dict[str, str]
    """Which fields are read all the same."""
    lost: frozenset[str] = frozenset()


BROKEN = {
    "a bracket that nothing opened": Broken(T + "}\ncity: 乙\n", 2, "}", "这一行和上下行对不齐", {"city": "乙"}, frozenset("}")),
    "a list behind fields": Broken(T + "- 甲\n", 2, "- 甲", "这一行和上下行对不齐", {"title": "某市行动计划"}, frozenset("甲")),
    "a list on the line of its name": Broken(T + "goals: - 甲\ncity: 乙\n", 2, "- 甲", "“- ”不能写在这里", {"city": "乙"}, frozenset({"goals"})),
    "a question mark": Broken(T + "goals: ? 甲\ncity: 乙\n", 2, "? 甲", "这一行不合 YAML 的写法", {"city": "乙"}, frozenset({"goals"})),
    "prose in braces": Broken(
        T + "goals: {text: 占${甲}。}\ncity: 乙\n", 2, "{text: 占${甲}。}", "花括号没有写完", {"city": "乙"}, frozenset({"goals"})
    ),
    "commas too many": Broken(T + "scope: [甲,, 乙]\ncity: 乙\n", 2, "[甲,, 乙]", "方括号或花括号里有多余的标点", {"city": "乙"}, frozenset({"scope"})),
    "brackets inside brackets that are not closed": Broken(
        T + "scope: [甲, [乙]\ncity: 乙\n", 2, "[甲, [乙]", "方括号没有写完", {"city": "乙"}, frozenset({"scope"})
    ),
    "braces inside braces that are not closed": Broken(
        T + "scope: {甲: {乙: 1}\ncity: 乙\n", 2, "{甲: {乙: 1}", "花括号没有写完", {"city": "乙"}, frozenset({"scope"})
    ),
    "a colon in a list of two lines": Broken(
        T + "scope: [甲,\n  乙\ncity: 丙\nguiding: 丁\n", 2, "[甲,", "方括号没有写完", {"guiding": "丁"}, frozenset({"scope"})
    ),
    "a directive": Broken("%甲\ntitle: 乙\n", 1, "甲", "以 % 开头的行没有用处", {"title": "乙"}, frozenset({"%甲"})),
    "something behind the end of the document": Broken(
        T + "...\ncity: 乙\n", 3, "city: 乙", "这一行不在任何字段里", {"title": "某市行动计划"}, frozenset({"city"})
    ),
    "two anchors": Broken(T + "goals: &a &b 甲\ncity: 乙\n", 2, "&b 甲", "这一行和上下行对不齐", {"city": "乙"}, frozenset({"goals"})),
    "a tag of nobody's": Broken(T + "goals: [!x!y 丙]\ncity: 乙\n", 2, "[!x!y 丙]", "值不能以 ! 开头", {"city": "乙"}, frozenset({"goals"})),
    "a word on a line of its own": Broken(
        T + "notice:\n  甲\n  number: 1\ncity: 乙\n", 3, "甲", "这一行缺少冒号", {"city": "乙"}, frozenset("甲")
    ),
    "a sign above fields": Broken(
        T + "city: *甲\n  number: 1\ngoals: 乙\n", 2, "甲", "值不能以 & 或 * 开头", {"goals": "乙"}, frozenset({"city", "number"})
    ),
    "a word that is deeper than the field below it": Broken(
        T + "notice:\n      甲\n  number: 1\ncity: 乙\n", 3, "甲", "这一行缺少冒号", {"city": "乙"}, frozenset("甲")
    ),
    "an odd number of quotes": Broken(
        T + 'goals: "甲"乙"丙\ncity: 乙\n', 2, '乙"丙', "这一行和上下行对不齐", {"city": "乙"}, frozenset({"goals"})
    ),
    "half a pair of full-width brackets": Broken(
        T + "goals: ［甲: 乙\nscope: [丙,,]\ncity: 乙\n", 3, "[丙,,]", "方括号或花括号里有多余", {"city": "乙", "goals": "［甲：乙"}, frozenset({"scope"})
    ),
    "a line behind a quoted sentence with a number sign": Broken(
        T + 'goals: "甲 # 乙"\n  丙\ncity: 乙\n', 3, "丙", "这一行和上下行对不齐", {"city": "乙", "goals": "甲 # 乙"}, frozenset("丙")
    ),
    "a sentence before the first field": Broken("某市方案\n# 注\ntitle: 甲\n", 1, "某市方案", "这一行缺少冒号", {"title": "甲"}, frozenset({"某市方案"})),
    "a document mark in quotes": Broken(
        T + "goals: '甲\n  乙'\ncity: \"丙\n  丁\\\n--- x\"\n", 4, '"丙', "这一行不合 YAML", {"goals": "甲乙"}, frozenset({"city"})
    ),
    "a list of one item behind a list": Broken(
        T + "actions:\n  - 甲\n  title: 乙\ncity: 丙\n", 4, "title: 乙", "列表里的这一行没有以“- ”开头", {"city": "丙"}, frozenset({"title"})
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_line_is_named_and_the_rest_is_read(case: Broken) -> None:
    found = reading(case.written)
    problem = next(one for one in found.problems if one.name == "not-yaml")
    assert (line_of(case.written, problem), marked(case.written, problem)) == (case.line, case.mark)
    assert problem.message.startswith(case.message)
    assert problem.hint
    assert found.tree is not None
    assert isinstance(found.tree.root, Mapping)
    for name, value in case.read.items():
        entry = found.tree.root.get(name)
        assert entry is not None
        assert getattr(entry.value, "value", None) == value
    assert found.tree.lost == case.lost


def test_what_hangs_below_a_broken_line_goes_with_it_and_is_not_missing() -> None:
    written = T + "scope: [甲,, 乙]\n  city: 丙\n  goals: 丁\nguiding: 戊\n"
    found = reading(written)
    assert found.tree is not None
    assert found.tree.lost == {"scope", "city", "goals"}
    assert found.tree.repaired.text == T + "\nguiding: 戊\n"


def test_several_broken_lines_are_several_findings() -> None:
    written = T + "scope: [甲,, 乙]\ncity: 丙\ngoals: - 丁\n戊\nguiding: 己: 庚\n"
    found = reading(written)
    assert [(line_of(written, one), one.name) for one in found.problems] == [
        (2, "not-yaml"), (4, "not-yaml"), (5, "not-yaml"), (6, "colon-in-prose"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        T + "targets:\n  乙: 1%\n  \xa0:\n 持\n",
        T + "targets:\n  丙:\n  value:} 2\nprinciples:\n  - 坚\n",
        T + "targets:\n  甲：其中: 1\n   乙: 2: 3\n'戊: \"己: 庚\n",
    ],
)
def test_a_repair_that_does_not_help_is_not_tried_again(written: str) -> None:
    found = reading(written)
    assert found.tree is not None
    assert 0 < len(found.problems) < 12


def test_a_file_that_is_no_plan_is_told_so_once() -> None:
    written = "关于印发方案的通知\n\n各有关单位：\n　　现将方案印发，其中: 一是甲；\n- 二是乙\n{丙\n"
    assert names_of(reading(written).problems) == ["not-a-plan"]


@pytest.mark.parametrize("written", ["- title: 甲\n- city: 乙\n", "title\n", "'甲'\n", "[title: 甲]\n"])
def test_a_list_or_a_sentence_is_no_plan(written: str) -> None:
    found = reading(written)
    assert found.tree is None
    assert names_of(found.problems)[-1] == "not-a-plan"


def test_wrong_names_alone_are_fields_all_the_same() -> None:
    found = reading("标题: 甲\n城市: 乙\n")
    assert found.problems == ()
    assert found.tree is not None


def test_too_many_broken_lines_are_not_guessed_at() -> None:
    found = reading(T + "甲: [,,\n" * 300)
    assert found.tree is None
    assert found.problems[-1].message.startswith("读不懂的地方太多")


def test_a_long_file_is_mended_in_fewer_places_than_a_short_one() -> None:
    broken = "甲: [,,\n" * 40
    assert reading(T + broken).tree is not None
    assert reading(T + broken + "# 注\n" * 300_000).tree is None


@pytest.mark.parametrize(
    ("written", "below"),
    [("goals:\n  - 甲: [,,\ncity: 乙\n", "goals"), ("targets:\n  甲: [,,\ncity: 乙\n", "targets")],
)
def test_a_name_whose_only_line_is_left_out_stays(written: str, below: str) -> None:
    found = reading(T + written)
    assert found.tree is not None
    assert isinstance(found.tree.root, Mapping)
    assert found.tree.root.get(below) is not None
