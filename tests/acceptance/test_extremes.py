"""Whatever a plan's file holds, its document says every word of it, in every format, and every program can open it."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from lxml import etree

from plangen.document import Document, Table
from plangen.document.layout import layout
from plangen.pipeline.loading import parse
from plangen.pipeline.printing import compose_notice
from plangen.project import decoded
from plangen.readers.docx import read
from plangen.writers import write
from plangen.writers.characters import one_line
from tests.acceptance.extremes import EXTREMES, FAMILIAR, LARGEST, Extreme, Measures, bare, plan_of
from tests.document.sample import words
from tests.writers.test_html import read as read_html
from tests.writers.test_markdown import shown

SMALL = Measures(title=120, recipients=40, actions=8, columns=15, rows=4, unbroken=400, attachments=2)


def printed(extreme: Extreme) -> Document:
    """The document of a plan's file."""
    loaded = parse(decoded(extreme.text.encode("utf-8", "surrogatepass"), "plan.yaml"), "plan")
    assert loaded.plan is not None
    assert any(problem.name == "not-text" for problem in loaded.problems) is extreme.told
    return compose_notice(loaded.plan)


@pytest.mark.slow
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@example(plan_of(LARGEST, FAMILIAR))
@given(EXTREMES)
def test_the_word_file_read_back_says_every_word_of_the_plan(extreme: Extreme) -> None:
    document = printed(extreme)
    said = bare(document.text)
    for word in extreme.words:
        assert bare(word) in said
    file = write(document, ".docx")
    back = read(file, document.layout).document
    assert words(back) == words(document)
    # The letterhead of several offices is a table too, the first.
    assert tables(back)[len(tables(back)) - len(tables(document)) :] == tables(document)
    assert back.properties == document.properties
    with ZipFile(io.BytesIO(file)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
    assert len(docx.Document(io.BytesIO(file)).tables) == len(tables(back))


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@example(plan_of(SMALL, FAMILIAR))
@given(EXTREMES.filter(lambda extreme: len(extreme.text) < 30_000))
def test_the_other_formats_say_every_word_of_the_plan(extreme: Extreme) -> None:
    document = printed(extreme)
    assert [text for _, text in read_html(document).texts] == [one.text for one in document.paragraphs()]
    styles = layout(document.layout).styles
    wanted = [
        one_line(one.text) if styles[one.style].outline else one.text for one in document.paragraphs() if one.text
    ]
    assert [bare(text) for text in shown(write(document, ".md").decode())] == [bare(text) for text in wanted]
    assert bare(document.text) == bare(re.sub(r"^-+(  -+)*$", "", write(document, ".txt").decode(), flags=re.MULTILINE))


def tables(document: Document) -> list[list[list[str]]]:
    """The words of the cells of each table."""
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row] for row in table.rows] for table in found]


@pytest.mark.parametrize(
    "strange",
    [
        b"\0",
        b"\x01" * 60,
        # Halves of surrogate pairs, as a careless program writes them.
        "\ud842".encode("utf-8", "surrogatepass"),
        "\ud842\udfb7".encode("utf-8", "surrogatepass") * 30,
    ],
    ids=["nul", "control characters", "half a pair", "two halves"],
)
def test_a_file_that_is_no_text_is_refused_in_one_sentence(strange: bytes) -> None:
    loaded = parse(decoded("title: 某市方案\ngoals: 甲".encode() + strange + "乙\n".encode(), "plan.yaml"), "plan")
    assert loaded.plan is None
    assert [problem.name for problem in loaded.problems] == ["not-text"]
    assert loaded.problems[0].message.endswith("。")


def test_escapes_for_halves_of_a_pair_are_told_and_nothing_is_mangled() -> None:
    loaded = parse(decoded('title: 某市方案\ngoals: "甲\\ud83d乙"\n'.encode(), "plan.yaml"), "plan")
    assert loaded.problems != ()
    assert loaded.plan is not None
    document = compose_notice(loaded.plan)
    assert "甲\\ud83d乙" in document.text
    assert read(write(document, ".docx"), document.layout).document.text == document.text
