"""What must hold for any text."""

from __future__ import annotations

import io
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    SingleQuotedScalarString,
)

from plangen.source import SourceText, Span
from plangen.syntax import read, scalars_of

NAMES = ("title", "text", "items", "goals")
STYLES = (
    PlainScalarString,
    SingleQuotedScalarString,
    DoubleQuotedScalarString,
    LiteralScalarString,
    FoldedScalarString,
)
WORDS = st.text(st.sampled_from("甲乙丙，。：；、“”（）{}[]#:-*&!|>'\"%@`?, ab1\n\u3000\\😀"), max_size=40)
SCALARS = st.builds(lambda style, words: style(words), st.sampled_from(STYLES), WORDS)
KEYS = st.sampled_from(["title", "text", "items", "goals", "甲", "对接度", "a b", "1"])
NODES = st.recursive(
    SCALARS, lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=3), max_leaves=8
)
PLAN = """\
title: 某市行动计划（2025—2027年）
city: 某市
notice:
  number: 某政办〔2025〕1号 # 待定
targets:
  双师占比: 60%以上
  对接度:
    value: '70%'
principles:
  - 坚持市场导向。专业跟着产业走。
goals: |-
  到2027年，占比达到${双师占比}。

  其中：${对接度}。
actions:
  items: [甲, {title: "乙", text: 丙}]
"""
SIGNS = [
    *"：，、“”（）{}[]#:-*&!|>'\"%@`?, \n\t\u3000\xa0\r\x85\u2028\ufeff\x07甲a1\\$",
    "\n  ", "  ", "- ", ": ", "\n\n", "title：", "---\n", "...\n", "<<: ", "? ", "|-\n", '"\n', "${", "\ud800", "😀",
]  # fmt: skip


def bare(words: str) -> str:
    return "".join(words.split())


def written(document: dict[str, Any], width: int) -> str:
    writer = YAML()
    writer.width = width
    file = io.StringIO()
    writer.dump(document, file)
    return file.getvalue()


def parsed(text: str) -> list[str]:
    return [event.value for event in YAML(typ="safe").parse(text) if hasattr(event, "value")]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.dictionaries(KEYS, NODES, min_size=1, max_size=4), st.sampled_from([20, 80, 1000]), st.booleans())
def test_whatever_a_yaml_writer_writes_reads_as_it_was_and_every_slice_has_its_place(
    document: dict[str, Any], width: int, windows: bool
) -> None:
    text = written(document, width)
    try:
        values = parsed(text)
    except Exception:  # noqa: BLE001 - the writer does not always write what its own parser reads
        assume(False)
    text = text.replace("\n", "\r\n") if windows else text
    found = read(SourceText("某市.yaml", text), NAMES)
    # A writer that takes wide blanks, dashes and single words for what a drafter mistypes is answered as a drafter is.
    assume(not found.problems)
    assert found.tree is not None
    scalars = list(scalars_of(found.tree.root))
    assert [bare(one.value) for one in scalars] == [bare(value) for value in values]
    for one in scalars:
        for start in range(len(one.value)):
            for end in range(start + 1, min(len(one.value), start + 4) + 1):
                place = one.locate(Span(start, end))
                assert one.span.start <= place.start <= place.end <= one.span.end
                if one.style not in ("'", '"'):
                    assert bare(place.of(text)) == bare(one.value[start:end])


@given(st.dictionaries(KEYS, NODES, min_size=1, max_size=3))
def test_in_quotes_a_character_stands_for_itself_or_is_written_as_a_code(document: dict[str, Any]) -> None:
    text = written(document, 20)
    found = read(SourceText("某市.yaml", text), NAMES)
    for one in scalars_of(found.tree.root) if found.tree is not None and not found.problems else ():
        if one.style in ("'", '"'):
            for offset, character in enumerate(one.value):
                place = one.locate(Span(offset, offset + 1)).of(text)
                assert place in (character, "''", "") or (one.style == '"' and place.startswith("\\"))


@given(st.text(max_size=200) | st.text(st.sampled_from(SIGNS).flatmap(st.sampled_from), max_size=60))
def test_any_text_gives_a_tree_or_a_finding(text: str) -> None:
    check(text)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A plan after a few slips of the hand."""
    text = PLAN
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 1, 1, 2, 20]))
        text = text[:at] + draw(st.sampled_from(["", *SIGNS])) + text[at + cut :]
    return text


@given(spoiled())
def test_a_spoiled_plan_gives_a_tree_or_a_finding(text: str) -> None:
    check(text)


def check(text: str) -> None:
    found = read(SourceText("某市.yaml", text), NAMES)
    assert found.tree is not None or found.problems
    for problem in found.problems:
        assert isinstance(problem.at, Span)
        assert 0 <= problem.at.start <= problem.at.end <= len(text)
        assert problem.name
        assert problem.message.endswith(("。", "？"))
        for edit in problem.fix:
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
    if found.tree is not None:
        for one in scalars_of(found.tree.root):
            place = found.tree.origin(one.span)
            assert 0 <= place.start <= place.end <= len(text)
        for comment in found.tree.comments:
            assert comment.of(found.tree.repaired.text).startswith("#")
