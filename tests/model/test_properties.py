"""What must hold for any plan."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from plangen.model import FIELD_NAMES, Built, build
from plangen.model.mention import mentions
from plangen.model.notice import FORMS
from plangen.model.outline import attachment_entry, outline
from plangen.model.reading import form, genre, notice_text, official_title, part_titles, period
from plangen.source import Path, SourceText, Span
from plangen.syntax import read

PLAN = """\
title: 某市行动计划（2025—2027年）
city: 某市
notice:
  issuer: 某市人民政府
  text: |-
    现将《${title}》印发。

    请执行。
  disclosure: {索引号: 1}
targets:
  双师占比: 60%以上
  对接度:
    value: '70%'
    scope: 中职、高职
    sum_of: [双师占比]
terms: {四链: "教育链、人才链"}
principles:
  - 坚持市场导向。专业跟着产业走。
  - title: "坚持改革"
    items: [甲, {text: 乙}]
goals: |-
  到2027年，占比达到${双师占比}，
  力争${对接度.amount}。

  其中：${对接度|七成}。
actions:
  text: 分${四链}推进
  items:
    - title: 提质
      text: 建成${双师占比}，
        见效。
      offices: [市教育局, 市财政局]
      table: {columns: 甲、乙, rows: [[丙, 丁]]}
attachments:
  - members: {召集人: [戊, 己]}
outline:
  - 总体要求: [principles, goals]
headings: {own_line: 2}
"""
WORDS = [
    "title", "targets", "goals", "items", "value", "甲", "。", "、", "，", "：", ": ", "- ", "\n", "\n  ", "\n\n", "[", "]", "{", "}", '"',
    "'", "${", "}", "|", "#", " #", "　", "\t", "*", "&", "~", "2025年", "null", "0", "${双师占比}", "${title}", "|-\n", "- - ", "?", "力争", "到",
]  # fmt: skip


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    text = PLAN
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(WORDS)) + text[at + draw(st.sampled_from([0, 0, 1, 3, 12])) :]
    return text


def values(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a plan that was written, with its path."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set and not field.exclude:
                yield from values(getattr(value, name), path / name)
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            yield from values(below, path[index])
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from values(below, path[name])
    elif isinstance(value, str) and value:
        yield path, value


def bare(words: str) -> str:
    return "".join(words.split())


def built(text: str) -> Built | None:
    reading = read(SourceText("某市.yaml", text), FIELD_NAMES)
    assert reading.tree is not None or reading.problems
    return None if reading.tree is None else build(reading.tree, "某市")


@given(spoiled() | st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_a_spoiled_plan_is_built_or_complained_of(text: str) -> None:
    found = built(text)
    if found is None:
        return
    for problem in found.problems:
        place = (
            problem.at
            if isinstance(problem.at, Span)
            else found.places.locate(problem.at, problem.within, problem.on_key)
        )
        assert 0 <= place.start <= place.end <= len(text)
        assert problem.name
        assert problem.message.endswith(("。", "？"))
    plan = found.plan
    # What the reader complained of, the builder need not say again.
    assert plan is not None or found.problems or read(SourceText("某市.yaml", text), FIELD_NAMES).problems
    if plan is None:
        return
    titles = part_titles(plan)
    for mention in mentions(plan, titles):
        assert mention.reference.id in plan.targets
        assert mention.reference.span.of(mention.prose.value).startswith("${")
    entries = [entry for top in outline(plan, titles) for entry in top.walk()]
    attached = [attachment_entry(plan, index) for index in range(len(plan.attachments))]
    assert all(entry.level <= 4 for entry in (*entries, *attached))
    assert form(plan) in ("", *FORMS)
    assert (plan.genre or plan.title).count(genre(plan).value)
    assert official_title(plan)
    assert list(notice_text(plan)) or form(plan) not in ("", "印发通知", "通知", "信函")
    whole = period(plan)
    assert whole is None or whole.value.start <= whole.value.end


@given(spoiled(), st.data())
def test_every_slice_of_every_value_is_what_its_place_shows(text: str, data: st.DataObject) -> None:
    found = built(text)
    if found is None or found.plan is None or found.problems or found.places.tree.repaired.edits:
        return
    for path, value in values(found.plan, Path()):
        # The name of a file stands in for an id that was not written; a heading in the outline is a name.
        if path == Path() / "plan" or path.steps[0] == "outline":
            continue
        start = data.draw(st.integers(0, len(value)))
        end = data.draw(st.integers(start, len(value)))
        written = found.places.locate(path, Span(start, end)).of(text)
        # What a list of names is joined with was not written so.
        if "、" not in value and "\\" not in written and "''" not in written:
            assert bare(written) == bare(value[start:end]), path
