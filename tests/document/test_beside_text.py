"""GB/T 9704-2012, 7.3.5.5: no page holds a signature and nothing else, whatever signs and whatever stands around it."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from plangen.document import Document
from plangen.document.layout import layout
from plangen.document.layout_fitted import Fitted
from plangen.document.line_count import text_width
from plangen.document.pagination import paginated
from plangen.document.sheets import sheets
from plangen.readers import docx as reader
from plangen.writers.docx import write
from tests.document.sample import han, paragraph
from tests.layout.everything import OFFICES, issued

LOOK = layout("official")
GROUPS = {
    "one seal": (paragraph("signature", "某市人民政府"), paragraph("date", "2026年3月15日")),
    "six seals": (
        *(paragraph("joint-signature", f"\t{one}\t{other}") for one, other in zip(OFFICES[::2], OFFICES[1::2], strict=True)),
        paragraph("date", "2026年3月15日"),
    ),
    "a stamp": (paragraph("post", "某市人民政府市长"), paragraph("stamped-date", "2026年3月15日")),
}  # fmt: skip
NOTES = (paragraph("attachment-note", "附件：1.任务分工表"), paragraph("attachment-note", "2.人员名单"))
ANNOTATION = paragraph("annotation", "（此件公开发布）")
HEAD = (
    paragraph("letterhead", "某市人民政府文件"),
    paragraph("document-number", "某政办发〔2026〕1号"),
    paragraph("title", "某市人民政府关于某事的意见"),
    paragraph("recipients", "各县："),
)


def laid(document: Document) -> list[Fitted]:
    """The paragraphs of the text as they are set."""
    return [one for one in sheets(document, LOOK).text if isinstance(one, Fitted)]


@pytest.mark.parametrize("noted", [False, True], ids=["", "with notes"])
@pytest.mark.parametrize("name", GROUPS)
def test_text_signature_and_annotation_share_a_page_whatever_the_length(name, noted):
    group = GROUPS[name]
    notes = NOTES if noted else ()
    for lines in range(4, 50, 3):
        blocks = (*HEAD, paragraph("body", han(28 * lines - 6)), *notes, *group, ANNOTATION)
        found = paginated(sheets(Document(blocks, "official"), LOOK).text, LOOK)
        text, last = len(HEAD), len(blocks) - 1
        assert found.firsts[text] == 1
        assert found.lasts[text] == found.firsts[text + 1] == found.lasts[last], lines


LONG_TITLE = "某市人民政府办公室关于印发《某市产教融合实训基地建设实施方案（2026—2028年）》的通知"
MARKED = {"form": "信函", "copy_number": "000001", "classification": "秘密★1年", "urgency": "加急"}


@pytest.mark.parametrize(
    "fields", [{"title": LONG_TITLE}, MARKED], ids=["a title of three lines", "a letter with marks"]
)
def test_no_annotation_stands_alone_on_the_next_page_whatever_the_form(fields):
    for text in range(20, 500, 26):
        document = issued(text=text, annotation="联系人：李四，联系电话：0000—1234567", copies="市总工会", **fields)
        look = layout(document.layout)
        blocks = sheets(document, look).text
        found = paginated(blocks, look)
        signed, note = (
            next(at for at, one in enumerate(blocks) if isinstance(one, Fitted) and one.name == name)
            for name in ("signature", "annotation")
        )
        assert found.lasts[signed - 1] == found.firsts[signed] == found.lasts[note], text


def test_the_last_paragraph_goes_to_the_signatures_page_before_lines_are_drawn_far_apart():
    seals = GROUPS["six seals"]
    first, last = paragraph("body", han(28 * 10 - 2)), paragraph("body", han(28 * 3 - 2))
    made = laid(Document((first, last, *seals), "official"))
    assert [block.turns_at for block in made[:2]] == [None, 0]
    assert made[0].line is None


def test_a_paragraph_that_stands_alone_is_divided_where_a_line_ends():
    made = laid(Document((*HEAD, paragraph("body", han(40)), *GROUPS["six seals"]), "official"))
    # The first line is two characters shorter.
    assert made[len(HEAD)].turns_at == 26
    with_mark = han(26) + "，" + han(13)
    made = laid(Document((*HEAD, paragraph("body", with_mark), *GROUPS["six seals"]), "official"))
    # No line begins with a comma.
    assert made[len(HEAD)].turns_at == 25


def test_a_line_with_numbers_ends_a_little_early_and_never_inside_a_number():
    text = "到2030年，" + han(17) + "2031" + han(14)
    made = laid(Document((*HEAD, paragraph("body", text), *GROUPS["six seals"]), "official"))
    at = made[len(HEAD)].turns_at or 0
    assert 22 <= text_width(text[:at]) <= 24
    assert not (text[at - 1].isdigit() and text[at].isdigit())


def test_the_turn_of_a_page_inside_a_paragraph_is_no_word():
    document = issued(text=42, issuer="、".join(OFFICES))
    written = write(document)
    with ZipFile(BytesIO(written)) as package:
        part = package.read("word/document.xml").decode()
    assert len(re.findall('<w:br w:type="page"/>', part)) == 1
    assert reader.read(written, document.layout).document.text == document.text


def test_one_line_of_text_is_never_divided():
    made = laid(Document((*HEAD, paragraph("body", han(20)), *GROUPS["six seals"]), "official"))
    assert made[len(HEAD)].turns_at is None
