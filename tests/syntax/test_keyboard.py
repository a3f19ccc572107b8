"""What a Chinese keyboard does to YAML: each slip is found at its place, shown corrected, and read as it was meant."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from plangen.source import Path
from plangen.syntax import Scalar

from .support import line_of, marked, mended, names_of, reading, tree

T = "title: 某市行动计划\n"


@dataclass(frozen=True)
class Slip:
    written: str
    fault: str
    line: int
    mark: str
    meant: str
    """The text as it should have been written: what the repair makes of it."""
    hint: str = ""


SLIPS = {
    "a full-width colon after a field": Slip(T + "city：某市\n", "full-width-colon", 2, "：", T + "city: 某市\n", "city: 某市"),
    "a full-width colon on the first line": Slip("title：甲\ncity: 乙\n", "full-width-colon", 1, "：", "title: 甲\ncity: 乙\n"),
    "a full-width colon and a wide blank": Slip(T + "city：　某市\n", "full-width-colon", 2, "：", T + "city: 某市\n"),
    "a full-width colon before fields": Slip(T + "notice：\n  number: 1\n", "full-width-colon", 2, "：", T + "notice:\n  number: 1\n"),
    "a full-width colon after a name of the drafter's own": Slip(
        T + "targets:\n  对接度：70%以上\n", "full-width-colon", 3, "：", T + "targets:\n  对接度: 70%以上\n", "对接度: 70%以上"
    ),
    "a full-width colon between right ones": Slip(
        T + "targets:\n  甲: 1%\n  乙：2%\n  丙: 3%\n", "full-width-colon", 4, "：", T + "targets:\n  甲: 1%\n  乙: 2%\n  丙: 3%\n"
    ),
    "a full-width colon before a block": Slip(
        T + "goals：|-\n  甲。\n  乙：丙。\ncity: 丁\n", "full-width-colon", 2, "：", T + "goals: |-\n  甲。\n  乙：丙。\ncity: 丁\n"
    ),
    "full-width colons below a name of nobody's": Slip(
        T + "其他:\n  甲：1\n  乙: 2\n", "full-width-colon", 3, "：", T + "其他:\n  甲: 1\n  乙: 2\n"
    ),
    "a full-width colon between right ones, below a name of nobody's": Slip(
        T + "其他:\n  甲: 1\n  乙：2\n  丙: 3\n", "full-width-colon", 4, "：", T + "其他:\n  甲: 1\n  乙: 2\n  丙: 3\n"
    ),
    "a value to be quoted that ends the file": Slip(
        T + "goals: *甲，\n\n  乙。", "value-begins-with-sign", 2, "*", T + 'goals: "*甲，\n\n  乙。"'
    ),
    "no blank after the colon": Slip(T + "city:某市\n", "not-yaml", 2, ":", T + "city: 某市\n", "city: 某市"),
    "a wide blank after the colon": Slip(T + "city:　某市\n", "full-width-indentation", 2, "　", T + "city: 某市\n", "city: 某市"),
    "no blank after a dash": Slip(
        T + "principles:\n  -坚持市场导向。好。\n", "not-yaml", 3, "-", T + "principles:\n  - 坚持市场导向。好。\n", "- 坚持市场导向。好。"
    ),
    "a wide blank after a dash": Slip(
        T + "principles:\n  -　坚持\n", "full-width-indentation", 3, "　", T + "principles:\n  - 坚持\n", "- 坚持"
    ),
    "a full-width dash": Slip(T + "principles:\n  － 坚持\n", "full-width-sign", 3, "－", T + "principles:\n  - 坚持\n", "- 坚持"),
    "wide blanks as indentation": Slip(
        T + "targets:\n　　对接度: 70%\n", "full-width-indentation", 3, "　　", T + "targets:\n    对接度: 70%\n"
    ),
    "wide blanks beside right ones": Slip(
        T + "targets:\n  甲: 1%\n　乙: 2%\n", "full-width-indentation", 4, "　", T + "targets:\n  甲: 1%\n  乙: 2%\n"
    ),
    "wide blanks deeper than a field with a value": Slip(
        T + "targets:\n  甲: 1%\n　　乙: 2%\n", "full-width-indentation", 4, "　　", T + "targets:\n  甲: 1%\n  乙: 2%\n"
    ),
    "wide blanks at the head of a paragraph": Slip(
        T + "goals: |-\n　　到2027年，一是：提质。\ncity: 甲\n", "full-width-indentation", 3, "　　",
        T + "goals: |-\n  到2027年，一是：提质。\ncity: 甲\n",
    ),
    "wide blanks at the head of a later paragraph": Slip(
        T + "goals: |-\n    甲。\n\n　　乙。\ncity: 甲\n", "full-width-indentation", 5, "　　", T + "goals: |-\n    甲。\n\n    乙。\ncity: 甲\n"
    ),
    "a sentence that goes on behind wide blanks": Slip(
        T + "goals: 到2027年，\n　　提质。\n", "full-width-indentation", 3, "　　", T + "goals: 到2027年，\n    提质。\n"
    ),
    "a field behind a block, indented by wide blanks": Slip(
        T + "notice:\n  text: |-\n    甲。\n　number: 1\n", "full-width-indentation", 5, "　",
        T + "notice:\n  text: |-\n    甲。\n  number: 1\n",
    ),
    "a blank that does not break": Slip(
        T + "targets:\n\xa0\xa0甲: 1%\n", "full-width-indentation", 3, "\xa0\xa0", T + "targets:\n  甲: 1%\n"
    ),
    "a tab": Slip(T + "targets:\n\t甲: 1%\n", "tab-indentation", 3, "\t", T + "targets:\n  甲: 1%\n"),
    "a tab in a file of four blanks": Slip(
        T + "notice:\n    number: 1\ntargets:\n\t甲: 1%\n", "tab-indentation", 5, "\t", T + "notice:\n    number: 1\ntargets:\n    甲: 1%\n"
    ),
    "a tab in a block": Slip(T + "goals: |\n  甲，\n\t乙。\n", "tab-indentation", 4, "\t", T + "goals: |\n  甲，\n  乙。\n"),
    "a blank line that holds a tab": Slip(T + "goals: |\n  甲。\n\t\n  乙。\n", "tab-indentation", 4, "\t", T + "goals: |\n  甲。\n\n  乙。\n"),
    "a blank line that holds wide blanks": Slip(T + "　　\ncity: 甲\n", "full-width-indentation", 2, "　　", T + "\ncity: 甲\n"),
    "a full-width number sign": Slip(T + "＃ 注释\ncity: 甲\n", "full-width-sign", 2, "＃", T + "# 注释\ncity: 甲\n"),
    "full-width brackets": Slip(T + "scope: ［甲］\n", "full-width-sign", 2, "［", T + "scope: [甲]\n"),
    "full-width braces": Slip(T + "notice: ｛number: 1｝\n", "full-width-sign", 2, "｛", T + "notice: {number: 1}\n"),
    "full-width quotes": Slip(T + "city: ＂甲＂\n", "full-width-sign", 2, "＂", T + 'city: "甲"\n'),
    "Chinese commas in a list": Slip(T + "scope: [中职、高职，本科]\n", "full-width-comma", 2, "、", T + "scope: [中职, 高职, 本科]\n"),
    "a value that begins with a star": Slip(
        T + "city: *某市\n", "value-begins-with-sign", 2, "*", T + 'city: "*某市"\n', 'city: "*某市"'
    ),
    "an ampersand and a comment": Slip(T + "city: & 甲 # 注\n", "value-begins-with-sign", 2, "&", T + 'city: "& 甲" # 注\n'),
    "a per cent sign": Slip(T + "city: %甲\n", "value-begins-with-sign", 2, "%", T + 'city: "%甲"\n'),
    "an at sign": Slip(T + "city: @甲\n", "value-begins-with-sign", 2, "@", T + 'city: "@甲"\n'),
    "a backtick": Slip(T + "city: `甲`\n", "value-begins-with-sign", 2, "`", T + 'city: "`甲`"\n'),
    "an exclamation mark": Slip(T + "city: !甲\n", "value-begins-with-sign", 2, "!", T + 'city: "!甲"\n'),
    "an exclamation mark and a blank": Slip(T + "city: ! 甲\n", "value-begins-with-sign", 2, "!", T + 'city: "! 甲"\n'),
    "a comma": Slip(T + "city: ,甲\n", "value-begins-with-sign", 2, ",", T + 'city: ",甲"\n'),
    "a closing bracket": Slip(T + "city: ]甲\n", "value-begins-with-sign", 2, "]", T + 'city: "]甲"\n'),
    "a greater-than sign": Slip(T + "targets:\n  甲: >70%\n", "value-begins-with-sign", 3, ">", T + 'targets:\n  甲: ">70%"\n'),
    "a bar": Slip(T + "city: |甲\n", "value-begins-with-sign", 2, "|", T + 'city: "|甲"\n'),
    "an item that begins with a star": Slip(
        T + "principles:\n  - *坚持。好\n", "value-begins-with-sign", 3, "*", T + 'principles:\n  - "*坚持。好"\n'
    ),
    "quotes and a backslash in a value to be quoted": Slip(
        T + 'city: *说"甲\\乙"\n', "value-begins-with-sign", 2, "*", T + 'city: "*说\\"甲\\\\乙\\""\n'
    ),
    "a value of two lines to be quoted": Slip(
        T + "goals: *甲，\n  乙。\ncity: 丙\n", "value-begins-with-sign", 2, "*", T + 'goals: "*甲，\n  乙。"\ncity: 丙\n', 'goals: "*甲，'
    ),
    "square brackets at the head of a sentence": Slip(
        T + "goals: [试点]推进\n", "value-begins-with-sign", 2, "[", T + 'goals: "[试点]推进"\n'
    ),
    "braces at the head of a sentence": Slip(T + "goals: {试点}推进\n", "value-begins-with-sign", 2, "{", T + 'goals: "{试点}推进"\n'),
    "ASCII quotes at the head of a sentence": Slip(
        T + 'goals: "双师型"教师\n', "value-begins-with-sign", 2, '"', T + "goals: “双师型”教师\n", "goals: “双师型”教师"
    ),
    "ASCII quotes twice in a sentence": Slip(
        T + "goals: '双高'和'双优'\n", "value-begins-with-sign", 2, "'", T + "goals: “双高”和“双优”\n"
    ),
    "quotes that are not closed": Slip(T + 'city: "某市\ngoals: 甲\n', "not-yaml", 2, '"', T + 'city: "某市"\ngoals: 甲\n', 'city: "某市"'),
    "quotes that are not closed at the end of the file": Slip(T + "goals: '甲，\n  乙", "not-yaml", 2, "'", T + "goals: '甲，\n  乙'"),
    "quotes that a later field seems to close": Slip(
        T + 'city: "某市\ngoals: "甲"\n', "not-yaml", 2, '"', T + 'city: "某市"\ngoals: "甲"\n'
    ),
    "a list that is not closed": Slip(T + "scope: [甲, 乙\ncity: 丙\n", "not-yaml", 2, "[", T + "scope: [甲, 乙]\ncity: 丙\n"),
    "braces that are not closed": Slip(T + "notice: {number: 1\ncity: 丙\n", "not-yaml", 2, "{", T + "notice: {number: 1}\ncity: 丙\n"),
    "a colon and a blank in a sentence": Slip(
        T + "goals: 其中: 甲; 又如: 乙\n", "colon-in-prose", 2, ":", T + "goals: 其中：甲; 又如：乙\n", "goals: 其中：甲; 又如：乙"
    ),
    "a colon at the end of a sentence": Slip(T + "goals: 如下:\ncity: 甲\n", "colon-in-prose", 2, ":", T + "goals: 如下：\ncity: 甲\n"),
    "a colon in the second line of a sentence": Slip(
        T + "goals: 到2027年，\n  其中: 甲。\n", "colon-in-prose", 3, ":", T + "goals: 到2027年，\n  其中：甲。\n"
    ),
    "a backslash in quotes": Slip(T + 'city: "甲\\乙"\n', "not-yaml", 2, "\\", T + 'city: "甲\\\\乙"\n'),
    "a broken code in quotes": Slip(T + 'city: "甲\\xzz"\n', "not-yaml", 2, "\\", T + 'city: "甲\\\\xzz"\n'),
    "a field without its colon": Slip(T + "actions\n  - 甲\n", "not-yaml", 2, "actions", T + "actions:\n  - 甲\n", "actions:"),
    "a field with a blank for its colon": Slip(T + "city 某市\ngoals: 甲\n", "not-yaml", 2, "city", T + "city: 某市\ngoals: 甲\n", "city: 某市"),
    "the first field with a blank for its colon": Slip("title 甲\ncity: 乙\n", "not-yaml", 1, "title", "title: 甲\ncity: 乙\n"),
    "a target without its colon": Slip(
        T + "targets:\n  甲: 1%\n  乙\n    value: 2%\n", "not-yaml", 4, "乙", T + "targets:\n  甲: 1%\n  乙:\n    value: 2%\n"
    ),
    "a sentence that is not indented": Slip(
        T + "goals: 到2027年，\n提质。\ncity: 甲\n", "not-yaml", 3, "提质。", T + "goals: 到2027年，\n  提质。\ncity: 甲\n"
    ),
    "a quoted word that is not indented": Slip(
        T + 'goals: 培育\n"双师型"教师。\n', "not-yaml", 3, '"双师型"教师。', T + 'goals: 培育\n  "双师型"教师。\n'
    ),
    "a sentence of an item that is not indented enough": Slip(
        T + "principles:\n  - 甲，\n 乙。\n  - 丙\n", "not-yaml", 4, "乙。", T + "principles:\n  - 甲，\n    乙。\n  - 丙\n"
    ),
    "a line of a block that is not indented": Slip(
        T + "goals: |-\n  甲，\n乙。\ncity: 丙\n", "not-yaml", 4, "乙。", T + "goals: |-\n  甲，\n  乙。\ncity: 丙\n"
    ),
    "a first line that is indented": Slip("# 注\n  title: 甲\ncity: 乙\n", "not-yaml", 2, "title: 甲", "# 注\ntitle: 甲\ncity: 乙\n", "title: 甲"),
    "a first line with a dash": Slip("- title: 甲\ncity: 乙\n", "not-yaml", 1, "- title: 甲", "title: 甲\ncity: 乙\n"),
    "a control character": Slip(T + "city: 某\x07市\n", "not-text", 2, "\x07", T + "city: 某市\n"),
    "half of a surrogate pair": Slip(T + "city: 某\ud83d市\n", "not-text", 2, "\ud83d", T + "city: 某市\n"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))
def test_a_slip_is_found_at_its_place_and_read_as_it_was_meant(slip: Slip) -> None:
    found = reading(slip.written)
    assert names_of(found.problems) == [slip.fault]
    problem = found.problems[0]
    assert (line_of(slip.written, problem), marked(slip.written, problem)) == (slip.line, slip.mark)
    assert found.tree is not None
    assert found.tree.repaired.text == slip.meant
    assert mended(slip.written, found.problems) == slip.meant
    if slip.hint:
        assert problem.hint == f"改成：{slip.hint}"
    assert problem.message.endswith("。")


@pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))
def test_what_a_repair_writes_needs_no_repair(slip: Slip) -> None:
    assert reading(slip.meant).problems == ()


@pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))
def test_a_slip_is_found_in_a_file_of_another_system_too(slip: Slip) -> None:
    written = "\ufeff" + slip.written.replace("\n", "\r\n")
    found = reading(written)
    assert names_of(found.problems) == [slip.fault]
    assert line_of(written, found.problems[0]) == slip.line
    assert marked(written, found.problems[0]) == slip.mark
    assert mended(written, found.problems).removeprefix("\ufeff") == slip.meant.replace("\n", "\r\n")


REPAIRED_WITHOUT_CERTAINTY = {
    "a field that stands too deep": (T + "notice:\n  number: 1\n   issuer: 甲\n", 4, "issuer: 甲", T + "notice:\n  number: 1\n  issuer: 甲\n"),
    "a field that fits no level": (T + "notice:\n   number: 1\n  issuer: 甲\n", 4, "issuer: 甲", T + "notice:\n   number: 1\n   issuer: 甲\n"),
    "an item that fits no level": (T + "actions:\n   - 甲\n  - 乙\n", 4, "- 乙", T + "actions:\n   - 甲\n   - 乙\n"),
    "a field of an item that fits no level": (
        T + "actions:\n  - title: 甲\n   text: 乙\n", 4, "text: 乙", T + "actions:\n  - title: 甲\n    text: 乙\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REPAIRED_WITHOUT_CERTAINTY.values(), ids=list(REPAIRED_WITHOUT_CERTAINTY))
def test_a_line_on_no_level_is_read_on_the_next_one_but_not_rewritten(case: tuple[str, int, str, str]) -> None:
    written, line, mark, meant = case
    found = reading(written)
    assert names_of(found.problems) == ["not-yaml"]
    assert (line_of(written, found.problems[0]), marked(written, found.problems[0])) == (line, mark)
    assert found.problems[0].fix == ()
    assert found.tree is not None
    assert found.tree.repaired.text == meant


def test_a_sentence_that_a_comment_cuts_is_read_without_the_comment() -> None:
    written = T + "goals: 学习 C #语言，\n  掌握技能。\n"
    found = reading(written)
    assert names_of(found.problems) == ["comment-cuts-text"]
    assert marked(written, found.problems[0]) == "#语言，"
    assert found.problems[0].fix == ()
    node, _, _ = tree(written).find(Path() / "goals")
    assert isinstance(node, Scalar)
    assert node.value == "学习 C掌握技能。"


def test_a_separator_of_lines_is_no_text_but_its_place_is_not_ours_to_choose() -> None:
    written = T + "city: 某\u2028市\n"
    found = reading(written)
    assert names_of(found.problems) == ["not-text"]
    assert "分行符（U+2028）" in found.problems[0].message
    assert found.problems[0].fix == ()
    assert found.tree is not None
    assert found.tree.repaired.text == T + "city: 某市\n"


HARMLESS = {
    "full-width marks in a value": "city: ：（某市）“甲”《乙》≥、。！",
    "a full-width colon in a sentence": "goals: 其中：甲",
    "a full-width colon in an item": "principles:\n  - 坚持市场导向：专业跟着产业走。好",
    "a ratio": "targets:\n  职普比: 1:1",
    "a time and an address": "goals: 10:30 见 https://example.cn/a:b",
    "a list of names with Chinese commas inside": "scope: [甲、乙, 丙]",
    "a quoted comma": 'scope: ["甲、乙"]',
    "a comma in a sentence in brackets": "scope: [甲，乙。]",
    "brackets in a sentence": "goals: 郑政办[2023]40号和{甲}",
    "a block with wide blanks": "goals: |-\n  　　甲。\n  　　乙：丙\n  -甲\n  * 丁",
    "a block with every sign": "goals: |-\n  title：甲\n  ＃甲\n  *甲\n  'a\n  \"b\n  [c\n \n\ncity: 甲",
    "a folded block with a comment": "goals: >- # 注\n  甲: 乙",
    "a block with its own indentation": "goals: |2-\n    甲\n  city：乙",
    "a block in an item": "principles:\n  - |-\n    city：甲",
    "a quoted value of several lines": 'goals: "甲\n  city：乙\n  *丙\n\n  [丁"',
    "single quotes over several lines": "goals: '甲''\n  city：乙'",
    "a list over several lines": "scope: [\n  甲,\n  乙\n]",
    "braces over several lines": 'notice: {\n  "number": "1",\n  issuer: 甲 # 注\n}',
    "quoted names": '"city": 甲\n\'goals\': "乙" # 注',
    "a dash inside a sentence": "goals: 甲\n  -乙",
    "a number below nothing": "headings:\n  own_line: -1",
    "a comment with a full-width colon": "# city：甲",
    "a field of no format": "其他：甲: 乙",
    "an empty field and a comment": "goals: # 待写",
    "a document mark": "---\ncity: 甲",
}  # fmt: skip


@pytest.mark.parametrize("written", HARMLESS.values(), ids=list(HARMLESS))
def test_what_is_no_slip_is_left_alone(written: str) -> None:
    text = f"{written}\n" if written.startswith("---") else f"{T}{written}\n"
    found = reading(text)
    assert found.problems == ()
    assert found.tree is not None
    assert found.tree.repaired.text == text


def test_a_file_in_one_pair_of_braces_is_yaml_too() -> None:
    assert reading('{\n"title": "甲",\n "city": "乙"\n}\n').problems == ()


def test_every_colon_of_a_file_typed_with_a_chinese_keyboard_is_found_at_once() -> None:
    written = "title：某市行动计划\ncity：某市\ntargets：\n  双师占比：60%以上\n  对接度：\n    value：70%\nprinciples：\n  -坚持。好\ngoals：甲。\n"
    found = reading(written)
    assert names_of(found.problems) == ["full-width-colon"] * 7 + ["not-yaml"] + ["full-width-colon"]
    assert mended(written, found.problems) == (
        "title: 某市行动计划\ncity: 某市\ntargets:\n  双师占比: 60%以上\n  对接度:\n    value: 70%\nprinciples:\n  - 坚持。好\ngoals: 甲。\n"
    )


def test_ten_faults_of_ten_kinds_are_ten_findings_in_one_run() -> None:
    written = (
        "title：甲\n＃ 注\nnotice:\n　number: 1\ntargets:\n\t乙: 1%\nscope: [丙、丁]\ncity: *戊\n"
        'goals: 其中: 己\nguiding: "庚"辛\npreamble: "壬\nactions\n  - 甲\ntitle: 乙\n'
    )
    found = reading(written)
    assert sorted((line_of(written, problem), problem.name) for problem in found.problems) == [
        (1, "full-width-colon"), (2, "full-width-sign"), (4, "full-width-indentation"), (6, "tab-indentation"),
        (7, "full-width-comma"), (8, "value-begins-with-sign"), (9, "colon-in-prose"), (10, "value-begins-with-sign"),
        (11, "not-yaml"), (12, "not-yaml"), (14, "duplicate-key"),
    ]  # fmt: skip
    assert found.tree is not None
    assert found.tree.lost == frozenset()


def test_a_file_of_nothing_but_slips_is_told_so_a_thousand_times_and_no_more() -> None:
    found = reading(T + "city: *甲\n" * 1200)
    assert sum(problem.name == "value-begins-with-sign" for problem in found.problems) == 1000


def test_levels_beyond_any_plan_are_not_counted() -> None:
    written = T + "".join(" " * depth + f"乙{depth}:\n" for depth in range(120)) + "\tcity: 甲\n"
    assert names_of(reading(written).problems) == ["tab-indentation", "nested-too-deep"]
