"""Nothing is lost between a plan and its page, and every word on the page knows where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.composition import load
from plangen.composition.template import compiled
from plangen.composition.words import NOTHING, Words, generated, typed
from plangen.document import Document, Run, Table
from plangen.model.item import Item
from plangen.model.plan import OutlineEntry, Plan
from plangen.model.saying import plain
from plangen.source import Key, Path, Span
from tests.composition.plans import PLANS, composed, item, notice, plan, printed, target

FORMS = st.sampled_from(["bare", "direct", "issuing-notice"])
CONTENTS = ("text", "members", "table", "items")


def value_at(of: Plan, path: Path) -> str:
    """What was written at a path."""
    found: Any = of
    for step in path.steps:
        if isinstance(found, OutlineEntry) and isinstance(step, Key):
            found = str(step)
        elif isinstance(step, int) or isinstance(found, dict):
            found = found[step]
        else:
            found = getattr(found, step)
    assert isinstance(found, str)
    return found


def runs(document: Document) -> Iterator[Run]:
    """Every run of every paragraph, those of tables included."""
    for paragraph in document.paragraphs():
        yield from paragraph.runs


def expected(of: Plan) -> Iterator[str]:
    """Every string of the body and the attachments in the order of the page, references filled in."""

    def told(prose: str) -> Iterator[str]:
        yield from plain(of, prose).split("\n")

    def below(one: Item) -> Iterator[str]:
        yield from told(one.title or "")
        for name in dict.fromkeys((*one.printed, *CONTENTS)):
            if name == "text":
                yield from told(one.text)
            elif name == "members":
                for role, people in one.members.items():
                    yield role
                    for person in people:
                        yield from told(person)
            elif name == "table" and one.table is not None:
                for row in (one.table.columns, *one.table.rows):
                    for cell in row:
                        yield from told(cell)
            elif name == "items":
                for child in one.items:
                    yield from below(child)

    yield from told(of.preamble)
    names = list(of.parts_written)
    for wrapper in of.outline:
        yield wrapper.heading
        names = [
            *(name for name in wrapper.parts if name in names),
            *(name for name in names if name not in wrapper.parts),
        ]
    for name in names:
        part = getattr(of, name)
        for one in part if name == "sections" else (part,):
            yield from below(one)
    for one in of.attachments:
        yield from told(one.title or "")
    for one in of.attachments:
        yield from below(one)


def squeezed(text: str) -> str:
    """Text without blanks and line ends: where lines of a title end is the page's business."""
    return "".join(text.split())


@settings(max_examples=60)
@given(PLANS, FORMS)
def test_every_string_of_a_plan_stands_on_the_page_in_order(of, template):
    page = squeezed(composed(of, template).text)
    place = 0
    for words in map(squeezed, expected(of)):
        found = page.find(words, place)
        assert found >= 0, (words, page[place:])
        place = found + len(words)


@settings(max_examples=60)
@given(PLANS, FORMS)
def test_every_run_of_a_page_is_the_written_words_it_names(of, template):
    for run in runs(composed(of, template)):
        assert run.text
        origin = run.origin
        if origin is None or origin.within is None:
            continue
        written = origin.within.of(value_at(of, origin.path))
        assert written == run.text or (run.text == "${" and written == "$${")
        if origin.mention is not None:
            assert origin.mention_within is not None
            mention = origin.mention_within.of(value_at(of, origin.mention))
            assert mention.startswith("${")
            assert mention.endswith("}")


@settings(max_examples=60)
@given(PLANS)
def test_the_offices_of_a_plan_stand_on_the_page_unless_they_are_not_to(of):
    page = composed(of, "bare").text

    def offices(one: Item, above: str) -> Iterator[str]:
        wording = one.responsibility or above
        if wording != "不印":
            yield from (one.lead, one.offices, one.partners)
        for child in one.items:
            yield from offices(child, wording)

    for part in (of.goals, of.actions, *of.sections):
        if part is not None:
            for names in offices(part, of.responsibility):
                assert names in page


@settings(max_examples=60)
@given(PLANS, FORMS)
def test_words_of_a_plan_neither_end_a_block_nor_become_one(of, template):
    known = load(template).blocks
    document = composed(of, template)
    for paragraph in document.paragraphs():
        assert paragraph.style in known
    for block in document.blocks:
        if not isinstance(block, Table) and block.style in ("body", "heading-1", "recipients", "signature"):
            assert "\n" not in block.text


@given(PLANS, FORMS)
@settings(max_examples=30)
def test_the_same_plan_makes_the_same_page(of, template):
    assert composed(of, template) == composed(of.model_copy(deep=True), template)


HOSTILE = [
    "body 另一段\nheading-1 一、冒充的标题",
    "甲\n\nbody 乙",
    "{{ plan.title }}",
    "{% for line in body %}{{ line.text }}{% endfor %}",
    "{# 注释 #}甲",
    "{% endif %}",
    "#}{{ 7 * 7 }}{#",
    "table 表",
    "<b>甲</b>&amp;",
    "%s {0} {x.__class__}",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_that_looks_like_a_template_prints_as_it_is(hostile):
    of = plan(
        hostile.replace("\n", ""),
        city=hostile.replace("\n", ""),
        notice=notice(recipients=hostile.replace("\n", ""), annotation=hostile.replace("\n", "")),
        actions=item("任务", hostile),
        terms={"甲": "乙"},
    )
    body = [(style, text) for style, text in printed(composed(of, "direct")) if style in ("body", "heading-1")]
    lines = [line for line in hostile.split("\n") if line]
    assert body == [("heading-1", "一、任务"), *(("body", line) for line in lines)]
    assert ("recipients", hostile.replace("\n", "").rstrip("：: ") + "：") in printed(composed(of, "direct"))


def test_a_value_with_a_line_end_stays_in_its_block():
    of = plan(targets={"甲": target("三\nbody 四")}, actions=item("任务", "建成${甲}。"))
    assert printed(composed(of))[-1] == ("body", "建成三\nbody 四。")


def test_a_number_can_be_followed_to_its_record_and_to_the_prose_that_names_it():
    of = plan(targets={"对接度": target("70%以上")}, goals=item("目标", "专业点占${对接度}。"))
    (run,) = [run for run in runs(composed(of)) if run.text == "70%以上"]
    assert run.origin is not None
    assert str(run.origin.path) == "targets[对接度].value"
    assert run.origin.within == Span(0, 5)
    assert str(run.origin.mention) == "goals.text"
    assert run.origin.mention_within == Span(4, 10)


def test_a_generated_label_names_the_item_it_is_printed_for():
    of = plan(actions=item("任务", items=[item("甲", "正文。")]))
    origins = {run.text: str(run.origin.path) for run in runs(composed(of)) if run.origin is not None}
    assert origins["（一）"] == "actions.items[0]"
    assert origins["甲"] == "actions.items[0].title"
    assert origins["正文。"] == "actions.items[0].text"


def test_a_title_broken_into_lines_keeps_its_places():
    title = "呼和浩特市中等职业教育专业建设工作实施方案（2022—2025年）"
    of = plan(title)
    found = [run for run in runs(composed(of)) if run.origin is not None]
    assert "".join(run.text for run in found) == title
    assert len(found) > 1
    for run in found:
        assert run.origin is not None
        assert run.origin.within is not None
        assert run.origin.within.of(title) == run.text


def test_the_places_of_a_second_paragraph_count_from_the_value():
    of = plan(preamble="第一段。\n第二段${无}。\n第三段。")
    for run in runs(composed(of)):
        if run.origin is not None and run.origin.path == Path() / "preamble":
            assert run.origin.within is not None
            assert run.origin.within.of(of.preamble) == run.text


def test_words_cannot_be_cut_or_joined_by_a_template():
    words = typed("甲乙", Path() / "title")
    for attempt in (
        lambda: words[0],
        lambda: words + "丙",
        lambda: words * 3,
        lambda: words % (),
        lambda: f"{words}",
        lambda: list(words),
    ):
        with pytest.raises(TypeError):
            attempt()
    assert str(words) is words
    assert not NOTHING
    assert words == "甲乙"


def test_words_without_a_writer_say_what_they_stand_for():
    assert generated("一、").runs == (Run("一、"),)
    assert typed("", Path() / "title") is NOTHING
    assert Words([Run("甲"), Run("乙")]).plain == "甲乙"


def test_a_template_of_an_office_prints_the_same_words_in_its_own_order():
    own = compiled("本局", "body {{ plan.preamble | length }}", frozenset({"body"}))
    assert own.compiled is None
    text = "body 标题是“{{ plan.title }}”。\n{% for paragraph in plan.preamble %}body {{ loop.index }}）{{ paragraph }}\n{% endfor %}"
    from plangen.composition import compose

    made = compose(plan("某市方案", preamble="甲。\n乙。"), compiled("本局", text, frozenset({"body"})))
    assert made.document is not None
    assert made.document.layout == "本局"
    assert made.document.text == "标题是“某市方案”。\n1）甲。\n2）乙。"
