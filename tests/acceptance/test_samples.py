"""The sample plans, whole: nothing that a drafter wrote is lost on the road to paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen.document import Document
from plangen.model.outline import Entry, tops
from plangen.model.plan import Plan
from plangen.model.prose import proses
from plangen.model.reading import part_titles
from plangen.model.saying import plain
from plangen.pipeline.loading import load
from plangen.pipeline.printing import compose_notice
from plangen.readers.docx import read as read_docx
from plangen.writers import write
from tests.acceptance.conftest import SAMPLES

PLANS = sorted(path for path in SAMPLES.glob("*.yaml") if path.name != "plangen.yaml")


@pytest.fixture(scope="module", params=PLANS, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> tuple[Plan, Document]:
    """One sample plan and its notice."""
    path: Path = request.param
    plan = load(path).plan
    assert plan is not None
    return plan, compose_notice(plan)


def strings(plan: Plan) -> Iterator[str]:
    """What the body and the attachments of ``plan`` must print, in print order, references filled in."""
    yield from plain(plan, plan.preamble).split("\n")
    for top in tops(plan, part_titles(plan)):
        yield from below(plan, top)


def below(plan: Plan, entry: Entry) -> Iterator[str]:
    yield plain(plan, entry.title)
    for name in entry.item.printed:
        if name == "text":
            yield from plain(plan, entry.item.text).split("\n")
            if entry.item.responsibility != "不印":
                yield from (entry.item.lead, entry.item.offices, entry.item.partners)
        elif name == "members":
            for role, lines in entry.item.members.items():
                yield role
                yield from lines
        elif name == "items":
            for child in entry.children:
                yield from below(plan, child)


def test_there_are_samples() -> None:
    assert len(PLANS) >= 2


def test_every_string_of_the_plan_stands_in_the_text_output_in_order(sample: tuple[Plan, Document]) -> None:
    plan, document = sample
    printed = write(document, ".txt").decode("utf-8").replace("\n", "")
    position = 0
    for string in filter(None, strings(plan)):
        found = printed.find(string, position)
        assert found >= 0, string
        position = found + len(string)


def test_the_notice_prints_its_own_elements(sample: tuple[Plan, Document]) -> None:
    plan, document = sample
    if plan.notice is None:
        assert document.text.startswith(plan.title)
        return
    printed = write(document, ".txt").decode("utf-8").replace("\n", "")
    for element in (plan.notice.issuer, plan.notice.number, plan.notice.recipients, plan.notice.date):
        assert element in printed
    if "索引号" in plan.notice.disclosure:
        assert plan.notice.disclosure["索引号"] not in printed


def test_every_reference_is_filled(sample: tuple[Plan, Document]) -> None:
    plan, document = sample
    assert any("${" in prose.value for prose in proses(plan, tops(plan, part_titles(plan))))
    assert "${" not in document.text


def test_the_word_file_read_back_says_the_same(sample: tuple[Plan, Document]) -> None:
    _, document = sample
    back = read_docx(write(document, ".docx"), document.layout)
    assert back.document.text == document.text
    assert [paragraph.style for paragraph in back.document.paragraphs()] == [
        paragraph.style for paragraph in document.paragraphs()
    ]


def test_the_word_file_is_valid(sample: tuple[Plan, Document], validate_docx, tmp_path: Path) -> None:
    _, document = sample
    path = tmp_path / "notice.docx"
    path.write_bytes(write(document, ".docx"))
    assert validate_docx(path) == []
